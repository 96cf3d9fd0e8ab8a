// The parts of a story's section, each for what it must say; how they look together is the golden's business.
#include <gtest/gtest.h>

#include <string>

#include "report/articles.h"
#include "report/claim.h"
#include "report/gaps.h"
#include "report/passages.h"
#include "report/picture.h"
#include "report/quote.h"
#include "report/sample.h"
#include "report/side_by_side.h"
#include "report/story.h"

namespace stemma::report {
namespace {

class Section : public testing::Test {
 protected:
  const Claim& lead() const { return d.stories[0].claims[0]; }
  ClaimView view() const { return {index, lead(), 0}; }
  template <typename Fn>
  static std::string Written(Fn&& fn) {
    Html out;
    fn(out);
    return out.Take();
  }
  static bool Has(const std::string& page, const std::string& words) { return page.find(words) != std::string::npos; }

  Dossier d = SampleDossier();
  Index index{d};
};

TEST_F(Section, OriginShowsNameKindStrengthChainReasonAndWords) {
  const std::string page = Written([&](Html& out) { WriteOrigins(view(), out); });
  EXPECT_TRUE(Has(page, "a regional water official"));
  EXPECT_TRUE(Has(page, "unnamed source"));
  EXPECT_TRUE(Has(page, "likely ("));
  EXPECT_TRUE(Has(page, "<ol class=\"chain\">"));
  EXPECT_TRUE(Has(page, "One official spoke to one agency"));
  EXPECT_TRUE(Has(page, "<b class=\"src\">a regional water official</b> <i class=\"cue\">told Harbour Wire</i>."));
}

TEST_F(Section, OriginsThatCountAsOneStandTogetherWithTheReason) {
  auto& origins = d.stories[0].claims[0].origins;
  ASSERT_GE(origins.size(), 3U);
  origins[0].group = origins[2].group = 1;
  origins[1].group = 2;
  origins[1].counted = false;
  origins[0].merged_because = "counted as one with River Watch: 2 articles give it as the source";
  origins[0].why = "three articles carry those words; " + origins[0].merged_because;
  const std::string page = Written([&](Html& out) { WriteOrigins(view(), out); });
  EXPECT_TRUE(Has(page, "Origin A</strong> 2 names that count as one origin: 2 articles give it as the source."));
  EXPECT_TRUE(Has(page, "Three articles carry those words</p>"));
  EXPECT_TRUE(Has(page, "Origin B</strong> Not counted: 2 independent origins are likelier than more."));
  EXPECT_LT(page.find("River Watch"), page.find("Open Shutter"));
}

TEST_F(Section, MentionsThatNameSomeoneElseDoNotProveAnOrigin) {
  d.stories[0].claims[0].origins[0].articles.push_back(6);  // the Daily Quill, whose mention names other voices
  const std::string page = Written([&](Html& out) { WriteOrigins(view(), out); });
  const std::string first = page.substr(0, page.find("</ul>"));
  EXPECT_FALSE(Has(first, "citing"));
  EXPECT_TRUE(Has(first, "names no source here"));
}

TEST_F(Section, SourceLostInCopyingIsNamedBesideThePassage) {
  const std::string page = Written([&](Html& out) { WriteMentionQuote(index, lead().mentions[0], out); });
  EXPECT_TRUE(Has(page, "names no source here"));
  EXPECT_TRUE(Has(page, "has the same passage and names <bdi>a regional water official</bdi>"));
}

TEST_F(Section, PageThatIsItselfTheSourceNamesNobody) {
  InheritedSource& lost = *d.stories[0].claims[0].mentions[0].inherited_source;
  lost.name = index.Outlet(lost.from_article);
  const std::string page = Written([&](Html& out) { WriteMentionQuote(index, lead().mentions[0], out); });
  EXPECT_TRUE(Has(page, "has the same passage</footer>"));
}

TEST_F(Section, DenialShowsWhoAndInWhichWords) {
  const std::string page = Written([&](Html& out) { WriteDenials(view(), out); });
  EXPECT_TRUE(Has(page, "<bdi>Ministry of Water</bdi>"));
  EXPECT_TRUE(Has(page, "<i class=\"cue\">denies</i>"));
  EXPECT_TRUE(Has(page, "Told with doubt by"));
}

TEST_F(Section, DenialWithoutAVoiceIsNotPassedOver) {
  d.stories[0].claims[0].denied_by.clear();
  const std::string page = Written([&](Html& out) { WriteDenials(view(), out); });
  EXPECT_TRUE(Has(page, "whose it is could not be made out"));
  EXPECT_FALSE(Has(page, "Nobody"));
}

TEST_F(Section, CircleIsShownClosed) {
  const std::string page = Written([&](Html& out) { WriteSpread(view(), out); });
  EXPECT_TRUE(Has(page, "<bdi>Daily Quill</bdi> \u2192 <bdi>Radio Sempter</bdi> \u2192 <bdi>Daily Quill</bdi>"));
}

TEST_F(Section, ConflictIsMarkedBySignAndWordWithItsReason) {
  const std::string page = Written([&](Html& out) { WriteDetails(view(), out); });
  EXPECT_TRUE(Has(page, "\u2260</span> differ"));
  EXPECT_TRUE(Has(page, "60 is not near 40"));
  EXPECT_TRUE(Has(page, "\u2248</span> no conflict seen"));
  EXPECT_TRUE(Has(page, "6 May 2031"));
}

TEST_F(Section, EarlierTextStandsLeftAndChangesBearTheirKind) {
  const std::string page = Written([&](Html& out) { WriteSideBySide(index, d.reuse[0], out); });
  EXPECT_LT(page.find("Harbour Wire"), page.find("Eskvale Bugle"));
  EXPECT_TRUE(Has(page, "<mark class=\"telling\" title=\"number changed\">40</mark>"));
  EXPECT_TRUE(Has(page, "<mark class=\"telling\" title=\"number changed\">60</mark>"));
  EXPECT_TRUE(Has(page, "<del>, the official said</del>"));
}

TEST_F(Section, LongUnchangedStretchIsShortenedButChangesStay) {
  Article a;
  for (int i = 0; i < 60; ++i) a.text += "word" + std::to_string(i) + " is here; ";
  Article b = a;
  a.id = "a";
  b.id = "b";
  b.text.replace(b.text.find("word59"), 6, "WORD59");
  Dossier two;
  two.articles = {a, b};
  Reuse reuse;
  reuse.article_b = 1;
  reuse.a = reuse.b = Span(0, a.text.size());
  const std::size_t at = a.text.find("word59");
  reuse.changes = {{"other", Span(at, at + 6), Span(at, at + 6)}};
  const Index both(two);
  const std::string page = Written([&](Html& out) { WriteSideBySide(both, reuse, out); });
  EXPECT_TRUE(Has(page, "[the same words]"));
  EXPECT_TRUE(Has(page, "<mark>WORD59</mark>"));
  EXPECT_LT(page.size(), 1600U);
}

TEST_F(Section, PairsJoinedByCopyingComeFirstThenThoseWithChangedNumbers) {
  const auto pairs = SharedPairs(index, 0);
  ASSERT_EQ(pairs.size(), 4U);
  EXPECT_TRUE(pairs[0].copied);
  EXPECT_EQ(pairs[0].telling, 1U);
  EXPECT_FALSE(pairs[3].copied);
  EXPECT_EQ(index.CountBoilerplate(0), 1U);
}

TEST_F(Section, GapsNameWhatCannotBeSeen) {
  const Gaps gaps = FindGaps(index, 0);
  EXPECT_EQ(gaps.undated.size(), 1U);
  EXPECT_EQ(gaps.uncertain_date.size(), 1U);
  EXPECT_EQ(gaps.cut_short.size(), 1U);
  EXPECT_EQ(gaps.unseen.size(), 1U);
  EXPECT_EQ(gaps.unnamed.size(), 4U);
}

TEST_F(Section, DateSaysWhoAgreesAndWhoDoesNot) {
  EXPECT_EQ(DateTrust(d.articles[0]), "8 May 2031 (page data and address); date in the text says 10 May 2031");
}

TEST_F(Section, CommentsAndFurnitureStandApartFromTheText) {
  const std::string page = Written([&](Html& out) { WriteArticles(index, 0, true, out); });
  EXPECT_TRUE(Has(page, "1 reader comment (not part of the article)"));
  EXPECT_TRUE(Has(page, "Page furniture left out (2)"));
  EXPECT_TRUE(Has(page, "fact checked: \u201CFact checked\u201D"));
}

TEST_F(Section, PictureExplainsEachLineAndHasATable) {
  const StoryGraph graph = BuildGraph(index, d.stories[0]);
  const std::string picture = Written([&](Html& out) { WritePicture(index, graph, 0, out); });
  EXPECT_TRUE(
      Has(picture,
          "Lunde Courier copies from Harbour Wire: strong evidence (0.95); a credit line names it; it is dated later"));
  EXPECT_TRUE(Has(picture, "class=\"node unseen\""));
  EXPECT_TRUE(Has(picture, " circle"));
  const std::string table = Written([&](Html& out) { WriteLineageTable(index, graph, out); });
  EXPECT_TRUE(Has(table, "<caption>Who took from whom, and what shows it</caption>"));
}

TEST_F(Section, QuoteShowsTheWholeSentence) {
  const std::string text = "First one. The gate, he said, was open. Last one.\nNext line.";
  EXPECT_EQ(SentencesAround(text, Span(15, 19)).Of(text), "The gate, he said, was open.");
  EXPECT_EQ(Clip("caf\u00E9 au lait", 4), "caf\u2026");
}

TEST_F(Section, ArticlesOfOneOutletAndDayAreNumbered) {
  Dossier twins;
  for (const char* id : {"a", "b"}) {
    twins.articles.emplace_back().id = id;
    twins.articles.back().publisher.name = "Tidewatch";
  }
  const Index both(twins);
  EXPECT_EQ(both.Label(0), "Tidewatch (1)");
  EXPECT_EQ(both.Label(1), "Tidewatch (2)");
  EXPECT_EQ(both.Outlet(1), "Tidewatch");
}

// An id is no outlet: pages that name none are not counted as if each had its own.
TEST_F(Section, OutletsThatPagesDoNotNameAreNotCounted) {
  Dossier some;
  for (const char* name : {"Tidewatch", "Tidewatch", ""}) {
    some.articles.emplace_back().id = "p" + std::to_string(some.articles.size());
    some.articles.back().publisher.name = name;
  }
  const Index pages(some);
  EXPECT_EQ(pages.OutletsInWords({0, 1}), "1 outlet");
  EXPECT_EQ(pages.OutletsInWords({0, 1, 2}), "at least 1 outlet");
  EXPECT_EQ(pages.OutletsInWords({2}), "outlets not named");
}

TEST_F(Section, StoryHeadHasItsDatesAndTitle) {
  EXPECT_EQ(StoryDates(index, d.stories[0]), "7 May 2031 to 9 May 2031");
  EXPECT_EQ(StoryTitle(index, d.stories[3]), "Market moves to the square");
}

}  // namespace
}  // namespace stemma::report
