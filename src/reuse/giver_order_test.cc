#include "reuse/giver_order.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <vector>

namespace stemma::reuse {
namespace {

using Givers = GiverOrder::Givers;

constexpr Givers kNone = {GiverOrder::kNobody, GiverOrder::kNobody};

bool IsUnderSlowly(const std::vector<Givers>& givers, std::uint32_t node, std::uint32_t upper) {
  if (node == upper) return true;
  for (const int giver : givers[node])
    if (giver >= 0 && IsUnderSlowly(givers, static_cast<std::uint32_t>(giver), upper)) return true;
  return false;
}

// Sets givers at random that make no circle, and asks for all pairs now and then.
void CompareWithSlowWay(std::uint32_t size, std::uint32_t near, unsigned seed) {
  std::mt19937 random(seed);
  GiverOrder order(size);
  std::vector<Givers> givers(size, kNone);
  for (int step = 0; step < 600; ++step) {
    const std::uint32_t node = random() % size;
    order.Set(node, kNone);
    givers[node] = kNone;
    Givers now = kNone;
    for (int& giver : now) {
      const std::uint32_t other = (node + size + random() % (2 * near + 1) - near) % size;
      const bool under = IsUnderSlowly(givers, other, node);
      if (random() % 2 == 0) {
        ASSERT_EQ(order.IsUnder(other, node), under) << step;
      }
      if (!under) giver = static_cast<int>(other);
    }
    order.Set(node, now);
    givers[node] = now;
    if (step % 50 != 0) continue;
    for (std::uint32_t a = 0; a < size; ++a)
      for (std::uint32_t b = 0; b < size; ++b) ASSERT_EQ(order.IsUnder(a, b), IsUnderSlowly(givers, a, b)) << step;
  }
}

TEST(GiverOrder, SaysWhatAWalkToTheFirstTextSays) {
  for (unsigned seed = 0; seed < 20; ++seed) {
    CompareWithSlowWay(7, 3, seed);
    CompareWithSlowWay(40, 3, seed);
    CompareWithSlowWay(40, 20, seed);
  }
}

TEST(GiverOrder, FollowsAChainThatIsTurnedRound) {
  constexpr int kSize = 200;
  GiverOrder order(kSize);
  for (int n = 0; n < kSize; ++n) order.Set(static_cast<std::uint32_t>(n), {n - 1, GiverOrder::kNobody});
  EXPECT_TRUE(order.IsUnder(kSize - 1, 0));
  EXPECT_FALSE(order.IsUnder(0, kSize - 1));
  for (std::uint32_t n = 0; n < kSize; ++n) order.Set(n, kNone);
  for (int n = 0; n + 1 < kSize; ++n) {
    EXPECT_FALSE(order.IsUnder(static_cast<std::uint32_t>(n + 1), static_cast<std::uint32_t>(n)));
    order.Set(static_cast<std::uint32_t>(n), {n + 1, GiverOrder::kNobody});
  }
  EXPECT_TRUE(order.IsUnder(0, kSize - 1));
  EXPECT_FALSE(order.IsUnder(kSize - 1, 0));
}

}  // namespace
}  // namespace stemma::reuse
