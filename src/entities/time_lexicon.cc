#include "entities/time_lexicon.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

#include "entities/numbers.h"

namespace stemma::entities {
namespace {

// How a word must be written to count.
enum class Writing : std::uint8_t {
  kAny,
  kCapital,      // "Monday", "June"
  kAbbreviated,  // "Sun", "Sept": capital, and the sense needs a neighbour (a point, a number)
};

struct Entry {
  std::string_view word;
  std::uint32_t classes;
  std::int32_t value;
  Writing writing = Writing::kAny;
};

constexpr std::int32_t Of(Grain g) { return static_cast<std::int32_t>(g); }
constexpr std::int32_t Of(DayPart p) { return static_cast<std::int32_t>(p); }
constexpr std::int32_t Of(Season s) { return static_cast<std::int32_t>(s); }
constexpr std::int32_t Of(Edge e) { return static_cast<std::int32_t>(e); }

constexpr auto kCap = Writing::kCapital;
constexpr auto kAbbr = Writing::kAbbreviated;

constexpr Entry kEntries[] = {
    {"january", kClassMonth, 1, kCap},
    {"february", kClassMonth, 2, kCap},
    {"march", kClassMonth, 3, kCap},
    {"april", kClassMonth, 4, kCap},
    {"may", kClassMonth, 5, kCap},
    {"june", kClassMonth, 6, kCap},
    {"july", kClassMonth, 7, kCap},
    {"august", kClassMonth, 8, kCap},
    {"september", kClassMonth, 9, kCap},
    {"october", kClassMonth, 10, kCap},
    {"november", kClassMonth, 11, kCap},
    {"december", kClassMonth, 12, kCap},
    {"jan", kClassMonth, 1, kAbbr},
    {"feb", kClassMonth, 2, kAbbr},
    {"mar", kClassMonth, 3, kAbbr},
    {"apr", kClassMonth, 4, kAbbr},
    {"jun", kClassMonth, 6, kAbbr},
    {"jul", kClassMonth, 7, kAbbr},
    {"aug", kClassMonth, 8, kAbbr},
    {"sep", kClassMonth, 9, kAbbr},
    {"sept", kClassMonth, 9, kAbbr},
    {"oct", kClassMonth, 10, kAbbr},
    {"nov", kClassMonth, 11, kAbbr},
    {"dec", kClassMonth, 12, kAbbr},
    {"monday", kClassWeekday, 1, kCap},
    {"tuesday", kClassWeekday, 2, kCap},
    {"wednesday", kClassWeekday, 3, kCap},
    {"thursday", kClassWeekday, 4, kCap},
    {"friday", kClassWeekday, 5, kCap},
    {"saturday", kClassWeekday, 6, kCap},
    {"sunday", kClassWeekday, 7, kCap},
    {"mon", kClassWeekday, 1, kAbbr},
    {"tue", kClassWeekday, 2, kAbbr},
    {"tues", kClassWeekday, 2, kAbbr},
    {"wed", kClassWeekday, 3, kAbbr},
    {"thu", kClassWeekday, 4, kAbbr},
    {"thur", kClassWeekday, 4, kAbbr},
    {"thurs", kClassWeekday, 4, kAbbr},
    {"fri", kClassWeekday, 5, kAbbr},
    {"sat", kClassWeekday, 6, kAbbr},
    {"sun", kClassWeekday, 7, kAbbr},
    {"second", kClassUnit | kClassOrdinal, Of(Grain::kSecond)},
    {"seconds", kClassUnits, Of(Grain::kSecond)},
    {"minute", kClassUnit, Of(Grain::kMinute)},
    {"minutes", kClassUnits, Of(Grain::kMinute)},
    {"hour", kClassUnit, Of(Grain::kHour)},
    {"hours", kClassUnits, Of(Grain::kHour)},
    {"day", kClassUnit, Of(Grain::kDay)},
    {"days", kClassUnits, Of(Grain::kDay)},
    {"week", kClassUnit, Of(Grain::kWeek)},
    {"weeks", kClassUnits, Of(Grain::kWeek)},
    {"weekend", kClassUnit, Of(Grain::kWeekend)},
    {"weekends", kClassUnits, Of(Grain::kWeekend)},
    {"fortnight", kClassUnit, Of(Grain::kFortnight)},
    {"month", kClassUnit, Of(Grain::kMonth)},
    {"months", kClassUnits, Of(Grain::kMonth)},
    {"quarter", kClassUnit, Of(Grain::kQuarter)},
    {"quarters", kClassUnits, Of(Grain::kQuarter)},
    {"year", kClassUnit, Of(Grain::kYear)},
    {"years", kClassUnits, Of(Grain::kYear)},
    {"decade", kClassUnit, Of(Grain::kDecade)},
    {"decades", kClassUnits, Of(Grain::kDecade)},
    {"century", kClassUnit, Of(Grain::kCentury)},
    {"centuries", kClassUnits, Of(Grain::kCentury)},
    {"morning", kClassPart, Of(DayPart::kMorning)},
    {"afternoon", kClassPart, Of(DayPart::kAfternoon)},
    {"evening", kClassPart, Of(DayPart::kEvening)},
    {"night", kClassPart, Of(DayPart::kNight)},
    {"noon", kClassPart, Of(DayPart::kMidday)},
    {"midday", kClassPart, Of(DayPart::kMidday)},
    {"midnight", kClassPart, Of(DayPart::kMidnight)},
    {"dawn", kClassPart, Of(DayPart::kMorning)},
    {"dusk", kClassPart, Of(DayPart::kEvening)},
    {"spring", kClassSeason, Of(Season::kSpring)},
    {"summer", kClassSeason, Of(Season::kSummer)},
    {"autumn", kClassSeason, Of(Season::kAutumn)},
    {"fall", kClassSeason, Of(Season::kAutumn)},
    {"winter", kClassSeason, Of(Season::kWinter)},
    {"last", kClassDirection, -1},
    {"past", kClassDirection, -1},
    {"previous", kClassDirection, -1},
    {"this", kClassDirection, 0},
    {"current", kClassDirection | kClassPresent, 0},
    {"next", kClassDirection, 1},
    {"coming", kClassDirection, 1},
    {"upcoming", kClassDirection, 1},
    {"a", kClassArticle, 1},
    {"an", kClassArticle, 1},
    {"few", kClassFew, 0},
    {"several", kClassFew, 0},
    {"many", kClassFew, 0},
    {"some", kClassFew, 0},
    {"a.m.", kClassMeridiem, 0},
    {"am", kClassMeridiem, 0},
    {"p.m.", kClassMeridiem, 12},
    {"pm", kClassMeridiem, 12},
    {"a.m", kClassMeridiem, 0},
    {"p.m", kClassMeridiem, 12},
    {"gmt", kClassZone, 0},
    {"utc", kClassZone, 0},
    {"est", kClassZone, 0},
    {"edt", kClassZone, 0},
    {"pst", kClassZone, 0},
    {"pdt", kClassZone, 0},
    {"cst", kClassZone, 0},
    {"cdt", kClassZone, 0},
    {"mst", kClassZone, 0},
    {"et", kClassZone, 0},
    {"cet", kClassZone, 0},
    {"cest", kClassZone, 0},
    {"bst", kClassZone, 0},
    {"ist", kClassZone, 0},
    {"christmas", kClassHoliday, 1225, kCap},
    {"thanksgiving", kClassHoliday, kThanksgiving, kCap},
    {"easter", kClassHoliday, 0, kCap},
    {"ramadan", kClassHoliday, 0, kCap},
    {"halloween", kClassHoliday, 1031, kCap},
    {"early", kClassEdge, Of(Edge::kEarly)},
    {"earlier", kClassEdge, Of(Edge::kEarly)},
    {"late", kClassEdge, Of(Edge::kLate)},
    {"later", kClassEdge, Of(Edge::kLate)},
    {"mid", kClassEdge, Of(Edge::kMid)},
    {"twenties", kClassDecade, 192},
    {"thirties", kClassDecade, 193},
    {"forties", kClassDecade, 194},
    {"fifties", kClassDecade, 195},
    {"sixties", kClassDecade, 196},
    {"seventies", kClassDecade, 197},
    {"eighties", kClassDecade, 198},
    {"nineties", kClassDecade, 199},
    {"today", kClassDeictic, 0},
    {"yesterday", kClassDeictic, -1},
    {"tomorrow", kClassDeictic, 1},
    {"tonight", kClassDeictic | kClassPart, 0},
    {"now", kClassPresent, 0},
    {"currently", kClassPresent, 0},
    {"nowadays", kClassPresent, 0},
    {"presently", kClassPresent, 0},
    {"recently", kClassPast, 0},
    {"previously", kClassPast, 0},
    {"lately", kClassPast, 0},
    {"soon", kClassFuture, 0},
    {"daily", kClassSet, Of(Grain::kDay)},
    {"weekly", kClassSet, Of(Grain::kWeek)},
    {"monthly", kClassSet, Of(Grain::kMonth)},
    {"annually", kClassSet, Of(Grain::kYear)},
    {"yearly", kClassSet, Of(Grain::kYear)},
    {"hourly", kClassSet, Of(Grain::kHour)},
    {"nightly", kClassSet, Of(Grain::kDay)},
};

using Table = std::unordered_map<std::string_view, const Entry*>;

const Table& Words() {
  static const Table table = [] {
    Table t;
    for (const Entry& e : kEntries) t.emplace(e.word, &e);
    return t;
  }();
  return table;
}

std::optional<int> PlainDigits(std::string_view word) {
  int value = 0;
  if (word.empty() || word.size() > 6) return std::nullopt;
  for (const char c : word) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

// "10:30" or "18:00".
std::optional<int> ClockFigures(std::string_view word) {
  const auto colon = word.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto hour = PlainDigits(word.substr(0, colon));
  const auto minute = PlainDigits(word.substr(colon + 1, 2));
  if (!hour || !minute || *hour > 24 || *minute > 59 || word.size() - colon < 3) return std::nullopt;
  return *hour * 60 + *minute;
}

// "5pm", "10:30am".
std::optional<int> ClockWithMeridiem(std::string_view word) {
  if (word.size() < 3) return std::nullopt;
  const std::string_view tail = word.substr(word.size() - 2);
  if (tail != "pm" && tail != "am") return std::nullopt;
  const std::string_view head = word.substr(0, word.size() - 2);
  const auto hour = PlainDigits(head);
  const auto minutes = hour && *hour <= 12 ? std::optional(*hour * 60) : ClockFigures(head);
  if (!minutes) return std::nullopt;
  const int in_half = *minutes % (12 * 60);
  return tail == "pm" ? in_half + 12 * 60 : in_half;
}

// "1980s" is 198, "80s" is 198, "20s" is 202.
std::optional<int> DecadeFigures(std::string_view word) {
  if (word.size() < 3 || word.back() != 's') return std::nullopt;
  const auto year = PlainDigits(word.substr(0, word.size() - 1));
  if (!year || *year % 10 != 0) return std::nullopt;
  if (word.size() == 5 && *year >= 1000 && *year < 2200) return *year / 10;
  if (word.size() == 3 && *year >= 30) return (1900 + *year) / 10;
  return std::nullopt;
}

std::string_view WithoutOrdinalEnding(std::string_view word) {
  if (word.size() < 3) return word;
  const std::string_view tail = word.substr(word.size() - 2);
  const bool ordinal = tail == "st" || tail == "nd" || tail == "rd" || tail == "th";
  return ordinal ? word.substr(0, word.size() - 2) : word;
}

TimeWord NumberWord(std::string_view word) {
  if (const auto clock = ClockWithMeridiem(word)) return {kClassClock, *clock};
  if (const auto clock = ClockFigures(word)) return {kClassClock, *clock};
  if (const auto decade = DecadeFigures(word)) return {kClassDecade, *decade};
  const std::string_view bare = WithoutOrdinalEnding(word);
  const auto value = PlainDigits(bare);
  if (!value) return {kClassNumber, 0};
  TimeWord out{0, *value};
  if (bare.size() < word.size()) {
    out.classes |= kClassOrdinal;
  } else {
    out.classes |= kClassNumber;
    if (word.size() == 4 && *value >= 1000 && *value < 2200) out.classes |= kClassYear;
    if (word.size() == 2) out.classes |= kClassShortYear;
  }
  if (bare.size() <= 2 && *value >= 1 && *value <= 31) out.classes |= kClassDayNumber;
  return out;
}

bool WrittenAs(const Reading& reading, std::size_t i, Writing writing) {
  if (writing == Writing::kAny) return true;
  if (!reading[i].capitalised) return false;
  if (writing == Writing::kCapital) return true;
  // "Sept. 5", "Sept 5", "Wed.", "12 Oct": an abbreviation leans on a point or a figure.
  const bool point = reading.Is(i + 1, ".") && reading[i + 1].glued;
  const bool figure_next = i + 1 < reading.size() && reading[i + 1].kind == text::TokenKind::kNumber;
  const bool figure_before = i > 0 && reading[i - 1].kind == text::TokenKind::kNumber;
  const bool comma = reading.Is(i + 1, ",");
  return point || figure_next || figure_before || comma;
}

}  // namespace

TimeWord LookUpTimeWord(const Reading& reading, std::size_t i) {
  const std::string_view word = reading.Lower(i);
  if (reading[i].kind == text::TokenKind::kNumber) return NumberWord(word);
  if (reading[i].kind != text::TokenKind::kWord) return {};
  TimeWord out;
  if (const auto it = Words().find(word); it != Words().end() && WrittenAs(reading, i, it->second->writing))
    out = {it->second->classes, it->second->value};
  if (const int ordinal = OrdinalWord(word); ordinal > 0 && word != "second") {
    out.classes |= kClassOrdinal;
    out.value = ordinal;
  }
  if ((out.classes & ~kClassArticle) == kClassNone && ReadNumber(reading, i)) out.classes |= kClassNumber;
  return out;
}

}  // namespace stemma::entities
