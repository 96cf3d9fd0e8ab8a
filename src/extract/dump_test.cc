#include "extract/dump.h"

#include <gtest/gtest.h>

#include <array>

#include "extract/dump_bar.h"
#include "extract/dump_byline.h"
#include "extract/dump_comment_headings.h"
#include "extract/dump_comment_lines.h"
#include "extract/dump_lines.h"
#include "extract/dump_title.h"

namespace stemma::extract {
namespace {

Article Read(std::string_view text) {
  RawRecord record;
  record.kind = RecordKind::kText;
  record.body = text;
  return ReadDump(record, [](std::uint64_t, bool) { return false; });
}

constexpr std::string_view kFirst =
    "The old bridge over the Orrin was closed on Monday after a barge struck its second pier, the town council said.";
constexpr std::string_view kSecond =
    "Until the pier has been mended the buses will take the long way round by the northern ford, a clerk of the "
    "council said, and the ferry will sail every hour from six in the morning until the lamps are lit at night.";

std::string Page(std::string_view head, std::string_view tail) {
  return std::string(head) + "\n\n" + std::string(kFirst) + "\n\n" + std::string(kSecond) + "\n\n" + std::string(tail);
}

TEST(DumpTitles, TheHalfThatStandsAloneAndIsLongerIsTheHeadline) {
  const auto choose = [](std::string_view text) { return ChooseDumpTitle(ReadDumpLines(text)); };
  EXPECT_EQ(
      choose(
          "Bridge closed after crash | The Lantern\n\nThe Lantern\nNews   Sport   Letters\n\nBridge closed after crash")
          .title,
      "Bridge closed after crash");
  const DumpTitle turned = choose("The Lantern | How a bridge got closed\n\nThe Lantern\n\nHow a bridge got closed");
  EXPECT_EQ(turned.title, "How a bridge got closed");
  EXPECT_EQ(turned.site, "The Lantern");
  EXPECT_EQ(choose("Bridge closed after crash \xE2\x80\x93 Lantern").title, "Bridge closed after crash");
  EXPECT_EQ(
      choose("Lantern Radio\nListen live   Programmes   Contact\n\nBridge closed after a barge hit it\n\nBy Ada Quill")
          .title,
      "Bridge closed after a barge hit it");
  EXPECT_EQ(choose("Orrin bridge closed\n\nBy Ada Quill").title, "Orrin bridge closed");
  EXPECT_EQ(choose("").title, "");
}

TEST(DumpTitles, TheHeadlineStandsBelowMottoAndMenu) {
  const auto choose = [](std::string_view text) { return ChooseDumpTitle(ReadDumpLines(text)); };
  constexpr std::string_view kHeadline = "Council closes the old bridge over the Orrin";
  struct Head {
    std::string_view masthead, site;
  };
  for (const Head& head : std::to_array<Head>({
           {"The Velm Meridian\n\nSeeing every ford as it is\n\nHOME   ABOUT   DONATE   ARCHIVE", "The Velm Meridian"},
           {"FORD LEDGER\na notebook on ferries and lamps", "FORD LEDGER"},
           {"Varn Sheet\nYour ford. Your ferry. Since May.\n\nHome \xE2\x80\xBA Fords \xE2\x80\xBA Story",
            "Varn Sheet"},
           {"Varn Waves 99.1 | Less talk, more tide\n\nListen live | Tides | Lamps", "Varn Waves 99.1"},
           {"The Orrin Post \xE2\x80\x93 Fords They Hide\n\nHome | Lamps | Donate", "The Orrin Post"},
           {"Velm Lantern | Free fords for free folk", "Velm Lantern"},
           {"Lantern Online\nNews  Ferries  Sport  Lamps  Tides  Win!\n\nNEWS > VARN", "Lantern Online"},
           {"The Velm Sheet\n\nBecome a friend of the ford   Sign in\n\nNews / Varn", "The Velm Sheet"},
           {"Facebook Telegram Gab RSS\n\nVarn Sheet\n\nNews | Lamps | Fords", "Varn Sheet"},
           {"DUCHY OF VELM\n\nMinistry of Fords and Ferries\n\nHome | The Minister | Press",
            "Ministry of Fords and Ferries"},
       })) {
    const DumpTitle title = choose(std::string(head.masthead) + "\n\n" + std::string(kHeadline) +
                                   "\n\nThe ferry runs every hour, the clerk says\n\nBy Ada Quill\n3 May 2020");
    EXPECT_EQ(title.title, kHeadline) << head.masthead;
    EXPECT_EQ(title.site, head.site) << head.masthead;
  }
  // A bar of buttons below the headline is no menu.
  EXPECT_EQ(choose("Lantern\n\nBridge over the Orrin closed\n\nShare | Print | Email\n\nThe ferry runs every hour"
                   "\n\nBy Ada Quill")
                .title,
            "Bridge over the Orrin closed");
}

TEST(DumpTitles, AWindowTitleEndsWithTheNameOfTheMasthead) {
  const DumpTitle title = ChooseDumpTitle(
      ReadDumpLines("VLT Orrin - the voice of the ford\nLIVE | Tides | Lamps\n\nNine heroes of the old bridge: a "
                    "ferryman tells all | VLT Orrin\n\n3 May 2020"));
  EXPECT_EQ(title.title, "Nine heroes of the old bridge: a ferryman tells all");
  EXPECT_EQ(title.site, "VLT Orrin");
}

TEST(Dumps, ACounterInTheHeadOpensNoComments) {
  const std::string text = std::string(kFirst) + "\n\n" + std::string(kSecond);
  const std::string comments = "COMMENTS\n\nMossy\nThe ferry leaks!\n\nVarn_K\nNever had a wet foot, never.";
  for (const std::string_view counter : {"Comments (3)", "3 comments", "Leave a comment"}) {
    // Below the byline, with a summary above that is prose.
    const Article summed =
        Read(Page("Bridge closed\n\nThe clerk of the ford says that it will take all summer.\n\nBy Ada Quill\n"
                  "3 May 2020\n\n" +
                      std::string(counter),
                  comments));
    EXPECT_EQ(summed.text, "The clerk of the ford says that it will take all summer.\n\n" + text) << counter;
    ASSERT_EQ(summed.comments.size(), 2U) << counter;
    EXPECT_EQ(summed.comments[0].author, "Mossy") << counter;
    EXPECT_EQ(summed.comments[1].text, "Never had a wet foot, never.") << counter;
  }
  // Below a menu that ends as a sentence does.
  const Article menu =
      Read(Page("LANTERN\nNews  Ferries  Sport  Lamps  Tides  Fords  Puzzles  Win!\n\nBridge over the Orrin closed\n\n"
                "Ada Quill, Ferry Reporter\n\nComments (2)",
                comments));
  EXPECT_EQ(menu.text, text);
  EXPECT_EQ(menu.authors, std::vector<std::string>{"Ada Quill"});
  EXPECT_EQ(menu.comments.size(), 2U);
  // In a menu below a line that reads as prose.
  std::string long_text = text;
  for (int i = 0; i < 4; ++i) long_text += "\n\nFord " + std::to_string(i) + ": " + std::string(kSecond);
  EXPECT_NE(Read("Bridge closed\n\nUse your left thumb to walk through the menu.\n\nComments\n\nFords\n\nLamps\n\n" +
                 long_text)
                .text.find("Ford 3"),
            std::string::npos);
  // One paragraph and its comments stay apart.
  const Article brief = Read("Bridge closed\n\nBy Ada Quill\n\n" + std::string(kFirst) +
                             "\n\n2 comments\n\nMossy\nThe ferry leaks!\n\nVarn_K\nNever had a wet foot, never.");
  EXPECT_EQ(brief.text, kFirst);
  EXPECT_EQ(brief.comments.size(), 2U);
}

TEST(Dumps, CommentsMayHaveNamesOnly) {
  const auto comments = [](std::string_view below) {
    return Read(Page("Bridge closed", "COMMENTS\n\n" + std::string(below))).comments;
  };
  const auto named = comments(
      "Mossy\nThe ferry leaks!\nIt always did.\n\nVarn_K\nNever had a wet foot, never.\n\n"
      "Sign in to comment. Please be as kind to the ferryman as he is to you.\n\nAll done");
  ASSERT_EQ(named.size(), 2U);
  EXPECT_EQ(named[0].text, "The ferry leaks!\nIt always did.");
  EXPECT_EQ(named[1].author, "Varn_K");
  const auto wrote = comments("[ ] I am no ferry\n\nMossy wrote on 18/10/2025 at 09:15:\nThe ferry leaks!");
  ASSERT_EQ(wrote.size(), 1U);
  EXPECT_EQ(wrote[0].author, "Mossy");
}

TEST(Dumps, WordsOfThePageAreNoText) {
  const std::string text = std::string(kFirst) + "\n\n" + std::string(kSecond);
  for (const std::string_view line : {"Found a typo? Mark it and hit the bell with your left hand.",
                                      "Spotted an error in this report on the ford? Tell the clerk.",
                                      "Watch also: Nine soups for ferrymen. A film that has a ford in it.",
                                      "Seen an odd lamp? Text LAMP to 60111. Texts cost what your network rate says."})
    EXPECT_EQ(Read(Page("Bridge closed", line)).text, text) << line;
  EXPECT_EQ(Read(Page("FORD LEDGER\na notebook on lamps\n\nHow the old bridge came undone\n\n3 May 2020 | Ada Quill",
                      "Ada Quill edits the Ford Ledger. She was a ferryman for nine years and still wakes at "
                      "four.\n\nThe Ford Ledger is licensed to be read aloud on any ferry that has a lamp."))
                .text,
            text);
}

// A menu of one entry a line stands between the window title and the headline.
TEST(DumpTitles, TheWindowTitleIsTheHeadlineThatStandsAgainBelowALongMenu) {
  std::string menu = "Skip to the ford";
  for (int i = 0; i < 40; ++i) menu += "\n\nFord " + std::to_string(i);
  const std::string headline = "Council closes the old bridge over the Orrin";
  for (const std::string& window : {headline, headline + " - Fords - Lantern", headline + " | Lantern"}) {
    const Article a = Read(Page(window + "\n\n" + menu + "\n\n" + headline + "\n\nBy Ada Quill", ""));
    EXPECT_EQ(a.title, headline) << window;
    EXPECT_EQ(a.text, std::string(kFirst) + "\n\n" + std::string(kSecond)) << window;
  }
  // The name of the site stands again at the end.
  EXPECT_EQ(Read(Page("The Old Ford and Ferry\n\nBridge closed by a barge at night\n\nBy Ada Quill",
                      "The Old Ford and Ferry"))
                .title,
            "Bridge closed by a barge at night");
}

TEST(DumpBars, AreCutAtTheirMarks) {
  EXPECT_EQ(PartsOfBar("Ada Quill | 3 May 2020 \xC2\xB7 Opinion   Velm"),
            (std::vector<std::string>{"Ada Quill", "3 May 2020", "Opinion", "Velm"}));
  EXPECT_EQ(PartsOfBar("Ada Quill"), std::vector<std::string>{"Ada Quill"});
}

TEST(DumpTitles, AnOutletsNameAndAMenuAreNoHeadlines) {
  const auto choose = [](std::string_view text) { return ChooseDumpTitle(ReadDumpLines(text)); };
  const DumpTitle agency = choose(
      "Orrin National News Agency\n\nHome Council World Economy Sport Culture Photo Video\n\nHome > Local\n\n"
      "Council closes the old bridge over the Orrin\n\n10 March 2019");
  EXPECT_EQ(agency.title, "Council closes the old bridge over the Orrin");
  EXPECT_EQ(agency.site, "Orrin National News Agency");
  // The byline stands below a summary.
  EXPECT_EQ(choose("LE COURRIER DE VELM\n\nLe pont de Velm reste ferm\xC3\xA9 jusqu'au printemps").title,
            "Le pont de Velm reste ferm\xC3\xA9 jusqu'au printemps");
  EXPECT_EQ(choose("Aller au contenu\n\nLe pont de Velm reste ferm\xC3\xA9").title,
            "Le pont de Velm reste ferm\xC3\xA9");
}

TEST(Dumps, ALongHeadlineAndItsSummaryStandOverTheByline) {
  const std::string headline =
      "OLD BRIDGE Nine barges strike the second pier and one is still STUCK in the mud below the northern ford of "
      "Orrin";
  const Article a = Read(headline +
                         "\n\nThe ferryman says that he saw it all \xE2\x80\x93 and that the very same barges could be "
                         "heading for the next bridge\n\nBy Ada Quill\n\n" +
                         std::string(kFirst) + "\n\n" + std::string(kSecond));
  EXPECT_EQ(a.title, headline);
  EXPECT_EQ(a.authors, std::vector<std::string>{"Ada Quill"});
}

TEST(Dumps, BylinesHoldAddressesAndDates) {
  const auto authors = [](const std::string& line) { return Read(Page("Bridge closed\n\n" + line, "")).authors; };
  EXPECT_EQ(authors("By Ada Quill aquill@lantern.example"), std::vector<std::string>{"Ada Quill"});
  EXPECT_EQ(authors("October 27, 2018 by Tamsin Orr-Whitley 23 Comments"),
            std::vector<std::string>{"Tamsin Orr-Whitley"});
  EXPECT_EQ(authors("October 27, 2018 by The Velm Desk"), std::vector<std::string>{});
  EXPECT_TRUE(Read(Page("Bridge closed", "Report Add Reply\n\nReport Add Reply")).authors.empty());
}

TEST(Dumps, WhatAReportSaysOfAShopIsNoAdvert) {
  const std::string shop =
      "The head of the school board, a baker, said that the board had an order for lamps with a discount website, and "
      "that "
      "the issue of who paid for it would be settled in the spring, when the lamps had come.";
  const Article a = Read(std::string(kFirst) + "\n\n" + shop + "\n\n" + std::string(kSecond));
  EXPECT_NE(a.text.find("order for lamps"), std::string::npos);
  EXPECT_NE(a.text.find("northern ford"), std::string::npos);
}

TEST(Dumps, OtherStoriesStandBelowTheirHeading) {
  const Article a = Read(std::string(kFirst) +
                         "\n\nMOST READ IN WORLD NEWS\n\nFerryman nets a shop dummy\n\nPlumber finds a swan\n\n" +
                         std::string(kSecond));
  EXPECT_EQ(a.text.find("swan"), std::string::npos);
  EXPECT_NE(a.text.find("northern ford"), std::string::npos);
}

TEST(Dumps, NotesAndCommentsMayOpenWithASign) {
  const Article a = Read(Page("Bridge closed",
                              "\xE2\x80\xA2 This article was amended on 6 May 2020. The pier is the second.\n\n"
                              "\xF0\x9F\x92\xAC Comments (1)\n\nMossy \xC2\xB7 11h\nI told them so"));
  ASSERT_EQ(a.notes.size(), 1U);
  EXPECT_EQ(a.notes[0].kind, "correction");
  ASSERT_EQ(a.comments.size(), 1U);
  EXPECT_EQ(a.comments[0].author, "Mossy");
}

// Each name in a bar is looked for in the whole text: a list of bars is believed for so many only.
TEST(Dumps, AListOfBarsNamesNobody) {
  std::string bars;
  for (int i = 0; i < 30; ++i) bars += "Ada Quill | 3 May 2020\n\n";
  const std::string spoken =
      "She said that Ada Quill had closed the bridge over the Orrin, and Bo Lund had not been asked at all.";
  const auto authors = [&](const std::string& first) {
    return Read("Bridge closed | Lantern\n\n" + std::string(kFirst) + "\n\n" + std::string(kSecond) + " " + spoken +
                "\n\n" + first + "Cy Orne | 4 May 2020")
        .authors;
  };
  EXPECT_EQ(authors(""), std::vector<std::string>{"Cy Orne"});
  EXPECT_TRUE(authors(bars).empty());
}

TEST(Dumps, AHeadlineMayAskAndTheBylineBelowItCounts) {
  const Article a =
      Read(Page("FACT CHECK: Was the bridge over the Orrin closed by a barge? | Lantern\n\nLantern\n\n"
                "FACT CHECK: Was the bridge over the Orrin closed by a barge?\n\nBy Ada Quill and Orla Ann Vane\n"
                "March 17, 2021\n\nRating: Misleading",
                ""));
  EXPECT_EQ(a.title, "FACT CHECK: Was the bridge over the Orrin closed by a barge?");
  EXPECT_EQ(a.authors, (std::vector<std::string>{"Ada Quill", "Orla Ann Vane"}));
  EXPECT_EQ(a.published, "2021-03-17");
  ASSERT_FALSE(a.labels.empty());
  EXPECT_EQ(a.labels[0].kind, "fact_checked");
}

TEST(Dumps, ADateBehindTheAuthorIsTheArticles) {
  EXPECT_EQ(Read(Page("Bridge closed\n\nBy Ada Quill, 18 October 2018", "")).published, "2018-10-18");
}

TEST(Dumps, WhatAHeadingListsIsNotTheArticle) {
  const Article a =
      Read(Page("Bridge closed\n\nBy Ada Quill\n\nADVERTISEMENT\nTry the new Ferrymaster now, it floats!",
                "Trending on Lantern\nThree lamps to buy before winter\nThis ford scares us\n\nPowered by TideLine."));
  EXPECT_EQ(a.text, std::string(kFirst) + "\n\n" + std::string(kSecond));
}

TEST(Dumps, AWordAboutTheAuthorOrTheSiteEndsTheArticle) {
  const Article a =
      Read(Page("Bridge closed for good | Lantern\n\nLantern\n\nBridge closed for good\n\nBy Ada Quill",
                "Ada writes from Varn. Her second novel has a ford in it.\n\nLantern is a member of the Lamp League."));
  EXPECT_EQ(a.text, std::string(kFirst) + "\n\n" + std::string(kSecond));
}

TEST(Dumps, CommentsUnderEveryHeading) {
  for (const std::string_view heading : {"2 thoughts on \xE2\x80\x9C"
                                         "Bridge closed for good and all\xE2\x80\x9D",
                                         "Comments (2)", "2 Comments", "One response to Bridge closed"}) {
    const Article a = Read(Page(
        "Bridge closed", std::string(heading) +
                             "\n\nMossy\nOctober 12, 2018 at 3:15 pm\nThe ferry leaks!\n\n"
                             "Varn_K\nOctober 12, 2018 at 5:40 pm\nNever had a wet foot, never.\n\nLeave a comment"));
    ASSERT_EQ(a.comments.size(), 2U) << heading;
    EXPECT_EQ(a.comments[0].author, "Mossy");
    EXPECT_EQ(a.comments[0].text, "The ferry leaks!");
    EXPECT_EQ(a.comments[1].author, "Varn_K");
    EXPECT_EQ(a.comments[1].time.substr(0, 10), "2018-10-12");
    EXPECT_EQ(a.text.find("ferry leaks"), std::string::npos);
  }
}

TEST(Dumps, CommentsWithNumbersAndNames) {
  const Article a =
      Read(Page("Bridge closed",
                "2 Comments\n\n  1. mossy says:\nMarch 14, 2021 at 9:12 pm\nIt leaks.\n\n  2. Varn K. says:\n"
                "March 15, 2021 at 7:40 am\nIt does not.\n"));
  ASSERT_EQ(a.comments.size(), 2U);
  EXPECT_EQ(a.comments[0].author, "mossy");
  EXPECT_EQ(a.comments[1].text, "It does not.");
}

struct Layout {
  std::string_view name, text;
};

// One pair of comments as six systems lay it out.
constexpr Layout kLayouts[] = {
    {"Blogger",
     "2 comments:\n\nMossy said...\nThe ferry leaks!\n12 October 2018 at 15:15\n\nVarn_K said...\n"
     "Never had a wet foot, never.\n12 October 2018 at 17:40\n\nPost a Comment\nNewer Post   Home   Older Post"},
    {"Disqus",
     "2 Comments     The Lantern     Login\nRecommend 3     Tweet     Share       Sort by Newest\n\n"
     "Mossy \xC2\xB7 3 hours ago\nThe ferry leaks!\n 4 ^ | v \xC2\xB7 Reply \xC2\xB7 Share \xE2\x80\xBA\n\n"
     "   Varn_K > Mossy \xC2\xB7 an hour ago\n   Never had a wet foot, never.\n    1 ^ | v \xC2\xB7 Reply\n\n"
     "Subscribe   Add Disqus to your site"},
    {"Substack",
     "Discussion about this post\nComments   Restacks\n\nMossy   Oct 12\nThe ferry leaks!\nLIKE (6)   REPLY   SHARE\n\n"
     "Varn_K   Oct 13\nNever had a wet foot, never.\nLIKE   REPLY   SHARE\n\n4 more comments...\n\nReady for more?\n"
     "Start writing now and never stop again"},
    {"forum",
     "REPLIES (2) - Page 1 of 1\n\n#1  Mossy  Old hand  Posts: 2,310\n12-10-2018, 08:20\nThe ferry leaks!\n"
     "Quote | Reply | Report post\n\n#2  Varn_K  New member  Posts: 3\n12-10-2018, 09:02\n"
     "Never had a wet foot, never.\nQuote | Reply | Report post\n\nYou must be logged in to post a reply."},
    {"Facebook",
     "2 Comments\nSort by Oldest\nAdd a comment...\n\nMossy\nThe ferry leaks!\nLike \xC2\xB7 Reply \xC2\xB7 3 \xC2\xB7 "
     "2y\n\n"
     "Varn_K\nNever had a wet foot, never.\nLike \xC2\xB7 Reply \xC2\xB7 5d\n"},
    {"phpBB",
     "Responses (2)\n\nby Mossy \xC2\xBB Mon Oct 12, 2018 8:15 am\nThe ferry leaks!\n\n"
     "by Varn_K \xC2\xBB Mon Oct 12, 2018 9:15 am\nNever had a wet foot, never."},
    {"German",
     "2 Kommentare\n\nMossy hat gesagt\xE2\x80\xA6\nThe ferry leaks!\nAntworten\n\n"
     "Varn_K \xE2\x80\xA2 vor 3 Stunden\nNever had a wet foot, never.\nAntworten | Melden\n\nKommentar schreiben"},
};

TEST(Dumps, CommentsOfCommonSystems) {
  for (const Layout& layout : kLayouts) {
    const Article a = Read(Page("Bridge closed", layout.text));
    ASSERT_EQ(a.comments.size(), 2U) << layout.name;
    EXPECT_EQ(a.comments[0].author, "Mossy") << layout.name;
    EXPECT_EQ(a.comments[0].text, "The ferry leaks!") << layout.name;
    EXPECT_EQ(a.comments[1].author, "Varn_K") << layout.name;
    EXPECT_EQ(a.comments[1].text, "Never had a wet foot, never.") << layout.name;
    EXPECT_EQ(a.text, std::string(kFirst) + "\n\n" + std::string(kSecond)) << layout.name;
  }
}

TEST(DumpCommentLines, WordsOfAReaderAreNoBar) {
  EXPECT_TRUE(IsCommentBar("Like \xC2\xB7 Reply \xC2\xB7 March 3, 2019 at 4:15pm"));
  EXPECT_TRUE(IsCommentBar("View 3 more replies"));
  EXPECT_FALSE(IsCommentBar("I like the reply of the ferryman"));
  EXPECT_FALSE(HeadOfComment("I was there on the pier").has_value());
  EXPECT_FALSE(HeadOfComment("The ferry sank 4 May 2020").has_value());
  EXPECT_FALSE(IsCommentHeading("Discussion"));
  EXPECT_FALSE(IsCommentHeading("Comments by the mayor - the bridge stays"));
}

TEST(Dumps, AuthorsInTheBarsOfAHead) {
  const auto authors = [](std::string_view bar) {
    return Read(
               Page("Bridge closed for good | Lantern\n\nLantern\n\nBridge closed for good\n\n" + std::string(bar), ""))
        .authors;
  };
  const std::vector<std::string> ada = {"Ada Quill"};
  for (const std::string_view bar :
       {"Ada Quill | 3 May 2020", "Ada Quill \xC2\xB7 May 3, 2020 \xC2\xB7 4 min read", "Ada Quill, May 3, 2020",
        "Sunday, May 3, 2020 - Written by: Ada Quill - Views: 48,211", "3 May 2020, 7:45 am. Reporter: Ada Quill",
        "3 May 2020\nAda Quill in Varn, with reporting by Bo Lund", "3 May 2020 \xC2\xB7 Checked by Ada Quill",
        "Ada Quill, Varn\n3 May 2020", "By Ada Quill, Varn\n3 May 2020", "3 May 2020\nWith Ada Quill in Varn",
        "Texto: Ada Quill | 3 May 2020"})
    EXPECT_EQ(authors(bar), ada) << bar;
  for (const std::string_view bar :
       {"Lantern Radio | 3 May 2020", "Web Desk \xC2\xB7 3 May 2020", "Politics\n3 May 2020"})
    EXPECT_TRUE(authors(bar).empty()) << bar;
}

TEST(Dumps, TheSiteIsNoAuthorAndABlogSignsBelow) {
  EXPECT_TRUE(Read(Page("Lantern Varn in English | Old bridge over the Orrin closed\n\nOld bridge over the Orrin "
                        "closed\n\n3 May 2020",
                        "Lantern Varn is a public broadcaster."))
                  .authors.empty());
  EXPECT_EQ(
      Read(Page("Bridge closed", "Posted by Dr. A. Quill at 19:47\nLabels: fords, opinion\n\n1 comment:")).authors,
      (std::vector<std::string>{"Dr. A. Quill"}));
}

TEST(Dumps, ADayBesideItsUpdateIsThePublishingDay) {
  EXPECT_EQ(
      Read(Page("Bridge closed\n\n18.01.2022 14:25 EET | Updated 19.01.2022 16:10 EET", "")).published.substr(0, 10),
      "2022-01-18");
  EXPECT_EQ(PublishedOfLine("Updated 19 January 2022, published 18 January 2022"), "2022-01-18");
}

TEST(Dumps, LabelsInBarsTagsAndBehindSigns) {
  const auto label = [](std::string_view head, std::string_view tail) {
    const Article a = Read(Page(head, tail));
    return a.labels.empty() ? std::string() : a.labels[0].kind;
  };
  EXPECT_EQ(label("Bridge closed\n\nAda Quill | MAR 22, 2023 | OPINION", ""), "opinion");
  EXPECT_EQ(label("Bridge closed\n\n3 May 2020", "Labels: fords, opinion\n\nPost a Comment"), "opinion");
  EXPECT_EQ(label("Bridge closed\n\n\xE2\xAC\x9B VERDICT: FALSE CONTEXT", ""), "fact_checked");
  EXPECT_EQ(label("Bridge closed\n\nCategory: Fact check    Topics: Fords", ""), "fact_checked");
  EXPECT_EQ(label("Bridge closed\n\nNews | Opinion | Sport", ""), "");
}

TEST(Dumps, APrintedPageGoesOnElsewhereAndATiplineIsNoText) {
  const std::string text = std::string(kFirst) + "\n\n" + std::string(kSecond);
  EXPECT_EQ(Read(Page("Bridge closed",
                      "Continued on page 4, column 2\n\nBRIEFLY\nLOTTERY: 4 11 19\nThe ford opens late "
                      "on Sunday, the clerk of the ford has said."))
                .text,
            text);
  EXPECT_EQ(Read(Page("Bridge closed",
                      "Seen a wet pier? Send it to our tipline, or send a photo. Lantern takes no money "
                      "from ferries."))
                .text,
            text);
}

}  // namespace
}  // namespace stemma::extract
