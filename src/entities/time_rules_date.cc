// Dates that name themselves, with or without their year.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "entities/name_lexicon.h"
#include "entities/time_rules.h"

namespace stemma::entities {
namespace {

using Read = std::optional<TimeRead>;

constexpr int kFirstPlainYear = 1900;  // a bare figure from here on is taken for a year,
constexpr int kLastPlainYear = 2040;   // up to here; others need a preposition before them

// Days that a date without year may lie ahead before its distance is stretched, and by how much: news looks back.
// TimeBank has 15-20 % of dates without year; 31 days and 1.5 come from docs/algorithms/entities.md.
constexpr int kFreeDaysAhead = 31;
constexpr double kAheadStretch = 1.5;
constexpr double kTenseStretch = 3;  // the other side of the day of writing, against the tense

double YearCost(Day candidate, const TimeFrame& frame) {
  const double distance = static_cast<double>((candidate - *frame.anchor).count());
  double cost = std::abs(distance);
  if (distance > kFreeDaysAhead) cost *= kAheadStretch;
  if (distance > 0 && frame.tense < 0) cost *= kTenseStretch;
  if (distance < 0 && frame.tense > 0) cost *= kTenseStretch;
  return cost;
}

// The year in which month and day lie nearest to the day of writing.
std::optional<int> NearestYear(int month, int day, const TimeFrame& frame) {
  if (!frame.anchor) return frame.year;
  std::optional<int> best;
  double best_cost = 0;
  for (const int year : {YearOf(*frame.anchor), YearOf(*frame.anchor) - 1, YearOf(*frame.anchor) + 1}) {
    const auto candidate = MakeDay(year, month, day);
    if (!candidate) continue;
    const double cost = YearCost(*candidate, frame);
    if (!best || cost < best_cost) {
      best = year;
      best_cost = cost;
    }
  }
  return best;
}

Read DayOrRange(int year, int month, const TimeParts& parts) {
  const auto first = MakeDay(year, month, parts.day);
  if (!first) return std::nullopt;
  if (parts.day2 == 0) return OnDay(*first);
  const auto last = MakeDay(year, month, parts.day2);
  if (!last || *last <= *first) return std::nullopt;
  return TimeRead{IsoDay(*first) + "/" + IsoDay(*last), DayRange{*first, *last}, false, Grain::kDay};
}

Read FullDate(const TimeMatch& m, const Reading&, const TimeFrame&) {
  return DayOrRange(m.parts.year, m.parts.month, m.parts);
}

Read DateWithoutYear(const TimeMatch& m, const Reading&, const TimeFrame& frame) {
  const auto year = NearestYear(m.parts.month, m.parts.day, frame);
  if (year) return DayOrRange(*year, m.parts.month, m.parts);
  if (m.parts.day > 31) return std::nullopt;
  return Unanchored(fmt::format("XXXX-{:02}-{:02}", m.parts.month, m.parts.day), Grain::kDay);
}

Read DateWithPart(const TimeMatch& m, const Reading& r, const TimeFrame& frame) {
  auto read = DateWithoutYear(m, r, frame);
  if (read && read->range && m.parts.day2 == 0) return InPart(read->range->from, m.parts.part);
  return read;
}

// YEAR - DAY - DAY: glued figures only.
Read IsoDate(const TimeMatch& m, const Reading& r, const TimeFrame&) {
  for (std::size_t i = m.begin + 1; i < m.end; ++i) {
    if (!r[i].glued) return std::nullopt;
  }
  const auto day = MakeDay(m.parts.year, m.parts.day, m.parts.day2);
  return day ? Read(OnDay(*day)) : std::nullopt;
}

// 8/26/2017 in the American order unless only the other can be; 26/8/2017.
Read SlashDate(const TimeMatch& m, const Reading& r, const TimeFrame&) {
  for (std::size_t i = m.begin + 1; i < m.end; ++i) {
    if (!r[i].glued) return std::nullopt;
  }
  const TimeParts& p = m.parts;
  const int year = p.year != 0 ? p.year : (p.short_year < 50 ? 2000 : 1900) + p.short_year;
  const auto american = MakeDay(year, p.day, p.day2);
  const auto other = MakeDay(year, p.day2, p.day);
  if (!american && !other) return std::nullopt;
  return OnDay(american ? *american : *other);
}

Read MonthYear(const TimeMatch& m, const Reading&, const TimeFrame&) {
  return InMonth(m.parts.year, m.parts.month, m.parts.edge);
}

// "May" opening a sentence is a verb more often than a month, "March" may be a walk: both want a preposition then.
bool IsMonthName(const TimeMatch& m, const Reading& r) {
  const std::size_t at = m.end - 1;
  const bool doubtful = r.Is(at, "may") || r.Is(at, "march") || r.Is(at, "august");
  if (!doubtful || m.end - m.begin > 1) return true;
  const bool name_before =
      at > 0 && r[at - 1].capitalised && r[at - 1].kind == text::TokenKind::kWord && r.SameSentence(at - 1, at);
  if (name_before && (!r.OpensSentence(at - 1) || IsFirstName(r.Lower(at - 1)) || IsTitle(r.Lower(at - 1))))
    return false;  // "Theresa May"
  return !r.OpensSentence(at);
}

Read Month(const TimeMatch& m, const Reading& r, const TimeFrame& frame) {
  if (!IsMonthName(m, r)) return std::nullopt;
  if (!frame.anchor && !frame.year) return Unanchored(fmt::format("XXXX-{:02}", m.parts.month), Grain::kMonth);
  // The middle of the month stands for it, so that the month of writing is always nearest.
  const int year = *NearestYear(m.parts.month, 15, frame);
  return InMonth(year, m.parts.month, m.parts.edge);
}

// "in June last year".
Read MonthOfYear(const TimeMatch& m, const Reading&, const TimeFrame& frame) {
  if (!frame.anchor) return std::nullopt;
  return InMonth(YearOf(*frame.anchor) + *m.parts.direction, m.parts.month, m.parts.edge);
}

// "nineteen ninety-four", "the year two thousand".
Read SpokenYear(const TimeMatch& m, const Reading& r, const TimeFrame&) {
  const double number = m.parts.number.value_or(0);
  if (r[m.end - 1].kind != text::TokenKind::kWord) return std::nullopt;
  if (r.Is(m.begin, "nineteen") && number >= 10 && number < 100) return InYear(1900 + static_cast<int>(number));
  if (r.Is(m.begin, "year") && number >= 1000 && number < 2200) return InYear(static_cast<int>(number));
  return std::nullopt;
}

// "the year" is the one of writing, unless it says when it ends: then it is any twelve months.
Read TheYear(const TimeMatch& m, const Reading& r, const TimeFrame& frame) {
  if (r.Is(m.end - 1, "ended") || r.Is(m.end - 1, "ending")) return Lasting(1, Grain::kYear);
  if (!frame.anchor || (m.end < r.size() && r[m.end].glued && r.Is(m.end, "-"))) return std::nullopt;
  return InYear(YearOf(*frame.anchor));
}

bool IsPrepositionOfYear(std::string_view word) {
  static constexpr std::array<std::string_view, 20> kWords = {
      "after", "around", "before", "between", "by",      "circa", "during", "early", "from", "in",
      "late",  "mid",    "of",     "since",   "through", "till",  "to",     "until", "year", "("};
  return std::ranges::find(kWords, word) != kWords.end();
}

// Words before a figure that make it a count.
bool IsCountingWord(std::string_view word) {
  static constexpr std::array<std::string_view, 24> kWords = {
      "$",    "#",     "no",   "nearly", "about", "some",   "than",   "over", "least",  "most",    "another", "only",
      "just", "under", "than", "of",     "room",  "flight", "almost", "top",  "number", "roughly", "least",   "level"};
  return std::ranges::find(kWords, word) != kWords.end();
}

bool LooksCounted(const Reading& r, std::size_t next) {
  if (next >= r.size()) return false;
  if (r[next].kind == text::TokenKind::kNumber || r.Is(next, "%")) return true;
  if (r[next].kind != text::TokenKind::kWord || r[next].capitalised) return false;
  const std::string_view word = r.Lower(next);
  static constexpr std::array<std::string_view, 10> kNouns = {"people", "men",    "women",   "children", "percent",
                                                              "feet",   "troops", "million", "billion",  "per"};
  if (std::ranges::find(kNouns, word) != kNouns.end()) return true;
  const bool plural = word.size() > 3 && word.ends_with("s") && !word.ends_with("ss") && word != "was" && word != "has";
  return plural;
}

bool IsYear(const TimeMatch& m, const Reading& r) {
  std::size_t at = m.begin;
  while (at < m.end && r[at].kind != text::TokenKind::kNumber) ++at;
  const int year = m.parts.year;
  const std::string_view before = at > 0 && r.SameSentence(at - 1, at) ? r.Lower(at - 1) : std::string_view();
  if (m.end - m.begin > 1) return true;
  const bool preposition = IsPrepositionOfYear(before);
  if (year < kFirstPlainYear || year > kLastPlainYear) {
    return preposition && before != "to" && before != "of" && before != "from" && before != "by" && before != "(" &&
           !LooksCounted(r, m.end);
  }
  if (r.Is(m.end, "-") && r[m.end].glued && m.end + 1 < r.size() && r[m.end + 1].kind == text::TokenKind::kWord)
    return preposition;
  if (before == "in" || before == "since") return !r.Is(m.end, "%");
  return !IsCountingWord(before) && !LooksCounted(r, m.end) ? true : before == "of" && !LooksCounted(r, m.end);
}

Read Year(const TimeMatch& m, const Reading& r, const TimeFrame&) {
  if (!IsYear(m, r)) return std::nullopt;
  return InYear(m.parts.year, m.parts.edge);
}

Read YearRangeRule(const TimeMatch& m, const Reading& r, const TimeFrame&) {
  int last = m.parts.year2;
  if (last == 0) last = m.parts.year / 100 * 100 + m.parts.short_year;
  if (last <= m.parts.year || m.parts.year < 1500) return std::nullopt;
  if (r.Is(m.begin + 1, "-") && !r[m.begin + 1].glued) return std::nullopt;
  return TimeRead{IsoYear(m.parts.year) + "/" + IsoYear(last), YearRange(m.parts.year, last), false, Grain::kYear};
}

Read Decade(const TimeMatch& m, const Reading& r, const TimeFrame&) {
  const std::size_t at = m.end - 1;
  const bool is_short = r[at].span.size() == 3 || r[at].kind == text::TokenKind::kWord;
  // "in his 80s" is an age.
  if (is_short && (at == 0 || !(r[at - 1].span.Of(r.text()) == "'" || r[at - 1].span.Of(r.text()) == "\xE2\x80\x99" ||
                                r[at - 1].span.Of(r.text()) == "\xE2\x80\x98" || r.Is(at - 1, "the"))))
    return std::nullopt;
  return InDecade(m.parts.decade);
}

Read Century(const TimeMatch& m, const Reading&, const TimeFrame&) {
  if (m.parts.ordinal < 1 || m.parts.ordinal > 30) return std::nullopt;
  return InCentury(m.parts.ordinal - 1);
}

// The year of the quarter when none is given: the last one that has begun, or the coming one in the future tense.
Read Quarter(const TimeMatch& m, const Reading&, const TimeFrame& frame) {
  const int quarter = m.parts.ordinal;
  if (quarter < 1 || quarter > 4) return std::nullopt;
  if (m.parts.year != 0) return InQuarter(m.parts.year, quarter);
  if (!frame.anchor) {
    if (frame.year) return InQuarter(*frame.year, quarter);
    return Unanchored(fmt::format("XXXX-Q{}", quarter), Grain::kQuarter);
  }
  int year = YearOf(*frame.anchor);
  const int now = QuarterOf(*frame.anchor);
  if (quarter > now) --year;
  // "expects to report third-quarter net income" speaks of the quarter just over: only one further back is to come.
  if (now - quarter >= 2 && frame.tense > 0) ++year;
  if (m.parts.direction) year = YearOf(*frame.anchor) + *m.parts.direction;
  return InQuarter(year, quarter);
}

Read Half(const TimeMatch& m, const Reading&, const TimeFrame& frame) {
  const int half = m.parts.ordinal;
  if (half < 1 || half > 2) return std::nullopt;
  if (m.parts.year != 0) return InHalf(m.parts.year, half);
  if (!frame.anchor) return std::nullopt;
  return InHalf(YearOf(*frame.anchor) + m.parts.direction.value_or(0), half);
}

Read SeasonYear(const TimeMatch& m, const Reading&, const TimeFrame&) { return InSeason(m.parts.year, m.parts.season); }

// A season's name without a year is a date only where an article or an edge says so: "fall" and "spring" are verbs too.
Read SeasonAlone(const TimeMatch& m, const Reading& r, const TimeFrame& frame) {
  const std::string_view before = m.begin > 0 && r.SameSentence(m.begin - 1, m.begin) ? r.Lower(m.begin - 1) : "";
  const bool verb = r.Is(m.end - 1, "fall") || r.Is(m.end - 1, "spring");
  const bool marked = before == "the" || before == "in" || before == "by" || m.parts.edge != Edge::kNone;
  if (!frame.anchor || !marked || (verb && before != "the" && m.parts.edge == Edge::kNone)) return std::nullopt;
  if (r.Is(m.end, "of") || r.Is(m.end, "in")) return std::nullopt;
  return InSeason(YearOf(*frame.anchor), m.parts.season);
}

// "last Oct. 23", "next May 1": strictly before or after the day of writing.
Read DirectedDate(const TimeMatch& m, const Reading&, const TimeFrame& frame) {
  if (!frame.anchor) return std::nullopt;
  int year = YearOf(*frame.anchor);
  const auto day = MakeDay(year, m.parts.month, m.parts.day);
  if (!day) return std::nullopt;
  if (*m.parts.direction < 0 && *day >= *frame.anchor) --year;
  if (*m.parts.direction > 0 && *day <= *frame.anchor) ++year;
  return DayOrRange(year, m.parts.month, m.parts);
}

// The fourth Thursday of November.
Day Thanksgiving(int year) {
  const Day first = MonthRange(year, 11).from;
  return first + std::chrono::days((4 - WeekdayOf(first) + 7) % 7 + 21);
}

// The Tuesday behind the first Monday of November, on which the United States vote.
Day ElectionDayOf(int year) {
  const Day first = MonthRange(year, 11).from;
  return first + std::chrono::days((1 - WeekdayOf(first) + 7) % 7 + 1);
}

// Its last one, unless the coming one is near or the tense says so.
Day NearestYearly(Day (*of_year)(int), const TimeFrame& frame) {
  const Day here = of_year(YearOf(*frame.anchor));
  if (here <= *frame.anchor || frame.tense > 0) return here;
  const bool soon = (here - *frame.anchor).count() <= kFreeDaysAhead && frame.tense == 0;
  return soon ? here : of_year(YearOf(*frame.anchor) - 1);
}

Read ElectionDay(const TimeMatch& m, const Reading& r, const TimeFrame& frame) {
  if (!r[m.begin].capitalised || !r[m.begin + 1].capitalised) return std::nullopt;
  if (m.parts.year != 0) return OnDay(ElectionDayOf(m.parts.year));
  return frame.anchor ? Read(OnDay(NearestYearly(ElectionDayOf, frame))) : std::nullopt;
}

Read Holiday(const TimeMatch& m, const Reading&, const TimeFrame& frame) {
  const int code = m.parts.holiday;
  const bool has_year = m.parts.year != 0;
  if (!has_year && !frame.anchor) return std::nullopt;
  if (code == kThanksgiving) return OnDay(has_year ? Thanksgiving(m.parts.year) : NearestYearly(Thanksgiving, frame));
  if (code == 0) {
    const int year = has_year ? m.parts.year : YearOf(*frame.anchor);
    return Reference(IsoYear(year), YearRange(year, year));
  }
  const auto year = has_year ? std::optional(m.parts.year) : NearestYear(code / 100, code % 100, frame);
  const auto day = MakeDay(year.value_or(0), code / 100, code % 100);
  return day ? Read(OnDay(*day)) : std::nullopt;
}

// The second day of "April 24 and 25".
Read AndDay(const TimeMatch& m, const Reading& r, const TimeFrame& frame) {
  if (m.begin < 3 || !frame.last_day || !r.SameSentence(m.begin - 3, m.begin) || !r.Is(m.begin - 1, "and"))
    return std::nullopt;
  const bool listed = (LookUpTimeWord(r, m.begin - 3).classes & kClassMonth) != 0 &&
                      LookUpTimeWord(r, m.begin - 2).value == DayOfMonth(*frame.last_day);
  if (!listed || LooksCounted(r, m.end)) return std::nullopt;
  const auto day = MakeDay(YearOf(*frame.last_day), MonthOf(*frame.last_day), m.parts.day);
  return day && *day > *frame.last_day ? Read(OnDay(*day)) : std::nullopt;
}

constexpr TimeRule kRules[] = {
    {"iso_date", "YEAR - DAY - DAY", IsoDate},
    {"slash_date", "DAY / DAY / YEAR|YY", SlashDate},
    {"month_day_year", "WEEKDAY? ,? MONTH DAY ,? YEAR", FullDate},
    {"day_month_year", "WEEKDAY? ,? the? DAY of? MONTH ,? YEAR", FullDate},
    {"month_days_year", "MONTH DAY -|to|through|until DAY ,? YEAR", FullDate},
    {"days_month_year", "DAY -|to|until DAY of? MONTH ,? YEAR", FullDate},
    {"days_of_month", "between|from DAY and|to DAY MONTH YEAR", FullDate},
    {"month_days", "MONTH DAY -|to|through|until DAY", DateWithoutYear},
    {"between_month_days", "between MONTH DAY and DAY", DateWithoutYear},
    {"days_month", "DAY -|to|until DAY of? MONTH", DateWithoutYear},
    {"month_day", "WEEKDAY? ,? MONTH DAY", DateWithoutYear},
    {"and_day", "DAY", AndDay},
    {"month_day_part", "WEEKDAY? ,? MONTH DAY PART", DateWithPart},
    {"month_day_part", "PART of|on WEEKDAY? ,? MONTH DAY", DateWithPart},
    {"day_month", "WEEKDAY? ,? the? DAY of? MONTH", DateWithoutYear},
    {"month_year", "EDGE? -? MONTH of? ,? YEAR", MonthYear},
    {"month_year", "EDGE in MONTH of? ,? YEAR", MonthYear},
    {"month_of_year", "EDGE? -? MONTH of? DIRECTION year", MonthOfYear},
    {"month", "EDGE? -? MONTH", Month},
    {"month", "EDGE in MONTH", Month},
    {"year_span", "YEAR - YEAR|YY", YearRangeRule},
    {"year_span", "from|between YEAR to|and|until YEAR", YearRangeRule},
    {"fiscal_year", "fiscal|calendar year? YEAR", Year},
    {"year", "the? year YEAR", Year},
    {"year", "EDGE? -? YEAR", Year},
    {"spoken_year", "nineteen NUMBER", SpokenYear},
    {"spoken_year", "year NUMBER", SpokenYear},
    {"the_year", "the fiscal? year ended|ending?", TheYear},
    {"decade", "EDGE? -? DECADE", Decade},
    {"century", "EDGE? ORDINAL -? century", Century},
    {"quarter_year", "ORDINAL -? quarter of|in? ,? YEAR", Quarter},
    {"quarter_year", "YEAR 's? ORDINAL -? quarter", Quarter},
    {"quarter_year", "ORDINAL -? quarter of? DIRECTION year", Quarter},
    {"quarter_year", "DIRECTION year 's ORDINAL -? quarter", Quarter},
    {"quarter", "fiscal? ORDINAL -? quarter|period", Quarter},
    {"half_year", "ORDINAL -? half of|in? YEAR", Half},
    {"half_year", "ORDINAL -? half of DIRECTION year", Half},
    {"season_year", "EDGE? SEASON of? ,? YEAR", SeasonYear},
    {"season", "EDGE? SEASON", SeasonAlone},
    {"directed_date", "DIRECTION MONTH DAY", DirectedDate},
    {"election_day", "election day YEAR?", ElectionDay},
    {"holiday", "DIRECTION? HOLIDAY day|eve|week? YEAR?", Holiday},
};

}  // namespace

std::span<const TimeRule> DateRules() { return kRules; }

}  // namespace stemma::entities
