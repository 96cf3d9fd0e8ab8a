// Day: a civil day as a number, so that days can be counted and shifted.
// In:  ISO dates ("2017-08-24", with or without a time behind).  Out: days since 1970-01-01, and back.
// Tested by reference/entries_test.cc. Source: std::chrono's proleptic Gregorian calendar.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stemma::reference {

using Day = int;

// Nothing when the text does not begin with a day that exists, or goes on with something else than a time.
std::optional<Day> ReadDay(std::string_view text);
std::string ShowDay(Day day);

// Both ends included.
struct Days {
  Day from = 0;
  Day to = 0;
  friend bool operator==(const Days&, const Days&) = default;
};

// Days between two stretches, 0 when they meet.
constexpr int Gap(Days a, Days b) { return a.to < b.from ? b.from - a.to : b.to < a.from ? a.from - b.to : 0; }

}  // namespace stemma::reference
