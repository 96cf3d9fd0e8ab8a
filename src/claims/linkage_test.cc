#include "claims/linkage.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <utility>
#include <vector>

namespace stemma::claims {
namespace {

constexpr CandidateOptions kCandidates = {.all_pairs_up_to = 0, .heavy_terms = 4, .neighbours = 6};

// Vectors of a few subjects with words in common, so that there are pairs of every likeness.
std::vector<SparseVector> RandomVectors(std::uint32_t count, std::mt19937& random) {
  std::vector<SparseVector> out;
  for (std::uint32_t i = 0; i < count; ++i) {
    const TermId subject = 100 * (1 + random() % 6);
    SparseVector v;
    for (int k = 0; k < 6; ++k)
      v.emplace_back(subject + random() % 9, 1.0 + static_cast<double>(random() % 100) / 50.0);
    for (int k = 0; k < 4; ++k) v.emplace_back(random() % 12, 0.5 + static_cast<double>(random() % 100) / 80.0);
    Canonicalise(v);
    const double norm = Norm(v);
    for (auto& [term, weight] : v) weight /= norm;
    out.push_back(std::move(v));
  }
  return out;
}

std::vector<WeightedPair> RandomSure(std::uint32_t count, std::mt19937& random) {
  std::map<CandidatePair, double> pairs;
  for (int k = 0; k < 8; ++k) {
    const std::uint32_t a = random() % count;
    const std::uint32_t b = random() % count;
    if (a != b) pairs.emplace(std::minmax(a, b), 0.6);
  }
  std::vector<WeightedPair> out;
  for (const auto& [pair, similarity] : pairs) out.push_back({pair.first, pair.second, similarity});
  return out;
}

// Some pairs are less alike than their words, some more.
double Likeness(std::uint32_t a, std::uint32_t b, double product) {
  return (product + ((a * b) % 7 == 0 ? 0.05 : 0)) * ((a + b) % 5 == 0 ? 0.6 : 1);
}

// All candidates, none left out, in one average link.
std::vector<std::uint32_t> ByAllPairs(const std::vector<SparseVector>& vectors, const std::vector<WeightedPair>& sure,
                                      const LinkageOptions& options) {
  std::vector<const SparseVector*> pointers;
  for (const SparseVector& v : vectors) pointers.push_back(&v);
  std::map<CandidatePair, double> similarity;
  for (const auto& [a, b] : FindCandidates(pointers, options.candidates))
    if (const double s = Likeness(a, b, Dot(vectors[a], vectors[b])); s >= options.least) similarity[{a, b}] = s;
  for (const WeightedPair& p : sure) similarity[{p.a, p.b}] = std::max(similarity[{p.a, p.b}], p.similarity);
  std::vector<WeightedPair> pairs;
  for (const auto& [pair, s] : similarity) pairs.push_back({pair.first, pair.second, s});
  return AverageLink(static_cast<std::uint32_t>(vectors.size()), pairs, options.threshold);
}

TEST(LinkAlike, GivesTheGroupsOfAllPairsWithAnyNumberOfThreads) {
  std::mt19937 random(11);
  for (int round = 0; round < 60; ++round) {
    const std::uint32_t count = 2 + random() % 150;
    const auto vectors = RandomVectors(count, random);
    const auto sure = RandomSure(count, random);
    const double threshold = 0.2 + static_cast<double>(random() % 6) / 10.0;
    LinkageOptions options = {.candidates = kCandidates, .least = 0.08, .threshold = threshold};
    const auto groups = LinkAlike(vectors, Likeness, sure, options);
    EXPECT_EQ(groups, ByAllPairs(vectors, sure, options)) << "round " << round;
    options.threads = 3;
    EXPECT_EQ(groups, LinkAlike(vectors, Likeness, sure, options)) << "round " << round;
  }
}

TEST(LinkAlike, LeavesEmptyVectorsAlone) {
  const auto same = [](std::uint32_t, std::uint32_t, double product) { return product; };
  const LinkageOptions options = {.candidates = kCandidates};
  EXPECT_TRUE(LinkAlike({}, same, {}, options).empty());
  EXPECT_EQ(LinkAlike(std::vector<SparseVector>(3), same, {}, options), (std::vector<std::uint32_t>{0, 1, 2}));
  EXPECT_EQ(LinkAlike(std::vector<SparseVector>(3), same, std::vector<WeightedPair>{{0, 2, 0.6}}, options),
            (std::vector<std::uint32_t>{0, 1, 0}));
}

}  // namespace
}  // namespace stemma::claims
