#include "claims/event_days.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

namespace stemma::claims {
namespace {

// The part of a text that tells when its news happened; further down stand the days of the background.
constexpr std::size_t kOpeningBytes = 400;

// What an article tells of the day after it was published is a plan, and no sign of when its news happened.
constexpr std::chrono::days kSameDay{1};

struct Step {
  int days;  // at most so many between two articles
  double factor;
};
// Fitted by hand to 62 reports of one war in one month, measured on 247 of four other months (docs/measured.md).
constexpr std::array<Step, 4> kSteps = {{{0, 1.0}, {1, 0.9}, {3, 0.65}, {7, 0.5}}};
constexpr double kFarFactor = 0.4;

// The day of a time that lies within one.
std::optional<std::chrono::sys_days> SingleDay(const TimeValue& time) {
  const std::string_view from = time.from;
  const std::string_view to = time.to;
  if (time.vague || from.substr(0, 10) != to.substr(0, 10)) return std::nullopt;
  return DayOf(from);
}

int DaysBetween(const EventDays& a, const EventDays& b) {
  int least = static_cast<int>(std::abs((a.front() - b.front()).count()));
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    least = std::min(least, static_cast<int>(std::abs((*x - *y).count())));
    ++(*x < *y ? x : y);
  }
  return least;
}

}  // namespace

std::optional<std::chrono::sys_days> DayOf(std::string_view iso) {
  if (iso.size() < 10) return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t n) { return std::atoi(std::string(iso.substr(at, n)).c_str()); };
  const std::chrono::year_month_day day{std::chrono::year(number(0, 4)),
                                        std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                        std::chrono::day(static_cast<unsigned>(number(8, 2)))};
  return day.ok() ? std::optional(std::chrono::sys_days(day)) : std::nullopt;
}

EventDays EventDaysOf(const Reading& reading, ArticleIndex article) {
  const Article& a = reading.evidence().articles[article];
  const auto published = DayOf(a.published);
  EventDays out;
  for (const MentionIndex i : reading.MentionsIn(article, Span(0, std::min(kOpeningBytes, a.text.size()))))
    if (const auto& time = reading.evidence().mentions[i].time)
      if (const auto day = SingleDay(*time); day && !(published && *day > *published + kSameDay)) out.push_back(*day);
  if (out.empty() && published) out.push_back(*published);
  std::ranges::sort(out);
  return out;
}

double DaysFactor(const EventDays& a, const EventDays& b) {
  if (a.empty() || b.empty()) return 1;
  const int between = DaysBetween(a, b);
  const auto* const step = std::ranges::find_if(kSteps, [&](const Step& s) { return between <= s.days; });
  return step == kSteps.end() ? kFarFactor : step->factor;
}

}  // namespace stemma::claims
