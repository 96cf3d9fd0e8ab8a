// Durations, repetitions, vague times and times of day.
#include <fmt/format.h>

#include <array>

#include "entities/time_rules.h"

namespace stemma::entities {
namespace {

using Read = std::optional<TimeRead>;
using std::chrono::days;

// How far back "recent" reaches, in days, by unit: "in recent days" is two weeks (docs/algorithms/entities.md); the
// rest in proportion.
int RecentDays(Grain unit) {
  switch (unit) {
    case Grain::kWeek:
      return 60;
    case Grain::kMonth:
      return 365;
    case Grain::kYear:
      return 5 * 365;
    case Grain::kDecade:
      return 30 * 365;
    default:
      return 14;
  }
}

std::optional<DayRange> RecentRange(const TimeFrame& frame, Grain unit, int direction = -1) {
  if (!frame.anchor) return std::nullopt;
  const Day far = *frame.anchor + days(direction * RecentDays(unit));
  return direction < 0 ? DayRange{far, *frame.anchor} : DayRange{*frame.anchor, far};
}

Read Duration(const TimeMatch& m, const Reading& r, const TimeFrame&) {
  if (m.parts.unit == Grain::kSecond && !m.parts.plural && !r.Is(m.begin, "one")) return std::nullopt;
  if (m.parts.unit == Grain::kQuarter && (r.Is(m.end, "of") || r.Is(m.begin, "three"))) return std::nullopt;
  if (r.Is(m.end, "old") || (r.Is(m.end, "-") && r.Is(m.end + 1, "old"))) return std::nullopt;  // an age
  if (m.parts.few) return LastingSome(m.parts.unit);
  if (!m.parts.number) return std::nullopt;
  return Lasting(*m.parts.number, m.parts.unit);
}

Read CoupleOf(const TimeMatch& m, const Reading&, const TimeFrame&) { return Lasting(2, m.parts.unit); }
Read HalfUnit(const TimeMatch& m, const Reading&, const TimeFrame&) { return Lasting(0.5, m.parts.unit); }
Read UnitAndHalf(const TimeMatch& m, const Reading&, const TimeFrame&) { return Lasting(1.5, m.parts.unit); }
Read OneUnit(const TimeMatch& m, const Reading&, const TimeFrame&) { return Lasting(1, m.parts.unit); }
// "week-long" and "decade-old"; "6-year-old" is an age.
Read LongUnit(const TimeMatch& m, const Reading& r, const TimeFrame& frame) {
  if (m.begin > 0 && r[m.begin].glued && r.Is(m.begin - 1, "-")) return std::nullopt;
  return OneUnit(m, r, frame);
}
// What is left of "45 years old" is no duration.
Read SomeUnits(const TimeMatch& m, const Reading& r, const TimeFrame&) {
  if (r.Is(m.end, "old") || (m.begin > 0 && r[m.begin - 1].kind == text::TokenKind::kNumber)) return std::nullopt;
  return LastingSome(m.parts.unit);
}

// "a day" counts events per day more often than it lasts one.
Read ArticleUnit(const TimeMatch& m, const Reading&, const TimeFrame&) {
  if (m.parts.unit < Grain::kMinute || m.parts.unit == Grain::kDay || m.parts.unit == Grain::kQuarter)
    return std::nullopt;
  return Lasting(1, m.parts.unit);
}

// "the past two months", "the next 14 months": a length with the interval that ends or begins with the writing.
Read DirectedUnits(const TimeMatch& m, const Reading&, const TimeFrame& frame) {
  const int direction = *m.parts.direction < 0 ? -1 : 1;
  TimeRead out = m.parts.number && !m.parts.few ? Lasting(*m.parts.number, m.parts.unit) : LastingSome(m.parts.unit);
  if (!frame.anchor) return out;
  if (out.vague) {
    out.range = RecentRange(frame, m.parts.unit, direction);
  } else if (const auto far = Move(*frame.anchor, m.parts.unit, direction * *m.parts.number)) {
    out.range = direction < 0 ? DayRange{*far, *frame.anchor} : DayRange{*frame.anchor, *far};
  }
  return out;
}

Read RecentUnits(const TimeMatch& m, const Reading&, const TimeFrame& frame) {
  return Reference("PAST_REF", RecentRange(frame, m.parts.unit));
}

Read Past(const TimeMatch&, const Reading&, const TimeFrame& frame) {
  return Reference("PAST_REF", RecentRange(frame, Grain::kDay));
}
// "the past two months" is a stretch, not the past.
Read LongPast(const TimeMatch& m, const Reading& r, const TimeFrame&) {
  constexpr std::uint32_t kStretch = kClassNumber | kClassFew | kClassUnit | kClassUnits | kClassSeason;
  if (m.end < r.size() && (LookUpTimeWord(r, m.end).classes & kStretch) != 0) return std::nullopt;
  return Reference("PAST_REF");
}
Read Present(const TimeMatch& m, const Reading& r, const TimeFrame& frame) {
  // "current" before a unit is a date; alone it is vague.
  if (r.Is(m.begin, "now") && r.Is(m.begin + 1, "-")) return std::nullopt;
  return Reference("PRESENT_REF", frame.anchor ? std::optional(DayRange{*frame.anchor, *frame.anchor}) : std::nullopt);
}
// "as soon as" is a condition.
Read Future(const TimeMatch& m, const Reading& r, const TimeFrame&) {
  if (m.begin > 0 && r.Is(m.begin - 1, "as")) return std::nullopt;
  return Reference("FUTURE_REF");
}

Read Repeated(const TimeMatch& m, const Reading&, const TimeFrame&) {
  TimeRead out = Lasting(m.parts.number.value_or(1), m.parts.unit);
  if (m.parts.weekday != 0) out = Unanchored(fmt::format("XXXX-WXX-{}", m.parts.weekday), Grain::kNone);
  if (m.parts.month != 0) out = Unanchored(fmt::format("XXXX-{:02}", m.parts.month), Grain::kNone);
  out.grain = Grain::kNone;
  return out;
}

int Minutes(const TimeParts& p) {
  if (!p.clock) return p.day % 12 * 60 + p.meridiem.value_or(0) * 60;
  if (!p.meridiem) return *p.clock;
  return *p.clock % (12 * 60) + *p.meridiem * 60;
}

// A clock time with the day that stands beside it, else on the last day named in the text, else on the day of writing.
std::optional<Day> ClockDay(const TimeMatch& m, const TimeFrame& frame) {
  if (m.parts.weekday != 0 && frame.anchor) {
    const int back = (WeekdayOf(*frame.anchor) - m.parts.weekday + 7) % 7;
    return frame.tense > 0 && back > 0 ? *frame.anchor + days(7 - back) : *frame.anchor - days(back);
  }
  if (m.parts.deictic && frame.anchor) return *frame.anchor + days(*m.parts.deictic);
  if (m.parts.month != 0 && frame.anchor) return MakeDay(YearOf(*frame.anchor), m.parts.month, m.parts.day2);
  return frame.last_day ? frame.last_day : frame.anchor;
}

Read Clock(const TimeMatch& m, const Reading& r, const TimeFrame& frame) {
  const TimeParts& p = m.parts;
  if (!p.clock && p.day > 12) return std::nullopt;
  const std::size_t length = m.end - m.begin;
  // "10:30" alone may be a score or a verse: it wants "at", "by" or a neighbour.
  if (length == 1 && !p.meridiem && r.Lower(m.begin).find('m') == std::string_view::npos) {
    const std::string_view before = m.begin > 0 ? r.Lower(m.begin - 1) : "";
    if (before != "at" && before != "by" && before != "around" && before != "until" && before != "from")
      return std::nullopt;
  }
  const auto day = ClockDay(m, frame);
  if (!day) return Unanchored(fmt::format("XXXX-XX-XXT{:02}:{:02}", Minutes(p) / 60, Minutes(p) % 60), Grain::kNone);
  return AtClock(*day, Minutes(p));
}

Read YearEnd(const TimeMatch&, const Reading&, const TimeFrame& frame) {
  if (!frame.anchor) return std::nullopt;
  return InYear(YearOf(*frame.anchor), Edge::kLate);
}

constexpr TimeRule kRules[] = {
    {"duration", "NUMBER -? UNIT|UNITS", Duration},
    {"duration", "NUMBER more|consecutive|straight|full UNITS", Duration},
    {"duration", "NUMBER to|or|- NUMBER UNITS", Duration},
    {"duration_few", "ARTICLE? FEW -? more? UNIT|UNITS", Duration},
    {"duration_couple", "ARTICLE? couple of? UNITS", CoupleOf},
    {"duration_half", "half ARTICLE UNIT", HalfUnit},
    {"duration_half", "half - UNIT", HalfUnit},
    {"duration_half", "ARTICLE UNIT and a half", UnitAndHalf},
    {"duration_one", "ARTICLE UNIT", ArticleUnit},
    {"duration_one", "ARTICLE? full|entire|whole UNIT", OneUnit},
    {"duration_one", "all UNIT", OneUnit},
    {"duration_long", "UNIT - long|old", LongUnit},
    {"duration_long", "UNITS - long|old", SomeUnits},
    {"duration_some", "UNITS", SomeUnits},
    {"directed_units", "DIRECTION NUMBER UNIT|UNITS", DirectedUnits},
    {"directed_units", "DIRECTION FEW|couple of? UNITS", DirectedUnits},
    {"directed_units", "DIRECTION UNITS", DirectedUnits},
    {"recent_units", "recent UNITS", RecentUnits},
    {"past", "PAST", Past},
    {"past", "in the past", LongPast},
    {"past", "the past", LongPast},
    {"past", "the other day", Past},
    {"present", "PRESENT", Present},
    {"present", "right now", Present},
    {"present", "at the moment", Present},
    {"present", "at present", Present},
    {"present", "these days", Present},
    {"future", "FUTURE", Future},
    {"future", "the near|foreseeable|distant? future", Future},
    {"future", "near|foreseeable|in future", Future},
    {"repeated", "every|each UNIT", Repeated},
    {"repeated", "every|each NUMBER UNITS", Repeated},
    {"repeated", "every|each WEEKDAY|MONTH", Repeated},
    {"repeated", "SET", Repeated},
    {"clock", "CLOCK MERIDIEM? ZONE? ,? on? WEEKDAY|DEICTIC?", Clock},
    {"clock", "DAY MERIDIEM ZONE? ,? on? WEEKDAY|DEICTIC?", Clock},
    {"clock", "DAY MERIDIEM ZONE? ,? on? MONTH DAY", Clock},
    {"year_end", "year -? end", YearEnd},
    {"year_end", "year 's end", YearEnd},
};

}  // namespace

std::span<const TimeRule> OtherTimeRules() { return kRules; }

}  // namespace stemma::entities
