#include "entities/time_pattern.h"

#include <algorithm>
#include <array>
#include <utility>

#include "entities/numbers.h"

namespace stemma::entities {
namespace {

constexpr std::array<std::pair<std::string_view, std::uint32_t>, 25> kClassNames = {{
    {"MONTH", kClassMonth},         {"WEEKDAY", kClassWeekday}, {"UNIT", kClassUnit},
    {"UNITS", kClassUnits},         {"PART", kClassPart},       {"SEASON", kClassSeason},
    {"DAY", kClassDayNumber},       {"YEAR", kClassYear},       {"ORDINAL", kClassOrdinal},
    {"DIRECTION", kClassDirection}, {"DECADE", kClassDecade},   {"CLOCK", kClassClock},
    {"ARTICLE", kClassArticle},     {"FEW", kClassFew},         {"MERIDIEM", kClassMeridiem},
    {"ZONE", kClassZone},           {"HOLIDAY", kClassHoliday}, {"EDGE", kClassEdge},
    {"DEICTIC", kClassDeictic},     {"PRESENT", kClassPresent}, {"PAST", kClassPast},
    {"FUTURE", kClassFuture},       {"SET", kClassSet},         {"YY", kClassShortYear},
    {"NUMBER", kClassNumber},
}};

std::uint32_t ClassNamed(std::string_view name) {
  const auto it = std::ranges::find(kClassNames, name, &std::pair<std::string_view, std::uint32_t>::first);
  return it == kClassNames.end() ? 0 : it->second;
}

void CaptureDate(TimeParts& parts, std::uint32_t bit, int value) {
  switch (bit) {
    case kClassMonth:
      parts.month = value;
      break;
    case kClassWeekday:
      parts.weekday = value;
      break;
    case kClassDayNumber:
      (parts.day == 0 ? parts.day : parts.day2) = value;
      break;
    case kClassYear:
      (parts.year == 0 ? parts.year : parts.year2) = value;
      break;
    case kClassShortYear:
      parts.short_year = value;
      break;
    case kClassOrdinal:
      parts.ordinal = value;
      break;
    case kClassDecade:
      parts.decade = value;
      break;
    case kClassHoliday:
      parts.holiday = value;
      break;
    default:
      break;
  }
}

void CaptureRest(TimeParts& parts, std::uint32_t bit, int value) {
  switch (bit) {
    case kClassDirection:
      parts.direction = value;
      break;
    case kClassDeictic:
      parts.deictic = value;
      break;
    case kClassClock:
      parts.clock = value;
      break;
    case kClassMeridiem:
      parts.meridiem = value;
      break;
    case kClassArticle:
      parts.number = 1;
      break;
    case kClassFew:
      parts.few = true;
      break;
    case kClassPart:
      parts.part = static_cast<DayPart>(value);
      break;
    case kClassSeason:
      parts.season = static_cast<Season>(value);
      break;
    case kClassEdge:
      parts.edge = static_cast<Edge>(value);
      break;
    case kClassSet:
    case kClassUnit:
      parts.unit = static_cast<Grain>(value);
      break;
    case kClassUnits:
      parts.unit = static_cast<Grain>(value);
      parts.plural = true;
      break;
    default:
      break;
  }
}

// The point of "Sept." and "Wed." belongs to the word.
std::size_t AfterAbbreviation(const Reading& reading, std::size_t i) {
  const bool is_short = reading[i].span.size() <= 5;
  const bool point = reading.Is(i + 1, ".") && reading[i + 1].glued && !reading.Is(i, "may");
  return is_short && point && (reading.SameSentence(i, i + 2)) ? i + 2 : i + 1;
}

}  // namespace

struct TimePatterns::State {
  const Reading& reading;
  std::span<const TimeWord> words;
  const std::vector<Element>& elements;
  std::size_t begin;
  std::size_t best_end;
  TimeParts best;
};

TimePatterns::TimePatterns(std::span<const std::string_view> patterns) {
  for (std::string_view pattern : patterns) {
    std::vector<Element> elements;
    while (!pattern.empty()) {
      const std::size_t space = std::min(pattern.find(' '), pattern.size());
      elements.push_back(Parse(pattern.substr(0, space)));
      pattern.remove_prefix(std::min(space + 1, pattern.size()));
    }
    rules_.push_back(std::move(elements));
    Index(rules_.size() - 1);
  }
}

TimePatterns::Element TimePatterns::Parse(std::string_view text) {
  Element element;
  element.optional = text.size() > 1 && text.back() == '?';
  if (element.optional) text.remove_suffix(1);
  while (!text.empty()) {
    const std::size_t bar = std::min(text.find('|'), text.size());
    const std::string_view choice = text.substr(0, bar);
    if (const std::uint32_t bit = ClassNamed(choice)) {
      element.classes |= bit;
    } else {
      element.literals.push_back(choice);
    }
    text.remove_prefix(std::min(bar + 1, text.size()));
  }
  return element;
}

void TimePatterns::Index(std::size_t rule) {
  std::uint32_t classes = 0;
  for (const Element& element : rules_[rule]) {
    classes |= element.classes;
    for (const std::string_view word : element.literals) start_words_[word].push_back(rule);
    if (!element.optional) break;
  }
  start_classes_.push_back(classes);
}

// Recursion is bounded by the length of a pattern, which is ours.
void TimePatterns::Walk(State& state, std::size_t element, std::size_t at, TimeParts parts) const {
  if (element == state.elements.size()) {
    if (at > state.best_end) {
      state.best_end = at;
      state.best = parts;
    }
    return;
  }
  const Element& wanted = state.elements[element];
  if (at < state.reading.size() && state.reading.SameSentence(state.begin, at)) {
    const TimeWord& word = state.words[at];
    std::uint32_t bits = wanted.classes & word.classes;
    while (bits != 0) {
      const std::uint32_t bit = bits & (~bits + 1);
      bits ^= bit;
      TimeParts next = parts;
      CaptureDate(next, bit, word.value);
      CaptureRest(next, bit, word.value);
      std::size_t end = at + 1;
      if (bit == kClassOrdinal && state.reading.Is(at, "second")) next.ordinal = 2;
      if (bit == kClassPart && (word.classes & kClassDeictic) != 0) next.part = DayPart::kNight;
      if (bit == kClassMonth || bit == kClassWeekday) end = AfterAbbreviation(state.reading, at);
      if (bit == kClassNumber) {
        const auto number = ReadNumber(state.reading, at);
        if (!number) continue;
        next.number = number->value;
        end = number->end;
      }
      Walk(state, element + 1, end, next);
    }
    if (std::ranges::find(wanted.literals, state.reading.Lower(at)) != wanted.literals.end())
      Walk(state, element + 1, at + 1, parts);
  }
  if (wanted.optional) Walk(state, element + 1, at, parts);
}

std::vector<TimeMatch> TimePatterns::MatchAll(const Reading& reading, std::span<const TimeWord> words,
                                              std::size_t at) const {
  std::vector<TimeMatch> out;
  const std::uint32_t classes = words[at].classes;
  const auto literal =
      reading[at].kind == text::TokenKind::kWord ? start_words_.find(reading.Lower(at)) : start_words_.end();
  const bool has_literal = literal != start_words_.end();
  if (classes == kClassNone && !has_literal) return out;
  for (std::size_t rule = 0; rule < rules_.size(); ++rule) {
    const bool by_word = has_literal && std::ranges::binary_search(literal->second, rule);
    if ((start_classes_[rule] & classes) == 0 && !by_word) continue;
    State state{reading, words, rules_[rule], at, at, {}};
    Walk(state, 0, at, {});
    if (state.best_end > at) out.push_back({rule, at, state.best_end, state.best});
  }
  std::ranges::stable_sort(out, [](const TimeMatch& a, const TimeMatch& b) { return a.end > b.end; });
  return out;
}

std::optional<TimeMatch> TimePatterns::Match(const Reading& reading, std::span<const TimeWord> words,
                                             std::size_t at) const {
  auto all = MatchAll(reading, words, at);
  if (all.empty()) return std::nullopt;
  return all.front();
}

}  // namespace stemma::entities
