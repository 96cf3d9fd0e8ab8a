// Time rules: the table of patterns and what each means. Every time mention names the rule that read it.
// In:  a match of a pattern, the frame of the text so far.  Out: a value with its interval, or a refusal.
// Tested by entities/time_rules_test.cc. Source: ours; docs/algorithms/entities.md, section Times.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "entities/reading.h"
#include "entities/time_pattern.h"
#include "entities/time_value.h"

namespace stemma::entities {

// What a relative expression leans on.
struct TimeFrame {
  std::optional<Day> anchor;       // the day of writing
  std::optional<int> year;         // of writing, where the day is not known; or of the latest full date in the text
  std::optional<Day> last_day;     // the last day that the text named
  std::optional<TimeRead> period;  // the last month, quarter or year that the text named, near by
  int tense = 0;                   // of the words around: -1 past, 1 to come, 0 unknown
};

struct TimeRule;
using TimeReader = std::optional<TimeRead> (*)(const TimeMatch&, const Reading&, const TimeFrame&);

struct TimeRule {
  std::string_view name;
  std::string_view pattern;
  TimeReader read;
};

// Dates that name themselves: years, months, days, quarters, decades.
std::span<const TimeRule> DateRules();
// Expressions that lean on the day of writing or on the last day named.
std::span<const TimeRule> RelativeRules();
// Durations, repetitions, vague times and times of day.
std::span<const TimeRule> OtherTimeRules();

}  // namespace stemma::entities
