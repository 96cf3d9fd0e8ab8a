#include "views/views.h"

#include <algorithm>
#include <utility>

#include "report/gaps.h"
#include "stemma/version.h"
#include "views/article_view.h"
#include "views/claim_view.h"
#include "views/graph_view.h"
#include "views/story_view.h"

namespace stemma::views {
namespace {

std::vector<std::vector<ClaimPlace>> PlacesByArticle(const Dossier& dossier) {
  std::vector<std::vector<ClaimPlace>> out(dossier.articles.size());
  for (const Story& story : dossier.stories)
    for (const Claim& claim : story.claims)
      for (const ClaimMention& mention : claim.mentions) out[mention.article].push_back({&claim, &mention});
  for (auto& places : out)
    std::ranges::stable_sort(places, {}, [](const ClaimPlace& place) { return place.mention->span; });
  return out;
}

void AddGaps(report::Gaps gaps, report::Gaps& all) {
  const auto add = [](auto& from, auto& to) { to.insert(to.end(), from.begin(), from.end()); };
  add(gaps.undated, all.undated);
  add(gaps.uncertain_date, all.uncertain_date);
  add(gaps.without_text, all.without_text);
  add(gaps.cut_short, all.cut_short);
  add(gaps.unnamed, all.unnamed);
  add(gaps.unseen, all.unseen);
}

}  // namespace

Views::Views(const Dossier& dossier, std::span<const House> houses)
    : dossier_(dossier),
      index_(dossier),
      houses_(houses),
      passages_(dossier.stories.size() + 1),
      places_(PlacesByArticle(dossier)) {
  offsets_.reserve(dossier.articles.size());
  words_.reserve(dossier.articles.size());
  for (const Article& article : dossier.articles) {
    offsets_.emplace_back(article.text);
    words_.push_back(static_cast<std::uint32_t>(WordsIn(article.text)));
  }
  for (std::uint32_t k = 0; k < dossier.passages.size(); ++k)
    for (const Carrier& carrier : dossier.passages[k].carriers) {
      std::vector<std::uint32_t>& here = passages_[index_.StoryOf(carrier.article)];
      if (here.empty() || here.back() != k) here.push_back(k);
    }
}

std::vector<Document> Views::StoryRows() const {
  Pieces pieces(scene());
  std::vector<Document> out;
  for (report::StoryIndex i = 0; i < dossier_.stories.size(); ++i) {
    if (i % kRowsAtOnce == 0) out.push_back({RowsPath(i / kRowsAtOnce), {}});
    out.back().body += json::Line(StoryRow(pieces, i)) + "\n";
  }
  return out;
}

std::string Views::State() const {
  report::Gaps gaps;
  std::vector<ArticleIndex> all;
  for (report::StoryIndex i = 0; i < dossier_.stories.size(); ++i) {
    AddGaps(report::FindGaps(index_, i), gaps);
    all.insert(all.end(), dossier_.stories[i].articles.begin(), dossier_.stories[i].articles.end());
  }
  const Json counts = {{"articles", dossier_.articles.size()},
                       {"stories", dossier_.stories.size()},
                       {"outlets", index_.CountOutlets(all)},
                       {"undated", gaps.undated.size()}};
  return json::Line({{"schema", "stemma/api/1"},
                     {"version", kVersion},
                     {"counts", counts},
                     {"gaps", report::GapSentences(index_, gaps)}});
}

std::vector<Document> Views::OfStory(report::StoryIndex i) const {
  const Story& story = dossier_.stories[i];
  Pieces pieces(scene());
  std::vector<Document> out;
  const auto add = [&](std::string path, const Json& body) { out.push_back({std::move(path), json::Line(body)}); };
  for (const Claim& claim : story.claims) add(ClaimPath(story.id, claim.id), ClaimOf(pieces, story, claim));
  add(StoryPath(story.id), StoryOf(pieces, i));
  add(GraphPath(story.id), GraphOf(pieces, i));
  std::ranges::sort(out, {}, &Document::path);
  return out;
}

Document Views::OfArticle(ArticleIndex article) const {
  Pieces pieces(scene());
  return {ArticlePath(index_.article(article).id), json::Line(ArticleOf(pieces, article, places_[article]))};
}

Document Views::OfPassage(std::uint32_t passage) const {
  Pieces pieces(scene());
  const SharedText& text = dossier_.passages[passage];
  return {PassagePath(text.id), json::Line(PassageOf(pieces, text))};
}

std::optional<report::StoryIndex> Views::StoryWithId(std::string_view id) const {
  const auto at = std::ranges::find(dossier_.stories, id, &Story::id);
  if (at == dossier_.stories.end()) return std::nullopt;
  return static_cast<report::StoryIndex>(at - dossier_.stories.begin());
}

SearchEntry Views::EntryOf(ArticleIndex article) const {
  const Article& a = index_.article(article);
  const report::StoryIndex story = index_.StoryOf(article);
  return {a.id, story < dossier_.stories.size() ? dossier_.stories[story].id : std::string(), a.title, a.text};
}

}  // namespace stemma::views
