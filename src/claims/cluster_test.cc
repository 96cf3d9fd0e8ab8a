#include "claims/cluster.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <vector>

namespace stemma::claims {
namespace {

// Average link by the book: the mean over all pairs of two groups, computed anew for every join.
std::vector<std::uint32_t> BruteForce(std::uint32_t n, const std::vector<WeightedPair>& pairs, double threshold) {
  std::vector<std::vector<double>> s(n, std::vector<double>(n, 0));
  for (const WeightedPair& p : pairs) {
    s[p.a][p.b] += p.similarity;
    s[p.b][p.a] += p.similarity;
  }
  std::vector<std::uint32_t> group(n);
  for (std::uint32_t i = 0; i < n; ++i) group[i] = i;
  const auto mean = [&](std::uint32_t x, std::uint32_t y) {
    double sum = 0;
    double count = 0;
    for (std::uint32_t i = 0; i < n; ++i)
      for (std::uint32_t j = 0; j < n; ++j)
        if (group[i] == x && group[j] == y) sum += s[i][j], ++count;
    return count > 0 ? sum / count : -1;
  };
  while (true) {
    double best = threshold - 1e-12;
    std::uint32_t bx = n;
    std::uint32_t by = n;
    for (std::uint32_t x = 0; x < n; ++x)
      for (std::uint32_t y = x + 1; y < n; ++y)
        if (const double m = mean(x, y); m > best + 1e-12) best = m, bx = x, by = y;
    if (bx == n) break;
    for (auto& g : group)
      if (g == by) g = bx;
  }
  return group;
}

bool SamePartition(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  for (std::size_t i = 0; i < a.size(); ++i)
    for (std::size_t j = 0; j < a.size(); ++j)
      if ((a[i] == a[j]) != (b[i] == b[j])) return false;
  return true;
}

TEST(AverageLink, AgreesWithItsBruteForceTwin) {
  std::mt19937 random(7);
  for (int round = 0; round < 60; ++round) {
    const std::uint32_t n = 2 + random() % 12;
    std::vector<WeightedPair> pairs;
    for (std::uint32_t i = 0; i < n; ++i)
      for (std::uint32_t j = i + 1; j < n; ++j)
        if (random() % 3 != 0) pairs.push_back({i, j, static_cast<double>(random() % 100000) / 100000.0});
    EXPECT_TRUE(SamePartition(AverageLink(n, pairs, 0.4), BruteForce(n, pairs, 0.4))) << "round " << round;
  }
}

// The same step by step with nothing put off, to the last bit: sums of two groups are added when they are joined.
std::vector<std::uint32_t> StepByStep(std::uint32_t n, const std::vector<WeightedPair>& pairs, double threshold) {
  std::vector<std::vector<double>> sum(n, std::vector<double>(n, 0));
  for (const WeightedPair& p : pairs) sum[p.a][p.b] = sum[p.b][p.a] = p.similarity;
  std::vector<std::uint32_t> size(n, 1);
  std::vector<std::uint32_t> group(n);
  for (std::uint32_t i = 0; i < n; ++i) group[i] = i;
  while (true) {
    double best = threshold;
    std::uint32_t bx = n;
    std::uint32_t by = n;
    for (std::uint32_t x = 0; x < n; ++x)
      for (std::uint32_t y = x + 1; y < n; ++y) {
        if (size[x] == 0 || size[y] == 0) continue;
        const double mean = sum[x][y] / (static_cast<double>(size[x]) * size[y]);
        if (mean > best || (mean == best && bx == n)) best = mean, bx = x, by = y;
      }
    if (bx == n) break;
    for (std::uint32_t i = 0; i < n; ++i) sum[i][bx] = sum[bx][i] = sum[bx][i] + sum[by][i];
    size[bx] += size[by];
    size[by] = 0;
    for (auto& g : group)
      if (g == by) g = bx;
  }
  std::map<std::uint32_t, std::uint32_t> dense;
  for (auto& g : group) g = dense.emplace(g, static_cast<std::uint32_t>(dense.size())).first->second;
  return group;
}

// Copies are all equally alike, so that most joins are ties.
TEST(AverageLink, BreaksTiesAsStepByStep) {
  std::mt19937 random(9);
  for (int round = 0; round < 400; ++round) {
    const std::uint32_t n = 2 + random() % 40;
    const std::uint32_t kinds = 1 + random() % 4;
    std::vector<WeightedPair> pairs;
    for (std::uint32_t i = 0; i < n; ++i)
      for (std::uint32_t j = i + 1; j < n; ++j)
        if (random() % 4 < 1U + static_cast<unsigned>(round) % 3)
          pairs.push_back({i, j, random() % 9 == 0 ? -0.3 : 0.6 - 0.1 * static_cast<double>(random() % kinds)});
    const double threshold = 0.15 + 0.05 * static_cast<double>(random() % 8);
    const auto expected = StepByStep(n, pairs, threshold);
    EXPECT_EQ(AverageLink(n, pairs, threshold), expected) << "round " << round;
    std::ranges::shuffle(pairs, random);
    EXPECT_EQ(AverageLink(n, pairs, threshold), expected) << "round " << round;
  }
}

TEST(AverageLink, KeepsForbiddenPairsApart) {
  const std::vector<WeightedPair> pairs = {{0, 1, 0.9}, {1, 2, 0.9}, {0, 2, -1.0}};
  const auto groups = AverageLink(3, pairs, 0.5);
  EXPECT_EQ(groups[0], groups[1]);
  EXPECT_NE(groups[0], groups[2]);
}

TEST(AverageLink, NumbersGroupsByLowestMember) {
  EXPECT_EQ(AverageLink(4, std::vector<WeightedPair>{{1, 3, 0.8}}, 0.5), (std::vector<std::uint32_t>{0, 1, 2, 1}));
  EXPECT_TRUE(AverageLink(0, {}, 0.5).empty());
}

}  // namespace
}  // namespace stemma::claims
