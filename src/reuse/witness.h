// Witness: a third text that carries what two share, at one place, in larger copies of both.
// In:  all links of a run, words and sentences.  Out: whether a passage of two texts came to both from one story.
// Tested by reuse/witness_test.cc. Source: ours; two cuts of one text share a shred that by its words alone may be a
// turn of speech. docs/algorithms/reuse.md, step 5.
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "reuse/prepared.h"
#include "reuse/shared_passage.h"

namespace stemma::reuse {

class Witnesses {
 public:
  using Sentences = std::vector<std::vector<Span>>;  // by article, sorted

  // Views of all three, which outlive this.
  Witnesses(std::span<const SharedPassage> links, const PreparedTexts& prepared, const Sentences& sentences);
  // Some third text has a longer passage in common with `a` and another one with `b`, both over this one, most of the
  // sentence in which it stands with it, and both meet in the third text at one word. `furniture` by link: such a
  // passage is no witness. Looks at some hundred links of each side.
  [[nodiscard]] bool Has(const SharedPassage& link, std::span<const char> furniture) const;

 private:
  // Where a third text has a word of a passage.
  using Place = std::pair<ArticleIndex, WordIndex>;
  [[nodiscard]] std::vector<Place> PlacesOf(const SharedPassage& link, ArticleIndex side, WordIndex at,
                                            std::span<const char> furniture) const;
  [[nodiscard]] WordRange SentenceAt(ArticleIndex article, WordIndex at) const;

  std::span<const SharedPassage> links_;
  const PreparedTexts& prepared_;
  const Sentences& sentences_;
  std::vector<std::vector<std::size_t>> long_links_;  // of each article, by where they begin in it
};

}  // namespace stemma::reuse
