#include "entities/tense.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace stemma::entities {
namespace {

// Items looked at on each side; a cue further off belongs to another clause.
constexpr std::size_t kReach = 12;

constexpr std::array<std::string_view, 24> kFuture = {"'ll",     "due",       "expect", "expected", "expects", "going",
                                                      "intends", "may",       "might",  "plan",     "planned", "plans",
                                                      "set",     "shall",     "should", "slated",   "till",    "will",
                                                      "would",   "scheduled", "until",  "upcoming", "wo",      "won't"};

constexpr std::array<std::string_view, 46> kPast = {
    "ago",    "became", "began", "broke", "brought", "came", "closed", "did",   "died", "fell",  "found", "gave",
    "got",    "had",    "has",   "have",  "held",    "hit",  "kept",   "led",   "left", "lost",  "made",  "met",
    "paid",   "put",    "ran",   "rose",  "said",    "sat",  "saw",    "sent",  "shot", "since", "sold",  "spoke",
    "struck", "took",   "told",  "was",   "went",    "were", "won",    "wrote", "says", "drew"};

bool In(const auto& list, std::string_view word) { return std::ranges::find(list, word) != list.end(); }

// 1, -1 or 0 for one word.
int Cue(const Reading& reading, std::size_t i) {
  const std::string_view word = reading.Lower(i);
  if (reading[i].kind != text::TokenKind::kWord) return 0;
  if (In(kFuture, word)) return 1;
  if (i > 0 && reading.Lower(i - 1) == "be") return 0;  // "will be buried": what stands before it decides
  if (In(kPast, word)) return -1;
  if (word.size() > 4 && word.ends_with("ed") && !reading[i].capitalised) return -1;
  return 0;
}

}  // namespace

int TenseAround(const Reading& reading, std::size_t begin, std::size_t end) {
  if (reading.Is(end, "'s") || reading.Is(end, "\xE2\x80\x99s")) return 0;  // "Wednesday's ruling" has its own time
  for (std::size_t back = 1; back <= kReach && back <= begin && reading.SameSentence(begin - back, begin); ++back) {
    if (const int cue = Cue(reading, begin - back); cue != 0) return cue;
  }
  for (std::size_t i = end; i < end + kReach && reading.SameSentence(begin, i); ++i) {
    if (const int cue = Cue(reading, i); cue != 0) return cue;
  }
  return 0;
}

}  // namespace stemma::entities
