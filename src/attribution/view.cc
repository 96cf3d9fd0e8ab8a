#include "attribution/view.h"

#include <algorithm>

#include "text/fold.h"
#include "text/quotes.h"
#include "text/sentence.h"

namespace stemma::attribution {
namespace {

constexpr std::string_view kRightQuote = "\xE2\x80\x99";

std::string StraightApostrophes(std::string_view key) {
  std::string out(key);
  for (std::size_t at = out.find(kRightQuote); at != std::string::npos; at = out.find(kRightQuote, at))
    out.replace(at, kRightQuote.size(), "'");
  return out;
}

}  // namespace

View::View(std::string_view text) : text_(text), lower_(text::LowerAscii(text)) {
  const std::vector<text::Token> tokens = text::Tokenize(text);
  words_.reserve(tokens.size());
  for (const text::Token& token : tokens) words_.push_back({{}, token.span, {}, token.kind, token.capitalised, 0, -1});
  ReadWords();
  ReadSentences(tokens);
  ReadQuotes();
}

void View::ReadWords() {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    Word& word = words_[i];
    word.key = word.span.Of(lower_);
    if (word.kind == text::TokenKind::kWord && word.key.find(kRightQuote) != std::string_view::npos)
      word.key = rewritten_.emplace_back(StraightApostrophes(word.key));
    if (word.kind == text::TokenKind::kWord || word.key == "&") word.info = Lookup(word.key);
    // "PandoDaily" inside a sentence is a name, whatever its ending says; so is "Connolly" behind a comma or a
    // quotation.
    const auto closes = [&](std::size_t at) {
      const std::string_view key = words_[at].key;
      return key == "," || key == ";" || key == "\"" || key == "\xE2\x80\x9D" || key == "\xE2\x80\x99" || key == "'";
    };
    const bool inside = i > 0 && (words_[i - 1].kind == text::TokenKind::kWord || closes(i - 1));
    if (word.capitalised && inside && word.info.classes == kAdverb && word.key.ends_with("ly")) word.info.classes = 0;
  }
}

// Tokens whose bytes lie in `span`; token spans are sorted.
Range View::TokensIn(Span span) const {
  const auto before = [](const Word& w, std::uint32_t at) { return w.span.begin() < at; };
  const auto b = std::lower_bound(words_.begin(), words_.end(), span.begin(), before);
  const auto e = std::lower_bound(b, words_.end(), span.end(), before);
  return {static_cast<std::uint32_t>(b - words_.begin()), static_cast<std::uint32_t>(e - words_.begin())};
}

void View::ReadSentences(const std::vector<text::Token>& tokens) {
  for (const Span p : text::Paragraphs(text_)) paragraphs_.push_back(TokensIn(p));
  std::uint32_t paragraph = 0;
  for (const Span s : text::Sentences(text_, tokens)) {
    const Range r = TokensIn(s);
    if (r.empty()) continue;
    while (paragraph + 1 < paragraphs_.size() && paragraphs_[paragraph].end <= r.begin) ++paragraph;
    for (std::uint32_t i = r.begin; i < r.end; ++i) words_[i].sentence = static_cast<std::uint32_t>(sentences_.size());
    sentences_.push_back(r);
    paragraph_of_sentence_.push_back(paragraph);
  }
  if (sentences_.empty() && !words_.empty()) {  // tokens that the sentence reader passes over: one unit
    sentences_.push_back({0, size()});
    if (paragraphs_.empty()) paragraphs_.push_back({0, size()});
    paragraph_of_sentence_.push_back(0);
  }
}

void View::ReadQuotes() {
  for (const text::Quote& q : text::FindQuotes(text_)) {
    const Range outer = TokensIn(q.outer);
    const Range inner = TokensIn(q.inner);
    if (inner.empty()) continue;
    for (std::uint32_t i = outer.begin; i < outer.end; ++i) words_[i].quote = static_cast<std::int32_t>(quotes_.size());
    quotes_.push_back({outer, inner, q.opened, q.closed, q.continues});
  }
}

}  // namespace stemma::attribution
