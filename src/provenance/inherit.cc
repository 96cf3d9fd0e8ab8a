#include "provenance/inherit.h"

#include <algorithm>
#include <optional>
#include <string>

#include "provenance/voices.h"

namespace stemma::provenance {
namespace {

// Share of a mention that a passage must cover for the mention to count as copied.
constexpr double kCoveredShare = 0.5;

// One article's side of a link.
struct Side {
  Span mine;
  Span other;
  ArticleIndex other_article = 0;
  bool copied_from_other = false;  // false also when the direction is unknown
  bool other_copied = false;       // known to have gone the other way
};

Side SideOf(const Reuse& r, ArticleIndex article) {
  const bool is_a = r.article_a == article;
  const Direction from_other = is_a ? Direction::kAFromB : Direction::kBFromA;
  const Direction to_other = is_a ? Direction::kBFromA : Direction::kAFromB;
  return {is_a ? r.a : r.b, is_a ? r.b : r.a, is_a ? r.article_b : r.article_a, r.direction == from_other,
          r.direction == to_other};
}

// The voices that the other chain names and this one does not: innermost first, "SOHR via Press TV".
std::string Missing(const std::vector<Voice>& mine, const std::vector<Voice>& other) {
  std::string out;
  for (const Voice& v : other) {
    if (std::ranges::find(mine, v.key, &Voice::key) != mine.end()) continue;
    out += (out.empty() ? "" : " via ") + v.name;
  }
  return out;
}

struct Candidate {
  InheritedSource source;
  int rank;  // 2: known to be copied from there; 1: direction unknown; 0: known to have gone the other way
};

std::optional<Candidate> FromLink(const Evidence& evidence, const Claim& claim, const ClaimMention& m, const Reuse& r) {
  const Side side = SideOf(r, m.article);
  if (side.mine.Shared(m.span) < kCoveredShare * m.span.size()) return std::nullopt;
  const std::vector<Voice> mine = m.attribution ? ChainOf(evidence, *m.attribution) : std::vector<Voice>{};
  for (const ClaimMention& o : claim.mentions) {
    if (o.article != side.other_article || !o.attribution || o.stance == Stance::kDenies) continue;
    if (side.other.Shared(o.span) < kCoveredShare * o.span.size()) continue;
    std::string name = Missing(mine, ChainOf(evidence, *o.attribution));
    if (!name.empty())
      return Candidate{{std::move(name), o.article}, side.copied_from_other ? 2 : side.other_copied ? 0 : 1};
  }
  return std::nullopt;
}

}  // namespace

void InheritSources(const Evidence& evidence, const ReuseByArticle& reuse, Claim& claim) {
  for (ClaimMention& m : claim.mentions) {
    if (m.stance == Stance::kDenies) continue;
    std::optional<Candidate> best;
    for (const ReuseIndex i : reuse.Of(m.article)) {
      auto found = FromLink(evidence, claim, m, evidence.reuse[i]);
      if (found && (!best || found->rank > best->rank)) best = std::move(found);
    }
    if (best) m.inherited_source = best->source;
  }
}

}  // namespace stemma::provenance
