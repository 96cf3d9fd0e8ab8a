#include <gtest/gtest.h>

#include "text/fold.h"
#include "text/quotes.h"
#include "text/sentence.h"
#include "text/stem.h"
#include "text/token.h"
#include "text/utf8.h"

namespace stemma::text {
namespace {

std::vector<std::string> Words(std::string_view text) {
  std::vector<std::string> out;
  for (const Token& t : Tokenize(text)) out.emplace_back(t.span.Of(text));
  return out;
}

TEST(Token, KeepsInnerMarksAndSplitsPossessives) {
  const struct {
    std::string_view text;
    std::vector<std::string> words;
  } kCases[] = {
      {"It didn't.", {"It", "didn't", "."}},
      {"Assad’s army", {"Assad", "’s", "army"}},
      {"the U.S. said 1,200.5 km", {"the", "U.S.", "said", "1,200.5", "km"}},
      {"north-west -- 26th", {"north-west", "-", "-", "26th"}},
      {"", {}},
  };
  for (const auto& [text, words] : kCases) EXPECT_EQ(Words(text), words) << text;
}

TEST(Sentence, StopsWhereAReaderWould) {
  const struct {
    std::string_view text;
    std::size_t count;
  } kCases[] = {
      {"One. Two.", 2},
      {"Mr. Vell left. He ran.", 2},
      {"The mayor said no. They met again.", 2},
      {"It stands at no. 5 of the street.", 1},
      {"A Page of Art. They hung it.", 2},
      {"\"We lost.\" He left.", 2},
      {"Gen. A. Orel said so.", 1},
      {"Line one\nLine two", 2},
      {"It cost 3.5 m. Then it fell.", 2},
      {"\"Why?\" she asked.", 1},
  };
  for (const auto& [text, count] : kCases) EXPECT_EQ(Sentences(text).size(), count) << text;
}

TEST(Quotes, PairsEveryShapeOfMark) {
  const struct {
    std::string_view text;
    std::string_view inner;
    bool opened;
    bool closed;
  } kCases[] = {
      {"He said \"we left\" early.", "we left", true, true}, {"He said “we left” early.", "we left", true, true},
      {"He said ''we left'' early.", "we left", true, true}, {"„Wir gehen“, sagte er.", "Wir gehen", true, true},
      {"“We waited.\n", "We waited.", true, false},          {"We did it,” he said.", "We did it,", false, true},
      {"»We left«, he said.", "We left", true, true},        {"«We left», he said.", "We left", true, true},
      {"She says, 'We left.\"", "We left.", true, true},
  };
  for (const auto& [text, inner, opened, closed] : kCases) {
    const auto quotes = FindQuotes(text);
    ASSERT_EQ(quotes.size(), 1U) << text;
    EXPECT_EQ(quotes[0].inner.Of(text), inner);
    EXPECT_EQ(quotes[0].opened, opened);
    EXPECT_EQ(quotes[0].closed, closed);
  }
}

TEST(Fold, DropsCaseAndAccents) {
  EXPECT_EQ(Fold("Émile ÅÄ"), "emile aa");
  EXPECT_EQ(Fold("ABC"), "abc");
}

TEST(Utf8, CountsCodePoints) {
  const std::string_view text = "aé漢😀b";
  const CodePointMap map(text);
  EXPECT_EQ(map.size(), 5U);
  EXPECT_EQ(map.FromByte(text.size()), 5U);
  EXPECT_EQ(map.FromByte(3), 2U);
  EXPECT_FALSE(IsValid("\xC3\x28"));
  EXPECT_EQ(Repair("a\xFF"), "a\xEF\xBF\xBD");
}

TEST(Stem, TakesEndingsOff) {
  EXPECT_EQ(Stem("evacuated"), Stem("evacuating"));
  EXPECT_TRUE(IsStopWord("the"));
  EXPECT_FALSE(IsStopWord("army"));
}

}  // namespace
}  // namespace stemma::text
