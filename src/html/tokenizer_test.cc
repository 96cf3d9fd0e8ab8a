#include "html/tokenizer.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace stemma::html {
namespace {

struct Start {
  TextState state = TextState::kData;
  std::string last_start_tag;
};

std::string Print(const Token& token, const SourceText& source) {
  const std::string text(source.Get(token.text));
  std::string attributes;
  for (const TokenAttribute& attribute : token.attributes)
    attributes.append(" ").append(source.Get(attribute.name)).append("=").append(source.Get(attribute.value));
  switch (token.kind) {
    case TokenKind::kText:
      return "[" + text + "]";
    case TokenKind::kStartTag:
      return "<" + text + attributes + (token.self_closing ? "/>" : ">");
    case TokenKind::kEndTag:
      return "</" + text + ">";
    case TokenKind::kComment:
      return "{" + text + "}";
    case TokenKind::kDoctype:
      return "!" + text + (token.force_quirks ? "?" : "");
    case TokenKind::kEndOfFile:
      break;
  }
  return "";
}

// The page's tokens, printed one behind the other.
std::string Tokens(const std::string& page, const Start& start) {
  SourceText source(page);
  Tokenizer tokenizer(source);
  tokenizer.SetState(start.state, start.last_start_tag);
  std::string out;
  Token token;
  do {
    tokenizer.Next(token);
    out += Print(token, source);
  } while (token.kind != TokenKind::kEndOfFile);
  return out;
}

struct Case {
  const char* page;
  const char* tokens;
};

class OwnTokens : public testing::TestWithParam<Case> {};

TEST_P(OwnTokens, AreCutAsBrowsersDo) { EXPECT_EQ(Tokens(GetParam().page, {}), GetParam().tokens); }

INSTANTIATE_TEST_SUITE_P(Tokenizer, OwnTokens,
                         testing::Values(
                             // Names in lower case, the first of two equal attributes, references in values.
                             Case{"<A HREF='x&amp;y' href=z>q</A>", "<a href=x&y>[q]</a>"},
                             // A name without ";" before "=" in a value is no reference, in text it is.
                             Case{"<a b='?x&copy=1'>&copy=1", "<a b=?x&copy=1>[\xC2\xA9=1]"},
                             // "<" before what begins no markup is text.
                             Case{"1 < 2 <3", "[1 < 2 <3]"},
                             // Comments that end oddly.
                             Case{"<!--><!---><!--a--!><!-b><?c?></ d></>", "{}{}{a}{-b}{?c?}{ d}"},
                             // Line ends of all three kinds are one.
                             Case{"a\r\nb\rc\nd", "[a\nb\nc\nd]"},
                             // A tag cut by the end of the page is nothing.
                             Case{"a<b c='", "[a]"}, Case{"<br/><hr / >", "<br/><hr>"},
                             // A doctype ends at its first ">", whatever was open.
                             Case{"<!DOCTYPE HTML><!doctype x PUBLIC 'y>z", "!html!x?[z]"},
                             // Outside svg and math there are no CDATA sections.
                             Case{"<![CDATA[x]]>", "{[CDATA[x]]}"},
                             // The longest name wins; code points 0x80 to 0x9F are windows-1252.
                             Case{"&notin;&notit;&#x80;&#99999999;&#;&;",
                                  "[\xE2\x88\x89\xC2\xACit;\xE2\x82\xAC\xEF\xBF\xBD&#;&;]"}));

TEST(Tokenizer, HidesScriptEndInDoubleEscape) {
  EXPECT_EQ(Tokens("a<!--<script></script>--></script>b", {TextState::kScriptData, "script"}),
            "[a<!--<script></script>-->]</script>[b]");
}

TEST(Tokenizer, EndsRcdataOnlyAtItsOwnEndTag) {
  EXPECT_EQ(Tokens("a</b>&lt;</TITLE >c", {TextState::kRcdata, "title"}), "[a</b><]</title>[c]");
  EXPECT_EQ(Tokens("a</styles>&lt;", {TextState::kRawtext, "style"}), "[a</styles>&lt;]");
}

TEST(Tokenizer, GivesEachNulAlone) {
  const std::string page("a\0\0b<c\0>", 8);
  EXPECT_EQ(Tokens(page, {}), std::string("[a][\0][\0][b]<c\xEF\xBF\xBD>", 18));
}

TEST(Tokenizer, DropsAttributesPastTheLimit) {
  std::string page = "<a";
  for (int i = 0; i < 400; ++i) page += " x" + std::to_string(i);
  SourceText source(page += ">");
  Tokenizer tokenizer(source);
  Token token;
  tokenizer.Next(token);
  EXPECT_EQ(token.attributes.size(), kMaxAttributes);
}

TEST(SourceText, KnowsTheWayBack) {
  const std::string page = "a&amp;b\r\nc&#8212;d";
  SourceText source(page);
  constexpr Reading kReading = {.references = true, .in_attribute = false};
  const std::string text(source.Get(source.Read(0, page.size(), kReading)));
  ASSERT_EQ(text,
            "a&b\nc\xE2\x80\x94"
            "d");
  const std::vector<std::size_t> expected = {0, 1, 6, 7, 9, 10, 17, 17, 17, 18};
  for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_EQ(SourceSize(page, kReading, i), expected[i]) << i;
}

TEST(SourceText, CopiesNothingThatReadsAsItStands) {
  const std::string page = "a plain & simple text";
  SourceText source(page);
  EXPECT_EQ(source.Read(2, 7, {}).begin, 2U);
  EXPECT_TRUE(source.TakeRewritten().empty());
}

}  // namespace
}  // namespace stemma::html
