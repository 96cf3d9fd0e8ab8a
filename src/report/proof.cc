#include "report/proof.h"

#include <optional>
#include <string>
#include <utility>

#include "report/contains.h"

namespace stemma::report {
namespace {

// How far up a chain of nested attributions is followed: deeper nesting does not occur in prose.
constexpr int kMaxParents = 16;

bool Carries(const Origin& origin, ArticleIndex article) { return Contains(origin.articles, article); }

// The attribution, of this one and those it is nested in, whose source bears the name.
std::optional<AttributionIndex> Naming(const Index& index, std::optional<AttributionIndex> at,
                                       const std::string& name) {
  for (int i = 0; at && i < kMaxParents; ++i) {
    const Attribution& attribution = index.attribution(*at);
    if (attribution.source && (attribution.source->entity == name || attribution.source->text == name)) return at;
    at = attribution.parent;
  }
  return std::nullopt;
}

}  // namespace

Proof ProofOf(const Index& index, const Claim& claim, const Origin& origin) {
  Proof proof;
  std::vector<const ClaimMention*> others;
  for (const ClaimMention& mention : claim.mentions) {
    if (!Carries(origin, mention.article)) continue;
    const auto naming = Naming(index, mention.attribution, origin.name);
    const bool inherited = mention.inherited_source && mention.inherited_source->name == origin.name;
    if (naming && !Contains(proof.attributions, *naming)) proof.attributions.push_back(*naming);
    if (!naming) (inherited ? proof.mentions : others).push_back(&mention);
  }
  if (proof.attributions.empty() && proof.mentions.empty()) proof.mentions = std::move(others);
  return proof;
}

}  // namespace stemma::report
