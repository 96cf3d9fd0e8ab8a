// Bridge: groups that average link held just apart, though a statement of each says what one of the other says.
// In:  group numbers, the similarities of pairs, which pairs may bridge.  Out: group numbers.
// Two groups of two that tell one thing in two wordings are apart when one of the four is vague: the mean over all
// pairs then falls below the threshold. Tested by claims/bridge_test.cc. Source: ours, docs/algorithms/claims.md,
// "Joining".
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "claims/cluster.h"

namespace stemma::claims {

struct BridgeOptions {
  // Similarity of two statements that may bridge their groups. Range [0, 1]; lower joins what is only of one topic.
  double best = 0.45;
  // Mean similarity over all pairs of the two groups that they need as well.
  double mean = 0.38;
};

// What a pair of statements is to their two groups.
enum class Bridge : std::uint8_t {
  kNone,
  kMay,   // may bridge them, where the two are alike enough
  kParts  // keeps them apart: they tell of two days
};

// Joins groups as AverageLink does, but only those that a pair bridges and none parts, and looks for such pairs once.
// Groups are numbered densely, by lowest member. Time near O(e log e) for e pairs.
std::vector<std::uint32_t> BridgeGroups(std::span<const std::uint32_t> groups, std::span<const WeightedPair> pairs,
                                        const std::function<Bridge(const WeightedPair&)>& bridge_of,
                                        const BridgeOptions& options = {});

}  // namespace stemma::claims
