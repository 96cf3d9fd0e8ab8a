#include "views/document.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <utility>

namespace stemma::views {
namespace {

TEST(Segment, IsWhatBrowsersWrite) {
  // encodeURIComponent of each, as a browser's console prints it.
  const std::array<std::pair<std::string, std::string>, 5> cases = {{
      {"a-b_c.d!e~f*g'h(i)", "a-b_c.d!e~f*g'h(i)"},
      {"https://x.example/a?b=c&d#e", "https%3A%2F%2Fx.example%2Fa%3Fb%3Dc%26d%23e"},
      {"a b+c%d", "a%20b%2Bc%25d"},
      {"\u00E9\u4E2D", "%C3%A9%E4%B8%AD"},
      {"", ""},
  }};
  for (const auto& [text, segment] : cases) {
    EXPECT_EQ(Segment(text), segment);
    EXPECT_EQ(FromSegment(segment), text);
  }
}

TEST(Segment, RefusesABrokenEscape) {
  for (const char* broken : {"%", "%4", "%zz", "a%2", "%%41"}) EXPECT_EQ(FromSegment(broken), std::nullopt) << broken;
  EXPECT_EQ(FromSegment("%2f%2F"), "//");
}

TEST(RowsPath, SortsAsItCounts) {
  EXPECT_EQ(RowsPath(0), "rows/00000000");
  EXPECT_LT(RowsPath(9), RowsPath(10));
  EXPECT_LT(RowsPath(199), RowsPath(1000));
}

TEST(LeadOf, IsReadWithoutParsing) {
  EXPECT_EQ(LeadOf(R"({"id":"s","title":"a \",\"lead_claim\":\"x\"","lead_claim":"c-1","articles":[]})"), "c-1");
  EXPECT_EQ(LeadOf(R"({"id":"s","lead_claim":null})"), "");
}

TEST(WithMember, PutsItLast) { EXPECT_EQ(WithMember("{\"a\":1}", "b", "[2]"), "{\"a\":1,\"b\":[2]}"); }

}  // namespace
}  // namespace stemma::views
