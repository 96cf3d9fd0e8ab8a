#include "entities/numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

namespace stemma::entities {
namespace {

using Entry = std::pair<std::string_view, double>;

// Sorted by word, for binary search.
constexpr std::array<Entry, 30> kSmall = {{
    {"eight", 8},     {"eighteen", 18}, {"eighty", 80},  {"eleven", 11},   {"fifteen", 15}, {"fifty", 50},
    {"five", 5},      {"forty", 40},    {"four", 4},     {"fourteen", 14}, {"half", 0.5},   {"nine", 9},
    {"nineteen", 19}, {"ninety", 90},   {"no", 0},       {"one", 1},       {"seven", 7},    {"seventeen", 17},
    {"seventy", 70},  {"six", 6},       {"sixteen", 16}, {"sixty", 60},    {"ten", 10},     {"thirteen", 13},
    {"thirty", 30},   {"three", 3},     {"twelve", 12},  {"twenty", 20},   {"two", 2},      {"zero", 0},
}};
constexpr std::array<Entry, 10> kScales = {{
    {"billion", 1e9},
    {"bn", 1e9},
    {"hundred", 100},
    {"m", 1e6},
    {"mill", 1e6},
    {"million", 1e6},
    {"mln", 1e6},
    {"thousand", 1000},
    {"tn", 1e12},
    {"trillion", 1e12},
}};
constexpr std::array<std::pair<std::string_view, int>, 21> kOrdinals = {{
    {"eighteenth", 18}, {"eighth", 8},     {"eleventh", 11},   {"fifteenth", 15}, {"fifth", 5},  {"first", 1},
    {"fourteenth", 14}, {"fourth", 4},     {"nineteenth", 19}, {"ninth", 9},      {"second", 2}, {"seventeenth", 17},
    {"seventh", 7},     {"sixteenth", 16}, {"sixth", 6},       {"tenth", 10},     {"third", 3},  {"thirteenth", 13},
    {"thirtieth", 30},  {"twelfth", 12},   {"twentieth", 20},
}};

template <typename Table>
auto Find(const Table& table, std::string_view word) {
  const auto it = std::ranges::lower_bound(table, word, {}, &Table::value_type::first);
  return it != table.end() && it->first == word ? it : table.end();
}

std::optional<double> SmallWord(std::string_view word) {
  const auto it = Find(kSmall, word);
  if (it == kSmall.end() || word == "no" || word == "half") return std::nullopt;
  return it->second;
}

// Scales that count only as words: "m" and "bn" need a digit before them.
std::optional<double> ScaleWord(std::string_view word, bool after_digits) {
  const auto it = Find(kScales, word);
  if (it == kScales.end()) return std::nullopt;
  const bool is_short = word == "m" || word == "bn" || word == "tn" || word == "mill" || word == "mln";
  if (is_short && !after_digits) return std::nullopt;
  return it->second;
}

constexpr std::size_t kMaxFigures = 15;  // a double keeps that many

struct Digits {
  double value = 0;
  bool ordinal = false;
};

// "1,200", "3.5", "26th", "20m"; nothing for "10:30", "1990s", "24.08.2017" and figures of more than 15 digits.
std::optional<Digits> ReadDigits(std::string_view word) {
  std::string figures;
  bool point = false;
  std::size_t i = 0;
  for (; i < word.size(); ++i) {
    const char c = word[i];
    if (c == ',' && !point && i > 0) continue;
    if (c == '.' && point) return std::nullopt;
    if (c != '.' && (c < '0' || c > '9')) break;
    point = point || c == '.';
    figures += c;
  }
  Digits out;
  if (figures.empty() || figures.size() > kMaxFigures) return std::nullopt;
  const auto [end, error] = std::from_chars(figures.data(), figures.data() + figures.size(), out.value);
  if (error != std::errc()) return std::nullopt;
  const std::string_view tail = word.substr(i);
  if (tail == "st" || tail == "nd" || tail == "rd" || tail == "th") {
    out.ordinal = true;
  } else if (tail == "k") {
    out.value *= 1000;
  } else if (const auto scale = tail.empty() ? std::optional(1.0) : ScaleWord(tail, true)) {
    out.value *= *scale;
  } else {
    return std::nullopt;
  }
  return out;
}

class NumberReader {
 public:
  NumberReader(const Reading& reading, std::size_t at) : reading_(reading), start_(at), at_(at) {}

  std::optional<Number> Read() {
    const Item& first = reading_[start_];
    if (first.kind == text::TokenKind::kNumber) return ReadFigures();
    if (first.kind == text::TokenKind::kWord && reading_.Is(start_, "a")) return ReadAfterArticle();
    if (first.kind == text::TokenKind::kWord) return ReadWords();
    return std::nullopt;
  }

 private:
  [[nodiscard]] bool More() const {
    return at_ < reading_.size() && at_ - start_ < kMaxNumberItems && reading_.SameSentence(start_, at_);
  }

  std::optional<Number> ReadFigures() {
    const auto digits = ReadDigits(reading_.Lower(at_++));
    if (!digits) return std::nullopt;
    Number out{digits->value, at_, false, digits->ordinal};
    if (out.ordinal) return out;
    ReadFraction(out);
    while (More()) {
      const auto scale = ScaleWord(reading_.Lower(at_), true);
      if (!scale) break;
      out.value *= *scale;
      ++at_;
    }
    out.end = at_;
    return out;
  }

  // "5 1/2".
  void ReadFraction(Number& out) {
    if (at_ + 2 >= reading_.size() || !reading_.Is(at_ + 1, "/") || !reading_[at_ + 1].glued) return;
    if (reading_[at_].glued || reading_[at_].kind != text::TokenKind::kNumber) return;
    const auto top = ReadDigits(reading_.Lower(at_));
    const auto bottom = ReadDigits(reading_.Lower(at_ + 2));
    if (!top || !bottom || bottom->value == 0 || top->value >= bottom->value) return;
    out.value += top->value / bottom->value;
    at_ += 3;
  }

  std::optional<Number> ReadWords() {
    if (!Word()) return std::nullopt;
    while (More() && (Word() || Joint())) {
    }
    ReadHalf();
    return Number{total_ + group_, at_, true, false};
  }

  // "a hundred", "a million".
  std::optional<Number> ReadAfterArticle() {
    if (start_ + 1 >= reading_.size() || !ScaleWord(reading_.Lower(start_ + 1), false)) return std::nullopt;
    group_ = 1;
    last_ = 1;
    ++at_;
    return ReadWords();
  }

  // One number word, added the English way: tens and units add up, "hundred" multiplies the group, the larger scales
  // close it.
  bool Word() {
    const std::string_view word = reading_.Lower(at_);
    if (const auto small = SmallWord(word)) {
      const bool fits = last_ == 0 || (last_ >= 20 && *small < 10 && last_ < 100) || last_ >= 100;
      if (!fits) return false;
      group_ += *small;
      last_ = *small == 0 ? 1 : *small;
      ++at_;
      return true;
    }
    const auto scale = ScaleWord(word, false);
    if (!scale || (start_ == at_)) return false;
    if (*scale == 100) {
      group_ *= 100;
    } else {
      total_ += group_ * *scale;
      group_ = 0;
    }
    last_ = *scale;
    ++at_;
    return true;
  }

  // "twenty-four", "two hundred and five".
  bool Joint() {
    const bool hyphen = reading_.Is(at_, "-") && reading_[at_].glued && last_ >= 20 && last_ < 100;
    const bool conjunction = reading_.Is(at_, "and") && last_ >= 100;
    if ((!hyphen && !conjunction) || at_ + 1 >= reading_.size()) return false;
    const auto next = SmallWord(reading_.Lower(at_ + 1));
    if (!next || (hyphen && *next >= 10)) return false;
    ++at_;
    return Word();
  }

  // "one and a half".
  void ReadHalf() {
    if (!reading_.Is(at_, "and") || !reading_.Is(at_ + 1, "a") || !reading_.Is(at_ + 2, "half")) return;
    total_ += 0.5;
    at_ += 3;
  }

  const Reading& reading_;
  std::size_t start_;
  std::size_t at_;
  double total_ = 0;
  double group_ = 0;
  double last_ = 0;
};

}  // namespace

std::optional<Number> ReadNumber(const Reading& reading, std::size_t at) {
  if (at >= reading.size()) return std::nullopt;
  return NumberReader(reading, at).Read();
}

int OrdinalWord(std::string_view lower) {
  const auto it = Find(kOrdinals, lower);
  return it == kOrdinals.end() ? 0 : it->second;
}

}  // namespace stemma::entities
