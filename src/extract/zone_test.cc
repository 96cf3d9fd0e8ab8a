#include "extract/zone.h"

#include <gtest/gtest.h>

#include <string>

#include "extract/class_words.h"
#include "extract/pictures.h"

namespace stemma::extract {
namespace {

const std::string kProse =
    "The old bridge over the Orrin was closed on Monday, after a barge struck its second pier, the town council said.";

std::vector<Line> Marked(const std::string& body) {
  const auto tree = html::Parse("<body>" + body + "</body>", "utf-8", Limits{});
  EXPECT_TRUE(tree.has_value());
  std::vector<Line> lines = LinesOf(*tree);
  MarkZones(*tree, lines);
  MarkPictures(*tree, lines);
  return lines;
}

Zone ZoneOf(const std::vector<Line>& lines, std::string_view start) {
  for (const Line& line : lines)
    if (line.text.starts_with(start)) return line.zone;
  ADD_FAILURE() << "no line " << start;
  return Zone::kNone;
}

std::string P(const std::string& text) { return "<p>" + text + "</p>"; }

TEST(Zones, ClassNamesSpeakByTheirWords) {
  EXPECT_EQ(ZoneOfName("related-posts")->zone, Zone::kRelated);
  EXPECT_EQ(ZoneOfName("commentList")->zone, Zone::kComments);
  EXPECT_EQ(ZoneOfName("forum-comment-widget")->zone, Zone::kComments);
  for (const char* name : {"has-sidebar", "story__text", "elementor-widget-text-editor", "content-sidebar-wrap"})
    EXPECT_EQ(ZoneOfName(name), nullptr) << name;
}

TEST(Zones, ASideColumnIsNoProse) {
  const auto lines = Marked("<div class=main>" + P(kProse) + P(kProse + " One.") + P(kProse + " Two.") +
                            "</div><div class=sidebar>" + P("Tides: " + kProse) + "</div>");
  EXPECT_EQ(ZoneOf(lines, "The old"), Zone::kNone);
  EXPECT_EQ(ZoneOf(lines, "Tides"), Zone::kAside);
}

// A site whose paragraphs are all called "paywall", or stand in "sidebar-grid" cells, means something else by it.
TEST(Zones, AWordThatTakesThePageIsIgnored) {
  std::string body = "<p>Closed.</p>";
  for (int i = 0; i < 6; ++i) body += "<div class=\"paywall part\">" + P(std::to_string(i) + " " + kProse) + "</div>";
  const auto lines = Marked(body + "<div class=\"newsletter\"><p>Write to us every week and read more.</p></div>");
  EXPECT_EQ(ZoneOf(lines, "0 The old"), Zone::kNone);
  EXPECT_EQ(ZoneOf(lines, "Write to us"), Zone::kPromotion);
}

TEST(Zones, WhatAScriptWillShowIsNotHidden) {
  const auto lines = Marked(P(kProse) + P(kProse) + "<div hidden id=\"S:1\">" + P(kProse) + "</div><div hidden>" +
                            P("Gone. " + kProse) + "</div>");
  EXPECT_EQ(ZoneOf(lines, "The old"), Zone::kNone);
  EXPECT_EQ(ZoneOf(lines, "Gone"), Zone::kHidden);
}

TEST(Zones, CommentsAreFoundInTheBlockOfTags) {
  const auto lines = Marked(P(kProse) + P(kProse) + P(kProse) +
                            "<footer class=\"entry-meta\"><div id=comments><p>I told them so.</p></div></footer>");
  EXPECT_EQ(ZoneOf(lines, "I told"), Zone::kComments);
}

TEST(Zones, NamesInsideProgramsColourThem) {
  const auto lines = Marked(P(kProse) + "<pre><span class=comment># open the lock</span></pre>");
  EXPECT_EQ(ZoneOf(lines, "# open"), Zone::kNone);
}

TEST(Zones, AFigureMayHoldATable) {
  const auto lines =
      Marked(P(kProse) + P(kProse) +
             "<figure><table><tr><td>Barges a day</td></tr></table><figcaption>By year</figcaption></figure>");
  EXPECT_EQ(ZoneOf(lines, "Barges"), Zone::kNone);
  EXPECT_EQ(ZoneOf(lines, "By year"), Zone::kCaption);
}

TEST(Pictures, TheLineThatStandsAloneWithAPictureIsItsCaption) {
  const auto lines =
      Marked("<article>" + P(kProse) + "<div><div><img src=a.jpg></div><span>The lower quay at dusk</span></div>" +
             "<div><img src=b.jpg><p>By Ada Quill</p></div><div><img src=c.jpg><b>Fact checked</b></div>" +
             "<div><img src=d.jpg><a href=/x>Ferry runs late again this week</a></div>" + P(kProse) + "</article>");
  EXPECT_EQ(ZoneOf(lines, "The lower quay"), Zone::kCaption);
  for (const char* other : {"By Ada", "Fact", "Ferry", "The old"})
    EXPECT_EQ(ZoneOf(lines, other), Zone::kNone) << other;
}

TEST(Pictures, TheLineThatRepeatsTheAlternativeTextIsItsCaption) {
  const auto lines = Marked("<article>" + P(kProse) + "<img alt=\"Two barges wait at the second pier\">" + P(kProse) +
                            "<p>Two barges wait at the second pier</p></article>");
  EXPECT_EQ(ZoneOf(lines, "Two barges"), Zone::kCaption);
}

}  // namespace
}  // namespace stemma::extract
