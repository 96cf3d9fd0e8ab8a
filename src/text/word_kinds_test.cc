#include "text/word_kinds.h"

#include <gtest/gtest.h>

namespace stemma::text {
namespace {

double Speaker(std::string_view kind, const std::vector<std::string>& words) {
  WordKinds kinds;
  const SpeakerLikeness all = kinds.SpeakersIn(words);
  for (std::size_t i = 0; i < all.size(); ++i)
    if (kSpeakerKinds[i] == kind) return all[i];
  return -1;
}

double Cue(std::string_view kind, const std::vector<std::string>& words) {
  WordKinds kinds;
  const CueLikeness all = kinds.CuesIn(words);
  for (std::size_t i = 0; i < all.size(); ++i)
    if (kCueKinds[i] == kind) return all[i];
  return -1;
}

TEST(WordKinds, WordsOutsideTheSeedsAreNearTheirKind) {
  EXPECT_GT(Speaker("analyst", {"strategist"}), Speaker("witness", {"strategist"}));
  EXPECT_GT(Speaker("media", {"the", "weekly"}), Speaker("family", {"the", "weekly"}));
  EXPECT_GT(Speaker("family", {"grandmother"}), Speaker("company", {"grandmother"}));
  EXPECT_GT(Cue("jokes", {"chuckled"}), Cue("reveals", {"chuckled"}));
}

TEST(WordKinds, UnknownWordsAreNearNothing) {
  EXPECT_DOUBLE_EQ(Speaker("witness", {"quoxtrill"}), 0);
  EXPECT_DOUBLE_EQ(Cue("thinks", {}), 0);
}

TEST(WordKinds, WordsAreFoldedAndJoinedOnesSplit) {
  EXPECT_EQ(FoldedWords("The law-maker's 3 ferries, Élan."),
            (std::vector<std::string>{"the", "law", "maker", "'s", "ferries", "elan"}));
}

TEST(WordKinds, WordsAroundStopAtTheTextAndAtTheCount) {
  const std::string text = "In the harbour an old sailor told the weekly of it on Monday.";
  const std::size_t at = text.find("sailor");
  EXPECT_EQ(WordsAround(text, Span(at, at + 6), 2), (std::vector<std::string>{"sailor", "an", "old", "told", "the"}));
  EXPECT_EQ(WordsAround(text, Span(0, 2), 1), (std::vector<std::string>{"in", "the"}));
  EXPECT_EQ(WordsAround(text, Span(0, text.size()), 3).size(), 13U);
}

}  // namespace
}  // namespace stemma::text
