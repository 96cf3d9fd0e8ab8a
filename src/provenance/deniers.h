// Deniers: who denies a claim, each once, and where.
// In:  the claim's mentions that deny.  Out: denied_by, most articles first.
// Tested by provenance/provenance_test.cc. Source: docs/algorithms/provenance.md, "Rings, denials, the graph".
#pragma once

#include "provenance/aliases.h"
#include "provenance/provenance.h"

namespace stemma::provenance {

// Fills denied_by from the mentions that deny. `judged`: those were judged one by one, as a story's lead claim's are.
void FindDenials(const Evidence& evidence, const Aliases& aliases, bool judged, Claim& claim);

}  // namespace stemma::provenance
