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

TEST(Rows, CutsTheListByLines) {
  const std::string list = "{\"stories\":[\n{\"a\":1},\n{\"a\":2},\n{\"a\":3}\n]}";
  EXPECT_EQ(Rows(list, 0, 100), list);
  EXPECT_EQ(Rows(list, 1, 1), "{\"stories\":[\n{\"a\":2}\n]}");
  EXPECT_EQ(Rows(list, 2, 9), "{\"stories\":[\n{\"a\":3}\n]}");
  EXPECT_EQ(Rows(list, 9, 9), "{\"stories\":[\n]}");
  EXPECT_EQ(Rows(list, 0, 0), "{\"stories\":[\n]}");
  EXPECT_EQ(Rows("{\"stories\":[\n]}", 0, 5), "{\"stories\":[\n]}");
}

TEST(WithMember, PutsItLast) { EXPECT_EQ(WithMember("{\"a\":1}", "b", "[2]"), "{\"a\":1,\"b\":[2]}"); }

}  // namespace
}  // namespace stemma::views
