// Conflicts: details on which a claim's mentions cannot all be right.
// In:  the statements of a claim.  Out: per detail the values that part, with their articles and the reason.
// Tested by claims/conflicts_test.cc; measured by tools/lineage_models.py. Source: ours; docs/algorithms/claims.md,
// "Slots and conflicts".
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claims.h"
#include "claims/statement.h"

namespace stemma::claims {

// Details on which the claim's mentions cannot all be right, with the reason; innocent causes are named there.
// `statements` are its mentions in order (positions in Claim::mentions).
std::vector<Conflict> FindConflicts(std::span<const Statement* const> statements, const Evidence& evidence);

// A time's value as it is shown: the weekday's name for one of unknown week, else the value.
std::string ShowTime(std::string_view value);

}  // namespace stemma::claims
