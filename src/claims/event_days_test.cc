#include "claims/event_days.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace stemma::claims {
namespace {

std::chrono::sys_days Day(int year, unsigned month, unsigned day) {
  return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
}

// One article in which `words` is read as a time from one day to another.
EventDays DaysIn(const std::string& text, const std::string& words, std::string from, std::string to) {
  std::vector<Article> pile(1);
  pile[0].text = text;
  pile[0].published = "2031-05-09T10:00";
  std::vector<Mention> mentions(1);
  mentions[0].span = Span::FromLength(text.find(words), words.size());
  mentions[0].kind = MentionKind::kTime;
  mentions[0].time = TimeValue{from, from, std::move(to), false, {}};
  const Evidence evidence{pile, {}, {}, mentions};
  const Reading reading(evidence);
  return EventDaysOf(reading, 0);
}

TEST(EventDays, AreTheSingleDaysOfTheOpening) {
  EXPECT_EQ(
      DaysIn("Shells fell on Corvenna on Tuesday evening.", "Tuesday evening", "2031-05-06T18:00", "2031-05-06T23:59"),
      (EventDays{Day(2031, 5, 6)}));
}

TEST(EventDays, AreTheDayOfPublicationWhereTheOpeningNamesNone) {
  const EventDays published{Day(2031, 5, 9)};
  EXPECT_EQ(DaysIn("Shells fell on Corvenna in April.", "April", "2031-04-01", "2031-04-30"), published);
  const std::string far(600, '.');
  EXPECT_EQ(DaysIn("Shells fell on Corvenna." + far + "In 2030 on 4 March", "4 March", "2030-03-04", "2030-03-04"),
            published);
}

TEST(EventDays, APlanIsNone) {
  EXPECT_EQ(DaysIn("All boats are to be sold on 1 July.", "1 July", "2031-07-01", "2031-07-01"),
            (EventDays{Day(2031, 5, 9)}));
}

TEST(EventDays, TheFartherApartTheLessIsLeft) {
  const EventDays day{Day(2031, 5, 6)};
  EXPECT_EQ(DaysFactor(day, day), 1);
  EXPECT_EQ(DaysFactor(day, {}), 1);
  double last = 1;
  for (const unsigned other : {7U, 9U, 12U, 30U}) {
    const double factor = DaysFactor({Day(2031, 5, other)}, day);
    EXPECT_LT(factor, last);
    last = factor;
  }
}

TEST(EventDays, TheNearestDaysOfTwoArticlesCount) {
  EXPECT_EQ(DaysFactor({Day(2031, 5, 1), Day(2031, 5, 20)}, {Day(2031, 4, 2), Day(2031, 5, 20), Day(2031, 6, 1)}), 1);
}

}  // namespace
}  // namespace stemma::claims
