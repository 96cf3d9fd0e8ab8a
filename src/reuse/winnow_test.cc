#include "reuse/winnow.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "reuse/candidates.h"
#include "reuse/test_texts.h"

namespace stemma::reuse {
namespace {

// Every pair of positions from which `size` words are equal: the slow way.
bool HasCommonRun(const std::vector<Word>& a, const std::vector<Word>& b, WordIndex size) {
  for (std::size_t i = 0; i + size <= a.size(); ++i)
    for (std::size_t j = 0; j + size <= b.size(); ++j) {
      std::size_t n = 0;
      while (n < size && a[i + n].hash == b[j + n].hash) ++n;
      if (n == size) return true;
    }
  return false;
}

std::set<std::uint64_t> Hashes(const std::vector<Word>& words) {
  std::set<std::uint64_t> out;
  for (const Fingerprint& f : Winnow(words)) out.insert(f.hash);
  return out;
}

TEST(Winnow, MeetsInEveryCommonRunOfEightWords) {
  std::mt19937 random(7);
  int with_run = 0;
  for (int round = 0; round < 400; ++round) {
    const auto a = ReadWords(testing::RandomText(random, 60, 3));
    const auto b = ReadWords(testing::RandomText(random, 60, 3));
    if (!HasCommonRun(a, b, kGuaranteedWords)) continue;
    ++with_run;
    const auto x = Hashes(a);
    const auto y = Hashes(b);
    EXPECT_TRUE(std::ranges::any_of(x, [&](std::uint64_t h) { return y.contains(h); })) << "round " << round;
  }
  EXPECT_GT(with_run, 50);
}

TEST(Winnow, GivesNothingForShortTextsAndOneForTheShortest) {
  EXPECT_TRUE(Winnow(ReadWords("one two three four")).empty());
  EXPECT_EQ(Winnow(ReadWords("one two three four five")).size(), 1U);
}

TEST(Winnow, IsSparseAndSorted) {
  std::mt19937 random(1);
  const auto words = ReadWords(testing::RandomText(random, 2000, 500));
  const auto prints = Winnow(words);
  EXPECT_TRUE(std::ranges::is_sorted(prints));
  EXPECT_LT(prints.size(), words.size() / 2);
}

std::vector<ArticlePair> BruteForce(const std::vector<Prepared>& articles) {
  std::vector<ArticlePair> out;
  for (ArticleIndex i = 0; i < articles.size(); ++i)
    for (ArticleIndex j = i + 1; j < articles.size(); ++j)
      if (HasCommonRun(articles[i].words, articles[j].words, kGuaranteedWords)) out.emplace_back(i, j);
  return out;
}

std::vector<Prepared> RandomPile(unsigned seed) {
  std::mt19937 random(seed);
  std::vector<Prepared> out;
  for (int i = 0; i < 40; ++i) out.push_back(Prepare(testing::RandomText(random, 80, 6)));
  return out;
}

TEST(Candidates, HoldEveryPairWithACommonRun) {
  for (unsigned seed = 0; seed < 5; ++seed) {
    const auto pile = RandomPile(seed);
    const auto found = FindCandidates(pile, {.threads = 2}).pairs;
    for (const ArticlePair& pair : BruteForce(pile)) EXPECT_TRUE(std::ranges::binary_search(found, pair));
  }
}

TEST(Candidates, DoNotDependOnThreadsOrMemory) {
  const auto pile = RandomPile(9);
  const auto one = FindCandidates(pile, {.threads = 1}).pairs;
  EXPECT_EQ(one, FindCandidates(pile, {.threads = 4}).pairs);
  EXPECT_EQ(one, FindCandidates(pile, {.threads = 2, .memory = 64}).pairs);
}

TEST(Candidates, LinkHotPassagesInOneGroupAndSaySo) {
  const std::vector<Prepared> pile(50, Prepare(testing::kReport));
  const auto all = FindCandidates(pile, {.threads = 1});
  EXPECT_EQ(all.pairs.size(), 50U * 49 / 2);
  EXPECT_EQ(all.hot, 0U);
  const auto few = FindCandidates(pile, {.threads = 1, .most_checks = 64});
  EXPECT_GT(few.hot, 0U);
  EXPECT_EQ(few.pairs.size(), 49U + 48U) << "each to the next, and to the first";
}

TEST(Candidates, BoundThePairsOfOnePassage) {
  const std::vector<Prepared> pile(kMostPlaces + 1, Prepare(testing::kReport));
  const auto few = FindCandidates(pile, {.threads = 2});
  EXPECT_GT(few.hot, 0U);
  EXPECT_EQ(few.pairs.size(), kMostPlaces + kMostPlaces - 1);
}

TEST(Candidates, KeepToTheSplit) {
  const std::vector<Prepared> pile(4, Prepare(testing::kReport));
  EXPECT_EQ(FindCandidates(pile, {.threads = 1, .split = 1}).pairs.size(), 3U);
}

}  // namespace
}  // namespace stemma::reuse
