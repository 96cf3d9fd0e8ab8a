#include "serve/search.h"

#include <utility>
#include <vector>

#include "json/writer.h"
#include "store/query.h"
#include "views/article_view.h"
#include "views/document.h"

namespace stemma::serve {
namespace {

using json::Json;

// What a hit shows, out of the article's own document.
struct Found {
  std::vector<store::SearchText> texts;
  std::vector<Json> briefs;
  std::vector<std::string> stories;
};

std::string TextOr(const Json& value) { return value.is_string() ? value.get<std::string>() : std::string(); }

Result<Found> ReadHits(const store::Views& views, const std::vector<store::SearchHit>& hits) {
  Found out;
  for (const store::SearchHit& hit : hits) {
    auto body = views.Read(views::ArticlePath(hit.article));
    if (!body) return std::unexpected(body.error());
    if (!*body) continue;
    Json document = views::ArticleHead(**body);
    if (!document.is_object()) continue;
    const Json& article = document["article"];
    out.texts.push_back({hit.article, hit.story, TextOr(article["title"]), TextOr(article["text"])});
    out.briefs.push_back(std::move(document["brief"]));
    out.stories.push_back(hit.story);
  }
  return out;
}

Json FormOf(const store::Snippet& snippet) {
  return json::List(snippet,
                    [](const store::SnippetPiece& piece) { return Json{{"text", piece.text}, {"hit", piece.hit}}; });
}

}  // namespace

Result<std::string> SearchTexts(const store::Views& views, const std::string& query, std::size_t offset,
                                std::size_t limit) {
  const auto expression = store::ReadQuery(query);
  if (!expression) return std::unexpected(expression.error());
  const auto answer = views.Search(*expression, offset, limit);
  if (!answer) return std::unexpected(answer.error());
  auto found = ReadHits(views, answer->hits);
  if (!found) return std::unexpected(found.error());
  const auto snippets = views.Snippets(*expression, found->texts);
  if (!snippets) return std::unexpected(snippets.error());
  Json hits = Json::array();
  for (std::size_t i = 0; i < found->texts.size(); ++i)
    hits.push_back(
        {{"article", std::move(found->briefs[i])}, {"story", found->stories[i]}, {"snippet", FormOf((*snippets)[i])}});
  return json::Line({{"query", query}, {"total", answer->total}, {"hits", std::move(hits)}});
}

}  // namespace stemma::serve
