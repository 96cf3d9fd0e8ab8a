#include "base/nobody.h"

#include <algorithm>
#include <array>

namespace stemma {
namespace {

constexpr auto kPronouns = std::to_array<std::string_view>(
    {"all",     "another", "anyone",   "both",    "each",   "either", "everyone", "he",     "i",       "it",  "many",
     "me",      "most",    "multiple", "neither", "nobody", "none",   "one",      "others", "several", "she", "some",
     "someone", "that",    "these",    "they",    "this",   "those",  "us",       "we",     "which",   "who", "you"});
constexpr auto kObjects = std::to_array<std::string_view>({"him", "me", "them", "us"});

template <std::size_t N>
bool IsAmong(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

// "we're" -> "we", in either spelling of the apostrophe.
std::string_view WithoutVerb(std::string_view word) {
  return word.substr(0, std::min(word.find('\''), word.find("\xE2\x80\x99")));
}

}  // namespace

bool NamesNobodyAtAll(std::string_view folded) {
  bool only_pronouns = true;
  std::string_view last;
  while (!folded.empty()) {
    const std::size_t end = std::min(folded.find(' '), folded.size());
    if (end > 0) {
      last = folded.substr(0, end);
      only_pronouns = only_pronouns && IsAmong(kPronouns, WithoutVerb(last));
    }
    folded.remove_prefix(std::min(folded.size(), end + 1));
  }
  return only_pronouns || IsAmong(kObjects, last);
}

}  // namespace stemma
