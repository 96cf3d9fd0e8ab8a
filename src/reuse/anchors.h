// Anchors: the places where two articles surely meet, from which passages are built.
// In:  two prepared articles.  Out: exact runs (first tier) and alike sentences (second tier).
// Tested by reuse/anchors_test.cc (brute force). Source: docs/algorithms/reuse.md, steps 2 and 3.
#pragma once

#include <vector>

#include "reuse/prepared.h"

namespace stemma::reuse {

struct Anchor {
  WordRange a;
  WordRange b;
  friend auto operator<=>(const Anchor&, const Anchor&) = default;
};

// The longest common run through a and b at the given words. REQUIRES: both are positions in their lists.
Anchor ExtendRun(const std::vector<Word>& a, const std::vector<Word>& b, WordIndex at_a, WordIndex at_b);

// Every maximal common run that holds a common fingerprint, so every one of kGuaranteedWords words or more. Sorted, no
// run twice. Where a fingerprint stands more than kMostRepeats times in one article, not every two places are paired,
// or repeated refrains would cost the square of their number: places meet in order of appearance, and each run of eight
// words that both texts have meets once at least. 2: PAN 2013 .8747 with 2 as with 8; a template sentence that stands
// five times in each of two pages makes 5 links instead of 25.
std::vector<Anchor> ExactRuns(const Prepared& a, const Prepared& b);
inline constexpr std::size_t kMostRepeats = 2;

// Sentences that are alike. Sorted.
std::vector<Anchor> SentenceMeetings(const Prepared& a, const Prepared& b, const BagOptions& options);

}  // namespace stemma::reuse
