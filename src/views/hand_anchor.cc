#include "views/hand_anchor.h"

#include <algorithm>
#include <map>
#include <utility>

#include "views/document.h"

namespace stemma::views {
namespace {

constexpr std::size_t kMostArticles = 8;  // of an anchor
constexpr std::size_t kMostPlaces = 3;    // of a claim

Json PlacesOf(const Json& claim) {
  Json out = Json::array();
  for (const Json& mention : claim["mentions"])
    if (out.size() < kMostPlaces)
      out.push_back({{"article", mention["article"]}, {"start", mention["start"]}, {"end", mention["end"]}});
  return out;
}

void AddArticle(const Json& id, Json& articles) {
  const bool there = std::ranges::find(articles, id) != articles.end();
  if (!there && articles.size() < kMostArticles) articles.push_back(id);
}

std::int64_t Shared(const Json& place, const Json& row) {
  const auto begin = std::max(place["start"].get<std::int64_t>(), row["start"].get<std::int64_t>());
  const auto end = std::min(place["end"].get<std::int64_t>(), row["end"].get<std::int64_t>());
  return end - begin;
}

bool IsPlace(const Json& place) {
  const auto number = [&](const char* name) {
    const auto at = place.find(name);
    return at != place.end() && at->is_number_integer();
  };
  return place.is_object() && number("start") && number("end") && !Text(place, "article").empty();
}

// The claim of `story` that stands where the places are; empty where none does.
std::string ClaimAt(const Json& places, const std::string& story, const ArticleReader& article) {
  std::map<std::string, std::int64_t> shared;
  for (const Json& place : places) {
    if (!IsPlace(place)) continue;
    const Json* document = article(Text(place, "article"));
    if (document == nullptr || !(*document)["story"].is_object() || (*document)["story"]["id"] != story) continue;
    for (const Json& row : (*document)["claims"])
      if (const std::int64_t letters = Shared(place, row); letters > 0) shared[row["claim"]] += letters;
  }
  const auto best = std::ranges::max_element(shared, {}, [](const auto& item) { return item.second; });
  return best == shared.end() ? std::string() : best->first;
}

void Replace(const std::string& what, const std::string& with, std::string& text) {
  if (const std::size_t at = text.find(what); !what.empty() && at != std::string::npos)
    text.replace(at, what.size(), with);
}

}  // namespace

Json AnchorOf(const HandEntry& entry, const Json& story, const ClaimReader& claim) {
  Json claims = Json::object();
  Json articles = Json::array();
  for (const std::string& id : Texts(entry.target, "articles")) AddArticle(id, articles);
  for (const std::string& id : ClaimsOf(entry.target)) {
    const Json* one = claim(id);
    if (one == nullptr) continue;
    claims[id] = PlacesOf(*one);
    for (const Json& place : claims[id]) AddArticle(place["article"], articles);
  }
  for (const Json& article : story["articles"]) AddArticle(article["id"], articles);
  return {{"articles", std::move(articles)}, {"claims", std::move(claims)}};
}

std::string StoryNow(const Json& anchor, const ArticleReader& article) {
  std::map<std::string, std::size_t> votes;
  for (const std::string& id : Texts(anchor, "articles")) {
    const Json* document = article(id);
    if (document != nullptr && (*document)["story"].is_object()) ++votes[(*document)["story"]["id"]];
  }
  const auto most = std::ranges::max_element(votes, {}, [](const auto& item) { return item.second; });
  return most == votes.end() ? std::string() : most->first;
}

Json TargetNow(const HandEntry& entry, const std::string& old, const std::string& story, const ClaimReader& claim,
               const ArticleReader& article) {
  Json out = entry.target;
  std::map<std::string, std::string> now;
  for (const std::string& id : ClaimsOf(entry.target)) {
    if (claim(id) != nullptr || !entry.anchor.is_object()) continue;
    const auto claims = entry.anchor.find("claims");
    if (claims == entry.anchor.end() || !claims->is_object() || !claims->contains(id)) continue;
    if (std::string found = ClaimAt((*claims)[id], story, article); !found.empty()) now.emplace(id, std::move(found));
  }
  const auto change = [&](Json& id) {
    if (const auto at = now.find(id.get<std::string>()); at != now.end()) id = at->second;
  };
  if (const auto claims = out.find("claims"); claims != out.end() && claims->is_array())
    for (Json& id : *claims) change(id);
  if (const auto one = out.find("claim"); one != out.end() && one->is_string()) change(*one);
  if (entry.kind == "note" && old != story) {
    std::string view = Text(out, "view");
    Replace(Segment(old), Segment(story), view);
    out["view"] = std::move(view);
  }
  return out;
}

}  // namespace stemma::views
