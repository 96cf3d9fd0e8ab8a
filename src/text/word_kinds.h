// WordKinds: how near words come to a few kinds of words that news sources are named and quoted with, by word vectors.
// In:  folded words.  Out: a likeness for each kind of speaker ("witness", "analyst") and of cue ("reveals", "thinks").
// Tested by text/word_kinds_test.cc. Source: ours; the seeds were written before they were measured
// (docs/algorithms/claims.md, "Words that are alike").
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "stemma/span.h"

namespace stemma::text {

inline constexpr auto kSpeakerKinds = std::to_array<std::string_view>(
    {"witness", "analyst", "official", "media", "insider", "crowd", "family", "company"});
inline constexpr auto kCueKinds = std::to_array<std::string_view>({"reveals", "thinks", "praises", "jokes", "recalls"});

// In the order of the names above: the likeness of the nearest word, 0 (none is near, or no word is known) to 1.
using SpeakerLikeness = std::array<double, kSpeakerKinds.size()>;
using CueLikeness = std::array<double, kCueKinds.size()>;

// Keeps what it has looked up, since the same words come again and again. Not thread-safe.
class WordKinds {
 public:
  SpeakerLikeness SpeakersIn(const std::vector<std::string>& words);
  CueLikeness CuesIn(const std::vector<std::string>& words);

 private:
  using Likeness = std::array<double, kSpeakerKinds.size() + kCueKinds.size()>;
  const Likeness& Of(const std::string& word);
  std::unordered_map<std::string, Likeness> known_;
};

// The folded words of a text, without marks and numbers; "law-maker" is two words where it is none.
std::vector<std::string> FoldedWords(std::string_view text);

// The words within `at` and up to `count` on either side of it, its own first. What of `at` is beyond the text is left
// out.
std::vector<std::string> WordsAround(std::string_view text, Span at, std::size_t count);

}  // namespace stemma::text
