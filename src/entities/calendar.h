// Calendar: civil days and the ways a TIMEX3 value writes them.
// In:  days, years, months.  Out: ISO 8601 forms and the intervals they cover; nothing here reads a clock.
// Tested by entities/calendar_test.cc. Source: ISO 8601:2004 (week dates), ISO 24617-1 (TIMEX3 values).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace stemma::entities {

using Day = std::chrono::sys_days;

// Grains in growing size; the unit of an expression says how far its value is known.
enum class Grain : unsigned char {
  kNone,
  kSecond,
  kMinute,
  kHour,
  kDay,
  kWeek,
  kWeekend,
  kFortnight,
  kMonth,
  kQuarter,
  kYear,
  kDecade,
  kCentury
};

// Inclusive.
struct DayRange {
  Day from;
  Day to;
  friend bool operator==(const DayRange&, const DayRange&) = default;
};

struct Week {
  int year = 0;  // of the week's Thursday
  int week = 0;  // 1 to 53
};

// Nothing when the day does not exist or the year is outside [1, 9999].
std::optional<Day> MakeDay(int year, int month, int day);
// The first ten characters as YYYY-MM-DD, if they are a day.
std::optional<Day> ParseDay(std::string_view iso);

int YearOf(Day day);
int MonthOf(Day day);     // 1 to 12
int DayOfMonth(Day day);  // 1 to 31
int WeekdayOf(Day day);   // 1 = Monday to 7 = Sunday
int QuarterOf(Day day);   // 1 to 4
Week WeekOf(Day day);

// The same day `months` later, moved back to the month's last day where it does not exist.
Day AddMonths(Day day, int months);

DayRange WeekRange(Day day);
DayRange MonthRange(int year, int month);
DayRange QuarterRange(int year, int quarter);
// Years [first, last].
DayRange YearRange(int first, int last);

std::string IsoDay(Day day);                    // 2017-08-26
std::string IsoMonth(int year, int month);      // 2017-08
std::string IsoWeek(Day day);                   // 2017-W34
std::string IsoQuarter(int year, int quarter);  // 2017-Q3
std::string IsoYear(int year);                  // 2017

}  // namespace stemma::entities
