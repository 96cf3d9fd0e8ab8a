#include "entities/toll.h"

#include <algorithm>
#include <array>
#include <utility>

#include "entities/time_lexicon.h"

namespace stemma::entities {
namespace {

constexpr std::size_t kReach =
    12;  // items between "bringing" and the number: "bringing the number of dead this week to"

bool In(const auto& list, std::string_view word) { return std::ranges::find(list, word) != list.end(); }

// "bringing the toll to", "takes the number of dead so far to".
bool IsBroughtTo(const Reading& r, std::size_t begin) {
  constexpr std::array<std::string_view, 10> kBring = {"bring", "brings",  "bringing", "brought", "take",
                                                       "takes", "raising", "raises",   "taking",  "raise"};
  constexpr std::array<std::string_view, 4> kSums = {"toll", "total", "number", "count"};
  if (begin == 0 || !r.Is(begin - 1, "to")) return false;
  bool sum = false;
  for (std::size_t back = 2; back <= kReach && back <= begin && r.SameSentence(begin - back, begin); ++back) {
    sum = sum || In(kSums, r.Lower(begin - back));
    if (sum && In(kBring, r.Lower(begin - back))) return true;
  }
  return false;
}

// "since 2011", "since March", "since the war began": not "since Monday" and not "since then" of the same day.
bool IsLongSince(const Reading& r, std::size_t at) {
  constexpr std::array<std::string_view, 13> kStarts = {"start",    "beginning", "outbreak",  "war",        "conflict",
                                                        "uprising", "revolt",    "crisis",    "revolution", "year",
                                                        "unrest",   "invasion",  "occupation"};
  constexpr std::size_t kFew = 6;  // items behind "since"
  for (std::size_t i = at + 1; i <= at + kFew && r.SameSentence(at, i); ++i) {
    const TimeWord word = LookUpTimeWord(r, i);
    if ((word.classes & (kClassYear | kClassMonth)) != 0 || In(kStarts, r.Lower(i))) return true;
    if ((word.classes & kClassWeekday) != 0) return false;
  }
  return false;
}

// "over the past two years", "in the last six months".
bool IsLongPast(const Reading& r, std::size_t at) {
  constexpr std::array<std::string_view, 8> kLong = {"year",  "years",  "month",   "months",
                                                     "weeks", "decade", "decades", "conflict"};
  if (!r.Is(at, "past") && !r.Is(at, "last")) return false;
  for (std::size_t i = at + 1; i <= at + 3 && r.SameSentence(at, i); ++i)
    if (In(kLong, r.Lower(i))) return at > 0 && (r.Is(at - 1, "the") || r.Is(at - 1, "over") || r.Is(at - 1, "in"));
  return false;
}

}  // namespace

bool IsTotal(const Reading& r, std::size_t begin, std::size_t end) {
  if (IsBroughtTo(r, begin)) return true;
  constexpr std::size_t kSentence = 40;  // items looked at on each side
  const std::size_t from = begin > kSentence ? begin - kSentence : 0;
  for (std::size_t i = from; i < std::min(end + kSentence, r.size()); ++i)
    if (r.SameSentence(begin, i) && ((r.Is(i, "since") && IsLongSince(r, i)) || IsLongPast(r, i))) return true;
  return false;
}

std::string_view FateBefore(const Reading& r, std::size_t begin) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kVerbs = {{{"kill", "killed"},
                                                                                     {"kills", "killed"},
                                                                                     {"killed", "killed"},
                                                                                     {"killing", "killed"},
                                                                                     {"wound", "wounded"},
                                                                                     {"wounds", "wounded"},
                                                                                     {"wounded", "wounded"},
                                                                                     {"wounding", "wounded"},
                                                                                     {"injure", "injured"},
                                                                                     {"injures", "injured"},
                                                                                     {"injured", "injured"},
                                                                                     {"injuring", "injured"},
                                                                                     {"detained", "detained"},
                                                                                     {"arrested", "arrested"}}};
  if (begin == 0 || !r.SameSentence(begin - 1, begin)) return {};
  const auto* const verb =
      std::ranges::find(kVerbs, r.Lower(begin - 1), &std::pair<std::string_view, std::string_view>::first);
  if (verb == kVerbs.end()) return {};
  // "12 people were killed 3 hours later": a passive counts what stands before it.
  constexpr std::array<std::string_view, 6> kPassive = {"was", "were", "been", "being", "is", "are"};
  return begin > 1 && In(kPassive, r.Lower(begin - 2)) ? std::string_view() : verb->second;
}

}  // namespace stemma::entities
