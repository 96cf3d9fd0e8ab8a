// Rivals: details on which a story's articles part though their sentences are alike, whichever claim the sentences are of.
// In:  a story's statements and the conflicts that its lead claim has.  Out: further conflicts of the lead claim.
// Tested by claims/rivals_test.cc; measured by tools/lineage_models.py. Source: ours, docs/algorithms/claims.md, "Slots and
// conflicts".
#pragma once

#include <span>
#include <vector>

#include "claims/claims.h"
#include "claims/statement.h"

namespace stemma::claims {

// Appends a conflict of dates and one of counts where `conflicts` has none of that slot. Their values name articles and
// no mentions: the sentences may be of other claims.
void AddRivals(std::span<const Statement> statements, const Evidence& evidence, std::vector<Conflict>& conflicts);

}  // namespace stemma::claims
