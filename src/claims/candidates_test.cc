#include "claims/candidates.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace stemma::claims {
namespace {

std::vector<const SparseVector*> Pointers(const std::vector<SparseVector>& vectors) {
  std::vector<const SparseVector*> out;
  for (const SparseVector& v : vectors) out.push_back(&v);
  return out;
}

TEST(Candidates, ShareAHeavyTerm) {
  const std::vector<SparseVector> vectors = {{{1, 5.0}, {2, 1.0}}, {{1, 5.0}, {3, 1.0}}, {{2, 1.0}, {4, 5.0}}};
  const auto pairs = FindCandidates(Pointers(vectors), {.all_pairs_up_to = 0, .heavy_terms = 1, .neighbours = 8});
  EXPECT_EQ(pairs, (std::vector<CandidatePair>{{0, 1}}));
}

TEST(Candidates, AreAllPairsOfFew) {
  const std::vector<SparseVector> vectors(4);
  EXPECT_EQ(FindCandidates(Pointers(vectors), {.all_pairs_up_to = 4, .heavy_terms = 1, .neighbours = 1}).size(), 6U);
}

TEST(Candidates, GrowWithTheVectorsNotTheirSquare) {
  const std::vector<SparseVector> vectors(1000, SparseVector{{7, 1.0}});
  const auto pairs = FindCandidates(Pointers(vectors), {.all_pairs_up_to = 0, .heavy_terms = 3, .neighbours = 10});
  EXPECT_LE(pairs.size(), 10'000U);
  EXPECT_TRUE(std::ranges::is_sorted(pairs));
}

// One at a time as all together; a vector's heavy terms lead to the same one more than once.
TEST(Candidates, AreMetOnceEach) {
  std::vector<SparseVector> vectors;
  for (std::uint32_t i = 0; i < 60; ++i) vectors.push_back({{i % 7, 2.0}, {100 + i % 5, 1.5}, {200 + i % 3, 1.0}});
  const CandidateOptions options = {.all_pairs_up_to = 0, .heavy_terms = 3, .neighbours = 4};
  const CandidateIndex index(Pointers(vectors), options);
  CandidateScratch scratch;
  std::vector<CandidatePair> seen;
  for (std::uint32_t a = 0; a < index.size(); ++a) {
    const auto others = index.Behind(a, scratch);
    EXPECT_LE(others.size(), 12U);
    for (const std::uint32_t b : others) seen.emplace_back(a, b);
  }
  std::ranges::sort(seen);
  EXPECT_EQ(seen, FindCandidates(Pointers(vectors), options));
  EXPECT_EQ(std::ranges::adjacent_find(seen), seen.end());
}

}  // namespace
}  // namespace stemma::claims
