// Rarity: how much two passages that are not word for word the same have in common, by how rare their stems are in the
// pile. Two texts on one topic share its common stems; a copy shares rare ones.
// In:  sentence bags of a pile.  Out: weight and share of the common stems of two ranges.
// Tested by reuse/rarity_test.cc. Source: ours; inverse document frequency (Sparck Jones 1972).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "reuse/prepared.h"

namespace stemma::reuse {

struct CommonStems {
  double weight = 0;  // sum of ln(articles / articles with the stem) over the stems that both have
  double share = 0;   // of the weight of the side that weighs less, [0, 1]
};

class Rarity {
 public:
  // Counts in how many of the articles that have bags each stem stands. Time O(n log n) in the stems.
  explicit Rarity(const PreparedTexts& articles);

  [[nodiscard]] CommonStems Of(const SentenceBags& a, WordRange in_a, const SentenceBags& b, WordRange in_b) const;
  // Articles that were counted: of few, no stem is known to be rare.
  [[nodiscard]] std::size_t articles() const { return count_; }

 private:
  [[nodiscard]] double Weight(std::uint32_t stem) const;

  std::size_t count_ = 0;
  std::vector<std::uint32_t> stems_;  // distinct, sorted
  std::vector<float> weights_;
};

}  // namespace stemma::reuse
