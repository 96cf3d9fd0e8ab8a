// Sentence bags: sentences that say the same in other words, the seeds of the second tier.
// In:  two articles' sentences as bags of content stems.  Out: pairs of sentences that are alike.
// Tested by reuse/sentence_bags_test.cc. Source: Sanchez-Perez, Sidorov, Gelbukh, "The winning approach to text
// alignment for text reuse detection at PAN 2014", section 3.2 (tf-isf, cosine and Dice).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "reuse/words.h"

namespace stemma::reuse {

// A content stem in a sentence.
struct StemInSentence {
  std::uint32_t stem = 0;      // hash
  std::uint32_t sentence = 0;  // index
  std::uint32_t count = 0;
  friend auto operator<=>(const StemInSentence&, const StemInSentence&) = default;
};

struct SentenceBags {
  std::vector<WordRange> sentences;   // in order; very short ones are joined to the next, very long ones cut
  std::vector<std::uint32_t> stems;   // distinct content stems of each sentence
  std::vector<StemInSentence> index;  // sorted by stem, sentence
};

// Time O(n log n).
SentenceBags ReadSentenceBags(std::string_view text, const std::vector<Word>& words);

struct SentencePair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  friend auto operator<=>(const SentencePair&, const SentencePair&) = default;
};

struct BagOptions {
  double cosine = 0.29;  // of tf-isf vectors. The paper has .33 for both; lower finds more and errs more.
  double dice = 0.3;     // of stem sets
};

// Pairs at or over both thresholds, sorted. Texts of more than kMostSentences give none (their exact runs stay);
// a stem that would make more than kMostMeetings pairs counts towards length only: it says nothing.
std::vector<SentencePair> AlikeSentences(const SentenceBags& a, const SentenceBags& b, const BagOptions& options);
inline constexpr std::size_t kMostSentences = 4096;
inline constexpr std::size_t kMostMeetings = 4096;

// Cosine of the two ranges of sentences as tf-isf bags, [0, 1]: step "validation" of the paper, which does not weigh.
double CosineOfRanges(const SentenceBags& a, WordRange in_a, const SentenceBags& b, WordRange in_b);

}  // namespace stemma::reuse
