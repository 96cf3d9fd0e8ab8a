#include "views/story_view.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "report/further_claims.h"
#include "report/gaps.h"
#include "report/quote.h"
#include "report/story.h"
#include "report/words.h"
#include "stemma/names.h"
#include "views/claim_view.h"

namespace stemma::views {
namespace {

constexpr std::size_t kMostPlaces = 200;
constexpr std::size_t kShownPassage = 400;  // characters of a passage in the story's list
constexpr std::size_t kFullDay = 10;        // letters of "2017-07-14"

Json ClaimRows(Pieces& pieces, const Story& story) {
  Json out = Json::array();
  for (const std::size_t k : report::ClaimsInOrder(story))
    if (out.size() < kMostClaims) out.push_back(ClaimRow(pieces, story.claims[k]));
  return out;
}

Json PassageOf(Pieces& pieces, const SharedText& text) {
  const Carrier& first = text.carriers.front();
  const std::string_view words = first.span.Of(pieces.index().article(first.article).text);
  Json carriers = json::List(text.carriers, [&](const Carrier& c) {
    Json one = pieces.writer().Located(c.article, c.span);
    one["version"] = c.version;
    return one;
  });
  return {
      {"id", text.id},           {"kind", Name(text.kind)},         {"versions", text.versions},
      {"words", WordsIn(words)}, {"carriers", std::move(carriers)}, {"text", FirstCharacters(words, kShownPassage)}};
}

Json PassagesOf(Pieces& pieces, report::StoryIndex story) {
  return json::List(pieces.PassagesOf(story),
                    [&](std::uint32_t k) { return PassageOf(pieces, pieces.dossier().passages[k]); });
}

// Articles a day, and how many bear no day.
std::pair<Json, std::size_t> CoverageOf(const report::Index& index, const Story& story) {
  std::map<std::string, std::size_t> days;
  std::size_t undated = 0;
  for (const ArticleIndex i : story.articles) {
    const std::string day(report::DayOf(index.article(i).published));
    if (day.size() == kFullDay)
      ++days[day];
    else
      ++undated;
  }
  Json out = Json::array();
  for (const auto& [day, count] : days) out.push_back({{"day", day}, {"articles", count}});
  return {std::move(out), undated};
}

struct Spot {
  const PlaceValue* place;
  std::set<ArticleIndex> articles;
};

void AddSpots(const Pieces& pieces, ArticleIndex article,
              std::map<std::tuple<std::string, double, double>, Spot>& spots) {
  const auto& all = pieces.dossier().mentions;
  for (auto at = std::ranges::lower_bound(all, article, {}, &Mention::article);
       at != all.end() && at->article == article; ++at) {
    if (!at->place || !at->place->located) continue;
    Spot& spot = spots.try_emplace({at->place->name, at->place->latitude, at->place->longitude}, Spot{&*at->place, {}})
                     .first->second;
    spot.articles.insert(article);
  }
}

// The places named most often first.
Json PlacesOf(const Pieces& pieces, const Story& story) {
  std::map<std::tuple<std::string, double, double>, Spot> spots;
  for (const ArticleIndex i : story.articles) AddSpots(pieces, i, spots);
  std::vector<const Spot*> order;
  for (const auto& item : spots) order.push_back(&item.second);
  std::ranges::stable_sort(order, std::ranges::greater{}, [](const Spot* spot) { return spot->articles.size(); });
  if (order.size() > kMostPlaces) order.resize(kMostPlaces);
  return json::List(order, [](const Spot* spot) {
    return Json{{"name", spot->place->name},
                {"lat", json::Rounded(spot->place->latitude)},
                {"lon", json::Rounded(spot->place->longitude)},
                {"articles", spot->articles.size()},
                {"within", spot->place->within}};
  });
}

}  // namespace

Json StoryRow(Pieces& pieces, report::StoryIndex i) {
  const report::Index& index = pieces.index();
  const Story& story = index.dossier().stories[i];
  const Claim* lead = report::LeadClaim(story);
  Json last = nullptr;
  for (const ArticleIndex a : story.articles)
    if (const std::string& day = index.article(a).published; !day.empty() && (last.is_null() || Json(day) > last))
      last = day;
  return {{"id", story.id},
          {"title", report::StoryTitle(index, story)},
          {"lead", lead != nullptr ? Json(report::Statement(*lead, 600)) : Json(nullptr)},
          {"articles", story.articles.size()},
          {"outlets", index.CountOutlets(story.articles)},
          {"first", FirstSeen(index, story.articles)},
          {"last", std::move(last)},
          {"independent_origins", lead != nullptr ? Json(lead->independent_origins) : Json(nullptr)},
          {"independent_range", lead != nullptr ? RangeOf(*lead) : Json(nullptr)},
          {"denials", lead != nullptr ? lead->denied_by.size() : 0},
          {"conflicts", lead != nullptr ? lead->conflicts.size() : 0},
          {"claims", story.claims.size()},
          {"origins", OriginNames(lead)},
          {"alone", index.StandsAlone(story)}};
}

Json StoryOf(Pieces& pieces, report::StoryIndex i) {
  const report::Index& index = pieces.index();
  const Story& story = index.dossier().stories[i];
  const Claim* lead = report::LeadClaim(story);
  auto [coverage, undated] = CoverageOf(index, story);
  Json out = {{"id", story.id}, {"title", report::StoryTitle(index, story)}};
  out["dates"] = json::OrNull(report::StoryDates(index, story));
  out["outlets"] = index.CountOutlets(story.articles);
  out["lead_claim"] = lead != nullptr ? Json(lead->id) : Json(nullptr);
  out["articles"] = json::List(story.articles, [&](ArticleIndex a) { return pieces.Brief(a, lead); });
  out["claims"] = ClaimRows(pieces, story);
  out["claims_total"] = story.claims.size();
  out["passages"] = PassagesOf(pieces, i);
  out["coverage"] = std::move(coverage);
  out["undated"] = undated;
  out["places"] = PlacesOf(pieces, story);
  const report::Gaps gaps = report::FindGaps(index, i);
  out["gaps"] = report::GapSentences(index, gaps);
  out["unnamed"] = gaps.unnamed.size();
  return out;
}

}  // namespace stemma::views
