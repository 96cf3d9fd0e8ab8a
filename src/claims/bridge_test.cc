#include "claims/bridge.h"

#include <gtest/gtest.h>

#include <vector>

namespace stemma::claims {
namespace {

// Two groups of two, of which one pair is alike, and one that is vague beside all.
const std::vector<std::uint32_t> kGroups = {0, 0, 1, 1, 2};
const std::vector<WeightedPair> kPairs = {{0, 1, 0.5}, {2, 3, 0.5}, {0, 2, 0.5},  {0, 3, 0.36},
                                          {1, 2, 0.4}, {1, 3, 0.3}, {3, 4, 0.44}, {2, 4, 0.4}};

TEST(Bridge, OneAlikePairJoinsTwoGroupsThatAreNearlyAlike) {
  const auto groups = BridgeGroups(kGroups, kPairs, [](const WeightedPair&) { return Bridge::kMay; });
  EXPECT_EQ(groups, (std::vector<std::uint32_t>{0, 0, 0, 0, 1})) << "the last has no pair that is alike enough";
}

TEST(Bridge, NothingThatMayNotOrIsParted) {
  EXPECT_EQ(BridgeGroups(kGroups, kPairs, [](const WeightedPair&) { return Bridge::kNone; }), kGroups);
  const auto parted = [](const WeightedPair& p) { return p.a == 1 && p.b == 3 ? Bridge::kParts : Bridge::kMay; };
  EXPECT_EQ(BridgeGroups(kGroups, kPairs, parted), kGroups);
}

TEST(Bridge, NeedsAMeanThatIsHighEnough) {
  const std::vector<WeightedPair> pairs = {{0, 1, 0.5}, {2, 3, 0.5}, {0, 2, 0.9}};
  EXPECT_EQ(BridgeGroups(kGroups, pairs, [](const WeightedPair&) { return Bridge::kMay; }), kGroups);
}

TEST(Bridge, OfNothingIsNothing) {
  EXPECT_TRUE(BridgeGroups({}, {}, [](const WeightedPair&) { return Bridge::kMay; }).empty());
}

}  // namespace
}  // namespace stemma::claims
