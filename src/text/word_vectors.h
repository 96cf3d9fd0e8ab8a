// WordVectors: what English words are alike, for judging words that no table and no corpus of ours has.
// In:  folded words.  Out: their classes (1,000 fine, 100 coarse), their vectors, how alike two texts are.
// Tested by text/word_vectors_test.cc. Source: GloVe (Pennington, Socher and Manning 2014), data/words/README.md;
// weights by Arora, Liang and Ma 2017 ("A simple but tough-to-beat baseline for sentence embeddings").
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace stemma::text {

inline constexpr std::size_t kWordDimensions = 64;

// What is known of one word. Words are in lower case; names of people and rare words are mostly absent.
struct WordEntry {
  std::uint16_t rank = 0;    // by frequency, 0 is "the"
  std::uint16_t fine = 0;    // its class of 1,000
  std::uint16_t coarse = 0;  // the class of 100 that holds the fine one
  std::span<const std::int8_t, kWordDimensions> vector;
};

// Nothing for words outside the 60,000. Thread-safe, allocates nothing.
std::optional<WordEntry> FindWord(std::string_view lower_word);

// Cosine of two words' vectors, -1 to 1; 0 where one is unknown. Words that are alike have 0.4 and more.
double WordLikeness(std::string_view a, std::string_view b);

// The weighted sum of a text's words: frequent words count little. Order of words does not matter.
class TextVector {
 public:
  // Adds a word; false where it is unknown.
  bool Add(std::string_view lower_word, double weight = 1.0);
  bool empty() const { return words_ == 0; }
  // Cosine, -1 to 1; 0 where one of the two holds no known word.
  double Likeness(const TextVector& other) const;

 private:
  std::array<double, kWordDimensions> sum_{};
  std::size_t words_ = 0;
};

}  // namespace stemma::text
