// Prepared: what the reuse stage knows of one article before it is compared.
// In:  an article's text.  Out: its words, fingerprints and, on demand, sentence bags.
// Tested by reuse/passages_test.cc. Source: docs/algorithms/reuse.md, steps 1 and 3.
#pragma once

#include <cstdint>
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

}  // namespace stemma::reuse
