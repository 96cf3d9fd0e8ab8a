// Event days: when an article says that its news happened, and how far two of them lie apart.
// In:  an article's opening with its times.  Out: days; a factor for the likeness of two articles.
// Tested by claims/event_days_test.cc. Source: ours; docs/algorithms/claims.md, "Stories".
#pragma once

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

#include "claims/statement.h"

namespace stemma::claims {

// Ascending; empty when nothing is known.
using EventDays = std::vector<std::chrono::sys_days>;

// The day of an ISO 8601 date or time; nothing where it is coarser or no date.
std::optional<std::chrono::sys_days> DayOf(std::string_view iso);

// The single days that the opening of an article's text names, plans left out; the day it was published where it names
// none.
EventDays EventDaysOf(const Reading& reading, ArticleIndex article);

// What is left of two articles' likeness for the days between the nearest of their days: the same kind of event on
// another day is another event. Range (0, 1]; 1 where either has no day.
double DaysFactor(const EventDays& a, const EventDays& b);

}  // namespace stemma::claims
