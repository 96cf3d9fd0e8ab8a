#include <gtest/gtest.h>

#include "extract/dump.h"
#include "extract/dump_byline.h"
#include "extract/dump_testing.h"

namespace stemma::extract {
namespace {

constexpr std::string_view kHeadline = "Council closes the old bridge over the Orrin";

Article ReadBelow(std::string_view above, std::string_view below) {
  const std::string body = std::string(kHeadline) + " | Lantern\n\n" + std::string(above) + "\n\n" +
                           std::string(kHeadline) + "\n\n" + std::string(below) + "\n\n" + std::string(kFirst) +
                           "\n\n" + std::string(kSecond);
  return ReadAlone(body);
}

const std::vector<std::string>& Ada() {
  static const std::vector<std::string> ada = {"Ada Quill"};
  return ada;
}

TEST(DumpHeadlines, WhatStandsBelowTellsMoreThanAMenuAbove) {
  const Article a = ReadBelow("- By Industry\n\n- By Use Case\n\n- New lamps for old fords, 1 May 2019",
                              "By Ada Quill\n\n3 May 2020");
  EXPECT_EQ(a.authors, Ada());
  EXPECT_EQ(a.published, "2020-05-03");
  // Where nothing below tells, the lines above do.
  const Article above = ReadBelow("By Ada Quill\n\n3 May 2020", "Fords");
  EXPECT_EQ(above.authors, Ada());
  EXPECT_EQ(above.published, "2020-05-03");
}

TEST(DumpHeadlines, EntriesOfMenusThatStandTwiceNameNobody) {
  EXPECT_TRUE(ReadBelow("Credit Cards\n\nOur Services\n\nCredit Cards\n\nOur Services", "Fords").authors.empty());
}

TEST(DumpHeadlines, NamesBelowInManyLayouts) {
  for (const std::string_view below :
       {"By\n\nAda Quill\n\nFords", "Written by:\n\nAda Quill\n\nLast lit on 3 May", "Posted By\n\nAda Quill",
        "Von\n\nAda Quill", "Ada Quill July 13, 2025 \xE2\x80\x94 7 minutes read",
        "The clerk of the ford says that it will take all summer to mend the pier.\n\nAda Quill\n\n3 May 2020",
        "Ada Quill\n\n3 May 2020\n\nAda Quill"})
    EXPECT_EQ(ReadBelow("Fords", below).authors, Ada()) << below;
  EXPECT_TRUE(IsLoneByline("Written by:"));
  EXPECT_FALSE(IsLoneByline("By the ford"));
}

TEST(DumpHeadlines, TheTextBeginsBelowThem) {
  const Article a = ReadBelow(
      "We use small lamps to see who comes to the ford.\n\n"
      "Fords\n\nLamps",
      "By Ada Quill");
  EXPECT_EQ(a.text, std::string(kFirst) + "\n\n" + std::string(kSecond));
  EXPECT_EQ(a.authors, Ada());
}

TEST(DumpHeadlines, OfAWindowTitleStandAgainBelowWhatReadsAsProse) {
  RawRecord record;
  record.kind = RecordKind::kText;
  const std::string notice =
      "We use small lamps to see who comes to the ford, and we keep their light for a year, as the law of the river "
      "asks "
      "of all who keep a lamp; who does not want to be seen may come by night, or by the other bank.";
  for (const std::string_view window : {" | Velm Lantern", " - Velm Lantern of the North", ""}) {
    const std::string body = std::string(kHeadline) + std::string(window) + "\n\nAlert level: low\n\n" + notice +
                             "\n\n" + std::string(kHeadline) + "\n\n" + std::string(kFirst) + "\n\n" +
                             std::string(kSecond) + "\n\n" + std::string(kSecond) + " That is all.\n\n" +
                             std::string(kFirst) + " So it was.\n\n" + std::string(kSecond) + " So be it.";
    record.body = body;
    EXPECT_EQ(ReadDump(record, [](std::uint64_t, bool) { return false; }).title, kHeadline) << window;
  }
}

}  // namespace
}  // namespace stemma::extract
