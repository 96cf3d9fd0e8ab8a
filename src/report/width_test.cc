#include "report/width.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "text/utf8.h"

namespace stemma::report {
namespace {

TEST(Width, CountsWhatATerminalShows) {
  EXPECT_EQ(Columns("abc"), 3U);
  EXPECT_EQ(Columns("\u6E2F\u53E3"), 4U);  // two wide letters
  EXPECT_EQ(Columns("e\u0301"), 1U);       // a combining accent takes no room
  EXPECT_EQ(Columns("\U0001F681"), 2U);    // a helicopter
  EXPECT_EQ(Columns("a\u200Bb"), 2U);      // zero width space
}

TEST(Width, LineCannotSteerTheTerminal) {
  EXPECT_EQ(OneLine("a\x1B[31m b\n\n c\r\u202Ed\u009B"), "a[31m b c d");
  EXPECT_EQ(OneLine("  \n "), "");
}

TEST(Width, ShortensAtAWordsEndWhenOneIsNear) {
  EXPECT_EQ(Shorten("the lower gate", 20), "the lower gate");
  EXPECT_EQ(Shorten("the lower gate opened", 15), "the lower gate\u2026");
  EXPECT_EQ(Shorten("abcdefghij", 5), "abcd\u2026");
  EXPECT_EQ(Shorten("x", 0), "");
}

TEST(Width, NeverExceedsItsColumnsNorCutsACodePoint) {
  const std::string text = "gate \u6E2F\u53E3 caf\u00E9 e\u0301 \U0001F681 end";
  for (std::size_t columns = 0; columns < 30; ++columns) {
    EXPECT_LE(Columns(Shorten(text, columns)), columns);
    EXPECT_TRUE(text::IsValid(Shorten(text, columns)));
    for (const std::string& line : Wrap(text, columns)) {
      EXPECT_TRUE(text::IsValid(line));
      EXPECT_LE(Columns(line), std::max<std::size_t>(columns, 2));
    }
  }
}

TEST(Width, WrapLosesNoWord) {
  std::string joined;
  for (const std::string& line : Wrap("one two three four five", 9)) joined += (joined.empty() ? "" : " ") + line;
  EXPECT_EQ(joined, "one two three four five");
}

}  // namespace
}  // namespace stemma::report
