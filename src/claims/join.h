// Join: which statements of a story say the same thing.
// In:  the statements of one story.  Out: a group number per statement: one group, one claim.
// Tested by claims/claims_test.cc. Source: docs/algorithms/claims.md, "Joining"; blocking and vetoes after claims.md
// section 4.4.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claims/statement.h"

namespace stemma::claims {

// How alike two statements are, [-1, 1]: words, kind of event, names, places, days, counts; a clear difference of day
// or place counts against.
double StatementSimilarity(const Statement& a, const Statement& b, const Evidence& evidence);

// Group number per statement, dense, by lowest member.
std::vector<std::uint32_t> JoinStatements(std::span<const Statement> statements, const Evidence& evidence);

}  // namespace stemma::claims
