#include "extract/date_order.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string>

#include "extract/language.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// One or two digits up to a slash at `at`, which moves behind it; nothing else.
std::optional<int> Part(std::string_view text, std::size_t& at) {
  int value = 0;
  const char* const begin = text.data() + at;
  const auto [end, error] = std::from_chars(begin, text.data() + std::min(text.size(), at + 2), value);
  at = static_cast<std::size_t>(end - text.data());
  if (error != std::errc() || at >= text.size() || text[at] != '/') return std::nullopt;
  ++at;
  return value;
}

struct NumericDates {
  bool any = false;
  int order = 0;  // those that only the month first explains, less those that only the day first does
};

NumericDates NumericDatesIn(std::string_view text) {
  constexpr int kMonths = 12;
  constexpr int kDays = 31;
  NumericDates out;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t at = i++;
    if (!IsDigit(text[at]) || (at > 0 && (IsDigit(text[at - 1]) || text[at - 1] == '/'))) continue;
    const auto first = Part(text, at);
    const auto second = first ? Part(text, at) : std::nullopt;
    const bool year = second && at + 3 < text.size() && std::ranges::all_of(text.substr(at, 4), IsDigit);
    if (!year || *first < 1 || *second < 1 || *first > kDays || *second > kDays) continue;
    out.any = true;
    out.order += *second > kMonths && *first <= kMonths ? 1 : 0;
    out.order -= *first > kMonths && *second <= kMonths ? 1 : 0;
  }
  return out;
}

// How often American spellings stand there, less others.
int AmericanWords(std::string_view text) {
  static constexpr auto kAmerican = std::to_array<std::string_view>(
      {"kilometer", "meters", " center", "color", "labor ", "harbor", "defense", "neighbor", "traveled", "theater"});
  static constexpr auto kOther =
      std::to_array<std::string_view>({"kilometre", " metres", " centre", "colour", "labour", "harbour", "defence",
                                       "neighbour", "travelled", "theatre", "organis", " mum "});
  const std::string folded = text::Fold(text);
  const auto count = [&](std::string_view word) {
    int n = 0;
    for (std::size_t at = folded.find(word); at != std::string::npos; at = folded.find(word, at + word.size())) ++n;
    return n;
  };
  int out = 0;
  for (const std::string_view word : kAmerican) out += count(word);
  for (const std::string_view word : kOther) out -= count(word);
  return out;
}

}  // namespace

bool WritesMonthFirst(std::string_view text) {
  constexpr std::size_t kMostBytes = 20000;  // enough to tell
  text = text.substr(0, kMostBytes);
  const NumericDates dates = NumericDatesIn(text);
  if (!dates.any || dates.order != 0) return dates.order >= 0;
  if (const std::string language = LanguageOf(text, {}); !language.empty() && language != "en") return false;
  return AmericanWords(text) >= 0;
}

}  // namespace stemma::extract
