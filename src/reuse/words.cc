#include "reuse/words.h"

#include <algorithm>
#include <array>
#include <string>

#define XXH_INLINE_ALL  // OPTIMIZATION: hashing a word costs less than the call
#include <xxhash.h>

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

constexpr std::size_t kLongestStopWord = 10;  // "themselves"
constexpr std::size_t kFastBytes = 48;        // longer words go the slow way

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text.substr(0, kMostTextBytes)) {}

  std::vector<Word> Run() {
    const std::vector<text::Token> tokens = text::Tokenize(text_);
    words_.reserve(tokens.size());
    std::size_t last_end = 0;
    for (const text::Token& token : tokens) {
      if (text_.substr(last_end, token.span.begin() - last_end).find('\n') != std::string_view::npos) start_ = true;
      last_end = token.span.end();
      Take(token);
    }
    return std::move(words_);
  }

 private:
  void Take(const text::Token& token) {
    const std::string_view bytes = token.span.Of(text_);
    if (token.kind == text::TokenKind::kMark) {
      start_ = EndsSentence(bytes) || OpensQuote(bytes);
      return;
    }
    if (static_cast<unsigned char>(bytes.front()) >= 0xE0 && IsUnspaced(text::Decode(bytes, 0).value)) {
      Characters(token.span);
    } else {
      Push(token, bytes);
    }
    start_ = false;
  }

  void Push(const text::Token& token, std::string_view bytes) {
    Word word;
    word.begin = token.span.begin();
    word.end = token.span.end() & kMostTextBytes;
    word.number = token.kind == text::TokenKind::kNumber;
    word.name = token.capitalised && !start_;
    std::array<char, kFastBytes> buffer;  // NOLINT(*-member-init): filled by FoldAscii
    if (bytes.size() <= buffer.size() && FoldAscii(bytes, buffer)) {
      Finish(word, std::string_view(buffer.data(), bytes.size()));
    } else {
      std::string folded = text::Fold(bytes);
      PlainMarks(folded);
      Finish(word, folded);
    }
  }

  void Finish(Word word, std::string_view folded) {
    word.hash = Hash(folded);
    word.content =
        folded.size() > 1 && folded != "'s" && (folded.size() > kLongestStopWord || !text::IsStopWord(folded));
    words_.push_back(word);
  }

  // False when a byte is not ASCII. OPTIMIZATION: no allocation for nine words of ten.
  static bool FoldAscii(std::string_view bytes, std::array<char, kFastBytes>& out) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      const auto c = static_cast<unsigned char>(bytes[i]);
      if (c >= 0x80) return false;
      out[i] = static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    }
    return true;
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
  std::vector<Word> words_;
  bool start_ = true;  // the next word starts a sentence
};

}  // namespace

std::vector<Word> ReadWords(std::string_view text) { return Reader(text).Run(); }

bool IsUnspaced(char32_t c) {
  if (c < kUnspaced.front().first) return false;
  return std::ranges::any_of(kUnspaced, [c](const Block& b) { return b.first <= c && c <= b.last; });
}

std::uint32_t HashOfWord(std::string_view bytes) {
  std::string folded = text::Fold(bytes);
  PlainMarks(folded);
  return Hash(folded);
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
