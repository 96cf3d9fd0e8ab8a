#include "reuse/candidates.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "reuse/seeds.h"
#include "reuse/test_texts.h"

namespace stemma::reuse {
namespace {

// The longest common run of two texts in half words: the slow way.
std::uint32_t LongestRun(const std::vector<Word>& a, const std::vector<Word>& b) {
  std::uint32_t best = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    for (std::size_t j = 0; j < b.size(); ++j) {
      std::size_t n = 0;
      while (i + n < a.size() && j + n < b.size() && a[i + n].hash == b[j + n].hash) ++n;
      best = std::max(best, HalfWords(a, {static_cast<WordIndex>(i), static_cast<WordIndex>(i + n)}));
    }
  return best;
}

std::vector<std::string_view> Views(const std::vector<std::string>& texts) { return {texts.begin(), texts.end()}; }

// Words, or stretches of a sentence that has words among characters of a script without spaces.
std::vector<std::string> RandomPile(unsigned seed, bool mixed) {
  std::vector<std::string> sentence;
  for (int i = 0; i < 60; ++i) {
    const std::string character = {'\xE6', static_cast<char>(0x80 + i), '\x80'};
    sentence.push_back(i % 7 == 3 ? " w" + std::to_string(i) + " " : character);
  }
  std::mt19937 random(seed);
  std::vector<std::string> out;
  for (int i = 0; i < 40; ++i) {
    out.push_back(testing::RandomText(random, mixed ? 5 : 80, 3));
    for (int stretch = 0; mixed && stretch < 3; ++stretch) {
      const std::size_t begin = random() % 24;
      for (std::size_t n = begin; n < std::min<std::size_t>(begin + 8 + random() % 20, 60); ++n)
        out.back() += sentence[n];
      out.back() += " x" + std::to_string(random()) + " ";
    }
  }
  return out;
}

Candidates Find(const std::vector<std::string>& texts, const JoinOptions& options) {
  return FindCandidates(Views(texts), options).value();
}

TEST(Candidates, HoldEveryPairWithACommonRunOfEightWords) {
  for (const bool mixed : {false, true}) {
    int with_run = 0;
    for (unsigned seed = 0; seed < 5; ++seed) {
      const auto pile = RandomPile(seed, mixed);
      const auto found = Find(pile, {.threads = 2}).pairs;
      std::vector<std::vector<Word>> words;
      for (const auto& text : pile) words.push_back(ReadWords(text));
      for (ArticleIndex i = 0; i < pile.size(); ++i)
        for (ArticleIndex j = i + 1; j < pile.size(); ++j) {
          if (LongestRun(words[i], words[j]) < 2 * kGuaranteedWords) continue;
          ++with_run;
          EXPECT_TRUE(std::ranges::binary_search(found, ArticlePair{i, j})) << mixed << " " << seed << " " << i << j;
        }
    }
    EXPECT_GT(with_run, 100) << mixed;
  }
}

TEST(Candidates, HoldThoseOfCommonShinglesToo) {
  // One shingle in 300 texts, with the same three words behind it in every tenth pair only.
  std::mt19937 random(3);
  std::vector<std::string> pile;
  for (int i = 0; i < 300; ++i)
    pile.push_back("x" + std::to_string(i) + " the bridge over the river " + "y" + std::to_string(i / 2) + " z" +
                   std::to_string(i / 2) + " q" + std::to_string(i / 2));
  const auto found = Find(pile, {.threads = 1});
  EXPECT_EQ(found.pairs.size(), 150U);
  EXPECT_EQ(found.hot, 0U) << "a common turn is not a limit that bites";
}

TEST(Candidates, DoNotDependOnThreadsOrMemory) {
  const auto pile = RandomPile(9, false);
  const auto one = Find(pile, {.threads = 1});
  EXPECT_EQ(one.spilled_bytes, 0U);
  EXPECT_EQ(one.pairs, Find(pile, {.threads = 4}).pairs);
  for (const std::size_t memory : {1, 64, 5000, 100'000}) {
    const auto spilled = Find(pile, {.threads = 2, .memory = memory});
    EXPECT_EQ(one.pairs, spilled.pairs) << memory;
    if (memory < 1000) {
      EXPECT_GT(spilled.spilled_bytes, 0U);
    }
  }
}

TEST(Candidates, SayWhereTheyCannotSpill) {
  const auto found = FindCandidates(Views(RandomPile(1, false)), {.memory = 1, .directory = "/nowhere/at/all"});
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().kind, ErrorKind::kNoSpace);
  EXPECT_NE(found.error().message.find("/nowhere/at/all"), std::string::npos);
  EXPECT_NE(found.error().message.find("TMPDIR"), std::string::npos);
}

TEST(Candidates, LinkHotPassagesToTheEarliestAndSaySo) {
  const std::vector<std::string> pile(50, testing::kReport);
  const auto all = Find(pile, {.threads = 1});
  EXPECT_EQ(all.pairs.size(), 50U * 49 / 2);
  EXPECT_EQ(all.hot, 0U);
  std::vector<std::uint32_t> order(50);
  std::iota(order.rbegin(), order.rend(), 0U);  // the last is the earliest
  for (const JoinOptions& few : {JoinOptions{.threads = 1, .most_checks = 0, .checks_per_seed = 0, .order = order},
                                 JoinOptions{.threads = 1, .most_pairs = 64, .pairs_per_text = 0, .order = order}}) {
    const auto found = Find(pile, few);
    EXPECT_GT(found.hot, 0U);
    ASSERT_EQ(found.pairs.size(), 49U);
    for (const ArticlePair& pair : found.pairs) EXPECT_EQ(pair.second, 49U);
  }
}

TEST(Candidates, BoundThePairsOfOnePassage) {
  std::vector<std::string> pile(kMostPlaces + 1, testing::kReport);
  const auto few = Find(pile, {.threads = 2});
  EXPECT_GT(few.hot, 0U);
  EXPECT_EQ(few.pairs.size(), kMostPlaces);
}

TEST(Candidates, KeepToTheSplit) {
  const std::vector<std::string> pile(4, testing::kReport);
  EXPECT_EQ(Find(pile, {.threads = 1, .split = 1}).pairs.size(), 3U);
  EXPECT_EQ(Find(std::vector<std::string>(600, testing::kReport), {.split = 1}).pairs.size(), 599U)
      << "without a limit";
}

TEST(Candidates, OfRepeatedSentencesCostLittle) {
  std::string refrain;
  for (int i = 0; i < 20'000; ++i) refrain += "The mill by the old bridge closed its doors on Monday at last. ";
  const auto found = Find({refrain, refrain.substr(0, 6000), testing::kOther}, {.threads = 1});
  EXPECT_EQ(found.pairs, (std::vector<ArticlePair>{{0, 1}}));
}

TEST(PairStore, AddsUpWeightsInMemoryAndOnDisk) {
  for (const std::size_t memory : {0, 1}) {
    PairStore store(memory, "/tmp");
    ASSERT_TRUE(store.Add({Meeting64::Of(7, 3, 1), Meeting64::Of(1, 2, 3)}));
    ASSERT_TRUE(store.Add({Meeting64::Of(3, 7, 2), Meeting64::Of(5, 6, 2)}));
    EXPECT_EQ(store.Take().value(), (std::vector<ArticlePair>{{1, 2}, {3, 7}})) << memory;
  }
}

TEST(RadixSort, SortsAsComparingDoes) {
  std::mt19937_64 random(5);
  for (const std::size_t size : {0, 1, 5000, 20'000}) {
    std::vector<std::uint64_t> numbers(size);
    for (auto& n : numbers) n = random() >> (random() % 64);
    auto sorted = numbers;
    std::ranges::sort(sorted);
    RadixSort(numbers);
    EXPECT_EQ(numbers, sorted);
  }
}

}  // namespace
}  // namespace stemma::reuse
