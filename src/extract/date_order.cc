#include "extract/date_order.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "extract/date_text.h"
#include "extract/language.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

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
    for (auto at = folded.find(word); at != std::string::npos; at = folded.find(word, at + word.size())) ++n;
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
  const std::vector<FoundDate> dates = FindDates(text, true);
  const auto count = [&](SlashOrder order) { return std::ranges::count(dates, order, &FoundDate::order); };
  if (count(SlashOrder::kNoSlashes) == std::ssize(dates)) return true;
  if (const auto lead = count(SlashOrder::kMonth) - count(SlashOrder::kDay); lead != 0) return lead > 0;
  if (const std::string language = LanguageOf(text, {}); !language.empty() && language != "en") return false;
  return AmericanWords(text) >= 0;
}

}  // namespace stemma::extract
