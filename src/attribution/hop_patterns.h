// Hop patterns: the shapes in which chains name their hops, for the second look.
// In:  what the second look sees, a word.  Out: bits of the shapes that the word stands in.
// Tested by attribution/hops_test.cc. Source: ours; rows 15 to 17 of the inventory.
#pragma once

#include <cstdint>

#include "attribution/hops.h"

namespace stemma::attribution {

enum HopPattern : std::uint32_t {
  kBehindRelayAside = 1U << 0,  // "the Echo, via the Spark, had": the verb behind
  kPublishesNews = 1U << 1,     // has, ran, carries, aired, picked up: a verb of papers and channels
  kOutletSubject = 1U << 2,     // its subject is a medium or a source named elsewhere in the text
  kRelayWord = 1U << 3,         // via, per, crediting, leaning, on the word of: names from whom it was had
  kRelayComma = 1U << 4,        // a comma or a bracket in front of it
  kSaidNoun = 1U << 5,          // version, talk, information
  kOwnedNoun = 1U << 6,         // behind "its", "the company's"
  kUnderVerdict = 1U << 7,      // behind a cue that denies, withdraws, repeats within some words
  kBehindRelative = 1U << 8,    // "which in turn", "who had"
  kHasIt = 1U << 9,             // "has it", "had it from"
  kBeforeRelayWord = 1U << 10,  // "ran it, on the word of": a relay word within some words behind
  kInnerVoice = 1U << 11,       // a subject stands in front, and all that in the content of another
};

// Those that a hop is likely to have.
constexpr std::uint32_t kHopShapes =
    kBehindRelayAside | kRelayComma | kUnderVerdict | kBehindRelative | kHasIt | kBeforeRelayWord | kInnerVoice;

// REQUIRES: region and subject of the word are known; `verb` is where its group of helpers begins.
std::uint32_t HopPatterns(const HopSight& sight, const HopWord& word, std::uint32_t verb);

}  // namespace stemma::attribution
