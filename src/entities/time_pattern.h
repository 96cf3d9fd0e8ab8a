// Time patterns: a small language for sequences of time words, and the matcher that runs a table of them.
// In:  pattern texts such as "EDGE? DIRECTION UNIT"; the items of a text.  Out: matches with what they captured.
// A word in lower case stands for itself, one in capitals for a class (time_lexicon.h); "a|b" is a choice, "?" after an
// element makes it optional. Items between which a mark stands do not join unless the pattern names the mark.
// Tested by entities/time_rules_test.cc. Source: ours; the idea of a rule table with grains is common (Duckling,
// SUTime).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "entities/reading.h"
#include "entities/time_lexicon.h"

namespace stemma::entities {

// What a match captured; a second month or day goes to the second place. 0 or nothing where the pattern had none.
struct TimeParts {
  int month = 0;
  int day = 0;
  int day2 = 0;
  int weekday = 0;
  int year = 0;
  int year2 = 0;
  int short_year = 0;
  int ordinal = 0;
  int decade = 0;
  int holiday = -1;
  std::optional<int> direction;
  std::optional<int> deictic;
  std::optional<int> clock;     // minutes after midnight
  std::optional<int> meridiem;  // 0 or 12
  std::optional<double> number;
  bool few = false;
  Grain unit = Grain::kNone;
  bool plural = false;
  DayPart part = DayPart::kNone;
  Season season = Season::kNone;
  Edge edge = Edge::kNone;
};

struct TimeMatch {
  std::size_t rule = 0;  // position in the table
  std::size_t begin = 0;
  std::size_t end = 0;  // items [begin, end)
  TimeParts parts;
};

class TimePatterns {
 public:
  // REQUIRES: each pattern is well formed (checked by a test over the shipped table).
  explicit TimePatterns(std::span<const std::string_view> patterns);

  // The longest match of any pattern at item `at`; of equally long ones the first in the table.
  [[nodiscard]] std::optional<TimeMatch> Match(const Reading& reading, std::span<const TimeWord> words,
                                               std::size_t at) const;
  // Every match at `at`, best first: a caller may refuse the best.
  [[nodiscard]] std::vector<TimeMatch> MatchAll(const Reading& reading, std::span<const TimeWord> words,
                                                std::size_t at) const;

 private:
  struct Element {
    std::uint32_t classes = 0;
    std::vector<std::string_view> literals;
    bool optional = false;
  };
  struct State;

  static Element Parse(std::string_view text);

  void Walk(State& state, std::size_t element, std::size_t at, TimeParts parts) const;
  void Index(std::size_t rule);

  // OPTIMIZATION: what each rule may begin with, so that most words try none.

  std::vector<std::vector<Element>> rules_;
  std::vector<std::uint32_t> start_classes_;
  std::unordered_map<std::string_view, std::vector<std::size_t>> start_words_;
};

}  // namespace stemma::entities
