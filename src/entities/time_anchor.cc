#include "entities/time_anchor.h"

#include <algorithm>
#include <cstdlib>

#include "entities/time_lexicon.h"

namespace stemma::entities {
namespace {

// A dateline stands within this many items of the text's start: city, region, date, agency.
constexpr std::size_t kDatelineItems = 24;
// Days a dateline may lie from `published` and still be the day of writing: later use of an old story keeps the
// dateline, but a date further off belongs to the story, not to the line.
constexpr int kMaxDatelineLag = 10;

// Capitals of the city in front: "BEIRUT", "DEIR EZ-ZOR".
bool IsCityInCapitals(const Reading& reading) {
  if (reading.size() == 0 || reading[0].kind != text::TokenKind::kWord || reading[0].span.size() < 3) return false;
  return std::ranges::none_of(reading.Surface(0), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool IsBracketOrDash(const Reading& reading, std::size_t i) {
  return reading.Is(i, "(") || reading.Is(i, "-") || reading.Surface(i) == "\xE2\x80\x93" ||
         reading.Surface(i) == "\xE2\x80\x94";
}

std::optional<Day> DayNear(int month, int day, std::optional<Day> published) {
  if (!published) return std::nullopt;
  for (const int year : {YearOf(*published), YearOf(*published) - 1, YearOf(*published) + 1}) {
    const auto candidate = MakeDay(year, month, day);
    if (candidate && std::abs((*candidate - *published).count()) <= kMaxDatelineLag) return candidate;
  }
  return std::nullopt;
}

// MONTH DAY [, YEAR] in the head, with a bracket or a dash soon behind it.
std::optional<Day> Dateline(const Reading& reading, std::optional<Day> published) {
  if (!IsCityInCapitals(reading)) return std::nullopt;
  const std::size_t limit = std::min(kDatelineItems, reading.size());
  for (std::size_t i = 1; i + 2 < limit && reading[i].paragraph == 0; ++i) {
    const TimeWord month = LookUpTimeWord(reading, i);
    if ((month.classes & kClassMonth) == 0) continue;
    const std::size_t at = reading.Is(i + 1, ".") ? i + 2 : i + 1;
    const TimeWord day = LookUpTimeWord(reading, at);
    if ((day.classes & kClassDayNumber) == 0) return std::nullopt;
    std::size_t next = reading.Is(at + 1, ",") ? at + 2 : at + 1;
    if (next < reading.size()) {
      const TimeWord year = LookUpTimeWord(reading, next);
      if ((year.classes & kClassYear) != 0) return MakeDay(year.value, month.value, day.value);
    }
    if (next < reading.size() && IsBracketOrDash(reading, next)) return DayNear(month.value, day.value, published);
    return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

TimeAnchor FindAnchor(const Article& article, const Reading& reading) {
  const std::optional<Day> published = ParseDay(article.published);
  TimeAnchor out;
  out.day = Dateline(reading, published);
  if (!out.day) out.day = published;
  if (out.day) {
    out.year = YearOf(*out.day);
  } else if (article.published.size() >= 4) {
    int year = 0;
    for (const char c : article.published.substr(0, 4)) {
      if (c < '0' || c > '9') return out;
      year = year * 10 + (c - '0');
    }
    if (year >= 1000) out.year = year;
  }
  return out;
}

}  // namespace stemma::entities
