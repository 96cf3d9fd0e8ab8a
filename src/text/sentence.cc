#include "text/sentence.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/fold.h"
#include "text/utf8.h"

namespace stemma::text {
namespace {

constexpr std::array<std::string_view, 45> kAbbreviations = {
    "adm", "al",  "apr", "aug", "ave", "brig", "capt", "cf",  "cmdr", "co",  "col", "corp", "dec",  "dept", "dr",
    "e.g", "est", "etc", "feb", "gen", "gov",  "hon",  "i.e", "inc",  "jan", "jr",  "jul",  "jun",  "lt",   "ltd",
    "maj", "mar", "mr",  "mrs", "ms",  "mt",   "nov",  "oct", "prof", "rep", "rev", "sen",  "sept", "sgt",  "st"};

bool IsAbbreviation(std::string_view word) {
  return std::ranges::binary_search(kAbbreviations, std::string_view(LowerAscii(word)));
}

// Words of their own besides: abbreviations only before a number ("no. 5", but "he said no. They left").
bool IsBeforeNumbers(std::string_view word) {
  static constexpr std::array<std::string_view, 4> kWords = {"art", "fig", "no", "p"};
  return std::ranges::binary_search(kWords, std::string_view(LowerAscii(word)));
}

bool IsCloser(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D || c == 0x2019 || c == 0x00BB;
}
bool IsStop(char32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002; }

char32_t First(std::string_view text, Span s) { return Decode(text, s.begin()).value; }

// A stop ends the sentence unless it follows an abbreviation or an initial, or a lower-case word comes next.
bool EndsSentence(std::string_view text, std::span<const Token> tokens, std::size_t stop, std::size_t next) {
  if (next >= tokens.size()) return true;
  const bool point = First(text, tokens[stop].span) == '.';
  const bool lower_next = tokens[next].kind == TokenKind::kWord && !tokens[next].capitalised;
  if (lower_next) return false;
  if (!point || stop == 0) return true;
  const Token& before = tokens[stop - 1];
  const bool touches = before.span.end() == tokens[stop].span.begin();
  if (!touches || before.kind != TokenKind::kWord) return true;
  const std::string_view word = before.span.Of(text);
  const bool initial = word.size() == 1 && before.capitalised;
  const char32_t sign = First(text, tokens[next].span);
  if (!initial && IsBeforeNumbers(word)) return sign < '0' || sign > '9';
  return !initial && !IsAbbreviation(word);
}

void SplitParagraph(std::string_view text, std::span<const Token> tokens, std::vector<Span>& out) {
  std::size_t start = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::kMark || !IsStop(First(text, tokens[i].span))) continue;
    std::size_t last = i;
    while (last + 1 < tokens.size() && tokens[last + 1].kind == TokenKind::kMark &&
           tokens[last + 1].span.begin() == tokens[last].span.end() &&
           (IsCloser(First(text, tokens[last + 1].span)) || IsStop(First(text, tokens[last + 1].span))))
      ++last;
    const bool glued = last + 1 < tokens.size() && tokens[last + 1].span.begin() == tokens[last].span.end();
    if (!glued && EndsSentence(text, tokens, i, last + 1)) {
      out.emplace_back(tokens[start].span.begin(), tokens[last].span.end());
      start = last + 1;
    }
    i = last;
  }
  if (start < tokens.size()) out.emplace_back(tokens[start].span.begin(), tokens.back().span.end());
}

}  // namespace

std::vector<Span> Paragraphs(std::string_view text) {
  std::vector<Span> out;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos) end = text.size();
    std::size_t b = at;
    std::size_t e = end;
    const auto is_blank = [&](std::size_t i) { return text[i] == ' ' || text[i] == '\t' || text[i] == '\r'; };
    while (b < e && is_blank(b)) ++b;
    while (e > b && is_blank(e - 1)) --e;
    if (b < e) out.emplace_back(b, e);
    at = end + 1;
  }
  return out;
}

std::vector<Span> Sentences(std::string_view text, std::span<const Token> tokens) {
  std::vector<Span> out;
  std::size_t t = 0;
  for (const Span paragraph : Paragraphs(text)) {
    while (t < tokens.size() && tokens[t].span.begin() < paragraph.begin()) ++t;
    const std::size_t first = t;
    while (t < tokens.size() && tokens[t].span.end() <= paragraph.end()) ++t;
    SplitParagraph(text, tokens.subspan(first, t - first), out);
  }
  return out;
}

std::vector<Span> Sentences(std::string_view text) {
  const std::vector<Token> tokens = Tokenize(text);
  return Sentences(text, tokens);
}

}  // namespace stemma::text
