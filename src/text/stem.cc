#include "text/stem.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

#include <libstemmer.h>

namespace stemma::text {
namespace {

struct StemmerDeleter {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

sb_stemmer* ThreadStemmer() {
  thread_local const std::unique_ptr<sb_stemmer, StemmerDeleter> stemmer(sb_stemmer_new("english", "UTF_8"));
  return stemmer.get();
}

// Sorted for binary search.
constexpr std::array<std::string_view, 130> kStopWords = {
    "a",       "about",  "above", "after",   "again",  "all",     "also",       "am",      "an",    "and",
    "any",     "are",    "as",    "at",      "be",     "because", "been",       "before",  "being", "below",
    "between", "both",   "but",   "by",      "can",    "could",   "did",        "do",      "does",  "doing",
    "down",    "during", "each",  "few",     "for",    "from",    "further",    "had",     "has",   "have",
    "having",  "he",     "her",   "here",    "hers",   "herself", "him",        "himself", "his",   "how",
    "i",       "if",     "in",    "into",    "is",     "it",      "its",        "itself",  "just",  "may",
    "me",      "might",  "more",  "most",    "must",   "my",      "myself",     "no",      "nor",   "not",
    "now",     "of",     "off",   "on",      "once",   "only",    "or",         "other",   "our",   "ours",
    "out",     "over",   "own",   "same",    "shall",  "she",     "should",     "so",      "some",  "such",
    "than",    "that",   "the",   "their",   "theirs", "them",    "themselves", "then",    "there", "these",
    "they",    "this",   "those", "through", "to",     "too",     "under",      "until",   "up",    "upon",
    "us",      "very",   "was",   "we",      "were",   "what",    "when",       "where",   "which", "while",
    "who",     "whom",   "why",   "will",    "with",   "within",  "without",    "would",   "you",   "your"};

// Where the words of each letter begin, 'a' to 'z', and the end; and the lengths that they have, a bit each.
// OPTIMIZATION: nine words of ten are no stop words, and most of those are told by their letter and length.
struct Letters {
  std::array<std::uint8_t, 27> begins{};
  std::array<std::uint16_t, 26> lengths{};
};
constexpr Letters LettersOf() {
  Letters out;
  for (std::size_t letter = 0; letter < out.begins.size(); ++letter)
    while (out.begins[letter] < kStopWords.size() &&
           kStopWords[out.begins[letter]].front() < static_cast<char>('a' + static_cast<int>(letter)))
      ++out.begins[letter];
  for (const std::string_view word : kStopWords)
    out.lengths[static_cast<std::size_t>(word.front() - 'a')] |= static_cast<std::uint16_t>(1U << word.size());
  return out;
}
constexpr Letters kLetters = LettersOf();
constexpr std::size_t kLongestStopWord = 10;  // "themselves"

}  // namespace

std::string Stem(std::string_view folded_word) {
  sb_stemmer* stemmer = ThreadStemmer();
  if (stemmer == nullptr) return std::string(folded_word);
  const auto* word = reinterpret_cast<const sb_symbol*>(folded_word.data());
  const sb_symbol* stem = sb_stemmer_stem(stemmer, word, static_cast<int>(folded_word.size()));
  if (stem == nullptr) return std::string(folded_word);
  return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer))};
}

std::span<const std::string_view> StopWords() { return kStopWords; }

bool IsStopWord(std::string_view folded_word) {
  if (folded_word.empty() || folded_word.size() > kLongestStopWord) return false;
  const char first = folded_word.front();
  if (first < 'a' || first > 'z') return false;
  const auto letter = static_cast<std::size_t>(first - 'a');
  if ((kLetters.lengths[letter] >> folded_word.size() & 1U) == 0) return false;
  return std::binary_search(kStopWords.begin() + kLetters.begins[letter],
                            kStopWords.begin() + kLetters.begins[letter + 1], folded_word);
}

}  // namespace stemma::text
