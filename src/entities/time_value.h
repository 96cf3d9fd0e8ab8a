// Time values: TIMEX3 values with the days they cover, made in one place so that value and interval never disagree.
// In:  days, periods, shifts.  Out: TimeRead.
// Tested by entities/time_value_test.cc. Source: ISO 24617-1 (TIMEX3 value and mod).
#pragma once

#include <optional>
#include <string>

#include "entities/calendar.h"
#include "entities/time_lexicon.h"

namespace stemma::entities {

struct TimeRead {
  std::string value;
  std::optional<DayRange> range;
  bool vague = false;
  Grain grain = Grain::kNone;
};

TimeRead OnDay(Day day);
TimeRead InPart(Day day, DayPart part);  // 2017-08-26TNI
TimeRead AtClock(Day day, int minutes);  // 2017-08-26T18:30
TimeRead InWeek(Day day);
TimeRead OnWeekend(Day day);  // of the week of `day`
TimeRead InMonth(int year, int month, Edge edge = Edge::kNone);
TimeRead InQuarter(int year, int quarter);
TimeRead InHalf(int year, int half);
TimeRead InSeason(int year, Season season);
TimeRead InYear(int year, Edge edge = Edge::kNone);
TimeRead InDecade(int decade);    // 198
TimeRead InCentury(int century);  // 19 for the 1900s
// The period of `grain` that holds `day`.
TimeRead Within(Day day, Grain grain, Edge edge = Edge::kNone);
// The period of `grain`, `steps` after the one that holds `day`.
TimeRead Shifted(Day day, Grain grain, int steps, Edge edge = Edge::kNone);

// P2W, PT30M, P10Y for a decade; no interval.
TimeRead Lasting(double number, Grain unit);
TimeRead LastingSome(Grain unit);  // PXW
// PAST_REF, PRESENT_REF, FUTURE_REF. With an anchor a range that is only a hint: vague is set.
TimeRead Reference(std::string_view value, std::optional<DayRange> range = std::nullopt);
// A value whose year or week nobody knows: no interval.
TimeRead Unanchored(std::string value, Grain grain);

// `day` moved by whole units; nothing when it leaves the calendar.
std::optional<Day> Move(Day day, Grain unit, double number);

}  // namespace stemma::entities
