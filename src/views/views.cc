#include "views/views.h"

#include <algorithm>
#include <map>
#include <utility>

#include "report/gaps.h"
#include "stemma/version.h"
#include "views/article_view.h"
#include "views/claim_view.h"
#include "views/graph_view.h"
#include "views/story_view.h"

namespace stemma::views {
namespace {

std::map<ArticleIndex, std::vector<ClaimPlace>> PlacesByArticle(const Story& story) {
  std::map<ArticleIndex, std::vector<ClaimPlace>> out;
  for (const Claim& claim : story.claims)
    for (const ClaimMention& mention : claim.mentions) out[mention.article].push_back({&claim, &mention});
  for (auto& item : out)
    std::ranges::stable_sort(item.second, {}, [](const ClaimPlace& place) { return place.mention->span; });
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
    : dossier_(dossier), index_(dossier), houses_(houses), passages_(dossier.stories.size() + 1) {
  for (std::uint32_t k = 0; k < dossier.passages.size(); ++k)
    for (const Carrier& carrier : dossier.passages[k].carriers) {
      std::vector<std::uint32_t>& here = passages_[index_.StoryOf(carrier.article)];
      if (here.empty() || here.back() != k) here.push_back(k);
    }
}

Document Views::Stories() const {
  Pieces pieces(scene());
  std::string body = "{\"stories\":[";
  for (report::StoryIndex i = 0; i < dossier_.stories.size(); ++i)
    body += (i == 0 ? "\n" : ",\n") + json::Line(StoryRow(pieces, i));
  return {StoriesPath(), body + "\n]}"};
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
  const auto places = PlacesByArticle(story);
  std::vector<Document> out;
  const auto add = [&](std::string path, const Json& body) { out.push_back({std::move(path), json::Line(body)}); };
  const Claim* lead = report::LeadClaim(story);
  Json lead_claim = nullptr;
  for (const Claim& claim : story.claims) {
    Json body = ClaimOf(pieces, story, claim);
    add(ClaimPath(story.id, claim.id), body);
    if (&claim == lead) lead_claim = std::move(body);
  }
  add(StoryPath(story.id), StoryOf(pieces, i, lead_claim));
  add(GraphPath(story.id), GraphOf(pieces, i));
  for (const ArticleIndex article : story.articles) {
    const auto at = places.find(article);
    add(ArticlePath(index_.article(article).id),
        ArticleOf(pieces, article, at == places.end() ? std::vector<ClaimPlace>() : at->second));
  }
  for (const std::uint32_t k : passages_[i])
    if (const SharedText& text = dossier_.passages[k]; index_.StoryOf(text.carriers.front().article) == i)
      add(PassagePath(text.id), PassageOf(pieces, text));
  std::ranges::sort(out, {}, &Document::path);
  return out;
}

SearchEntry Views::EntryOf(ArticleIndex article) const {
  const Article& a = index_.article(article);
  const report::StoryIndex story = index_.StoryOf(article);
  return {a.id, story < dossier_.stories.size() ? dossier_.stories[story].id : std::string(), a.title, a.text};
}

}  // namespace stemma::views
