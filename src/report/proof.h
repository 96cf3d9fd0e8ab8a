// Proof: what in the texts shows an origin of a claim.
// In:  the index, a claim, one of its origins.  Out: attributions and mentions, in the order of the claim's mentions.
// Tested by report/claim_test.cc and tests/golden/report; the views room shows the same.
#pragma once

#include <vector>

#include "report/index.h"

namespace stemma::report {

// Attributions that name the origin and passages that lost it in copying; where there is neither, the mentions in its
// articles.
struct Proof {
  std::vector<AttributionIndex> attributions;
  std::vector<const ClaimMention*> mentions;  // of the claim that was asked about
};

Proof ProofOf(const Index& index, const Claim& claim, const Origin& origin);

}  // namespace stemma::report
