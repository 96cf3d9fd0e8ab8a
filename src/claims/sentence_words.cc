#include "claims/sentence_words.h"

#include <algorithm>

#include "claims/disputes.h"
#include "text/sentence.h"

namespace stemma::claims {

Sentences ReadSentences(std::string_view text) {
  Sentences out;
  out.spans = text::Sentences(text);
  out.words.reserve(out.spans.size());
  for (const Span s : out.spans) {
    const std::string_view words = s.Of(text);
    const Hedges hedges = FindHedges(words);
    out.words.push_back({hedges, Disputes(words, hedges), false});
    if (out.denials.size() < kMostSentences) out.denials.push_back(FindDenialWords(words));
  }
  return out;
}

std::size_t SentenceAt(std::span<const Span> spans, std::size_t offset) {
  const auto after = std::ranges::upper_bound(spans, offset, {}, &Span::begin);
  return after == spans.begin() ? 0 : static_cast<std::size_t>(after - spans.begin()) - 1;
}

}  // namespace stemma::claims
