#include "report/html.h"

#include <gtest/gtest.h>

#include <string>
#include <type_traits>

namespace stemma::report {
namespace {

TEST(Html, PageTextCannotPassAsMarkup) {
  static_assert(!std::is_convertible_v<std::string, Markup>);
  static_assert(!std::is_convertible_v<std::string_view, Markup>);
}

struct EscapeCase {
  std::string text;
  std::string expected;
};

TEST(Html, EscapesWhatHtmlReads) {
  const EscapeCase cases[] = {
      {"<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"},
      {"\" onload='x'", "&quot; onload=&#39;x&#39;"},
      {"&amp;", "&amp;amp;"},
      {"</style>", "&lt;/style&gt;"},
      {"caf\u00E9\n\tline", "caf\u00E9\n\tline"},
      // not allowed in HTML: controls, and bytes that are no UTF-8
      {"a\x01\x7F", "a\uFFFD\uFFFD"},
      {"cut\xC3", "cut\uFFFD"},
      // an override would turn our own words around
      {"a\u202Eb\u2066c", "abc"},
  };
  for (const EscapeCase& c : cases) EXPECT_EQ(Escape(c.text), c.expected);
}

TEST(Html, OnlyWebAddressesBecomeLinks) {
  for (const char* url : {"http://a.example/", "https://a.example/?q=1&r=\"2\"", "HTTPS://A.EXAMPLE"})
    EXPECT_TRUE(SafeHref(url)) << url;
  for (const char* url : {"javascript:alert(1)", " https://a.example", "java\nscript:x", "data:text/html,x",
                          "//a.example", "ftp://a.example", "https://a.example/ b", "https://a.example/\tb",
                          "file:///etc/hosts", "", "vbscript:x", "http:/a"})
    EXPECT_FALSE(SafeHref(url)) << url;
  EXPECT_FALSE(SafeHref("https://a.example/" + std::string(3000, 'x')));
}

TEST(Html, AddressThatIsNoLinkIsShownAsWords) {
  Html out;
  out.Out("javascript:alert(1)", "read <more>");
  EXPECT_EQ(out.Take(), "<bdi>read &lt;more&gt;</bdi>");
}

TEST(Html, QuotesInAnAddressStayInsideTheAttribute) {
  Html out;
  out.Out("https://a.example/\"><b>", "x");
  EXPECT_EQ(out.Take(), "<a rel=\"noreferrer noopener\" href=\"https://a.example/&quot;&gt;&lt;b&gt;\">x</a>");
}

}  // namespace
}  // namespace stemma::report
