#include "entities/calendar.h"

#include <gtest/gtest.h>

namespace stemma::entities {
namespace {

TEST(Calendar, RefusesDaysThatDoNotExist) {
  EXPECT_FALSE(MakeDay(2023, 2, 29));
  EXPECT_FALSE(MakeDay(2023, 13, 1));
  EXPECT_FALSE(MakeDay(0, 1, 1));
  EXPECT_FALSE(MakeDay(2023, 1, 0));
  EXPECT_TRUE(MakeDay(2024, 2, 29));
}

TEST(Calendar, ParsesOnlyWholeDays) {
  EXPECT_EQ(ParseDay("2024-02-29T10:00:00+02:00"), MakeDay(2024, 2, 29));
  EXPECT_FALSE(ParseDay("2024-02"));
  EXPECT_FALSE(ParseDay("2024-2-29xx"));
  EXPECT_FALSE(ParseDay(""));
}

TEST(Calendar, CountsWeeksFromThursday) {
  // The first days of a year may belong to the last week of the year before, and the other way round.
  EXPECT_EQ(IsoWeek(*MakeDay(2021, 1, 1)), "2020-W53");
  EXPECT_EQ(IsoWeek(*MakeDay(2024, 12, 30)), "2025-W01");
  EXPECT_EQ(IsoWeek(*MakeDay(2017, 8, 26)), "2017-W34");
}

TEST(Calendar, AddsMonthsWithinTheMonth) {
  EXPECT_EQ(AddMonths(*MakeDay(2024, 1, 31), 1), *MakeDay(2024, 2, 29));
  EXPECT_EQ(AddMonths(*MakeDay(2024, 1, 31), -2), *MakeDay(2023, 11, 30));
  EXPECT_EQ(YearOf(AddMonths(*MakeDay(2024, 1, 31), 2'000'000)), 9999);
}

TEST(Calendar, QuartersHoldThreeMonths) {
  EXPECT_EQ(QuarterRange(2023, 3), (DayRange{*MakeDay(2023, 7, 1), *MakeDay(2023, 9, 30)}));
  EXPECT_EQ(QuarterOf(*MakeDay(2023, 12, 1)), 4);
}

}  // namespace
}  // namespace stemma::entities
