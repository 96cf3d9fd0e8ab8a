#include "entities/time_value.h"

#include <fmt/format.h>

#include <cmath>
#include <utility>

namespace stemma::entities {
namespace {

constexpr double kMaxSteps = 100'000;  // units an expression may move; more is no date in a news text

std::string_view PartCode(DayPart part) {
  switch (part) {
    case DayPart::kMorning:
      return "TMO";
    case DayPart::kAfternoon:
      return "TAF";
    case DayPart::kEvening:
      return "TEV";
    case DayPart::kNight:
      return "TNI";
    case DayPart::kMidday:
      return "T12:00";
    case DayPart::kMidnight:
      return "T24:00";
    case DayPart::kDaytime:
      return "TDT";
    case DayPart::kNone:
      break;
  }
  return "";
}

std::string_view SeasonCode(Season season) {
  switch (season) {
    case Season::kSpring:
      return "SP";
    case Season::kSummer:
      return "SU";
    case Season::kAutumn:
      return "FA";
    default:
      return "WI";
  }
}

// "early", "mid", "late" keep a third of the period each.
DayRange Narrow(DayRange range, Edge edge) {
  const auto days = (range.to - range.from).count() + 1;
  const auto third = std::chrono::days(days / 3);
  switch (edge) {
    case Edge::kEarly:
      return {range.from, range.from + third};
    case Edge::kLate:
      return {range.to - third, range.to};
    case Edge::kMid:
      return {range.from + third, range.to - third};
    case Edge::kNone:
      break;
  }
  return range;
}

// Letter of the unit and how many of it one grain is; time units stand behind a T.
struct DurationUnit {
  bool time = false;
  char letter = 'D';
  int factor = 1;
};

DurationUnit DurationUnitOf(Grain unit) {
  switch (unit) {
    case Grain::kSecond:
      return {true, 'S', 1};
    case Grain::kMinute:
      return {true, 'M', 1};
    case Grain::kHour:
      return {true, 'H', 1};
    case Grain::kWeek:
      return {false, 'W', 1};
    case Grain::kWeekend:
      return {false, 'D', 2};
    case Grain::kFortnight:
      return {false, 'W', 2};
    case Grain::kMonth:
      return {false, 'M', 1};
    case Grain::kQuarter:
      return {false, 'Q', 1};
    case Grain::kYear:
      return {false, 'Y', 1};
    case Grain::kDecade:
      return {false, 'Y', 10};
    case Grain::kCentury:
      return {false, 'Y', 100};
    default:
      return {};
  }
}

}  // namespace

TimeRead OnDay(Day day) { return {IsoDay(day), DayRange{day, day}, false, Grain::kDay}; }

TimeRead InPart(Day day, DayPart part) {
  TimeRead out = OnDay(day);
  out.value += PartCode(part);
  return out;
}

TimeRead AtClock(Day day, int minutes) {
  TimeRead out = OnDay(day);
  out.value += fmt::format("T{:02}:{:02}", minutes / 60, minutes % 60);
  return out;
}

TimeRead InWeek(Day day) { return {IsoWeek(day), WeekRange(day), false, Grain::kWeek}; }

TimeRead OnWeekend(Day day) {
  const DayRange week = WeekRange(day);
  return {IsoWeek(day) + "-WE", DayRange{week.to - std::chrono::days(1), week.to}, false, Grain::kWeekend};
}

TimeRead InMonth(int year, int month, Edge edge) {
  return {IsoMonth(year, month), Narrow(MonthRange(year, month), edge), false, Grain::kMonth};
}

TimeRead InQuarter(int year, int quarter) {
  return {IsoQuarter(year, quarter), QuarterRange(year, quarter), false, Grain::kQuarter};
}

TimeRead InHalf(int year, int half) {
  const int first = half == 1 ? 1 : 7;
  return {fmt::format("{:04}-H{}", year, half), DayRange{MonthRange(year, first).from, MonthRange(year, first + 5).to},
          false, Grain::kQuarter};
}

TimeRead InSeason(int year, Season season) {
  const int first = season == Season::kSpring ? 3 : season == Season::kSummer ? 6 : season == Season::kAutumn ? 9 : 12;
  const Day from = MonthRange(year, first).from;
  const Day to = AddMonths(from, 3) - std::chrono::days(1);
  return {fmt::format("{:04}-{}", year, SeasonCode(season)), DayRange{from, to}, true, Grain::kQuarter};
}

TimeRead InYear(int year, Edge edge) {
  return {IsoYear(year), Narrow(YearRange(year, year), edge), false, Grain::kYear};
}

TimeRead InDecade(int decade) {
  return {fmt::format("{:03}", decade), YearRange(decade * 10, decade * 10 + 9), false, Grain::kDecade};
}

TimeRead InCentury(int century) {
  return {fmt::format("{:02}", century), YearRange(century * 100, century * 100 + 99), false, Grain::kCentury};
}

TimeRead Within(Day day, Grain grain, Edge edge) {
  switch (grain) {
    case Grain::kWeek:
      return InWeek(day);
    case Grain::kFortnight:
      return InWeek(day);
    case Grain::kWeekend:
      return OnWeekend(day);
    case Grain::kMonth:
      return InMonth(YearOf(day), MonthOf(day), edge);
    case Grain::kQuarter:
      return InQuarter(YearOf(day), QuarterOf(day));
    case Grain::kYear:
      return InYear(YearOf(day), edge);
    case Grain::kDecade:
      return InDecade(YearOf(day) / 10);
    case Grain::kCentury:
      return InCentury(YearOf(day) / 100);
    default:
      return OnDay(day);
  }
}

std::optional<Day> Move(Day day, Grain unit, double number) {
  if (!(std::abs(number) <= kMaxSteps)) return std::nullopt;
  const int steps = static_cast<int>(std::lround(number));
  const auto months = [&](int each) -> std::optional<Day> {
    const long total = static_cast<long>(YearOf(day)) * 12 + std::lround(number * each);
    if (total < 12 || total > 9999L * 12) return std::nullopt;
    return AddMonths(day, static_cast<int>(std::lround(number * each)));
  };
  switch (unit) {
    case Grain::kDay:
      return Move(day, Grain::kMonth, 0).transform([&](Day d) { return d + std::chrono::days(steps); });
    case Grain::kWeek:
    case Grain::kWeekend:
      return day + std::chrono::days(7 * steps);
    case Grain::kFortnight:
      return day + std::chrono::days(14 * steps);
    case Grain::kMonth:
      return months(1);
    case Grain::kQuarter:
      return months(3);
    case Grain::kYear:
      return months(12);
    case Grain::kDecade:
      return months(120);
    case Grain::kCentury:
      return months(1200);
    default:
      return day;  // hours and less stay on the day
  }
}

TimeRead Shifted(Day day, Grain grain, int steps, Edge edge) {
  return Within(Move(day, grain, steps).value_or(day), grain, edge);
}

TimeRead Lasting(double number, Grain unit) {
  const DurationUnit u = DurationUnitOf(unit);
  const double count = number * u.factor;
  const double whole = std::floor(count);
  const std::string_view prefix = u.time ? "PT" : "P";
  if (count == whole) return {fmt::format("{}{:.0f}{}", prefix, count, u.letter), std::nullopt, false, Grain::kNone};
  if (u.time && u.letter != 'S')
    return {fmt::format("PT{}{:.0f}{}", whole > 0 ? fmt::format("{:.0f}{}", whole, u.letter) : "", (count - whole) * 60,
                        u.letter == 'H' ? 'M' : 'S'),
            std::nullopt, false, Grain::kNone};
  return {fmt::format("{}{:.2g}{}", prefix, count, u.letter), std::nullopt, false, Grain::kNone};
}

TimeRead LastingSome(Grain unit) {
  const DurationUnit u = DurationUnitOf(unit);
  return {fmt::format("{}X{}", u.time ? "PT" : "P", u.letter), std::nullopt, true, Grain::kNone};
}

TimeRead Reference(std::string_view value, std::optional<DayRange> range) {
  return {std::string(value), range, true, Grain::kNone};
}

TimeRead Unanchored(std::string value, Grain grain) { return {std::move(value), std::nullopt, false, grain}; }

}  // namespace stemma::entities
