// Prepared: what the reuse stage knows of one article before it is compared.
// In:  an article's text.  Out: its words, fingerprints and, on demand, sentence bags.
// Tested by reuse/passages_test.cc. Source: docs/algorithms/reuse.md, steps 1 and 3.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "reuse/sentence_bags.h"
#include "reuse/winnow.h"
#include "reuse/words.h"

namespace stemma::reuse {

struct Prepared {
  std::vector<Word> words;
  std::uint32_t half_words = 0;           // weight of them all, HalfWords
  std::vector<Fingerprint> fingerprints;  // sorted by hash, position
  SentenceBags bags;                      // empty until asked for: only linked articles need them
};

Prepared Prepare(std::string_view text);

// Weight of a range in half words, as HalfWords of the words. OPTIMIZATION: they are counted only where some are
// characters.
inline std::uint32_t HalfWords(const Prepared& text, WordRange range) {
  if (text.half_words == 2 * text.words.size()) return range.empty() ? 0 : 2 * range.size();
  return HalfWords(text.words, range);
}

// What is known of each article of a pile. Articles with the same text may share one Prepared: whole copies are the
// commonest kind of reuse, and an address tells them at once.
class PreparedTexts {
 public:
  PreparedTexts() = default;
  // One for each article.
  PreparedTexts(const std::vector<Prepared>& texts) : texts_(texts) {}  // NOLINT(google-explicit-constructor)
  // The one at places[i] for article i.
  PreparedTexts(std::span<const Prepared> texts, std::span<const std::uint32_t> places)
      : texts_(texts), places_(places) {}

  [[nodiscard]] const Prepared& operator[](std::size_t article) const {
    return texts_[places_.empty() ? article : places_[article]];
  }
  // Articles.
  [[nodiscard]] std::size_t size() const { return places_.empty() ? texts_.size() : places_.size(); }

 private:
  std::span<const Prepared> texts_;
  std::span<const std::uint32_t> places_;
};

}  // namespace stemma::reuse
