#include "reuse/rarity.h"

#include <gtest/gtest.h>

#include <string>

namespace stemma::reuse {
namespace {

Prepared Read(const std::string& text) {
  Prepared out = Prepare(text);
  out.bags = ReadSentenceBags(text, out.words);
  return out;
}

TEST(Rarity, WeighsAStemByTheArticlesThatHaveIt) {
  const std::vector<Prepared> pile = {Read("A heron stood in the harbour."), Read("The heron slept in the harbour."),
                                      Read("Two ferries left the harbour."), Read("A ferry sank in the harbour.")};
  const Rarity rarity(pile);
  EXPECT_EQ(rarity.articles(), 4U);
  const auto common = [&](std::size_t a, std::size_t b) {
    return rarity.Of(pile[a].bags, {0, 6}, pile[b].bags, {0, 6});
  };
  // "harbour" stands everywhere and weighs nothing; "heron" in two of four.
  EXPECT_NEAR(common(0, 1).weight, 0.6931, 1e-3);
  EXPECT_GT(common(0, 1).share, 0.2);
  EXPECT_LT(common(0, 1).share, 1.0);
  EXPECT_NEAR(common(0, 2).weight, 0, 1e-6);
  EXPECT_DOUBLE_EQ(common(0, 0).share, 1.0);
}

TEST(Rarity, LooksInsideTheRangesOnly) {
  const std::vector<Prepared> pile = {Read("A heron stood there.\n\nA walrus sang here."), Read("A walrus sang here."),
                                      Read("Nobody came.")};
  const Rarity rarity(pile);
  EXPECT_EQ(rarity.Of(pile[0].bags, {0, 4}, pile[1].bags, {0, 4}).weight, 0);
  EXPECT_GT(rarity.Of(pile[0].bags, {4, 8}, pile[1].bags, {0, 4}).weight, 0);
}

}  // namespace
}  // namespace stemma::reuse
