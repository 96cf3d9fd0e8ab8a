#include "report/marks.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "text/sentence.h"

namespace stemma::report {
namespace {

// The page without its tags, entities undone: what a reader sees, references left out.
std::string Visible(std::string page) {
  for (std::size_t at; (at = page.find("<sup>")) != std::string::npos;) page.erase(at, page.find("</sup>") + 6 - at);
  for (std::size_t at; (at = page.find('<')) != std::string::npos;) page.erase(at, page.find('>', at) + 1 - at);
  return page;
}

Article ArticleOf(std::string text) {
  Article a;
  a.text = std::move(text);
  return a;
}

TEST(Marks, TextComesBackWhateverOverlaps) {
  const Article article = ArticleOf("One two three four.\n\nFive six seven.");
  std::vector<Mark> marks;
  std::vector<TextPoint> points;
  for (std::size_t begin = 0; begin < article.text.size(); begin += 3)
    for (std::size_t end = begin; end <= article.text.size() + 4; end += 5) {
      marks.push_back({Span(begin, end), static_cast<MarkKind>((begin + end) % kMarkKinds)});
      points.push_back({static_cast<std::uint32_t>(end), PointKind::kClaim, 1, "words"});
    }
  Html out;
  WriteMarkedText(article, marks, points, out);
  EXPECT_EQ(Visible(out.Take()), "One two three four.\nFive six seven.\n");
}

TEST(Marks, OverlappingMarksShareTheirSegment) {
  Html out;
  WriteMarkedText(ArticleOf("abcdef"), {{Span(0, 4), MarkKind::kContent}, {Span(2, 6), MarkKind::kClaim}}, {}, out);
  EXPECT_EQ(
      out.Take(),
      "<p><span class=\"m said\">ab</span><span class=\"m said clm\">cd</span><span class=\"m clm\">ef</span></p>\n");
}

TEST(Marks, EveryPointIsWrittenOnce) {
  Html out;
  WriteMarkedText(
      ArticleOf("ab\n\ncd"), {},
      {{0, PointKind::kAttribution, 7, ""}, {3, PointKind::kAttribution, 8, ""}, {99, PointKind::kAttribution, 9, ""}},
      out);
  EXPECT_EQ(out.Take(), "<p><a id=\"q7\"></a>ab</p>\n<p><a id=\"q8\"></a>cd</p>\n<a id=\"q9\"></a>");
}

TEST(Marks, BlockKindGivesTheParagraphItsClass) {
  Article article = ArticleOf("Head\n\nBody");
  article.blocks = {{Span(0, 4), "heading", {}}, {Span(6, 10), "paragraph", {}}};
  Html out;
  WriteMarkedText(article, {}, {}, out);
  EXPECT_EQ(out.Take(), "<p class=\"heading\">Head</p>\n<p>Body</p>\n");
}

}  // namespace
}  // namespace stemma::report
