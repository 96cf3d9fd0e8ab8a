#include "extract/extract.h"

#include <gtest/gtest.h>

#include <string>

namespace stemma::extract {
namespace {

std::vector<Article> Extract(std::vector<RawRecord> records) {
  Options options;
  options.threads = 1;
  DiagnosticSink diagnostics;
  return ExtractAll(records, options, diagnostics);
}

Article Extract(RecordKind kind, std::string body) {
  RawRecord record;
  record.id = "page";
  record.kind = kind;
  record.body = std::move(body);
  auto articles = Extract(std::vector<RawRecord>{record});
  EXPECT_EQ(articles.size(), 1U);
  return articles.empty() ? Article{} : articles[0];
}

constexpr const char* kPage = R"(<html lang="en"><head><title>Orrin bridge closed | Lantern Review</title>
<meta property="og:site_name" content="Lantern Review"><meta property="og:url" content="https://lantern.example/2019/03/04/bridge">
<link rel="canonical" href="https://quarry.example/bridge"></head><body>
<nav><a href="/">Front page</a> <a href="/town">Town</a></nav>
<article><h1>Orrin bridge closed</h1><p class="byline">By Ada Quill</p>
<figure><img src="b.jpg"><figcaption>The bridge at dusk. <span class="credit">Photo: Bruno Weft</span></figcaption></figure>
<div class="entry-content"><p>The old bridge over the Orrin was closed on Monday, after a barge struck its second pier, the town said.</p>
<p>Engineers, who had warned of cracks <a href="https://other.example/r">in a report</a>, will look at the pier for two weeks.</p>
<div class="related-posts"><p>Ferry runs late again, and other stories of the week that you may want to read now.</p></div>
<p>Until then, buses will take the long way round by the northern ford, and the ferry will sail every hour.</p>
<p>Correction: an earlier text named the wrong pier.</p></div></article>
<div id="comments"><ol><li id="comment-1"><cite>Mina</cite><p>I told them so last year, and nobody would listen to me.</p></li></ol></div>
<footer><p>All rights reserved by the Lantern Review company of Mareva.</p></footer></body></html>)";

TEST(Pages, EachLineGoesToItsField) {
  const Article a = Extract(RecordKind::kHtml, kPage);
  EXPECT_EQ(a.title, "Orrin bridge closed");
  EXPECT_EQ(a.authors, std::vector<std::string>{"Ada Quill"});
  EXPECT_EQ(a.published, "2019-03-04");
  EXPECT_EQ(a.publisher.name, "Lantern Review");
  EXPECT_EQ(a.publisher.domain, "lantern.example");
  EXPECT_EQ(a.blocks.size(), 3U);
  EXPECT_EQ(a.text.find("Ferry runs late"), std::string::npos);
  ASSERT_EQ(a.captions.size(), 1U);
  EXPECT_EQ(a.captions[0].credit, "Bruno Weft");
  ASSERT_EQ(a.comments.size(), 1U);
  EXPECT_EQ(a.comments[0].author, "Mina");
  ASSERT_EQ(a.notes.size(), 1U);
  EXPECT_EQ(a.notes[0].kind, "correction");
  ASSERT_EQ(a.credits.size(), 1U);
  EXPECT_EQ(a.credits[0].kind, "canonical");
  EXPECT_EQ(a.credits[0].name, "quarry.example");
}

// kPage with lines behind its last paragraph.
Article WithLinesBelow(const std::string& lines) {
  std::string page = kPage;
  page.insert(page.find("<p>Correction:"), lines);
  return Extract(RecordKind::kHtml, page);
}

std::vector<std::string> NamesOf(const Article& article, std::string_view kind) {
  std::vector<std::string> out;
  for (const Credit& credit : article.credits)
    if (credit.kind == kind) out.push_back(credit.name);
  return out;
}

TEST(Pages, ASourceStandsBelowItsHeadingOrBesideTheOwnName) {
  const std::vector<std::string> velm = {"Velm Herald"};
  EXPECT_EQ(NamesOf(WithLinesBelow("<p>Quelle:</p><p>Velm Herald</p>"), "original_source"), velm);
  EXPECT_EQ(NamesOf(WithLinesBelow("<div>Lantern Review / Velm Herald</div>"), "original_source"), velm);
  EXPECT_TRUE(
      NamesOf(WithLinesBelow("<table><tr><td>Source</td></tr><tr><td>Velm Herald</td></tr></table>"), "original_source")
          .empty());
  EXPECT_TRUE(NamesOf(WithLinesBelow("<p>Quellen:</p><p>Velm Herald</p>"), "original_source").empty());
}

TEST(Pages, ACreditInTheCaptionsPlaceMaySpeakOfTheText) {
  const Article a = WithLinesBelow("<div class=\"caption\">Mit Material von Velm Herald</div>");
  EXPECT_EQ(NamesOf(a, "based_on"), std::vector<std::string>{"Velm Herald"});
}

TEST(Pages, ANoteIsNoStandfirst) {
  std::string page = kPage;
  page.insert(page.find("</head>"),
              "<meta name=\"description\" content=\"Editor's note, March 5, 2019: we have added a map of the ford.\">");
  page.insert(page.find("<div class=\"entry-content\">"),
              "<p>Editor's note, March 5, 2019: we have added a map of the ford.</p>");
  const Article a = Extract(RecordKind::kHtml, page);
  ASSERT_EQ(a.notes.size(), 2U);
  EXPECT_EQ(a.notes[0].kind, "editor");
}

// The element that holds only the start of a paragraph does not make the paragraph a byline.
TEST(Pages, ADatelineInASpanLeavesItsParagraphProse) {
  std::string page = kPage;
  const std::string opening = "<p>The old bridge";
  const auto at = page.find(opening);
  ASSERT_NE(at, std::string::npos);
  page.replace(at, opening.size(), "<p><span class=\"dateline\">MAREVA, March 4 (Reuters) - </span>The old bridge");
  const Article a = Extract(RecordKind::kHtml, page);
  EXPECT_TRUE(a.text.starts_with("MAREVA, March 4 (Reuters) - The old bridge")) << a.text.substr(0, 80);
}

TEST(Pages, BlocksSayWhatTheyAre) {
  const Article a = Extract(RecordKind::kHtml, kPage);
  for (const Block& block : a.blocks) EXPECT_EQ(block.kind, "paragraph");
}

constexpr const char* kBusyPage = R"(<html lang="en"><body><h1>Orrin bridge closed</h1><p>Sponsored</p>
<p>Stand: 04.03.2019, 06:00 Uhr</p>
<div class="entry-content"><p>The old bridge over the Orrin was closed on Monday, after a barge struck its second pier, the town said.</p>
<p>Source: Harbour Survey</p><p>Read the full list</p><p>Opinion</p>
<p>Engineers, who had warned of cracks in a report, will look at the pier for two weeks before anyone may cross.</p>
<p>Until then, buses will take the long way round by the northern ford, and the ferry will sail every hour.</p>
<p>Nobody in the town can remember a winter in which the river was as high as it has been since December.</p>
<div><img src="b.jpg"><span>Two barges wait at the second pier</span></div><p>Two barges wait at the second pier</p>
<p>(Photo: Reuters)</p><p>With files from AFP and Reuters</p></div>
<section class="mo-comments-list"><div class="mo-comment-card"><div class="mo-comment-author">Mina</div>
<div class="mo-comment-content">I told them so.</div></div></section></body></html>)";

// A label over the text, a source below it; in between they belong to a chart, a link, an advert.
TEST(Pages, CuesCountByTheirPlace) {
  const Article a = Extract(RecordKind::kHtml, kBusyPage);
  ASSERT_EQ(a.labels.size(), 1U);
  EXPECT_EQ(a.labels[0].kind, "sponsored");
  EXPECT_TRUE(a.notes.empty());
  std::string credits;
  for (const Credit& credit : a.credits) credits += credit.kind + "=" + credit.name + ";";
  EXPECT_EQ(credits, "photo=Reuters;wire=Reuters;wire=Agence France-Presse;");
  EXPECT_EQ(a.text.find("Stand:"), std::string::npos);
}

TEST(Pages, ACaptionIsNotProseToo) {
  const Article a = Extract(RecordKind::kHtml, kBusyPage);
  ASSERT_EQ(a.captions.size(), 1U);
  EXPECT_EQ(a.captions[0].text, "Two barges wait at the second pier");
  EXPECT_EQ(a.text.find("Two barges"), std::string::npos);
}

// A page that goes on with the next article as one scrolls: the longer one is not the article.
TEST(Pages, TheBodyUnderThePagesOwnTitleWins) {
  const auto story = [](const std::string& title, const std::string& word, int paragraphs) {
    std::string out = "<article><h1>" + title + "</h1><div class=\"body-text\">";
    for (int i = 0; i < paragraphs; ++i)
      out += "<p>" + word +
             ": the old bridge over the Orrin was closed on Monday, after a barge struck its second pier, "
             "the council said in its note number " +
             std::to_string(i) + ".</p>";
    return out + "</div></article>";
  };
  const Article a =
      Extract(RecordKind::kHtml, "<head><title>Bridge closed</title></head><body>" +
                                     story("Bridge closed", "First", 5) + story("Ferry late", "Second", 12));
  EXPECT_EQ(a.title, "Bridge closed");
  EXPECT_NE(a.text.find("First:"), std::string::npos);
  EXPECT_EQ(a.text.find("Second:"), std::string::npos);
}

// The parts of a body are told by the name that declares them; what else their class says differs.
TEST(Pages, ABodyInPartsIsJoined) {
  const std::string words =
      " the old bridge over the Orrin was closed on Monday, after a barge struck its second pier.";
  const Article a = Extract(
      RecordKind::kHtml, "<body><h1>Bridge</h1><div class=\"rich-text first\"><p>One:" + words +
                             "</p></div><figure><img src=a.jpg></figure><div class=\"rich-text last\"><p>Two:" + words +
                             "</p><p>Three:" + words + "</p></div></body>");
  for (const char* part : {"One:", "Two:", "Three:"}) EXPECT_NE(a.text.find(part), std::string::npos) << part;
}

TEST(Pages, ATextThatIsSentTwiceIsReadOnce) {
  std::string text = "<h2>The pier</h2>";
  for (const char* n : {"One", "Two", "Three", "Four", "Five"})
    text +=
        std::string("<p>") + n + ": the old bridge over the Orrin was closed on Monday, after a barge struck it.</p>";
  const Article a = Extract(RecordKind::kHtml, "<div>" + text + "</div><div>" + text + "</div>");
  EXPECT_EQ(a.text.find("Three:"), a.text.rfind("Three:"));
  EXPECT_EQ(a.blocks.size(), 6U);
}

TEST(Pages, ACommentKeepsItsAuthor) {
  const Article a = Extract(RecordKind::kHtml, kBusyPage);
  ASSERT_EQ(a.comments.size(), 1U);
  EXPECT_EQ(a.comments[0].author, "Mina");
  EXPECT_EQ(a.comments[0].text, "I told them so.");
}

TEST(Pages, AnotherHomeOfTheSameBrandIsNoOrigin) {
  const auto canonical = [](const std::string& url) {
    return Extract(RecordKind::kHtml, "<html><head><meta property=og:url content='" + url +
                                          "'><link rel=canonical href='https://m.lantern.example/x'></head><body><p>"
                                          "The old bridge over the Orrin was closed on Monday.</p></body></html>")
        .credits.size();
  };
  EXPECT_EQ(canonical("https://quarry.test/x"), 1U);
  EXPECT_EQ(canonical("https://lantern.quarry.test/x"), 0U);
  EXPECT_EQ(canonical("https://lantern-example.cdn.ampproject.org/x"), 0U);
}

// A saved page without its address that was taken over with the original's declarations.
std::string TakenOver(const std::string& own, const std::string& icon, const std::string& site_name = "") {
  std::string page =
      "<head><title>Orrin bridge closed</title><link rel=canonical href='https://quarry.test/bridge'>"
      "<meta property='og:site_name' content='" +
      site_name + "'><link rel='icon' href='https://" + icon + "/i.png'></head><body>";
  for (int i = 0; i < 9; ++i) page += "<a href='https://www." + own + "/" + std::to_string(i) + "'>Part</a> ";
  return page +
         "<h1>Orrin bridge closed</h1><p>The old bridge over the Orrin was closed on Monday, after a barge struck "
         "its second pier, the town said, and no one was hurt.</p></body>";
}

TEST(Page, SavedWithoutItsAddressIsOfTheSiteThatItsLinksLeadTo) {
  const Article copied = Extract(RecordKind::kHtml, TakenOver("lantern.test", "static-lantern.cdn.test"));
  EXPECT_EQ(copied.publisher.domain, "lantern.test");
  ASSERT_EQ(copied.credits.size(), 1U);
  EXPECT_EQ(copied.credits[0].kind, "canonical");
  EXPECT_EQ(copied.credits[0].name, "quarry.test");
  // The links of one that only leads elsewhere, that loads from the declared site, or bears its name, say nothing.
  for (const std::string& page :
       {TakenOver("lantern.test", "ferry.test"), TakenOver("lantern.test", "img.quarry.test"),
        TakenOver("lantern.test", "lantern.test", "Quarry"), TakenOver("quarry-shop.test", "quarry-shop.test")})
    EXPECT_TRUE(Extract(RecordKind::kHtml, page).credits.empty()) << page;
}

TEST(Page, CopyWithoutADayHasThatOfTheOriginalsAddress) {
  std::string page = TakenOver("lantern.test", "lantern.test");
  page.replace(page.find("/bridge'"), 8, "/2019/03/04/bridge'");
  EXPECT_EQ(Extract(RecordKind::kHtml, page).published, "2019-03-04");
  page.insert(page.find("</head>"), "<meta property='article:published_time' content='2019-03-06'>");
  EXPECT_EQ(Extract(RecordKind::kHtml, page).published, "2019-03-06");
}

TEST(Page, HeadlineInThePlaceOfTheSitesNameIsNoPublisher) {
  const Article a = Extract(RecordKind::kHtml, TakenOver("lantern.test", "lantern.test", "Orrin bridge closed"));
  EXPECT_EQ(a.publisher.name, "");
}

TEST(Pages, SpansAndRawRangesShowTheSameWords) {
  const std::string page = kPage;
  const Article a = Extract(RecordKind::kHtml, page);
  for (const Block& block : a.blocks) {
    const std::string_view words = block.span.Of(a.text);
    EXPECT_EQ(page.substr(block.raw.begin, 12), words.substr(0, 12));
  }
  for (const Link& link : a.links) {
    if (link.role != "cites") continue;
    EXPECT_EQ(link.span.Of(a.text), "in a report");
  }
}

TEST(Pages, APageWithoutWordsStillNeverFails) {
  EXPECT_TRUE(Extract(RecordKind::kHtml, "").text.empty());
  EXPECT_TRUE(Extract(RecordKind::kHtml, "<!-- <p").text.empty());
}

constexpr const char* kDump = R"(Facebook Twitter RSS

Orrin bridge closed

By [Ada Quill](#)

Lantern Review, March 4, 2019

The old bridge over the Orrin was closed on Monday, after a barge struck its second pier, the **town council** said.

Until then, buses will take the long way round by the northern ford, and the ferry will sail every

hour, a clerk said.

Bruno Weft is a reporter at Quarry Daily where this article was originally published.

Get your copy of our print edition

1 Comment

  1. I told them so last year.

Leave a Reply
)";

TEST(Dumps, EachLineGoesToItsField) {
  const Article a = Extract(RecordKind::kText, kDump);
  EXPECT_EQ(a.title, "Orrin bridge closed");
  EXPECT_EQ(a.authors, std::vector<std::string>{"Ada Quill"});
  EXPECT_EQ(a.published, "2019-03-04");
  EXPECT_EQ(a.publisher.name, "Lantern Review");
  EXPECT_EQ(a.blocks.size(), 2U);
  EXPECT_NE(a.text.find("the town council said"), std::string::npos);
  EXPECT_NE(a.text.find("every hour, a clerk"), std::string::npos);
  ASSERT_EQ(a.credits.size(), 1U);
  EXPECT_EQ(a.credits[0].name, "Quarry Daily");
  ASSERT_EQ(a.comments.size(), 1U);
  EXPECT_EQ(a.comments[0].text, "I told them so last year.");
}

// Four dumps of one site: menu and adverts are the same, headlines stand above their article and in the others' lists.
RawRecord SiteDump(int number, bool with_address) {
  static constexpr std::string_view kTitles[] = {"Ferry to Orrin delayed", "Council sells the old mill",
                                                 "Bees return to Halm", "Lamps go out in Varn"};
  RawRecord record;
  record.kind = RecordKind::kText;
  record.id = "dump-" + std::to_string(number);
  if (with_address) record.uri = "https://post.example/" + std::to_string(number);
  const std::string title(kTitles[number]);
  for (const std::string_view item : {"Front", "Town", "Harbour", "Letters", "Weather"})
    record.body += "[" + std::string(item) + " desk](https://post.example/desk)\n\n";
  record.body += "# " + title + "\n\nThe council of Orrin met on Monday and read paper " + std::to_string(number) +
                 " on the matter, which took an hour.\n\nNobody in the hall spoke about item " +
                 std::to_string(number) + " until the lamps were lit.\n\n";
  record.body += "Our evening letter brings you the tide tables before you sleep.\n\n";
  for (const std::string_view other : kTitles)
    if (other != title) record.body += std::string(other) + "\n\n";
  return record;
}

TEST(Dumps, WhatTheDumpsOfOneSiteShareIsFurniture) {
  for (const bool with_address : {true, false}) {
    std::vector<RawRecord> pile;
    for (int i = 0; i < 4; ++i) pile.push_back(SiteDump(i, with_address));
    DiagnosticSink diagnostics;
    const auto articles = ExtractAll(pile, Options{}, diagnostics);
    ASSERT_EQ(articles.size(), 4U);
    for (const Article& a : articles) {
      EXPECT_EQ(a.text.find("evening letter"), std::string::npos) << a.text;
      EXPECT_NE(a.text.find("until the lamps were lit"), std::string::npos) << a.text;
      EXPECT_EQ(a.text.find("desk"), std::string::npos) << a.text;
      EXPECT_TRUE(a.title.starts_with("Ferry") || a.title.starts_with("Council") || a.title.starts_with("Bees") ||
                  a.title.starts_with("Lamps"))
          << a.title;
    }
  }
}

TEST(Dumps, ALineOnTwoDumpsOfASiteMayBeTheStory) {
  std::vector<RawRecord> pile = {SiteDump(0, true), SiteDump(1, true)};
  DiagnosticSink diagnostics;
  for (const Article& a : ExtractAll(pile, Options{}, diagnostics))
    EXPECT_NE(a.text.find("evening letter"), std::string::npos);
}

TEST(Given, TextIsKeptByteForByte) {
  const Article a =
      Extract(RecordKind::kJson, R"({"id":"x","text":"  One (Reuters) \n\nTwo ","title":"T","authors":"Ada"})");
  EXPECT_EQ(a.text, "  One (Reuters) \n\nTwo ");
  EXPECT_EQ(a.title, "T");
  EXPECT_EQ(a.blocks.size(), 2U);
  EXPECT_EQ(Extract(RecordKind::kVerbatim, " a\n b").text, " a\n b");
}

TEST(Limits, ALongTextIsCutBehindAParagraphAndSaysSo) {
  RawRecord record;
  record.kind = RecordKind::kVerbatim;
  record.body = "One ferry.\n\nTwo ferries.\n\nThr\xC3\xA9\xC3\xA9.";
  const struct {
    std::size_t limit;
    std::string text;
    std::size_t blocks;
    std::size_t notes;
  } kCases[] = {
      {100, record.body, 3, 0}, {30, "One ferry.\n\nTwo ferries.", 2, 1}, {15, "One ferry.", 1, 1}, {4, "One ", 1, 1}};
  for (const auto& [limit, text, blocks, notes] : kCases) {
    Options options;
    options.limits.max_text_bytes = limit;
    DiagnosticSink diagnostics;
    const auto articles = ExtractAll({&record, 1}, options, diagnostics);
    ASSERT_EQ(articles.size(), 1U);
    EXPECT_EQ(articles[0].text, text);
    EXPECT_EQ(articles[0].blocks.size(), blocks);
    EXPECT_EQ(articles[0].notes.size(), notes);
    EXPECT_EQ(diagnostics.Take().size(), notes);
  }
}

TEST(Given, AnObjectWithoutTextIsSkippedWithAReason) {
  RawRecord record;
  record.kind = RecordKind::kJson;
  record.body = "{\"id\": \"x\"}";
  DiagnosticSink diagnostics;
  EXPECT_TRUE(ExtractAll({&record, 1}, Options{}, diagnostics).empty());
  EXPECT_EQ(diagnostics.Take().size(), 1U);
}

// Found by fuzz/extract_text_fuzz.cc: a body was chosen, but none of its lines stayed.
TEST(Page, ABodyWithoutLinesIsNoReasonToReadPastThem) {
  RawRecord record;
  record.kind = RecordKind::kHtml;
  record.body = "\xD4\x94\xD4\xD8\xD8\x96\x94\x96\x96\x94\x96";
  DiagnosticSink diagnostics;
  EXPECT_LE(ExtractAll({&record, 1}, Options{}, diagnostics).size(), 1U);
}

}  // namespace
}  // namespace stemma::extract
