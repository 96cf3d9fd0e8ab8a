#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

#include "exports/exports.h"
#include "exports/iri.h"

namespace stemma::exports {
namespace {

using Json = nlohmann::ordered_json;

Json WorkOf(const Article& article) {
  Json work = {{"@type", "NewsArticle"}, {"identifier", article.id}};
  if (!article.source.uri.empty()) work["url"] = article.source.uri;
  if (!article.title.empty()) work["headline"] = article.title;
  if (!article.published.empty()) work["datePublished"] = article.published;
  if (!article.publisher.name.empty())
    work["publisher"] = {{"@type", "Organization"}, {"name", article.publisher.name}};
  return work;
}

std::vector<ArticleIndex> Carriers(const Claim& claim) {
  std::set<ArticleIndex> articles;
  for (const ClaimMention& mention : claim.mentions) articles.insert(mention.article);
  return {articles.begin(), articles.end()};
}

// The earliest article with a date: of two on one day, the one with the smaller id.
const Article* Earliest(const Dossier& dossier, const std::vector<ArticleIndex>& list) {
  const Article* best = nullptr;
  for (const ArticleIndex i : list) {
    const Article& article = dossier.articles[i];
    if (!article.published.empty() && (best == nullptr || article.published < best->published)) best = &article;
  }
  return best;
}

Json AuthorOf(const Origin& origin) {
  const bool person = origin.kind == "person" || origin.kind == "official";
  return {{"@type", person ? "Person" : "Organization"}, {"name", origin.name}};
}

Json ClaimOf(const Dossier& dossier, const Claim& claim) {
  const auto carriers = Carriers(claim);
  Json out = {{"@type", "Claim"}, {"@id", NodeIri(claim.id)}, {"name", claim.summary}};
  if (!claim.origins.empty()) out["author"] = AuthorOf(claim.origins.front());
  for (const ArticleIndex i : carriers) out["appearance"].push_back(WorkOf(dossier.articles[i]));
  if (const Article* first = Earliest(dossier, carriers)) out["firstAppearance"] = WorkOf(*first);
  return out;
}

// Entries that hold and are of this claim, or of no claim at all.
bool IsAbout(const HandLine& line, const Claim& claim) {
  const bool here = line.claims.empty() || std::ranges::find(line.claims, claim.id) != line.claims.end();
  return here && !line.undone && line.why.empty();
}

Json CommentOf(const HandLine& line) {
  return {{"@type", "Comment"},
          {"author", {{"@type", "Person"}, {"name", line.author}}},
          {"dateCreated", line.time},
          {"text", line.what + (line.text.empty() ? "" : " " + line.text)}};
}

// What a reviewer has to fill in stands there, empty: Stemma gives no ratings.
Json DraftOf(const Dossier& dossier, const Story& story, const Claim& claim, const ByHand& hand) {
  Json out = {{"@type", "ClaimReview"},
              {"claimReviewed", claim.summary},
              {"datePublished", ""},
              {"url", ""},
              {"author", {{"@type", "Organization"}, {"name", ""}, {"url", ""}}},
              {"reviewRating", {{"@type", "Rating"}, {"ratingValue", ""}, {"alternateName", ""}}},
              {"itemReviewed", ClaimOf(dossier, claim)}};
  for (const HandLine& line : hand.lines)
    if (line.story == story.id && IsAbout(line, claim)) out["comment"].push_back(CommentOf(line));
  return out;
}

}  // namespace

std::string ClaimReview(const Dossier& dossier, const ByHand& hand) {
  Json drafts = Json::array();
  for (const Story& story : dossier.stories) {
    const auto lead = std::ranges::find(story.claims, story.lead_claim, &Claim::id);
    if (lead != story.claims.end()) drafts.push_back(DraftOf(dossier, story, *lead, hand));
  }
  const Json document = {{"@context", "https://schema.org"}, {"@graph", std::move(drafts)}};
  return document.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace stemma::exports
