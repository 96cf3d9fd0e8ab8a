#include <gtest/gtest.h>

#include "extract/dump_testing.h"

namespace stemma::extract {
namespace {

std::string TextOf(std::string_view head, std::string_view tail) {
  const std::string body = std::string("Bridge closed over the Orrin\n\n") + std::string(head) + "\n\n" +
                           std::string(kFirst) + "\n\n" + std::string(kSecond) + "\n\n" + std::string(tail);
  return ReadAlone(body).text;
}

const std::string& Whole() {
  static const std::string whole = std::string(kFirst) + "\n\n" + std::string(kSecond);
  return whole;
}

TEST(DumpBiographies, OfTheOneWhoWroteEndTheText) {
  for (const std::string_view line : {
           "*Ada Quill leads the ferry desk at Lantern. She used to mend clocks for a living.*",
           "Ada Quill, a reporter in Varn, has followed the ford for nine years and still cannot swim.",
           "Follow Ada Quill on Twitter @quill. She also answers letters.",
           "Ada Quill: reporter, swimmer, mother of two ferrymen.",
           "Contact Ada Quill at the desk of Lantern in Varn, or ring the bell twice.",
           "About the author\n\nAda Quill won the Lamp Prize in 2019. Before that she mended clocks.",
           "Read more stories by Ada Quill",
           "The author is a fellow of the Lamp Institute. Her views are her own.",
           "The writer lives in Varn and has sailed on every ferry that has a lamp.",
           "Dr Ada Quill teaches the history of fords at Varn College.",
           "About Ada: swimmer, clockmaker, aunt of nine. None of this is advice on ferries.",
           "Ada Quill's second book, Wet Feet, comes out in spring.",
           "Quill covers fords and lamps for the Lantern in Varn and keeps bees.",
           "She tweets at @quill and keeps a list of every lamp in Varn.",
       })
    EXPECT_TRUE(TextOf("By Ada Quill", line) == Whole()) << line;
  EXPECT_EQ(TextOf("By Ada Quill and Bo Lund", "Ada Quill and Bo Lund report on fords for the Lantern."), Whole());
  EXPECT_EQ(TextOf("By Ada Quill and Bo Lund", "Bo Lund mends clocks. Ada Quill breaks them."), Whole());
}

TEST(DumpBiographies, OfOneWhomNoBylineNames) {
  for (const std::string_view line : {
           "Ada Quill is a staff reporter who covers fords and lamps for the Lantern.",
           "Ada Quill leads the ferry desk at Lantern. She used to mend clocks for a living.",
           "Ada Quill reports on fords for the Lantern from Varn.",
           "Ada Quill has written about lamps since 1998 and keeps goats.",
           "Ada Quill, who covers fords for the Lantern, can be reached at the desk.",
           "About the author: Ada Quill has mended clocks in Varn for nine years.",
       })
    EXPECT_TRUE(TextOf("3 May 2020", line) == Whole()) << line;
}

TEST(DumpBiographies, AreNotWhatAReportSaysOfPeople) {
  for (const std::string_view line : {
           "Bo Lund leads the council and said that the pier would be mended by the time the lamps are lit.",
           "Bo Lund, a ferryman in Varn, said that he saw it all from the bank of the ford on that morning.",
           "Bo Lund covers his boat at night, and that is why he did not see the barge come down the river.",
           "Bo Lund reports to the council on Friday with what he saw from the bank of the ford on that day.",
       })
    EXPECT_EQ(TextOf("By Ada Quill", line), Whole() + "\n\n" + std::string(line)) << line;
}

}  // namespace
}  // namespace stemma::extract
