#include "text/word_vectors.h"

#include <gtest/gtest.h>

#include <initializer_list>

namespace stemma::text {
namespace {

TextVector Sum(std::initializer_list<std::string_view> words) {
  TextVector out;
  for (const std::string_view word : words) out.Add(word);
  return out;
}

TEST(WordVectors, FindsWordsWithTheirRanks) {
  ASSERT_TRUE(FindWord("the"));
  EXPECT_EQ(FindWord("the")->rank, 0);
  EXPECT_LT(FindWord("said")->rank, FindWord("ferry")->rank);
  for (const std::string_view unknown : {"", "The", "quoxtrill", "said "}) EXPECT_FALSE(FindWord(unknown)) << unknown;
}

TEST(WordVectors, WordsOfOneMeaningAreAlike) {
  EXPECT_GT(WordLikeness("denied", "rejected"), 0.4);
  EXPECT_GT(WordLikeness("blast", "explosion"), 0.6);
  EXPECT_LT(WordLikeness("blast", "embroidery"), 0.2);
  EXPECT_DOUBLE_EQ(WordLikeness("blast", "quoxtrill"), 0);
}

TEST(WordVectors, ClassesHoldWordsUsedAlike) {
  const auto monday = FindWord("monday");
  const auto tuesday = FindWord("tuesday");
  ASSERT_TRUE(monday && tuesday);
  EXPECT_EQ(monday->fine, tuesday->fine);
  EXPECT_EQ(monday->coarse, tuesday->coarse);
  EXPECT_NE(monday->coarse, FindWord("grenade")->coarse);
}

TEST(WordVectors, TextsOfOneMatterAreAlike) {
  const TextVector fire = Sum({"the", "warehouse", "burned", "down"});
  EXPECT_GT(fire.Likeness(Sum({"a", "blaze", "destroyed", "the", "depot"})), 0.5);
  EXPECT_LT(fire.Likeness(Sum({"the", "striker", "signed", "for", "a", "rival"})), 0.3);
  EXPECT_DOUBLE_EQ(fire.Likeness(TextVector{}), 0);
}

TEST(WordVectors, FrequentWordsCountLittle) { EXPECT_GT(Sum({"the", "of", "ferry"}).Likeness(Sum({"ferry"})), 0.8); }

}  // namespace
}  // namespace stemma::text
