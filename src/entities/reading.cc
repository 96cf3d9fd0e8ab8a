#include "entities/reading.h"

#include <algorithm>

#include "text/fold.h"
#include "text/sentence.h"

namespace stemma::entities {

namespace {

// A line at least this long that stops without a stop was broken by a printer, not by a writer: agency copy is wrapped
// at 60 to 80 columns, headings are shorter.
constexpr std::size_t kWrappedLine = 45;

// True when only a single line end lies between `last_end` and `begin`, and the sentence goes on over it.
bool IsWrap(std::string_view text, std::size_t last_end, std::size_t begin) {
  const std::string_view gap = text.substr(last_end, begin - last_end);
  if (std::ranges::count(gap, '\n') != 1 || last_end == 0) return false;
  const std::size_t line = text.rfind('\n', last_end - 1);
  const std::size_t start = line == std::string_view::npos ? 0 : line + 1;
  const char last = text[last_end - 1];
  const bool stop = last == '.' || last == '!' || last == '?' || last == ':' || last == '"' || last == '\'';
  return !stop && last_end - start >= kWrappedLine;
}

}  // namespace

Reading::Reading(std::string_view text) : text_(text), lower_(text::LowerAscii(text)) {
  const std::vector<text::Token> tokens = text::Tokenize(text);
  const std::vector<Span> sentences = text::Sentences(text, tokens);
  items_.reserve(tokens.size() + tokens.size() / 16);
  std::size_t at = 0;          // in `sentences`
  std::uint32_t sentence = 0;  // wrapped lines joined
  std::uint32_t paragraph = 0;
  std::size_t last_end = 0;
  for (const text::Token& token : tokens) {
    const bool wrapped = IsWrap(text, last_end, token.span.begin());
    while (at + 1 < sentences.size() && sentences[at].end() <= token.span.begin()) {
      ++at;
      if (!wrapped) ++sentence;
    }
    if (!wrapped && text.substr(last_end, token.span.begin() - last_end).find('\n') != std::string_view::npos)
      ++paragraph;
    Add(token, sentence, paragraph);
    last_end = token.span.end();
  }
}

void Reading::Add(const text::Token& token, std::uint32_t sentence, std::uint32_t paragraph) {
  const auto push = [&](std::size_t begin, std::size_t end, text::TokenKind kind, bool capitalised) {
    const bool glued = !items_.empty() && items_.back().span.end() == begin;
    items_.push_back({Span(begin, end), kind, capitalised, glued, sentence, paragraph});
  };
  const std::string_view word = token.span.Of(text_);
  const std::size_t base = token.span.begin();
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  std::size_t at = 0;
  if (token.kind == text::TokenKind::kWord) {
    for (std::size_t hyphen = word.find('-'); hyphen != std::string_view::npos; hyphen = word.find('-', at)) {
      push(base + at, base + hyphen, token.kind, at == 0 ? token.capitalised : is_upper(word[at]));
      push(base + hyphen, base + hyphen + 1, text::TokenKind::kMark, false);
      at = hyphen + 1;
    }
  }
  push(base + at, token.span.end(), token.kind, at == 0 ? token.capitalised : is_upper(word[at]));
}

bool Reading::OpensSentence(std::size_t i) const {
  while (i > 0 && items_[i - 1].sentence == items_[i].sentence) {
    if (items_[i - 1].kind != text::TokenKind::kMark) return false;
    --i;
  }
  return true;
}

}  // namespace stemma::entities
