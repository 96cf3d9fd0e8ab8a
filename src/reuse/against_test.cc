#include "reuse/against.h"

#include <gtest/gtest.h>

#include "reuse/test_texts.h"

namespace stemma::reuse {
namespace {

std::vector<Article> Pile(unsigned seed, std::size_t count) {
  std::mt19937 random(seed);
  std::vector<Article> out(count);
  for (std::size_t i = 0; i < count; ++i) {
    out[i].text = testing::RandomText(random, 90, 6);
    if (i % 3 == 0) out[i].text += std::string(" ") + std::string(testing::kReport);
  }
  return out;
}

TEST(Against, ThroughSeedsGivesWhatTheWholeJoinGives) {
  const auto queries = Pile(1, 3);
  const auto stored = Pile(2, 40);
  std::vector<std::string_view> asked;
  std::vector<std::string_view> there;
  for (const Article& a : queries) asked.emplace_back(a.text);
  for (const Article& a : stored) there.emplace_back(a.text);
  const auto pairs = PairsAgainst(ReadIndexSeeds(asked, 1), ReadIndexSeeds(there, 2));
  const auto fast = MatchPairs(queries, stored, pairs, 2);
  const auto slow = FindAgainst(queries, stored, {.threads = 1}).value();
  ASSERT_EQ(fast.size(), slow.size());
  EXPECT_GT(fast.size(), 10U);
  for (std::size_t i = 0; i < fast.size(); ++i) {
    EXPECT_EQ(fast[i].reuse, slow[i].reuse);
    EXPECT_EQ(fast[i].share_of_a, slow[i].share_of_a);
    EXPECT_EQ(fast[i].share_of_b, slow[i].share_of_b);
  }
}

TEST(Against, NothingIsNothing) {
  EXPECT_TRUE(PairsAgainst({}, {}).empty());
  EXPECT_TRUE(MatchPairs({}, {}, {}, 1).empty());
}

}  // namespace
}  // namespace stemma::reuse
