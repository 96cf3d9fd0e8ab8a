#include "reuse/words.h"

#include <algorithm>
#include <array>
#include <string>

#define XXH_INLINE_ALL  // OPTIMIZATION: hashing a word costs less than the call
#include <xxhash.h>

#include "reuse/fold_memory.h"
#include "reuse/word_scan.h"
#include "text/fold.h"
#include "text/stem.h"
#include "text/token.h"
#include "text/utf8.h"

namespace stemma::reuse {
namespace {

// Scripts written without spaces between words, by block. Sorted.
struct Block {
  char32_t first;
  char32_t last;
};
constexpr std::array<Block, 9> kUnspaced = {{{0x0E00, 0x0EFF},      // Thai, Lao
                                             {0x1000, 0x109F},      // Myanmar
                                             {0x1780, 0x17FF},      // Khmer
                                             {0x3040, 0x30FF},      // Hiragana, Katakana
                                             {0x31F0, 0x31FF},      // Katakana extensions
                                             {0x3400, 0x4DBF},      // Han extension A
                                             {0x4E00, 0x9FFF},      // Han
                                             {0xF900, 0xFAFF},      // Han compatibility
                                             {0x20000, 0x3FFFF}}};  // Han, further planes

std::uint32_t Hash(std::string_view folded) {
  return static_cast<std::uint32_t>(XXH3_64bits(folded.data(), folded.size()));
}

// Typographic apostrophes and hyphens become the plain ones, so that two houses' typesetting compares equal.
void PlainMarks(std::string& word) {
  for (std::size_t at = word.find("\xE2\x80"); at != std::string::npos; at = word.find("\xE2\x80", at + 1)) {
    if (at + 2 >= word.size()) return;
    const char last = word[at + 2];
    if (last == '\x98' || last == '\x99') word.replace(at, 3, "'");
    if (last == '\x90' || last == '\x91') word.replace(at, 3, "-");
  }
}

bool EndsSentence(std::string_view mark) {
  return mark == "." || mark == "!" || mark == "?" || mark == ":" || mark == "\xE2\x80\xA6" || mark == "\xE3\x80\x82";
}
bool OpensQuote(std::string_view mark) { return mark == "\"" || mark == "\xE2\x80\x9C" || mark == "\xC2\xAB"; }

// Words that are no content, by their hashes: stop words, and the possessive 's. Open addressing; 0 = free.
class EmptyWords {
 public:
  EmptyWords() {
    for (const std::string_view word : text::StopWords()) Put(Hash(word));
    Put(Hash("'s"));
  }
  [[nodiscard]] bool Has(std::uint32_t hash) const {
    std::size_t at = hash % kSlots;
    for (; slots_[at] != 0; at = (at + 1) % kSlots)
      if (slots_[at] == hash) return true;
    return false;
  }

 private:
  void Put(std::uint32_t hash) {
    std::size_t at = hash % kSlots;
    while (slots_[at] != 0) at = (at + 1) % kSlots;
    slots_[at] = hash;
  }
  static constexpr std::size_t kSlots = 1024;  // eight times the words
  std::array<std::uint32_t, kSlots> slots_{};
};
const EmptyWords& Empties() {
  static const EmptyWords words;
  return words;
}

class WordSink {
 public:
  WordSink(std::string_view text, FoldMemory& memory) : text_(text), memory_(memory) {
    words_.reserve(text.size() / 5 + 1);  // a word of English with its space is longer
  }
  std::vector<Word> Take() { return std::move(words_); }

  void Stretch() {
    words_before_ = words_.size();
    start_before_ = start_;
  }
  void TakeWord(std::size_t begin, std::size_t end, bool number, bool capital) {
    const std::uint32_t hash = HashOfAscii(text_, begin, end);
    Push(begin, end, {hash, end - begin > 1 && !empties_.Has(hash)}, number, capital);
  }
  void TakeMark(char c) { start_ = c == '.' || c == '!' || c == '?' || c == ':' || c == '"'; }
  void LineEnd() { start_ = true; }

  void Beyond(std::size_t begin, std::size_t end) {
    words_.resize(words_before_);
    start_ = start_before_;
    const std::string_view stretch = text_.substr(begin, end - begin);
    for (const text::Token& token : text::Tokenize(stretch)) General(begin, token, token.span.Of(stretch));
  }

 private:
  void General(std::size_t offset, const text::Token& token, std::string_view bytes) {
    if (token.kind == text::TokenKind::kMark) {
      start_ = EndsSentence(bytes) || OpensQuote(bytes);
    } else if (static_cast<unsigned char>(bytes.front()) >= 0xE0 && IsUnspaced(text::Decode(bytes, 0).value)) {
      Characters({offset + token.span.begin(), offset + token.span.end()});
      start_ = false;
    } else {
      Push(offset + token.span.begin(), offset + token.span.end(), memory_.Of(bytes),
           token.kind == text::TokenKind::kNumber, token.capitalised);
    }
  }

  void Push(std::size_t begin, std::size_t end, FoldedWord folded, bool number, bool capital) {
    Word& word = words_.emplace_back();
    word.hash = folded.hash;
    word.begin = static_cast<std::uint32_t>(begin);
    word.end = end & kMostTextBytes;
    word.number = number;
    word.name = capital && !start_;
    word.content = folded.content;
    start_ = false;
  }

  void Characters(Span span) {
    for (std::size_t at = span.begin(); at < span.end();) {
      const std::size_t size = text::Decode(text_, at).size;
      const std::string_view bytes = text_.substr(at, size);
      Word& word = words_.emplace_back();
      word.hash = Hash(bytes);
      word.begin = static_cast<std::uint32_t>(at);
      word.end = (at + size) & kMostTextBytes;
      word.content = true;
      word.character = true;
      at += size;
    }
  }

  std::string_view text_;
  FoldMemory& memory_;
  const EmptyWords& empties_ = Empties();
  std::vector<Word> words_;
  bool start_ = true;  // the next word starts a sentence
  // Where this stretch began:
  std::size_t words_before_ = 0;
  bool start_before_ = true;
};

}  // namespace

std::vector<Word> ReadWords(std::string_view text) {
  thread_local FoldMemory memory;
  const std::string_view read = text.substr(0, kMostTextBytes);
  WordSink sink(read, memory);
  WordScan(read, sink).Run();
  return sink.Take();
}

bool IsUnspaced(char32_t c) {
  if (c < kUnspaced.front().first) return false;
  return std::ranges::any_of(kUnspaced, [c](const Block& b) { return b.first <= c && c <= b.last; });
}

FoldedWord FoldWord(std::string_view bytes) {
  std::string folded = text::Fold(bytes);
  PlainMarks(folded);
  const std::uint32_t hash = Hash(folded);
  return {hash, folded.size() > 1 && !Empties().Has(hash)};
}

Span BytesOf(const std::vector<Word>& words, WordRange range) {
  if (words.empty()) return {};
  if (range.empty()) {
    const std::size_t at = range.begin < words.size() ? words[range.begin].begin : words.back().end;
    return {at, at};
  }
  return {words[range.begin].begin, words[range.end - 1].end};
}

std::uint32_t HalfWords(const std::vector<Word>& words, WordRange range) {
  std::uint32_t weight = 0;
  for (WordIndex i = range.begin; i < range.end; ++i) weight += words[i].character ? 1 : 2;
  return weight;
}

}  // namespace stemma::reuse
