// Sentence words: the sentences of an article with the words in them that deny, doubt, report or dispute.
// In:  an article's text.  Out: its sentences in order, each read once for all who ask.
// Tested by claims/terms_test.cc. Source: ours; docs/algorithms/claims.md, "Stance" and "Who denies".
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "claims/denial_words.h"
#include "claims/hedges.h"
#include "stemma/span.h"

namespace stemma::claims {

// Sentences of an article that are read for claims; what stands further down a book-length text is not.
inline constexpr std::size_t kMostSentences = 500;

struct SentenceWords {
  Hedges hedges;
  bool disputes = false;  // whoever says it
  bool quoted = false;    // most of it is what somebody is said to have said
};

// Vectors of one length, but for `denials`, which has no more than kMostSentences.
struct Sentences {
  std::vector<Span> spans;
  std::vector<SentenceWords> words;
  std::vector<DenialWords> denials;
  // The first sentences, at most kMostSentences.
  [[nodiscard]] std::span<const Span> read() const { return std::span(spans).first(denials.size()); }
};

// All but SentenceWords::quoted.
Sentences ReadSentences(std::string_view text);

// The sentence of `spans` that begins last before or at `offset`; the first one where none does.
std::size_t SentenceAt(std::span<const Span> spans, std::size_t offset);

}  // namespace stemma::claims
