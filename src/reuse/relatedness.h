// Relatedness: whether two articles are about the same thing apart from what they share word for word.
// In:  prepared articles and the ranges to leave out.  Out: a likeness in [0, 1].
// Tested by reuse/relatedness_test.cc. Source: ours; cosine of idf-weighted sets of content words.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "reuse/prepared.h"

namespace stemma::reuse {

class Relatedness {
 public:
  // Learns how rare each content word is among the given articles. Keeps a view of them.
  Relatedness(const PreparedTexts& articles, std::span<const ArticleIndex> among);

  // Likeness of the two outside the given ranges (sorted or not); 1 when one has nothing left to compare:
  // then the shared passage is the article.
  [[nodiscard]] double Of(ArticleIndex a, std::vector<WordRange> without_a, ArticleIndex b,
                          std::vector<WordRange> without_b) const;

 private:
  [[nodiscard]] std::vector<std::uint32_t> Rest(ArticleIndex article, std::vector<WordRange> without) const;
  [[nodiscard]] double Weight(std::uint32_t hash) const;

  PreparedTexts articles_;
  std::vector<std::uint32_t> hashes_;  // distinct, sorted
  std::vector<float> weights_;         // squared idf of each
};

}  // namespace stemma::reuse
