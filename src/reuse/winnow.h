// Winnow: the sparse fingerprints by which shared passages are found.
// In:  the words of one article.  Out: fingerprints, no position twice.
// Tested by reuse/winnow_test.cc (brute force). Source: Schleimer, Wilkerson, Aiken, "Winnowing: local algorithms for
// document fingerprinting", SIGMOD 2003, section 3.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "reuse/words.h"

namespace stemma::reuse {

// Words in a shingle. Smaller: more chance meetings; larger: edits break more seeds. 5: docs/algorithms/reuse.md.
inline constexpr WordIndex kShingleWords = 5;
// Shingles in a window. Any common run of kShingleWords + kWindowShingles - 1 = 8 words has a common fingerprint.
inline constexpr WordIndex kWindowShingles = 4;
inline constexpr WordIndex kGuaranteedWords = kShingleWords + kWindowShingles - 1;

struct Fingerprint {
  std::uint32_t hash = 0;  // of the kShingleWords words from `first`: the lower half, enough for two articles, whose
                           // meetings are looked at word by word
  WordIndex first = 0;
  friend auto operator<=>(const Fingerprint&, const Fingerprint&) = default;
};

// Hash of each run of kShingleWords words, given their hashes, in order; empty for a shorter text. Replaces `out`.
void ShingleHashes(std::span<const std::uint32_t> words, std::vector<std::uint64_t>& out);

// Positions of the least hash of each window, the rightmost of equals (step 2 of the paper), in order; a text with
// fewer shingles than a window gives its least one. Replaces `out`. Time O(n).
void WinnowedPositions(std::span<const std::uint64_t> shingles, std::vector<WordIndex>& out);

// Both steps over an article's words. Sorted by hash, then position, ready to be joined. Time O(n log n).
std::vector<Fingerprint> Winnow(std::span<const Word> words);

}  // namespace stemma::reuse
