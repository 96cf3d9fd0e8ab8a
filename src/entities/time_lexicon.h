// Time lexicon: the words that times are made of, with their class and value.
// In:  a lower-case word.  Out: its classes (a bit set) and the value it stands for.
// Tested by entities/time_rules_test.cc. Source: ours.
#pragma once

#include <cstdint>
#include <string_view>

#include "entities/calendar.h"
#include "entities/reading.h"

namespace stemma::entities {

// One bit a class, so that a pattern element can allow several. The comment gives what the value means.
enum TimeClass : std::uint32_t {
  kClassNone = 0,
  kClassMonth = 1U << 0,      // 1 to 12
  kClassWeekday = 1U << 1,    // 1 = Monday
  kClassUnit = 1U << 2,       // singular; Grain
  kClassUnits = 1U << 3,      // plural; Grain
  kClassPart = 1U << 4,       // part of day, DayPart
  kClassSeason = 1U << 5,     // Season
  kClassDayNumber = 1U << 6,  // 1 to 31
  kClassYear = 1U << 7,       // 1000 to 2199
  kClassOrdinal = 1U << 8,    // 1 and up
  kClassDirection = 1U << 9,  // -1 last, 0 this, 1 next
  kClassDecade = 1U << 10,    // 198 for "1980s" and "'80s"
  kClassClock = 1U << 11,     // minutes after midnight
  kClassArticle = 1U << 12,   // a, an
  kClassFew = 1U << 13,       // a number nobody counted
  kClassMeridiem = 1U << 14,  // 0 a.m., 12 p.m.
  kClassZone = 1U << 15,
  kClassHoliday = 1U << 16,  // month * 100 + day, 0 when it moves
  kClassEdge = 1U << 17,     // Edge
  kClassDeictic = 1U << 18,  // days from the anchor
  kClassPresent = 1U << 19,
  kClassPast = 1U << 20,
  kClassFuture = 1U << 21,
  kClassSet = 1U << 22,        // Grain: daily, weekly
  kClassShortYear = 1U << 23,  // two digits
  kClassNumber = 1U << 24,     // any number; read by ReadNumber
};

// Value of the holiday that falls on another day each year.
inline constexpr int kThanksgiving = 1;

enum class DayPart : std::uint8_t { kNone, kMorning, kAfternoon, kEvening, kNight, kMidday, kMidnight, kDaytime };
enum class Season : std::uint8_t { kNone, kSpring, kSummer, kAutumn, kWinter };
enum class Edge : std::uint8_t { kNone, kEarly, kMid, kLate };

struct TimeWord {
  std::uint32_t classes = kClassNone;
  std::int32_t value = 0;
};

// Classes of item i. Capital letters decide for words with a plain sense: "May", "March", "Sun", "Fall".
TimeWord LookUpTimeWord(const Reading& reading, std::size_t i);

}  // namespace stemma::entities
