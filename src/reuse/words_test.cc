#include "reuse/words.h"

#include <gtest/gtest.h>

#include <string>

namespace stemma::reuse {
namespace {

std::vector<std::string> Texts(std::string_view text) {
  std::vector<std::string> out;
  for (const Word& w : ReadWords(text)) out.emplace_back(text.substr(w.begin, w.end - w.begin));
  return out;
}

TEST(Words, StandOnTheirOwnBytes) {
  EXPECT_EQ(Texts("The mayor (Ilse Vorn) left."), (std::vector<std::string>{"The", "mayor", "Ilse", "Vorn", "left"}));
  EXPECT_TRUE(ReadWords("").empty());
  EXPECT_TRUE(ReadWords("... -- !").empty());
}

TEST(Words, CompareWithoutCaseAccentsAndTypesetting) {
  const struct {
    std::string_view a, b;
    bool equal;
  } kCases[] = {{"Harbour", "HARBOUR", true}, {"café", "Cafe", true},    {"don’t", "don't", true},
                {"1,200", "1,200", true},     {"1,200", "1,300", false}, {"quay", "quays", false}};
  for (const auto& [a, b, equal] : kCases)
    EXPECT_EQ(ReadWords(a).front().hash == ReadWords(b).front().hash, equal) << a << " " << b;
}

TEST(Words, KnowNumbersNamesAndContent) {
  const auto words = ReadWords("Crews saw Ilse and 12 boats. The end");
  ASSERT_EQ(words.size(), 8U);
  EXPECT_FALSE(words[0].name) << "the start of a sentence proves no name";
  EXPECT_TRUE(words[2].name);
  EXPECT_FALSE(words[3].content);
  EXPECT_TRUE(words[4].number);
  EXPECT_FALSE(words[6].name);
}

TEST(Words, AreCharactersInScriptsWithoutSpaces) {
  const auto words = ReadWords("港口关闭 today");
  ASSERT_EQ(words.size(), 5U);
  EXPECT_TRUE(words[0].character);
  EXPECT_EQ(HalfWords(words, {0, 5}), 6U);
}

TEST(Words, GiveBackBytesOfRanges) {
  const std::string_view text = "one two three";
  const auto words = ReadWords(text);
  EXPECT_EQ(BytesOf(words, {1, 3}).Of(text), "two three");
  EXPECT_EQ(BytesOf(words, {1, 1}), Span(4, 4));
  EXPECT_EQ(BytesOf(words, {3, 3}), Span(13, 13));
  EXPECT_TRUE(BytesOf({}, {0, 0}).empty());
}

}  // namespace
}  // namespace stemma::reuse
