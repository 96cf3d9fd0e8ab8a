#include <gtest/gtest.h>

#include "extract/dump_testing.h"

namespace stemma::extract {
namespace {

constexpr std::string_view kLongSecond =
    "Until the pier has been mended the buses will take the long way round by the northern ford, a clerk of the "
    "council said, and the ferry will sail every hour from six in the morning until the lamps are lit at night. Those "
    "who have no wish to sail may walk, as their mothers did, along the bank and over the stones below the mill. The "
    "miller has put out a rope for them, and a bench on the far side, where he means to sell soup for as long as the "
    "bridge is shut; the clerk has asked him for a paper that says who may sell soup by a ford, and the miller has "
    "asked the clerk for a paper that says who may close a bridge. Neither has been found in the town hall so far.";

Article ReadPage(std::string_view head, std::string_view tail) {
  const std::string body =
      std::string(head) + "\n\n" + std::string(kFirst) + "\n\n" + std::string(kLongSecond) + "\n\n" + std::string(tail);
  return ReadAlone(body);
}

std::string Whole() { return std::string(kFirst) + "\n\n" + std::string(kLongSecond); }

constexpr std::string_view kHead =
    "The Velm Lantern\n\nNews   Fords   Lamps   Tides\n\nBridge over the Orrin closed\n\n"
    "By Ada Quill";

// What is longer than a paragraph stands behind it.
TEST(DumpTails, ABiographyEndsTheTextBeforeAnythingLong) {
  const std::string appeal =
      "Never miss a ferry. Put your letter box by the ford and we will bring you every sheet that we print from now on "
      "until the river runs dry, come rain or shine, with lamps or with none.";
  for (const std::string_view bio :
       {"**About Ada Quill**\n\nAda Quill began to print sheets at her kitchen table when the old Velm Herald was "
        "shut. "
        "She lives by the ford with two dogs and more lamps than she can light in one evening.",
        "Ada Quill spent nine years at sea before she saw the light. She is the author of Wet Feet and the host of a "
        "show on lamps that has been heard on every ferry between Velm and Varn.",
        "---\n\nAda Quill mends clocks."})
    EXPECT_TRUE(ReadPage(kHead, std::string(bio) + "\n\n" + appeal).text == Whole()) << bio;
}

TEST(DumpTails, ATalkWithTheOneWhoWritesGoesOn) {
  const std::string talk =
      "Ada Quill: Can you tell people that the pier is safe?\n\nBo Lund: I can tell them that it stood there on Friday "
      "and that it stands there today, and that I have seen it with my own eyes from the ferry, which is more than the "
      "clerk has done so far.";
  EXPECT_NE(ReadPage(kHead, talk).text.find("with my own eyes"), std::string::npos);
}

TEST(DumpTails, WordsOfTheHouseAreNoText) {
  for (
      const std::string_view line :
      {"Opinions expressed in the Velm Lantern are those of the writer. We check what we can but accept no "
       "responsibility for loss that comes of reliance on anything printed here. Parishes may print our items.",
       "The Velm Lantern is not authorised to give financial advice. Nothing on this site is a recommendation. We may "
       "earn a commission if you open an account through our links, and we may not.",
       "Reprinting of our materials is allowed only with an active hyperlink to the page of the original. Materials "
       "marked with a lamp are published on the basis of advertising, and no letters are answered by the office.",
       "Tidecast  This content is provided by Tidecast, which may be using cookies and other technologies. To show you "
       "this content, we need your permission to use cookies.",
       "We would like to show you a film by LampTube here. By pressing the lamp you consent to cookies from this "
       "provider being set. You can manage your preferences at any time.",
       "Working hours: Monday to Friday, from nine to five. The clerk sees people by appointment only. In an emergency "
       "at night (a flood, a fire, a ferry adrift) ring the bell of the ministry.",
       "Was this page helpful?  Yes  No\n\nOther news\n\nHoney at the autumn fair\n\nOpening hours: on Mondays from "
       "nine to "
       "five, by appointment only. In an emergency at night (a flood, a fire, a ferry adrift) ring the great bell.",
       "Did you find this useful?\n\nThe office by the ford is shut on Monday for the day of lamps, and all who want a "
       "paper signed have been asked by the clerk to come on the day before or on the day that follows it.",
       "Media enquiries: the press office, Velm, or ring the bell of the ford at any hour of the day or of the night "
       "and ask for the clerk who has the lamp, since the others will not be able to say anything about piers.",
       "This text is for information only and does not replace medical advice. The Lantern accepts no liability for "
       "errors or omissions, nor for what becomes of those who wade through a ford because they read of it here.",
       "Registered with the Board of Lamps, certificate No. 0117. Founder: Lamps and Fords LLP. Chief editor: Bo Lund. "
       "Editorial office by the ford, open on weekdays. Use of our materials without a hyperlink is prohibited."})
    EXPECT_TRUE(ReadPage(kHead, line).text == Whole()) << line;
  EXPECT_EQ(ReadPage(kHead, "\xE2\x80\x94\n\n* * *\n\nThe clerk had no more to say of the pier that evening.").text,
            Whole() + "\n\nThe clerk had no more to say of the pier that evening.");
}

TEST(DumpHeads, MenusOfLinksMottosAndSitesInFront) {
  struct Head {
    std::string_view head, title, site;
  };
  for (const Head& h : {
           Head{"FORD WATCH\n\nwhat they never print between the two fords\n\n[About](#) [Lamps](#) [Maps](#) "
                "[Donate](#)\n\nCaught wet-handed: two barges on the old ford\n\n13 Oct 2023 by [Ada Quill](#) in "
                "[Great "
                "Fords](#), [Lamps](#) | 4 Comments",
                "Caught wet-handed: two barges on the old ford", "FORD WATCH"},
           Head{"Fordlines: the press of the river in English\n\nMenu   Search   Sign in   Support "
                "us\n\nTRANSLATION\n\nThe "
                "affair of the ferrymen of Velm\n\nBy Ada Quill",
                "The affair of the ferrymen of Velm", "Fordlines"},
           Head{"Velmways News - Bridge: 'We were told that it was shut for a day'\n\nFords\n\nBy Ada Quill, fords "
                "correspondent, Velmways\n\nWednesday 12 March 2025 19:20, UK",
                "Bridge: 'We were told that it was shut for a day'", "Velmways News"},
       }) {
    const Article a = ReadPage(h.head, "");
    EXPECT_EQ(a.title, h.title);
    EXPECT_EQ(a.publisher.name, h.site);
    EXPECT_EQ(a.authors, std::vector<std::string>{"Ada Quill"});
  }
  EXPECT_TRUE(
      ReadPage("EMBASSY OF VELM\n\nHome | Visas | News\n\nWords on the men who were held at the ford\n\n13. 10. "
               "2023   News   Embassy Varn",
               "")
          .authors.empty());
  EXPECT_EQ(ReadPage("Bridge over the Orrin closed\n\nWednesday 12 March 2025, 19:20", "").publisher.name, "");
}

}  // namespace
}  // namespace stemma::extract
