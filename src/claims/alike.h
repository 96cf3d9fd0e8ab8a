// Alike: statements of different articles that say much the same, whose details may be set against each other.
// In:  statements.  Out: for each the others that its words are like.
// Tested by claims/alike_test.cc. Source: cosine of weighted words; docs/algorithms/claims.md, "Slots and conflicts".
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claims/statement.h"

namespace stemma::claims {

// Numbers in `statements` of those of another article that are at least `least` like it (cosine, [0, 1]), ascending.
// Up to 700 statements every pair is compared; beyond, the nearest that share a heavy term.
std::vector<std::vector<std::uint32_t>> AlikeStatements(std::span<const Statement* const> statements, double least);

}  // namespace stemma::claims
