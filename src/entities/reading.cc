#include "entities/reading.h"

#include "text/fold.h"
#include "text/sentence.h"

namespace stemma::entities {

Reading::Reading(std::string_view text) : text_(text), lower_(text::LowerAscii(text)) {
  const std::vector<text::Token> tokens = text::Tokenize(text);
  const std::vector<Span> sentences = text::Sentences(text, tokens);
  items_.reserve(tokens.size() + tokens.size() / 16);
  std::uint32_t sentence = 0;
  std::uint32_t paragraph = 0;
  std::size_t last_end = 0;
  for (const text::Token& token : tokens) {
    while (sentence + 1 < sentences.size() && sentences[sentence].end() <= token.span.begin()) ++sentence;
    if (text.substr(last_end, token.span.begin() - last_end).find('\n') != std::string_view::npos) ++paragraph;
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
