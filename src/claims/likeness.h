// Likeness: how near words of a story come to what its articles open with, by what they mean and not by how they are
// spelled.
// In:  a story's articles.  Out: cosines of word vectors, without what all sentences of the story have in common.
// Tested by claims/likeness_test.cc; measured by tools/lineage_models.py. Source: text/word_vectors.h; the mean is
// taken off as in Mu and Viswanath 2018, over one story.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claims/statement.h"
#include "text/word_vectors.h"

namespace stemma::claims {

class Likeness {
 public:
  Likeness(const Reading& reading, std::span<const ArticleIndex> articles);
  // Cosine of a text with the story's openings, -1 to 1; 0 where it has no known word.
  [[nodiscard]] double Of(std::string_view words) const;
  // The same of those of its words that few articles open with: what it adds to the claim.
  [[nodiscard]] double OfFresh(std::string_view words) const;

 private:
  [[nodiscard]] double Centred(const text::TextVector& vector) const;

  std::set<std::string, std::less<>> shared_;  // words that many articles open with
  text::TextVector mean_;                      // of the story's sentences
  text::TextVector opening_;                   // of its openings, without the mean
};

}  // namespace stemma::claims
