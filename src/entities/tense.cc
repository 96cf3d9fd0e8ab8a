#include "entities/tense.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace stemma::entities {
namespace {

// Items looked at on each side; a cue further off belongs to another clause.
constexpr std::size_t kReach = 12;

constexpr std::array<std::string_view, 19> kFuture = {
    "'ll",    "due",  "expect", "expected", "expects",   "intends", "may",      "might", "shall", "should",
    "slated", "till", "will",   "would",    "scheduled", "until",   "upcoming", "wo",    "won't"};
// These look ahead only with "to", "for" or "a" behind them: "set to open", "planned a march", not "set aside",
// "vacation plans".
constexpr std::array<std::string_view, 6> kFutureWithTo = {"going", "plan", "planned", "planning", "plans", "set"};

constexpr std::array<std::string_view, 46> kPast = {
    "ago",    "became", "began", "broke", "brought", "came", "closed", "did",   "died", "fell",  "found", "gave",
    "got",    "had",    "has",   "have",  "held",    "hit",  "kept",   "led",   "left", "lost",  "made",  "met",
    "paid",   "put",    "ran",   "rose",  "said",    "sat",  "saw",    "sent",  "shot", "since", "sold",  "spoke",
    "struck", "took",   "told",  "was",   "went",    "were", "won",    "wrote", "says", "drew"};

// Words that only end like a past.
constexpr auto kNoPast = std::to_array<std::string_view>(
    {"bleed", "breed", "embed", "exceed", "hundred", "indeed", "proceed", "sacred", "speed", "succeed"});

bool In(const auto& list, std::string_view word) { return std::ranges::find(list, word) != list.end(); }

// 1, -1 or 0 for one word.
int Cue(const Reading& reading, std::size_t i) {
  const std::string_view word = reading.Lower(i);
  if (reading[i].kind != text::TokenKind::kWord) return 0;
  if (In(kFuture, word)) return 1;
  if (In(kFutureWithTo, word)) {
    if (reading.Is(i + 1, "to") || reading.Is(i + 1, "for") || reading.Is(i + 1, "a")) return 1;
    // "set aside", "set off": done, unless "to" or "will" stands before it.
    return word == "set" && !(i > 0 && (reading.Is(i - 1, "to") || reading.Is(i - 1, "will"))) ? -1 : 0;
  }
  if (i > 0 && word == "to" && (reading.Is(i - 1, "is") || reading.Is(i - 1, "are"))) return 1;  // "is to resume"
  if (i > 0 && reading.Lower(i - 1) == "be") return 0;  // "will be buried": what stands before it decides
  if (In(kPast, word)) return -1;
  if (word.size() > 4 && word.ends_with("ed") && !reading[i].capitalised && !In(kNoPast, word)) return -1;
  return 0;
}

// "as early as Tuesday" is ahead, "as recently as Tuesday" is past, whatever the verb; 0 where no such words stand.
int AsSoonAs(const Reading& reading, std::size_t begin) {
  if (begin < 3 || !reading.Is(begin - 1, "as") || !reading.Is(begin - 3, "as")) return 0;
  if (reading.Is(begin - 2, "early") || reading.Is(begin - 2, "soon")) return 1;
  return reading.Is(begin - 2, "recently") || reading.Is(begin - 2, "late") ? -1 : 0;
}

// "Until Thursday, they had not called": the stretch is over.
bool IsUntilHad(const Reading& reading, std::size_t begin, std::size_t end) {
  if (begin == 0 || !(reading.Is(begin - 1, "until") || reading.Is(begin - 1, "till"))) return false;
  constexpr std::size_t kNear = 5;  // items to the verb: a mark, a subject, an adverb
  for (std::size_t i = end; i < end + kNear && reading.SameSentence(begin, i); ++i)
    if (reading.Is(i, "had") || reading.Is(i, "was") || reading.Is(i, "were")) return true;
  return false;
}

}  // namespace

int TenseAround(const Reading& reading, std::size_t begin, std::size_t end) {
  if (reading.Is(end, "'s") || reading.Is(end, "\xE2\x80\x99s")) return 0;  // "Wednesday's ruling" has its own time
  if (IsUntilHad(reading, begin, end)) return -1;
  if (const int ahead = AsSoonAs(reading, begin); ahead != 0) return ahead;
  for (std::size_t back = 1; back <= kReach && back <= begin && reading.SameSentence(begin - back, begin); ++back) {
    if (const int cue = Cue(reading, begin - back); cue != 0) return cue;
  }
  for (std::size_t i = end; i < end + kReach && reading.SameSentence(begin, i); ++i) {
    if (const int cue = Cue(reading, i); cue != 0) return cue;
  }
  return 0;
}

}  // namespace stemma::entities
