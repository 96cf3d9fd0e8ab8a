#include <gtest/gtest.h>

#include <string>

#include "html/charset.h"
#include "html/tree.h"

namespace stemma::html {
namespace {

HtmlTree Tree(std::string_view page) {
  auto tree = Parse(page, "", Limits{});
  EXPECT_TRUE(tree.has_value());
  return std::move(*tree);
}

NodeIndex First(const HtmlTree& tree, Tag tag) {
  for (NodeIndex i = 0; i < tree.nodes().size(); ++i)
    if (!tree.node(i).is_text && tree.node(i).tag == tag) return i;
  return kNoNode;
}

std::string_view Cut(std::string_view bytes, RawRange range) {
  return bytes.substr(range.begin, range.end - range.begin);
}

TEST(Tree, NodesStandInDocumentOrderWithTheirSubtrees) {
  const HtmlTree tree = Tree("<body><div id=a><p>One</p><p>Two</p></div><p>Three</p></body>");
  const NodeIndex div = First(tree, Tag::kDiv);
  EXPECT_EQ(tree.InnerText(div), "One Two");
  EXPECT_EQ(tree.Attribute(div, "id"), "a");
  EXPECT_EQ(tree.node(tree.node(div).end).tag, Tag::kP);
}

TEST(Tree, RawRangesLeadBackToThePagesBytes) {
  const std::string page =
      "<body><script>var x = '<p>';</script><!-- no --><p class=x onclick='y()'>Caf\xC3\xA9 &amp; bar</p></body>";
  const HtmlTree tree = Tree(page);
  const NodeIndex p = First(tree, Tag::kP);
  EXPECT_EQ(Cut(page, tree.Raw(p)), "<p class=x onclick='y()'>Caf\xC3\xA9 &amp; bar</p>");
  const NodeIndex text = p + 1;
  ASSERT_EQ(tree.Text(text), "Caf\xC3\xA9 & bar");
  EXPECT_EQ(Cut(page, tree.RawOfText(text, 0, 5)), "Caf\xC3\xA9");
  EXPECT_EQ(Cut(page, tree.RawOfText(text, 6, 7)), "&amp;");
  EXPECT_EQ(Cut(page, tree.RawOfText(text, 8, 11)), "bar");
}

TEST(Tree, RawRangesCountTheBytesOfALegacyCharset) {
  const std::string page =
      "<meta charset=iso-8859-1><p>Stra\xDF"
      "e und B\xFCro</p><p>Ende</p>";
  const HtmlTree tree = Tree(page);
  EXPECT_EQ(tree.charset(), "windows-1252");
  const NodeIndex p = First(tree, Tag::kP);
  EXPECT_EQ(tree.InnerText(p),
            "Stra\xC3\x9F"
            "e und B\xC3\xBCro");
  EXPECT_EQ(Cut(page, tree.Raw(p)),
            "<p>Stra\xDF"
            "e und B\xFCro</p>");
}

TEST(Tree, KeepsJsonLdApart) {
  const HtmlTree tree =
      Tree("<script type=\"application/ld+json\">{\"a\": \"<b>\"}</script><script>no()</script><p>x</p>");
  ASSERT_EQ(tree.json_ld().size(), 1U);
  EXPECT_EQ(tree.json_ld()[0], "{\"a\": \"<b>\"}");
}

TEST(Charset, FollowsTheOrderOfSigns) {
  struct Case {
    std::string bytes, http, charset;
  };
  const Case cases[] = {
      {"\xEF\xBB\xBFplain", "windows-1251", "utf-8"},                  // a byte order mark beats all
      {"\xE4\xE5", "windows-1251", "windows-1251"},                    // the HTTP header
      {"<meta charset=\"ISO-8859-1\">\xFC", "", "windows-1252"},       // a label by its WHATWG name
      {"<meta charset=gb2312>\xE4\xB8\xAD\xE6\x96\x87", "", "utf-8"},  // sound UTF-8 beats a stale label
      {"<meta charset=utf-8>"
       "\xE4\xB8\xAD\xE6\x96\x87\xE4\xB8\xAD\xE6\x96\x87\xE4\xB8\xAD \xFF",
       "", "utf-8"},  // one broken byte
  };
  for (const Case& c : cases) EXPECT_EQ(Decode(c.bytes, c.http).charset, c.charset) << c.bytes;
}

TEST(Charset, ReadsMetaAsTheStandardDoes) {
  struct Case {
    std::string bytes, charset;
  };
  const Case cases[] = {
      {"<meta charset=koi8-r>", "koi8-r"},
      {"<META CharSet = 'KOI8-R'>", "koi8-r"},
      {"<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>", "koi8-r"},
      {"<meta content='text/html; charset=\"koi8-r\"' http-equiv=content-type>", "koi8-r"},
      {"<meta content='text/html; charset=koi8-r'>", ""},  // no pragma
      {"<metacharset=koi8-r>", ""},
      {"<!-- <meta charset=latin2> --><meta charset=koi8-r>", "koi8-r"},
      {"<p title='<meta charset=latin2>'><meta charset=koi8-r>", "koi8-r"},
      {"<!meta charset=latin2><?meta charset=latin2><meta charset=nonsense><meta charset=koi8-r>", "koi8-r"},
      {"<meta charset=utf-16>", "utf-8"},
      {"<meta charset=koi8-r", ""},
      {"<!--><meta charset=koi8-r>", "koi8-r"},
  };
  for (const Case& c : cases) EXPECT_EQ(MetaCharset(c.bytes), c.charset) << c.bytes;
}

TEST(Charset, ALateMetaCountsWhereTheBytesAreNoUtf8) {
  const std::string page = "<!-- " + std::string(9000, 'x') + " --><meta charset=koi8-r><p>";
  EXPECT_EQ(Decode(page + "\xCD\xC9\xD2", "").charset, "koi8-r");
  EXPECT_EQ(Decode(page + "mir", "").charset, "utf-8");
}

// Found by fuzz/extract_text_fuzz.cc: the way back of a last character that grows led past the end.
TEST(Charset, TheEndOfTheTextIsTheEndOfTheBytes) {
  for (const std::string_view bytes : {"caf\xE9 \x85", "\xFF\xFF\x85", "\xEF\xBB\xBF\xE9"}) {
    const Decoded decoded = Decode(bytes, "windows-1252");
    EXPECT_EQ(decoded.map.EndToSource(decoded.text.size()), bytes.size()) << decoded.text;
    EXPECT_EQ(decoded.map.ToSource(decoded.text.size()), bytes.size()) << decoded.text;
  }
}

TEST(Charset, RepairsBrokenBytesAndKeepsOffsets) {
  const Decoded out = Decode(
      "a\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xFF"
      "b",
      "utf-8");
  EXPECT_TRUE(out.repaired);
  EXPECT_EQ(out.text.back(), 'b');
  EXPECT_EQ(out.map.ToSource(out.text.size() - 1), 12U);
}

TEST(Limits, RefusesPagesThatAreTooDeepOrTooTangled) {
  std::string deep;
  for (int i = 0; i < 2000; ++i) deep += "<div>";
  std::string tangled = "<p>";
  for (int i = 0; i < 400; ++i) tangled += "<font size=" + std::to_string(i) + ">";
  std::string tags = tangled;
  for (int i = 0; i < 20000; ++i) tags += "<p>x";
  Limits few;
  few.max_html_tags = 10;
  EXPECT_FALSE(Parse(deep, "", Limits{}).has_value());
  EXPECT_FALSE(Parse(tags, "", Limits{}).has_value());
  EXPECT_FALSE(Parse(tangled, "", few).has_value());
}

TEST(Limits, UnclosedParagraphsAndItemsAreNotDeep) {
  std::string page = "<ul>";
  for (int i = 0; i < 3000; ++i) page += "<li>one <b>two";
  EXPECT_TRUE(Parse("<ul>" + std::string(3000 * 4, ' ') + "<li>a<li>b<p>c<p>d", "", Limits{}).has_value());
  std::string items = "<ul>";
  for (int i = 0; i < 3000; ++i) items += "<li>item<p>text";
  EXPECT_TRUE(Parse(items, "", Limits{}).has_value());
}

// Found by fuzz/html_fuzz.cc: one byte that became three had a range past the page's end.
TEST(Html, NoRangeGoesPastThePage) {
  const std::string_view bytes("\0\x99", 2);
  const auto tree = Parse(bytes, "", Limits{});
  ASSERT_TRUE(tree.has_value());
  for (NodeIndex i = 0; i < tree->nodes().size(); ++i) EXPECT_LE(tree->Raw(i).end, bytes.size());
}

}  // namespace
}  // namespace stemma::html
