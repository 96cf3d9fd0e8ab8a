// Trees of pages that leave out tags or cross them over, as the HTML standard wants them.
#include "html/reader.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <tuple>
#include <vector>

namespace stemma::html {
namespace {

// "p(b(x) y)" for <p><b>x</b> y</p>; html, head and body are left out where they hold no attributes.
std::string Print(const ReadPage& read, std::string_view page) {
  std::string out;
  std::vector<std::size_t> ends;
  for (std::size_t i = 0; i < read.nodes.size(); ++i) {
    while (!ends.empty() && ends.back() <= i) {
      out += ')';
      ends.pop_back();
    }
    const Node& node = read.nodes[i];
    if (node.is_text) {
      out += SourceText::Get(page, read.rewritten, {node.text_begin, node.text_end});
      continue;
    }
    out += out.empty() || out.back() == '(' ? "" : " ";
    out += node.tag == Tag::kOther ? "?" : Name(node.tag);
    for (std::uint32_t a = node.attribute_begin; a < node.attribute_end; ++a)
      out.append("@").append(SourceText::Get(page, read.rewritten, read.attributes[a].name));
    out += '(';
    ends.push_back(node.end);
  }
  out.append(ends.size(), ')');
  return out;
}

std::string Tree(const std::string& page, const ReadOptions& options = {}) {
  const auto read = ReadTree(page, options);
  return read ? Print(*read, page) : "error: " + read.error().message;
}

struct Case {
  const char* page;
  const char* tree;  // inside <body>
};

class Bodies : public testing::TestWithParam<Case> {};

TEST_P(Bodies, AreBuiltAsBrowsersDo) {
  EXPECT_EQ(Tree(std::string("<!doctype html>") + GetParam().page),
            std::string("html(head() body(") + GetParam().tree + "))");
}

INSTANTIATE_TEST_SUITE_P(
    Reader, Bodies,
    testing::Values(
        // Implied end tags.
        Case{"<p>a<p>b<div>c", "p(a) p(b) div(c)"},
        Case{"<ul><li>a<li>b<ul><li>c</ul></ul>d", "ul(li(a) li(b ul(li(c))))d"},
        Case{"<dl><dt>a<dd>b<dt>c</dl>", "dl(dt(a) dd(b) dt(c))"}, Case{"<h1>a<h2>b</h1>c", "h1(a) h2(b)c"},
        Case{"a</p>b", "a p()b"}, Case{"a</br>b", "a br()b"}, Case{"<button>a<button>b", "button(a) button(b)"},
        Case{"<ruby>a<rt>b<rp>c</ruby>", "ruby(a rt(b) rp(c))"}, Case{"<image>", "img()"},
        // End tags that close nothing, or more than one element.
        Case{"<div><span>a</div>b</span>c", "div(span(a))bc"}, Case{"<x-y>a</x-z>b</x-y>c", "?(ab)c"},
        // Formatting across blocks: reconstruction, adoption, at most three alike.
        Case{"<p><b>a<p>c</b>d", "p(b(a)) p(b(c)d)"}, Case{"<b>1<i>2</b>3</i>", "b(1 i(2)) i(3)"},
        Case{"<b>1<p>2</b>3</p>", "b(1) p(b(2)3)"}, Case{"<a>1<a>2", "a(1) a(2)"},
        Case{"<a>1<div>2<a>3", "a(1) div(a(2) a(3))"}, Case{"<p><b><b><b><b>x<p>y", "p(b(b(b(b(x))))) p(b(b(b(y))))"},
        Case{"<nobr>1<nobr>2", "nobr(1) nobr(2)"}, Case{"<b><object></b>x</object>y", "b(object(x)y)"},
        // Tables: implied parts, what they cannot hold goes before them.
        Case{"<table><td>1<td>2<tr><td>3</table>4", "table(tbody(tr(td(1) td(2)) tr(td(3))))4"},
        Case{"<table>a<tr><div>b</div><td>c", "a div(b) table(tbody(tr(td(c))))"},
        Case{"<table> <tr> </table>", "table(  tbody(tr( )))"},
        Case{"<table><caption>a<col><thead><tr><th>b<tfoot></table>",
             "table(caption(a) colgroup(col()) thead(tr(th(b))) tfoot())"},
        Case{"<table><tr><td><table><td>1</table>2</table>3", "table(tbody(tr(td(table(tbody(tr(td(1))))2))))3"},
        Case{"<table><input type=hidden><input><form></table>", "input() table(input@type() form())"},
        Case{"<p><table>", "p() table()"}, Case{"<b><table><td>x</b></table>", "b(table(tbody(tr(td(x)))))"},
        // Forms, selects.
        Case{"<form>a<form>b</form>c", "form(ab)c"}, Case{"<div><form></div>a</form>b", "div(form())ab"},
        Case{"<select><option>a<option>b<optgroup><option>c<p>d</select>e",
             "select(option(a) option(b) optgroup(option(cd)))e"},
        Case{"<select>a<input>b", "select(a) input()b"},
        Case{"<table><td><select><tr>", "table(tbody(tr(td(select())) tr()))"},
        // Raw texts, the first line end of <pre>.
        Case{"<textarea>\n<b>&amp;</textarea>c", "textarea(<b>&)c"}, Case{"<pre>\n\na", "pre(\na)"},
        Case{"<xmp><b>&amp;</xmp>", "xmp(<b>&amp;)"}, Case{"<plaintext><b></plaintext>", "plaintext(<b></plaintext>)"},
        // What is not read is left out.
        Case{"a<script>b</script><style>c</style><svg><p>d", "a p(d)"}, Case{"<noscript><p>a</noscript>b", "b"},
        Case{"a<!-- b -->c<iframe><p></iframe>d", "acd"},
        // Foreign elements, and HTML that breaks out of them or stands inside.
        Case{"<math><mi>a<b>c</b></mi><mo/>d</math>e", "math(mi(a b(c)) mo()d)e"},
        Case{"<math><annotation-xml encoding=text/html><p>a", "math(annotation-xml@encoding(p(a)))"},
        Case{"<math><x/>a<p>b", "math(?()a) p(b)"},
        // Templates hold anything.
        Case{"x<template><td>a</td></template>b", "x template(td(a))b"},
        Case{"<table><template><tr></template><tr>", "table(template(tr()) tbody(tr()))"},
        Case{"<select><template>a</template></select>", "select(template(a))"},
        // Behind the end of the body.
        Case{"a</body></html> b<p>c", "a b p(c)"}));

struct PageCase {
  const char* page;
  const char* tree;
};

class Pages : public testing::TestWithParam<PageCase> {};

TEST_P(Pages, AreBuiltAsBrowsersDo) { EXPECT_EQ(Tree(GetParam().page), GetParam().tree); }

INSTANTIATE_TEST_SUITE_P(
    Reader, Pages,
    testing::Values(PageCase{"", "html(head() body())"}, PageCase{" \n", "html(head() body())"},
                    PageCase{"<title>a</title>b", "html(head(title(a)) body(b))"},
                    PageCase{"<html lang=a><head><meta></head> <link><body>b",
                             "html@lang(head(meta() link())  body(b))"},
                    PageCase{"<body id=1><body id=2 class=3>a", "html(head() body@id@class(a))"},
                    PageCase{"<html a><html a b>", "html@a@b(head() body())"},
                    // Without a doctype a table stays in the paragraph.
                    PageCase{"<p>a<table>", "html(head() body(p(a table())))"},
                    PageCase{"<!DOCTYPE html PUBLIC '-//W3C//DTD HTML 4.01 Transitional//EN'><p><table>",
                             "html(head() body(p(table())))"},
                    PageCase{"<!DOCTYPE html PUBLIC '-//W3C//DTD HTML 4.01 Transitional//EN' 'x'><p><table>",
                             "html(head() body(p() table()))"},
                    PageCase{"<frameset><frame><noframes>a</noframes></frameset>b", "html(head() frameset(frame()))"},
                    // A text of which only the white space is kept, and a character of two bytes.
                    PageCase{"<frameset>x&not; y", "html(head() frameset( ))"},
                    PageCase{"<head><template>a</template></head>b", "html(head(template(a)) body(b))"}));

TEST(Reader, KeepsJsonLdAndHidingStyles) {
  const std::string page =
      "<script type='application/ld&#43;json'>{1}</script><script>2</script><p style='color:red'><p style='Display: "
      "none'>";
  const auto read = ReadTree(page, {});
  ASSERT_TRUE(read);
  EXPECT_EQ(read->json_ld, std::vector<std::string>{"{1}"});
  EXPECT_EQ(Print(*read, page), "html(head() body(p() p@style()))");
}

TEST(Reader, DropsNulInTextAndReplacesItInNames) {
  EXPECT_EQ(Tree(std::string("<p>a\0b<x\0y>", 11), {}), "html(head() body(p(ab ?())))");
  EXPECT_EQ(Tree(std::string("<math>a\0b", 9), {}),
            "html(head() body(math(a\xEF\xBF\xBD"
            "b)))");
}

// Every text is one range of the page, and reading that range again gives the text.
TEST(Reader, TextsLeadBackToTheirSource) {
  const std::string page = "<p>a &amp; b<!--x-->c\r\n<table>&lt;d<td>e</table><b>f<p>g</b>&#104;</p><pre>\ni</pre>";
  const auto read = ReadTree(page, {});
  ASSERT_TRUE(read);
  std::size_t texts = 0;
  for (const Node& node : read->nodes) {
    if (!node.is_text) continue;
    ++texts;
    const std::string cut = page.substr(node.source_begin, node.source_end - node.source_begin);
    SourceText again(cut);
    EXPECT_EQ(again.Get(again.Read(0, cut.size(), {.references = node.references, .in_attribute = false})),
              SourceText::Get(page, read->rewritten, {node.text_begin, node.text_end}));
  }
  EXPECT_EQ(texts, 8U);
}

std::string Repeat(std::string_view piece, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += piece;
  return out;
}

TEST(Reader, RefusesWhatIsOverALimit) {
  EXPECT_EQ(Tree(Repeat("<div>", 20'000'000)), "error: the page nests elements deeper than the limit (512)");
  EXPECT_EQ(Tree(Repeat("<p>", 3000), {.max_tags = 999}), "error: the page has more tags than the limit (999)");
  EXPECT_EQ(Tree("<p a b c>", {.max_attributes = 2}),
            "error: a tag of the page has more attributes than the limit (2)");
  EXPECT_EQ(Tree("<p a a b b b>", {.max_attributes = 2}), "html(head() body(p@a@b()))");
  std::string tangled = "<p>";
  for (int i = 0; i < 400; ++i) tangled += "<font size=" + std::to_string(i) + ">";
  EXPECT_EQ(Tree(tangled + Repeat("<p>x", 20000)),
            "error: reading the page takes more steps than the limit (20000000)");
}

// A shape: what opens the page once, and the piece that is repeated, in which # stands for its number.
struct Shape {
  const char* first;
  const char* piece;
};

std::string Grow(const Shape& shape, std::size_t bytes) {
  std::string out = shape.first;
  const std::string_view piece = shape.piece;
  const std::size_t number = piece.find('#');
  for (std::size_t i = 0; out.size() < bytes; ++i) {
    if (number == std::string_view::npos) {
      out += piece;
      continue;
    }
    out += piece.substr(0, number);
    out += std::to_string(i);
    out += piece.substr(number + 1);
  }
  return out;
}

// Shapes that are quadratic where each look goes to the end of the page or down the whole stack.
class HostileShapes : public testing::TestWithParam<Shape> {};

TEST_P(HostileShapes, AreReadInLinearTime) {
  const ReadOptions options = {.max_tags = 100'000'000, .max_steps = 1ULL << 40};
  const auto steps = [&](std::size_t bytes) {
    const auto read = ReadTree(Grow(GetParam(), bytes), options);
    return read ? static_cast<double>(read->steps) : 0.0;
  };
  // Twice the page, at most 2.3 times the work; the sizes lie past where the stack is as deep as it may be.
  const double once = steps(200'000);
  EXPECT_LE(steps(400'000), 2.3 * once + 100);
  // What the steps do not count (scans of bytes) would take minutes here if it were quadratic; no shape takes a second
  // when it has the processor to itself.
  const auto start = std::chrono::steady_clock::now();
  std::ignore = ReadTree(Grow(GetParam(), 2'000'000), {.max_tags = 100'000'000});
  EXPECT_LT(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(), 20.0);
}

INSTANTIATE_TEST_SUITE_P(
    Reader, HostileShapes,
    testing::Values(Shape{"", "<div></span>"}, Shape{"", "<p><b>"}, Shape{"", "<a>"}, Shape{"", "<b></b>"},
                    Shape{"", "<table><td>"}, Shape{"", "<table>x"}, Shape{"<table>", "<tr>x"}, Shape{"", "</p>"},
                    Shape{"", "<li>"}, Shape{"", "<dd><p>"}, Shape{"", "<a b='"}, Shape{"<a", " b=c"},
                    Shape{"<!--", "x"}, Shape{"", "<!--"}, Shape{"", "<!-- -->"}, Shape{"", "<!-- -- ->"},
                    Shape{"", "<script><!--</script>"}, Shape{"", "<![CDATA["}, Shape{"", "<svg><![CDATA["},
                    Shape{"", "&"}, Shape{"", "&am"}, Shape{"", "&#"}, Shape{"", "&notit;"}, Shape{"", "\r"},
                    Shape{"", "<"}, Shape{"", "</"}, Shape{"", "<?"}, Shape{"", "<select><option>"},
                    Shape{"", "<html a#=1>"}, Shape{"", "<body b>"}, Shape{"", "<template>"},
                    Shape{"", "<form></form>"}, Shape{"", "<svg></svg><b>"}, Shape{"<textarea>", "</textare"},
                    Shape{"<title>", "<"},
                    // The adoption agency: formatting elements that cross blocks, each other, and tables.
                    Shape{"", "<b><p></b>"}, Shape{"", "<a><div></a>"}, Shape{"<b><i><u>", "<p>x</b></i></u><b><i><u>"},
                    Shape{"<div>", "<b id=#></div><div>"}, Shape{"", "<font x=#><p></font>"},
                    Shape{"<table>", "<b>x<tr><td></table><table>"}, Shape{"", "<nobr>x<table>"},
                    // Attributes that a weak sum would not tell apart.
                    Shape{"", "<b a=# b=1></p>"}, Shape{"", "<x-#></x-1>"}));

// Without a limit the look for doubles is quadratic; with it, each tag costs 256 looks an attribute at most.
TEST(Reader, RefusesMoreAttributesThanTheLimitInOneElement) {
  std::string tag = "<p";
  std::string tags;
  for (int i = 0; i < 200'000; ++i) {
    tag += " a" + std::to_string(i);
    tags += "<html b" + std::to_string(i) + ">";
  }
  for (const std::string& page : {tag + ">", tags})
    EXPECT_EQ(Tree(page, {.max_tags = 1'000'000}), "error: a tag of the page has more attributes than the limit (256)");
}

TEST(Reader, ReadsManyNulsInLinearTime) {
  const ReadOptions options = {.max_tags = 100'000'000};
  EXPECT_TRUE(ReadTree(std::string(2'000'000, '\0') + "<p>", options));
}

}  // namespace
}  // namespace stemma::html
