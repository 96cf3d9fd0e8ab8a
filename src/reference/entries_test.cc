#include "reference/entries.h"

#include <gtest/gtest.h>

#include <string>

namespace stemma::reference {
namespace {

constexpr const char* kHeader =
    "date_start,date_end,side_a,side_b,adm_1,adm_2,where_coordinates,latitude,longitude,best,low,high\n";

TEST(Entries, ReadsRowsAndSaysWhyOthersAreLeftOut) {
  const std::string text = std::string(kHeader) +
                           "2017-08-24,2017-08-25,A,B,North,Orr,Vell town,,,5,4,6\n"
                           "2017-08-24 00:00:00.000,,A,B,North,Orr,Vell town,35.5,40.25,5,,\n"
                           "24/08/2017,,A,B,North,Orr,Vell town,,,5,4,6\n"
                           "2017-02-30,,A,B,North,Orr,Vell town,,,5,4,6\n"
                           "2017-08-24,2017-08-23,A,B,North,Orr,Vell town,,,5,4,6\n"
                           "2017-08-24,,A,B,North,Orr,Vell town,95,40,5,4,6\n"
                           "2017-08-24,,A,B,North,Orr,Vell town,,,many,4,6\n"
                           "2017-08-24,,A,B,North,Orr,Vell town,,,-1,4,6\n"
                           "2017-08-24,,A,B,North,Orr,Vell town,,,5,7,6\n"
                           "2017-08-24,,A,B,North\n";
  DiagnosticSink sink;
  const auto entries = ReadEntries(text, "list.csv", sink);
  ASSERT_TRUE(entries.has_value());
  ASSERT_EQ(entries->size(), 2U);
  EXPECT_EQ((*entries)[0].shown.row, 2U);
  EXPECT_EQ((*entries)[0].days.to - (*entries)[0].days.from, 1);
  EXPECT_EQ((*entries)[0].shown.low, 4);
  EXPECT_FALSE((*entries)[0].shown.latitude.has_value());
  EXPECT_EQ((*entries)[1].shown.date_end, "2017-08-24");
  EXPECT_EQ((*entries)[1].shown.latitude, 35.5);
  const auto faults = sink.Take();
  ASSERT_EQ(faults.size(), 8U);
  const char* why[] = {"no day",       "no day",          "before date_start", "latitude 95 is out of range",
                       "is no number", "is out of range", "low is over high",  "5 fields where the header has 12"};
  for (std::size_t i = 0; i < faults.size(); ++i) {
    EXPECT_NE(faults[i].why.find(i == 2 ? "date_end is before date_start" : why[i]), std::string::npos)
        << faults[i].why;
    EXPECT_EQ(faults[i].record, i + 4);
    EXPECT_EQ(faults[i].severity, Severity::kSkipped);
  }
}

TEST(Entries, ColumnsMayComeInAnyOrderAndSomeMayLack) {
  DiagnosticSink sink;
  const auto entries = ReadEntries("Where_Coordinates,other,DATE_START\nVell town,x,2017-08-24\n", "l.csv", sink);
  ASSERT_TRUE(entries.has_value());
  EXPECT_EQ(entries->front().shown.where, "Vell town");
  const auto notes = sink.Take();
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_EQ(notes.front().severity, Severity::kNote);
  EXPECT_NE(notes.front().why.find("side_a"), std::string::npos);
}

TEST(Entries, WhatIsNoListIsRefused) {
  DiagnosticSink sink;
  for (const char* text : {"", "a,b\n1,2\n", "date_start,best\n2017-08-24,5\n", kHeader})
    EXPECT_FALSE(ReadEntries(text, "l.csv", sink).has_value()) << text;
}

}  // namespace
}  // namespace stemma::reference
