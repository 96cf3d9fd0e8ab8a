// Slots: the details of a claim: when, where, how many, who, whom, what; and where the articles part on them.
// In:  the statements of one claim, with their mentions.  Out: slots with values and the mentions that carry each;
// conflicts. Tested by claims/stance_test.cc. Source: docs/algorithms/claims.md, "Slots and conflicts".
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claims/statement.h"

namespace stemma::claims {

// Slots of a claim; `statements` are its mentions in order (positions in Claim::mentions).
std::vector<Slot> FillSlots(std::span<const Statement* const> statements, const Evidence& evidence);

// Details on which the claim's mentions cannot all be right, with the reason; innocent causes are named there.
std::vector<Conflict> FindConflicts(std::span<const Statement* const> statements, const Evidence& evidence);

// Two counts of one thing that cannot both be right; sums over several events aside.
bool CountsDiffer(const Mention& a, const Mention& b);

// A time's value as it is shown: the weekday's name for one of unknown week, else the value.
std::string ShowTime(std::string_view value);

}  // namespace stemma::claims
