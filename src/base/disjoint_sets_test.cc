#include "base/disjoint_sets.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <utility>
#include <vector>

namespace stemma {
namespace {

// Lowest numbers spread along the pairs until nothing changes.
std::vector<std::uint32_t> ByBruteForce(std::uint32_t count,
                                        const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs) {
  std::vector<std::uint32_t> lowest(count);
  for (std::uint32_t i = 0; i < count; ++i) lowest[i] = i;
  for (std::uint32_t round = 0; round < count; ++round)
    for (const auto& [a, b] : pairs) lowest[a] = lowest[b] = std::min(lowest[a], lowest[b]);
  return lowest;
}

TEST(DisjointSets, HoldWhatPairsJoin) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    const std::uint32_t count = 1 + random() % 40;
    DisjointSets<std::uint32_t> sets(count);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs(random() % 50);
    for (auto& [a, b] : pairs) {
      a = random() % count;
      b = random() % count;
      sets.Join(a, b);
    }
    const std::vector<std::uint32_t> expected = ByBruteForce(count, pairs);
    for (std::uint32_t i = 0; i < count; ++i) EXPECT_EQ(sets.Lowest(i), expected[i]);
  }
}

}  // namespace
}  // namespace stemma
