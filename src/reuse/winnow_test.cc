#include "reuse/winnow.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

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

// Few different hashes, so that windows hold equals; sizes about the 64 places that are judged together.
TEST(Winnow, TakesTheRightmostLeastOfEachWindow) {
  std::mt19937 random(9);
  for (int round = 0; round < 600; ++round) {
    std::vector<std::uint64_t> hashes(kWindowShingles + 1 + random() % 260);
    const std::uint64_t different = 2 + random() % 40;
    for (std::uint64_t& h : hashes) h = (random() % different) << 60;
    std::set<WordIndex> slow;
    for (std::size_t first = 0; first + kWindowShingles <= hashes.size(); ++first) {
      std::size_t best = first;
      for (std::size_t i = first; i < first + kWindowShingles; ++i)
        if (hashes[i] <= hashes[best]) best = i;
      slow.insert(static_cast<WordIndex>(best));
    }
    std::vector<WordIndex> fast;
    WinnowedPositions(hashes, fast);
    EXPECT_EQ(fast, std::vector<WordIndex>(slow.begin(), slow.end())) << "round " << round;
  }
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

}  // namespace
}  // namespace stemma::reuse
