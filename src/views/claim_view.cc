#include "views/claim_view.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "report/contains.h"
#include "report/further_claims.h"
#include "report/proof.h"
#include "report/quote.h"
#include "report/words.h"
#include "stemma/names.h"
#include "views/claim_words.h"
#include "views/matrix_view.h"

namespace stemma::views {
namespace {

// Places shown for one origin: past this the articles named are proof enough (as in the report).
constexpr std::size_t kMostProofs = 24;

// Whether the statement rests on a source that cannot be told from another.
bool IsUnnamed(const report::Index& index, const ClaimMention& mention) {
  if (!mention.attribution) return false;
  const auto& source = index.attribution(*mention.attribution).source;
  return !source || (source->kind == SourceKind::kAnonymous && source->entity.empty());
}

Json MentionOf(Pieces& pieces, const ClaimMention& mention) {
  Json out = pieces.writer().Of(mention);
  out["quote"] = pieces.Quote(mention.article, mention.span);
  out["source"] = pieces.SourceOf(mention.attribution);
  out["unnamed"] = IsUnnamed(pieces.index(), mention);
  return out;
}

// The pile's own article of that outlet, the earliest one, else a source: as the lineage has it.
Json StepOf(const Pieces& pieces, const std::string& name, const std::vector<ArticleIndex>& articles) {
  const report::Index& index = pieces.index();
  std::optional<ArticleIndex> best;
  for (const ArticleIndex i : articles) {
    if (index.Outlet(i) != name) continue;
    const bool earlier =
        best && !index.article(i).published.empty() &&
        (index.article(*best).published.empty() || index.article(i).published < index.article(*best).published);
    if (!best || earlier) best = i;
  }
  const bool unseen = !best && name.starts_with("unseen ");
  return {{"name", name},
          {"article", best ? Json(index.article(*best).id) : Json(nullptr)},
          {"kind", best     ? "article"
                   : unseen ? "unseen"
                            : "source"}};
}

Json ProofsOf(Pieces& pieces, const Claim& claim, const Origin& origin) {
  const report::Proof proof = report::ProofOf(pieces.index(), claim, origin);
  Json out = Json::array();
  for (const AttributionIndex i : proof.attributions)
    if (out.size() < kMostProofs) out.push_back(pieces.Evidence(i));
  for (const ClaimMention* mention : proof.mentions)
    if (out.size() < kMostProofs) out.push_back(pieces.Evidence(*mention));
  return out;
}

Json OriginOf(Pieces& pieces, const Story& story, const Claim& claim, const Origin& origin) {
  Json out = pieces.writer().Of(origin);
  out["kind_words"] = report::OriginKindWords(origin.kind);
  out["strength"] = report::Likelihood(origin.score);
  out["groups"] = {{"id", origin.group}, {"counted", origin.counted}};
  out["merged_because"] = json::OrNull(origin.merged_because);
  out["evidence"] = ProofsOf(pieces, claim, origin);
  out["steps"] =
      json::List(origin.chain, [&](const std::string& name) { return StepOf(pieces, name, story.articles); });
  return out;
}

Json DenialOf(Pieces& pieces, const Claim& claim, const Denial& denial) {
  Json out = pieces.writer().Of(denial);
  Json evidence = Json::array();
  if (denial.attribution) evidence.push_back(pieces.Evidence(*denial.attribution));
  for (const ClaimMention& mention : claim.mentions) {
    const bool other = mention.stance == Stance::kDenies && report::Contains(denial.articles, mention.article) &&
                       mention.attribution != denial.attribution && evidence.size() < kMostProofs;
    if (other) evidence.push_back(pieces.Evidence(mention));
  }
  out["evidence"] = std::move(evidence);
  return out;
}

// Who tells it with doubt, by the words that name the article elsewhere.
Json DoubtersOf(const report::Index& index, const Claim& claim) {
  Json out = Json::array();
  for (const ArticleStance& item : claim.stances)
    if (item.stance == Stance::kDoubts)
      out.push_back({{"article", index.article(item.article).id}, {"label", index.Label(item.article)}});
  return out;
}

}  // namespace

Json RangeOf(const Claim& claim) { return Json::array({claim.independent_low, claim.independent_high}); }

Json OriginNames(const Claim* claim) {
  constexpr std::size_t kMostNames = 12;
  constexpr std::size_t kMostLetters = 400;
  Json out = Json::array();
  if (claim == nullptr) return out;
  for (const Origin& origin : claim->origins)
    if (out.size() < kMostNames) out.push_back(FirstCharacters(origin.name, kMostLetters));
  return out;
}

Json FirstSeen(const report::Index& index, const std::vector<ArticleIndex>& articles) {
  std::string first;
  for (const ArticleIndex i : articles) {
    const std::string& day = index.article(i).published;
    if (!day.empty() && (first.empty() || day < first)) first = day;
  }
  return json::OrNull(first);
}

Json ClaimRow(Pieces& pieces, const Claim& claim) {
  const std::vector<ArticleIndex> articles = report::ArticlesOf(claim);
  return {{"id", claim.id},
          {"summary", report::Statement(claim, 600)},
          {"articles", articles.size()},
          {"outlets", pieces.index().CountOutlets(articles)},
          {"independent_origins", claim.independent_origins},
          {"independent_range", RangeOf(claim)},
          {"denials", claim.denied_by.size()},
          {"conflicts", claim.conflicts.size()},
          {"first", FirstSeen(pieces.index(), articles)},
          {"origins", OriginNames(&claim)}};
}

Json ClaimOf(Pieces& pieces, const Story& story, const Claim& claim) {
  const std::vector<ArticleIndex> articles = report::ArticlesOf(claim);
  Json out = pieces.writer().Of(claim);
  out["summary"] = report::Statement(claim, 600);
  out["story"] = story.id;
  out["articles"] = articles.size();
  out["outlets"] = pieces.index().CountOutlets(articles);
  out["first"] = FirstSeen(pieces.index(), articles);
  out["mentions"] = json::List(claim.mentions, [&](const ClaimMention& m) { return MentionOf(pieces, m); });
  out["origins"] = json::List(claim.origins, [&](const Origin& o) { return OriginOf(pieces, story, claim, o); });
  out["denied_by"] = json::List(claim.denied_by, [&](const Denial& d) { return DenialOf(pieces, claim, d); });
  for (std::size_t i = 0; i < claim.stances.size(); ++i)
    out["stances"][i]["outlet"] = json::OrNull(pieces.index().OutletKey(claim.stances[i].article));
  out["told_with_doubt"] = DoubtersOf(pieces.index(), claim);
  out["words"] = WordsOf(out, pieces.index().OutletsInWords(articles));
  out["matrix"] = MatrixOf(pieces, claim);
  return out;
}

}  // namespace stemma::views
