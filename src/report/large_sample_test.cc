// A dossier of any size for measuring: stories of 24 to 1 copies of one text, every pair of copies a reuse.
#include <algorithm>
#include <functional>
#include <string>

#include "report/sample.h"

namespace stemma::report {
namespace {

// A text of a few hundred words that differs from story to story.
std::string LongText(std::size_t story) {
  std::string text;
  for (int i = 0; i < 24; ++i)
    text += "The clerk of ward " + std::to_string(story) + " wrote line " + std::to_string(i) +
            " into the ledger, and the keeper read it back to the whole room before noon.\n\n";
  return text;
}

void AddLargeStory(Dossier& d, std::size_t number, std::size_t copies) {
  Story story;
  story.id = "story-" + std::to_string(number);
  Claim claim;
  claim.id = "claim-" + std::to_string(number);
  claim.summary = "The clerk of ward " + std::to_string(number) + " wrote a line into the ledger.";
  const std::string text = LongText(number);
  const auto first = static_cast<ArticleIndex>(d.articles.size());
  for (std::size_t i = 0; i < copies; ++i) {
    const auto index = static_cast<ArticleIndex>(d.articles.size());
    Article a;
    a.id = std::to_string(100000 + index) + ".html";
    a.publisher.name = "Outlet " + std::to_string(index % 97);
    a.published = "2031-06-" + std::to_string(10 + index % 20);
    a.text = text;
    d.articles.push_back(a);
    story.articles.push_back(index);
    d.lineage.nodes.push_back({a.id, NodeKind::kArticle, a.publisher.name, a.published});
    const Span line = Span::FromLength(0, 80);
    claim.mentions.push_back({index, line, Stance::kAsserts, {}, true, {}});
    for (ArticleIndex other = first; other < index; ++other)
      d.reuse.push_back({other,
                         index,
                         Span(0, text.size()),
                         Span(0, text.size()),
                         ReuseKind::kVerbatim,
                         1,
                         Direction::kBFromA,
                         0.8,
                         {"date"},
                         {}});
    if (index > first) d.lineage.edges.push_back({a.id, d.articles[first].id, EdgeKind::kCopies, "", 0.8, {"date"}});
  }
  claim.origins = {{"the clerk", "person", 0.8, story.articles, {"the clerk"}, "all carry the same words"}};
  claim.independent_origins = claim.independent_low = claim.independent_high = 1;
  story.lead_claim = claim.id;
  story.claims = {claim};
  d.stories.push_back(story);
}

}  // namespace

Dossier LargeDossier(std::size_t articles) {
  Dossier d;
  for (std::size_t number = 0; d.articles.size() < articles; ++number)
    AddLargeStory(d, number, std::min(articles - d.articles.size(), 24 - number % 24));
  std::ranges::stable_sort(d.stories, std::ranges::greater{}, [](const Story& s) { return s.articles.size(); });
  return d;
}

}  // namespace stemma::report
