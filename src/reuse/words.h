// Words: an article's text as comparable words, each with the bytes it stands on.
// In:  UTF-8 text.  Out: words in reading order; marks are gone, case and accents folded away, numbers kept.
// Scripts without spaces (Han, Kana, Thai, Lao, Khmer, Burmese): each character is a word of half weight.
// Tested by reuse/words_test.cc. Source: docs/algorithms/reuse.md, step 1.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "stemma/span.h"

namespace stemma::reuse {

// Position of a word in an article's word list.
using WordIndex = std::uint32_t;

// One comparable word. Two words are taken for equal when their hashes are: at 32 bits two different words meet
// once in four thousand million comparisons, and a run needs eight such accidents. 12 bytes, since the words of every
// article that is linked stand in memory.
struct Word {
  std::uint32_t hash = 0;
  std::uint32_t begin = 0;  // bytes of the article's text, half-open
  std::uint32_t end : 28 = 0;
  bool number : 1 = false;
  bool name : 1 = false;       // capitalised and not at the start of a sentence
  bool content : 1 = false;    // not a stop word, not a single letter
  bool character : 1 = false;  // one character of a script without spaces: half a word
  friend bool operator==(const Word&, const Word&) = default;
};

static_assert(sizeof(Word) == 12);

// Bytes of a text that are read; what is behind them has no words. 64 times the limit of Limits::max_text_bytes.
inline constexpr std::size_t kMostTextBytes = (std::size_t{1} << 28) - 1;

// Time O(n). Never fails.
std::vector<Word> ReadWords(std::string_view text);

// True for the characters that are words by themselves.
bool IsUnspaced(char32_t c);

// What of a word does not depend on where it stands: Word::hash and Word::content.
struct FoldedWord {
  std::uint32_t hash = 0;
  bool content = false;
};
FoldedWord FoldWord(std::string_view bytes);

// A half-open range of words.
struct WordRange {
  WordIndex begin = 0;
  WordIndex end = 0;
  [[nodiscard]] WordIndex size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return begin >= end; }
  friend auto operator<=>(const WordRange&, const WordRange&) = default;
};

// The bytes from the first word's start to the last word's end; empty at the next word for an empty range.
Span BytesOf(const std::vector<Word>& words, WordRange range);

// Weight of a range in half words: 2 for a word, 1 for a character.
std::uint32_t HalfWords(const std::vector<Word>& words, WordRange range);

}  // namespace stemma::reuse
