#include "entities/calendar.h"

#include <fmt/format.h>

#include <algorithm>

namespace stemma::entities {
namespace {

namespace ch = std::chrono;

constexpr int kMinYear = 1;
constexpr int kMaxYear = 9999;

ch::year_month_day Parts(Day day) { return {day}; }

Day FirstOf(int year, int month) {
  const int y = std::clamp(year, kMinYear, kMaxYear);
  return Day(ch::year(y) / ch::month(static_cast<unsigned>(month)) / ch::day(1));
}

std::optional<int> Digits(std::string_view s) {
  int value = 0;
  for (const char c : s) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<Day> MakeDay(int year, int month, int day) {
  if (year < kMinYear || year > kMaxYear || month < 1 || month > 12 || day < 1) return std::nullopt;
  const auto date = ch::year(year) / ch::month(static_cast<unsigned>(month)) / ch::day(static_cast<unsigned>(day));
  if (!date.ok()) return std::nullopt;
  return Day(date);
}

std::optional<Day> ParseDay(std::string_view iso) {
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto y = Digits(iso.substr(0, 4));
  const auto m = Digits(iso.substr(5, 2));
  const auto d = Digits(iso.substr(8, 2));
  if (!y || !m || !d) return std::nullopt;
  return MakeDay(*y, *m, *d);
}

int YearOf(Day day) { return static_cast<int>(Parts(day).year()); }
int MonthOf(Day day) { return static_cast<int>(static_cast<unsigned>(Parts(day).month())); }
int DayOfMonth(Day day) { return static_cast<int>(static_cast<unsigned>(Parts(day).day())); }
int WeekdayOf(Day day) { return static_cast<int>(ch::weekday(day).iso_encoding()); }
int QuarterOf(Day day) { return (MonthOf(day) - 1) / 3 + 1; }

Week WeekOf(Day day) {
  const Day thursday = day + ch::days(4 - WeekdayOf(day));
  const int year = YearOf(thursday);
  return {year, static_cast<int>((thursday - FirstOf(year, 1)).count()) / 7 + 1};
}

Day AddMonths(Day day, int months) {
  const int total = YearOf(day) * 12 + (MonthOf(day) - 1) + months;
  const int clamped = std::clamp(total, kMinYear * 12, kMaxYear * 12 + 11);
  const DayRange month = MonthRange(clamped / 12, clamped % 12 + 1);
  return std::min(month.to, month.from + ch::days(DayOfMonth(day) - 1));
}

DayRange WeekRange(Day day) {
  const Day monday = day - ch::days(WeekdayOf(day) - 1);
  return {monday, monday + ch::days(6)};
}

DayRange MonthRange(int year, int month) {
  const Day first = FirstOf(year, month);
  const auto last = Parts(first).year() / Parts(first).month() / ch::last;
  return {first, Day(last)};
}

DayRange QuarterRange(int year, int quarter) {
  return {FirstOf(year, quarter * 3 - 2), MonthRange(year, quarter * 3).to};
}

DayRange YearRange(int first, int last) { return {FirstOf(first, 1), MonthRange(last, 12).to}; }

std::string IsoDay(Day day) { return fmt::format("{:04}-{:02}-{:02}", YearOf(day), MonthOf(day), DayOfMonth(day)); }
std::string IsoMonth(int year, int month) { return fmt::format("{:04}-{:02}", year, month); }
std::string IsoWeek(Day day) {
  const Week week = WeekOf(day);
  return fmt::format("{:04}-W{:02}", week.year, week.week);
}
std::string IsoQuarter(int year, int quarter) { return fmt::format("{:04}-Q{}", year, quarter); }
std::string IsoYear(int year) { return fmt::format("{:04}", year); }

}  // namespace stemma::entities
