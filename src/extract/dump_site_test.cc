#include <gtest/gtest.h>

#include "extract/dump_site.h"
#include "extract/dump_testing.h"

namespace stemma::extract {
namespace {

Article Read(std::string_view head, std::string_view tail = "") {
  return ReadAlone(std::string(head) + "\n\n" + std::string(kFirst) + "\n\n" + std::string(kSecond) + "\n\n" +
                   std::string(kSecond) + " That is all.\n\n" + std::string(kFirst) + " So it was.\n\n" +
                   std::string(tail));
}

TEST(DumpSites, AreNamedAtTheFrontOfATopBar) {
  for (const std::string_view bar :
       {"VELM EXTRA | 3.05.2020 07:42 | LIVE TV | WIN A BOAT", "Velm Extra > Fords > Lamps",
        "VELM EXTRA \xF0\x9F\x94\xA5 TRENDING: Lamps | Fords | Tides"}) {
    const Article a = Read(std::string(bar) + "\n\nOLD BRIDGE: barge hits second pier at night\n\nby Ada Quill",
                           "Velm Extra is printed by Ford Sheets.");
    EXPECT_EQ(a.publisher.name, std::string(bar).substr(0, 10)) << bar;
    EXPECT_EQ(a.authors, std::vector<std::string>{"Ada Quill"});
  }
  // Where nothing else bears the name it may be a section.
  EXPECT_EQ(Read("Velm Extra > Fords > Lamps\n\nOLD BRIDGE: barge hits second pier\n\nby Ada Quill").publisher.name,
            "");
}

TEST(DumpSites, OfBoardsAndBlogs) {
  const Article board = Read(
      "Mossboard \xE2\x80\xA2 View topic - Has anyone seen the old bridge?\n\nMossboard\n\nHas anyone seen the old "
      "bridge?");
  EXPECT_EQ(board.title, "Has anyone seen the old bridge?");
  EXPECT_EQ(board.publisher.name, "Mossboard");
  const Article blog = Read(
      "Notes from the Mill\nan English page from Velm, est. 2008\n\nSkip to content\nAbout | Fords | Contact\n\n"
      "They closed our bridge and forgot to say\n\nPosted on January 24, 2020 by Ada Quill");
  EXPECT_EQ(blog.title, "They closed our bridge and forgot to say");
  EXPECT_EQ(blog.publisher.name, "Notes from the Mill");
}

TEST(DumpSites, OfLettersByEmail) {
  const Article a = Read(
      "View this email in your browser\n\nTHE LONG FORD\nA Monday letter about bridges and who makes them up\n\n"
      "Issue 112 | 27 January 2020 | by Ada Quill\n\nHow a barge closed a bridge",
      "You are receiving this letter because you signed up at thelongford.example. Unsubscribe with one click.");
  EXPECT_EQ(a.title, "How a barge closed a bridge");
  EXPECT_EQ(a.publisher.name, "THE LONG FORD");
  EXPECT_EQ(a.authors, std::vector<std::string>{"Ada Quill"});
  EXPECT_EQ(a.text.find("Unsubscribe"), std::string::npos);
}

TEST(DumpSites, OfTheAddressOnTop) {
  const Article a = Read(
      "URL: https://www.orel.example/fords/1\nDate: 3.05.2020 11:20\n\nOREL State News Agency of Velm\n\n"
      "Council closes the old bridge over the Orrin");
  EXPECT_EQ(a.publisher.domain, "orel.example");
  EXPECT_EQ(a.publisher.name, "OREL State News Agency of Velm");
  EXPECT_EQ(a.title, "Council closes the old bridge over the Orrin");
  EXPECT_EQ(AddressOfLine("See https://orel.example for more"), "");
}

TEST(DumpSites, OtherThingsOnThemAreNoText) {
  const Article a =
      Read("The Velm Lantern\n\nNews | Fords | Lamps\n\nBridge over the Orrin closed\n\nBy Ada Quill",
           "Elsewhere on the Lantern\n\n- Miller sues own shadow\n- Nine lamps that shone\n\n"
           "9 walkers at the ford\n\nMossy from Dunmere \xE2\x80\x93 21 January 2020, 10:12\nIt leaks.\n\n"
           "old_ferry \xE2\x80\x93 21 January 2020, 12:40\nIt does not.\n\nName (required) Mail (required)");
  EXPECT_EQ(a.text.find("shadow"), std::string::npos);
  ASSERT_EQ(a.comments.size(), 2U);
  EXPECT_EQ(a.comments[1].author, "old_ferry");
  EXPECT_EQ(a.comments[1].text, "It does not.");
  // "3 min read" over a date counts no comments.
  EXPECT_NE(Read("The Velm Lantern\n\nBridge over the Orrin closed\n\nBy Ada Quill",
                 "3 min read\n\nAda Quill \xE2\x80\x93 21 January 2020, 10:12\n\n" + std::string(kSecond) +
                     " It holds.\n\nAda Quill \xE2\x80\x93 21 January 2020, 12:12\n\n" + std::string(kSecond))
                .text.find("It holds"),
            std::string::npos);
}

TEST(DumpSites, InviteTheirReaders) {
  for (const std::string_view line :
       {"Have YOU seen a leaking pier? Send us your pictures on 5550 \xE2\x80\x93 we pay cash!",
        "WhatsApp us your voice notes. By sending a message you agree to our terms of use.",
        "Support the Lantern: become a patron from 3 crowns a month and get our mug.",
        "What happens next? Drop your thoughts in the comments and smash that bell!",
        "\xF0\x9F\x91\x89 DON'T MISS: She opened a tin of lamps and could not believe what was inside"}) {
    const Article a =
        Read("The Velm Lantern\n\nNews | Fords | Lamps\n\nBridge over the Orrin closed\n\nBy Ada Quill", line);
    EXPECT_EQ(a.text.find(line.substr(8, 20)), std::string::npos) << line;
  }
}

}  // namespace
}  // namespace stemma::extract
