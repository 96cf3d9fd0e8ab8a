// Origins: the most upstream voices of a claim, how many are independent, who only relayed, who cites in a circle.
// In:  the claim's network of voices.  Out: origins, counts, relays, rings.
// Tested by provenance/provenance_test.cc; measured by ../shared/eval/run.sh lineage. Source:
// docs/algorithms/provenance.md.
#pragma once

#include "provenance/network.h"
#include "provenance/represent.h"
#include "provenance/reuse_by_article.h"

namespace stemma::provenance {

// Fills origins, independent_origins with its range, relays and circular. REQUIRES: FindDenials ran: who only denies is
// no origin.
void FindOrigins(const Evidence& evidence, const ReuseByArticle& reuse, const Spokespeople& spokespeople,
                 const Network& network, Claim& claim);

}  // namespace stemma::provenance
