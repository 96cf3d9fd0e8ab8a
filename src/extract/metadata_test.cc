#include <gtest/gtest.h>

#include "extract/date_text.h"
#include "extract/dates.h"
#include "extract/entities.h"
#include "extract/json_ld.h"
#include "extract/kicker.h"
#include "extract/language.h"
#include "extract/names.h"
#include "extract/site.h"
#include "extract/title.h"

namespace stemma::extract {
namespace {

using Names = std::vector<std::string>;

TEST(DateText, ReadsMachineForms) {
  struct Case {
    const char *text, *value;
  };
  for (const Case& c :
       {Case{"2019-03-04T05:06:07+02:00", "2019-03-04T05:06:07+02:00"},
        Case{"2019-03-04T05:06:07.123Z", "2019-03-04T05:06:07Z"}, Case{"20190304", "2019-03-04"},
        Case{"2019/3/4 17:05", "2019-03-04T17:05"}, Case{"1551675600", "2019-03-04T05:00:00Z"},
        Case{"Mon, 04 Mar 2019 05:06:07 +0100", "2019-03-04T05:06:07+01:00"}, Case{"2019-02-30", ""}, Case{"soon", ""}})
    EXPECT_EQ(ParseDate(c.text), c.value) << c.text;
}

TEST(DateText, ReadsWordedDatesOfManyLanguages) {
  for (const char* text :
       {"March 4th, 2019", "4 March 2019", "4. M\xC3\xA4rz 2019", "4 de marzo de 2019", "le 4 mars 2019", "4 mart 2019",
        "4 marzo 2019", "4 \xD0\xBC\xD0\xB0\xD1\x80\xD1\x82\xD0\xB0 2019",
        "2019\xE5\xB9\xB4"
        "3\xE6\x9C\x88"
        "4\xE6\x97\xA5",
        "04.03.2019"})
    EXPECT_EQ(ParseDate(text), "2019-03-04") << text;
}

TEST(DateText, OrderOfDayAndMonthFollowsTheReader) {
  EXPECT_EQ(ParseDate("3/4/2019", true), "2019-03-04");
  EXPECT_EQ(ParseDate("3/4/2019", false), "2019-04-03");
  EXPECT_EQ(ParseDate("25/4/2019", true), "2019-04-25");
}

TEST(DateText, FindsDatesInAddresses) {
  EXPECT_EQ(DateInUrl("https://harbour.example/2019/03/04/bridge"), "2019-03-04");
  EXPECT_EQ(DateInUrl("https://harbour.example/news/20190304-bridge"), "2019-03-04");
  EXPECT_EQ(DateInUrl("https://harbour.example/2019/03/bridge"), "2019-03");
  EXPECT_EQ(DateInUrl("https://harbour.example/a/12345"), "");
}

TEST(Names, CleansBylines) {
  struct Case {
    const char* raw;
    Names names;
  };
  for (const Case& c :
       {Case{"By Ada Quill and Bruno Weft", {"Ada Quill", "Bruno Weft"}},
        Case{"Ada Quill, Staff Writer", {"Ada Quill"}}, Case{"Von Ada Quill | The Harbour Post", {"Ada Quill"}},
        Case{"https://harbour.example/ada", {}}, Case{"ada@harbour.example", {}}, Case{"5 minutes ago Ada Quill", {}},
        Case{"admin", {}}, Case{"Ada Quill (AP)", {"Ada Quill"}}, Case{"March 4, 2019", {}}})
    EXPECT_EQ(CleanAuthors(c.raw, "The Harbour Post"), c.names) << c.raw;
}

TEST(Title, DropsTheSitesNameAndFollowsTheMajority) {
  Head head;
  head.h1 = {"Bridge closed after storm"};
  head.title = "Bridge closed after storm | The Harbour Post";
  head.metas = {{"og:title", "Bridge closed after storm - The Harbour Post"}};
  EXPECT_EQ(ChooseTitle(head, "The Harbour Post"), "Bridge closed after storm");
}

TEST(Title, DropsANameThatOnlyTheDomainOrSiteNameGives) {
  for (const char* declared :
       {"The Harbour Post \xE2\x80\x93 Bridge closed after storm", "Bridge closed after storm | harbourpost.example",
        "Harbour Post - Bridge closed after storm"}) {
    Head head;
    head.title = declared;
    head.metas = {{"og:title", declared}};
    EXPECT_EQ(ChooseTitle(head, "", "harbourpost.example"), "Bridge closed after storm") << declared;
    head.metas.emplace_back("og:site_name", "Harbour Post");
    EXPECT_EQ(ChooseTitle(head, "Quarry Group"), "Bridge closed after storm") << declared;
  }
}

TEST(Title, AHeadingThatIsTheSitesNameIsNoTitle) {
  Head head;
  head.h1 = {"The Harbour Post"};
  head.metas = {{"og:title", "Bridge closed after storm"}};
  EXPECT_EQ(ChooseTitle(head, "The Harbour Post"), "Bridge closed after storm");
}

TEST(LinkedData, FindsTheArticleInGraphsAndResolvesReferences) {
  const std::vector<std::string> blocks = {
      R"(<!-- {"@graph": [{"@type": "WebSite", "name": "Harbour"}, {"@type": "NewsArticle", "headline": "Bridge &amp; tunnel",
         "author": [{"@id": "#ada"}], "datePublished": "2019-03-04", "isAccessibleForFree": "False"},
         {"@type": "Person", "@id": "#ada", "name": "Ada Quill"}]} -->)",
      "{broken"};
  const LinkedData data = ReadLinkedData(blocks);
  EXPECT_EQ(data.headline, "Bridge & tunnel");
  EXPECT_EQ(data.authors, Names{"Ada Quill"});
  EXPECT_TRUE(data.paywalled);
}

TEST(LinkedData, AnOutletIsNoAuthorButAnAgencyIs) {
  const std::vector<std::string> outlet = {
      R"({"@type":"Article","author":{"@type":"Organization","name":"Harbour Post"}})"};
  const std::vector<std::string> agency = {R"({"@type":"Article","author":{"@type":"Organization","name":"Reuters"}})"};
  EXPECT_TRUE(ReadLinkedData(outlet).authors.empty());
  EXPECT_EQ(ReadLinkedData(agency).authors, Names{"Reuters"});
}

TEST(Site, TellsHostsAndDomains) {
  EXPECT_EQ(HostOf("https://News.Harbour.co.uk:80/a?b"), "news.harbour.co.uk");
  EXPECT_EQ(RegistrableDomain("news.harbour.co.uk"), "harbour.co.uk");
  EXPECT_EQ(RegistrableDomain("quill.wordpress.com"), "quill.wordpress.com");
  EXPECT_EQ(Absolute("/a", "https://harbour.example/b/c"), "https://harbour.example/a");
  EXPECT_EQ(Absolute("d", "https://harbour.example/b/c"), "https://harbour.example/b/d");
  EXPECT_EQ(Absolute("mailto:x", "https://harbour.example/"), "mailto:x");
}

TEST(Language, TextBeatsTheDeclaredOne) {
  EXPECT_EQ(LanguageOf("Die Br\xC3\xBC"
                       "cke am alten Hafen bleibt nach dem Sturm bis auf weiteres gesperrt, sagte die Stadt.",
                       "en"),
            "de");
  EXPECT_EQ(LanguageOf("short", "en-GB"), "en");
}

TEST(Entities, DecodesAndStripsTags) {
  EXPECT_EQ(DecodeEntities("a &amp; b &#x41; &#66; &nope; &"), "a & b A B &nope; &");
  EXPECT_EQ(PlainText("<b>x</b> &lt;"), " x  <");
}

TEST(Title, TheHeadingOfABlogBeatsWhatIsWrittenForSearchEngines) {
  Head head;
  head.h1 = {"What the ferry taught us about patience"};
  head.title = "Best ferry tips 2019";
  head.metas = {{"og:title", "Best ferry tips 2019"}};
  head.data.headline = "Best ferry tips 2019";
  EXPECT_EQ(ChooseTitle(head, "Coast Diary"), "Best ferry tips 2019");
  head.data.type = "BlogPosting";
  EXPECT_EQ(ChooseTitle(head, "Coast Diary"), "What the ferry taught us about patience");
}

TEST(Title, NamesOfSectionsAndOfTheWholeSiteAreNone) {
  Head head;
  head.h1 = {"Details"};
  head.title = "Bridge closed after storm | Opinion";
  head.metas = {{"og:title", "## Bridge closed after storm | Town"}, {"article:section", "Town"}};
  EXPECT_EQ(ChooseTitle(head, ""), "Bridge closed after storm");
  Head same;
  same.h1 = {"How to cross a river in winter"};
  same.metas = {{"og:title", same.h1[0]}, {"og:site_name", same.h1[0]}};
  EXPECT_EQ(ChooseTitle(same, same.h1[0]), same.h1[0]);
}

TEST(Title, WhatAHeadingAddsToTheDeclaredTitleIsNoPartOfIt) {
  Head head;
  head.h1 = {"Bridge closed after storm (lantern.example) 87"};
  head.title = "Bridge closed after storm | District";
  head.metas = {{"og:title", "*Bridge* closed after storm"}};
  EXPECT_EQ(ChooseTitle(head, ""), "Bridge closed after storm");
}

TEST(Title, AHeadingThatLeadsToTheFrontPageIsTheSitesName) {
  const auto tree = html::Parse(
      "<h1><a href='https://coast.example/'>Coast Diary</a></h1><h1><a href=/b>Bridge</a></h1>", "utf-8", Limits{});
  EXPECT_EQ(ReadHead(*tree).h1, Names{"Bridge"});
}

struct DateCase {
  const char *type, *data, *meta, *url, *body, *published;
};

TEST(Dates, WhatAgreesBeatsADeclarationThatStandsAlone) {
  for (const DateCase& c :
       {// The address has the newsroom's own day.
        DateCase{"NewsArticle", "2019-03-05T01:00:00Z", "", "https://a.example/2019/03/04/x", "", "2019-03-04"},
        DateCase{"NewsArticle", "2019-03-09", "", "https://a.example/2019/03/04/x", "", "2019-03-09"},
        // Elsewhere two that agree win, on news pages what is declared.
        DateCase{"Article", "2019-01-02", "2019-03-04", "", "<p>Published 4 March 2019</p>", "2019-03-04"},
        DateCase{"NewsArticle", "2019-01-02", "2019-03-04", "", "<p>Published 4 March 2019</p>", "2019-01-02"},
        // Nothing else: the address of the day, a summary, a script.
        DateCase{"", "", "", "https://a.example/news/04-03-2019", "", "2019-03-04"},
        DateCase{"", "", "", "", "<script>x={\"publishedDate\":\"2019-03-04T05:00:00Z\"}</script>",
                 "2019-03-04T05:00:00Z"}}) {
    const std::string page = std::string("<body><h1>Bridge closed</h1>") + c.body + "</body>";
    const auto tree = html::Parse(page, "utf-8", Limits{});
    Head head = ReadHead(*tree);
    head.data.type = c.type;
    head.data.published = c.data;
    if (*c.meta != 0) head.metas.emplace_back("article:published_time", c.meta);
    const std::vector<Line> lines = LinesOf(*tree);
    EXPECT_EQ(FindPageDates({*tree, head, c.url, page, lines}).published, c.published) << c.type << c.data << c.url;
  }
}

TEST(Dates, WhatCannotBeIsKeptAndNotFollowed) {
  const std::string page = "<body><h1>Bridge closed</h1><p>4 March 2019</p></body>";
  const auto tree = html::Parse(page, "utf-8", Limits{});
  const std::vector<Line> lines = LinesOf(*tree);
  for (const char* declared : {"1970-01-01T00:00:00Z", "2031-01-01"}) {
    Head head = ReadHead(*tree);
    head.data.published = declared;
    const PageDates dates = FindPageDates({*tree, head, "", page, lines, "2019-03-05T10:00:00Z"});
    EXPECT_EQ(dates.published, "2019-03-04") << declared;
    EXPECT_EQ(dates.signals.front().value, declared);
  }
}

TEST(Titles, LeaveTheTopicOverTheHeadlineOut) {
  const auto line = [](const char* text) {
    Line made;
    made.text = text;
    return made;
  };
  const std::string title = "Bridges - Ferry sinks at Orrin";
  EXPECT_EQ(WithoutKicker(title, {line("Bridges"), line("Ferry sinks at Orrin")}), "Ferry sinks at Orrin");
  EXPECT_EQ(WithoutKicker(title, {line("Bridges Ferry sinks at Orrin")}), "Ferry sinks at Orrin");
  EXPECT_EQ(WithoutKicker(title, {line("Bridges - Ferry sinks at Orrin")}), title);
  EXPECT_EQ(WithoutKicker(title, {line("Ferry sinks at Orrin"), line("Bridges")}), title);
  EXPECT_EQ(WithoutKicker("Bridges: Ferry sinks at Orrin", {line("Bridges"), line("Ferry sinks at Orrin")}),
            "Bridges: Ferry sinks at Orrin");
}

TEST(Titles, LeaveOutATopicThatTheTitleForSharingDoesNotHave) {
  const struct {
    const char* title;
    const char* declared;
    const char* headline;
  } cases[] = {
      {"Bridges: Ferry sinks at Orrin", "Ferry sinks at Orrin", "Ferry sinks at Orrin"},
      {"Bridges - Ferry sinks at Orrin", "Accidents: Ferry sinks at Orrin", "Ferry sinks at Orrin"},
      {"Bridges: Ferry sinks at Orrin", "Bridges and more: Ferry sinks at Orrin", "Bridges: Ferry sinks at Orrin"},
      {"Bridges: Ferry sinks at Orrin", "How the ferry sank", "Bridges: Ferry sinks at Orrin"},
      {"Bridges: Ferry sinks at Orrin", "", "Bridges: Ferry sinks at Orrin"},
      {"The bridge that fell before the ferry: Ferry sinks at Orrin", "Ferry sinks at Orrin",
       "The bridge that fell before the ferry: Ferry sinks at Orrin"},
      {"What the mayor saw", "mayor saw", "What the mayor saw"},
  };
  for (const auto& c : cases) EXPECT_EQ(WithoutKicker(c.title, std::string_view(c.declared)), c.headline) << c.declared;
}

}  // namespace
}  // namespace stemma::extract
