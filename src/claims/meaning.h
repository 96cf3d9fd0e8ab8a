// Meaning: what the words of a speech mean: how near they come to the claim in other words, what kind of speaker and of
// cue they tell of. In:  a speech's words.  Out: its features from content_like to recalls_like. Tested by
// claims/speech_test.cc; measured by tools/lineage_models.py. Source: docs/algorithms/claims.md, "Words that are
// alike".
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "claims/likeness.h"
#include "claims/speech.h"
#include "text/word_kinds.h"

namespace stemma::claims {

// What of a speech is read.
struct SpeechWords {
  std::string content;
  std::string cue;
  std::size_t sentence = 0;  // number of the sentence of its source and cue
};

// Of one story. Not thread-safe: it keeps what it has looked up.
class Meaning {
 public:
  Meaning(const Reading& reading, std::span<const ArticleIndex> articles)
      : reading_(reading), likeness_(reading, articles) {}
  // REQUIRES: the attribution has a source in the article's text.
  void Read(const Attribution& a, const SpeechWords& words, SpeechFeatures& features);

 private:
  const Reading& reading_;
  Likeness likeness_;
  text::WordKinds kinds_;
};

// A story's statements are all alike, and only which are more so than the others tells: makes the mean of each likeness
// over the story's speeches 0 and its spread 1.
void StandardiseMeaning(std::span<Speech> speeches);

}  // namespace stemma::claims
