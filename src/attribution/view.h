// View: one text as words with their classes, sentences, paragraphs and quotations, all in token positions.
// In:  UTF-8 text.  Out: the read-only table that every finder of this room works on.
// Tested by attribution/attribution_test.cc (through the finders). Source: ours.
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "attribution/lexicon.h"
#include "stemma/span.h"
#include "text/token.h"

namespace stemma::attribution {

// Half-open range of token positions.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] bool empty() const { return begin >= end; }
  [[nodiscard]] std::uint32_t size() const { return empty() ? 0 : end - begin; }
  [[nodiscard]] bool Contains(std::uint32_t i) const { return begin <= i && i < end; }
  [[nodiscard]] bool Contains(Range o) const { return begin <= o.begin && o.end <= end; }
  friend auto operator<=>(const Range&, const Range&) = default;
};

// The range as a list of pieces: none where it is empty.
inline std::vector<Range> Pieces(Range r) { return r.empty() ? std::vector<Range>() : std::vector<Range>{r}; }
// Words of all pieces together.
inline std::uint32_t Size(const std::vector<Range>& pieces) {
  std::uint32_t n = 0;
  for (const Range r : pieces) n += r.size();
  return n;
}
// Whether one of the pieces holds the word.
inline bool Holds(const std::vector<Range>& pieces, std::uint32_t i) {
  return std::ranges::any_of(pieces, [&](Range r) { return r.Contains(i); });
}

struct Word {
  std::string_view key;  // folded: ASCII lower case, straight apostrophes
  Span span;
  WordInfo info;
  text::TokenKind kind = text::TokenKind::kWord;
  bool capitalised = false;
  std::uint32_t sentence = 0;
  std::int32_t quote = -1;  // position in quotes(), -1 outside
  [[nodiscard]] bool Is(std::uint32_t classes) const { return (info.classes & classes) != 0; }
};

// A quotation in token positions.
struct QuotedRange {
  Range outer;
  Range inner;
  bool opened = true;
  bool closed = true;
  bool continues = false;
};

// Views into `text`; REQUIRES: `text` outlives the view. Time O(n).
class View {
 public:
  explicit View(std::string_view text);
  View(const View&) = delete;
  View& operator=(const View&) = delete;

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
  [[nodiscard]] const Word& operator[](std::uint32_t i) const { return words_[i]; }
  // The folded word at i; empty outside the text.
  [[nodiscard]] std::string_view Key(std::int64_t i) const {
    return i >= 0 && i < static_cast<std::int64_t>(words_.size()) ? words_[static_cast<std::size_t>(i)].key
                                                                  : std::string_view{};
  }
  [[nodiscard]] bool Has(std::int64_t i, std::uint32_t classes) const {
    return i >= 0 && i < static_cast<std::int64_t>(words_.size()) && words_[static_cast<std::size_t>(i)].Is(classes);
  }
  [[nodiscard]] const std::vector<Range>& sentences() const { return sentences_; }
  [[nodiscard]] const std::vector<Range>& paragraphs() const { return paragraphs_; }
  [[nodiscard]] const std::vector<QuotedRange>& quotes() const { return quotes_; }
  [[nodiscard]] std::uint32_t ParagraphOf(std::uint32_t i) const { return paragraph_of_sentence_[words_[i].sentence]; }
  [[nodiscard]] Span SpanOf(Range r) const {
    return r.empty() ? Span() : Span(words_[r.begin].span.begin(), words_[r.end - 1].span.end());
  }

 private:
  void ReadWords();
  void ReadSentences(const std::vector<text::Token>& tokens);
  void ReadQuotes();
  [[nodiscard]] Range TokensIn(Span span) const;

  std::string_view text_;
  std::string lower_;                  // text_, ASCII letters in lower case: same offsets
  std::deque<std::string> rewritten_;  // keys that hold another apostrophe
  std::vector<Word> words_;
  std::vector<Range> sentences_;
  std::vector<Range> paragraphs_;
  std::vector<std::uint32_t> paragraph_of_sentence_;
  std::vector<QuotedRange> quotes_;
};

}  // namespace stemma::attribution
