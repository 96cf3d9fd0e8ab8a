#include "entities/dateline_place.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace stemma::entities {
namespace {

constexpr std::size_t kMaxTownWords = 3;
constexpr std::size_t kMaxOpening = 14;    // items from the town to the dash
constexpr std::size_t kTopParagraphs = 4;  // where a town and a dash alone are a dateline; below they open a list

bool IsDash(const Reading& r, std::size_t i) {
  return r.Is(i, "-") || r.Is(i, "\xE2\x80\x93") || r.Is(i, "\xE2\x80\x94");
}

bool IsMonth(std::string_view word) {
  static constexpr auto kMonths = std::to_array<std::string_view>(
      {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"});
  return word.size() >= 3 && word.size() <= 9 &&
         std::ranges::any_of(kMonths, [&](std::string_view m) { return word.starts_with(m); });
}

bool IsShouted(const Reading& r, std::size_t i) {
  return r[i].span.size() > 2 && r[i].kind == text::TokenKind::kWord && r[i].capitalised &&
         std::ranges::none_of(r.Surface(i), [](char c) { return c >= 'a' && c <= 'z'; });
}

// "UPDATE - ", "EXCLUSIVE - ".
bool IsKicker(std::string_view word) {
  static constexpr auto kKickers = std::to_array<std::string_view>(
      {"update",    "exclusive", "breaking",  "correction", "note",   "watch",      "video",   "photos", "analysis",
       "opinion",   "factbox",   "factcheck", "live",       "listen", "photo",      "column",  "review", "interview",
       "editorial", "urgent",    "alert",     "false",      "true",   "misleading", "verdict", "claim"});
  return std::ranges::find(kKickers, word) != kKickers.end();
}

}  // namespace

std::size_t EndOfDateline(const Reading& r, std::size_t begin, std::size_t end) {
  const bool opens = begin == 0 || r[begin - 1].paragraph != r[begin].paragraph;
  if (!opens) return 0;
  std::size_t last = begin;
  while (last < end && last - begin < kMaxTownWords && IsShouted(r, last) && !IsMonth(r.Lower(last))) ++last;
  if (last == begin || IsKicker(r.Lower(begin))) return 0;
  if (last < r.size() && !r.Is(last, ",") && !r.Is(last, "(") && !IsDash(r, last)) return 0;
  bool dated = false;
  for (std::size_t i = last; i < r.size() && i - begin < kMaxOpening && r[i].paragraph == r[begin].paragraph; ++i) {
    dated = dated || IsMonth(r.Lower(i)) || r.Is(i, "(");
    if (IsDash(r, i) && !(r[i].glued && r[i].span.size() == 1))
      return dated || r[begin].paragraph < kTopParagraphs ? last : 0;
  }
  return 0;
}

}  // namespace stemma::entities
