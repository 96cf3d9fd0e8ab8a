#include "text/token.h"

#include <unicode/uchar.h>

#include "text/utf8.h"

namespace stemma::text {
namespace {

constexpr char32_t kRightSingleQuote = 0x2019;

bool IsApostrophe(char32_t c) { return c == '\'' || c == kRightSingleQuote; }
bool IsLetter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const auto type = u_charType(static_cast<UChar32>(c));
  return u_isalpha(static_cast<UChar32>(c)) || type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
}
bool IsDigit(char32_t c) { return c < 0x80 ? c >= '0' && c <= '9' : u_isdigit(static_cast<UChar32>(c)) != 0; }
bool IsUpper(char32_t c) { return c < 0x80 ? c >= 'A' && c <= 'Z' : u_isupper(static_cast<UChar32>(c)) != 0; }
bool IsSpace(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 9 && c <= 13);
  return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0 || c == 0x200B || c == 0xFEFF;
}

bool IsAsciiAlphanumeric(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::vector<Token> Run() {
    tokens_.reserve(text_.size() / 5 + 1);  // a word of English with its space is longer
    while (at_ < text_.size()) Step();
    return std::move(tokens_);
  }

 private:
  void Step() {
    const CodePoint cp = Decode(text_, at_);
    if (IsSpace(cp.value)) {
      at_ += cp.size;
    } else if (IsLetter(cp.value)) {
      Word(IsUpper(cp.value));
    } else if (IsDigit(cp.value)) {
      Number();
    } else {
      Push(at_ + cp.size, TokenKind::kMark, false);
    }
  }

  void Push(std::size_t end, TokenKind kind, bool capitalised) {
    tokens_.push_back({Span(at_, end), kind, capitalised});
    at_ = end;
  }

  [[nodiscard]] char32_t Peek(std::size_t at) const { return at < text_.size() ? Decode(text_, at).value : U' '; }
  [[nodiscard]] std::size_t Width(std::size_t at) const { return Decode(text_, at).size; }

  // End of a run of letters and digits from `at`.
  [[nodiscard]] std::size_t RunEnd(std::size_t at) const {
    while (at < text_.size()) {
      if (IsAsciiAlphanumeric(text_[at])) {
        ++at;
        continue;
      }
      if (static_cast<unsigned char>(text_[at]) < 0x80) break;
      const CodePoint cp = Decode(text_, at);
      if (!IsLetter(cp.value) && !IsDigit(cp.value)) break;
      at += cp.size;
    }
    return at;
  }

  // "U.S.", "a.m.": single letters, each followed by a point.
  [[nodiscard]] std::size_t AcronymEnd() const {
    std::size_t at = at_;
    int letters = 0;
    while (at < text_.size() && IsLetter(Peek(at)) && Peek(at + Width(at)) == '.') {
      at += Width(at) + 1;
      ++letters;
    }
    return letters >= 2 ? at : at_;
  }

  [[nodiscard]] bool IsPossessive(std::size_t at) const {
    if (at >= text_.size() || !IsApostrophe(Peek(at))) return false;
    const std::size_t s = at + Width(at);
    return (Peek(s) == 's' || Peek(s) == 'S') && (s + 1 >= text_.size() || !IsLetter(Peek(s + 1)));
  }

  void Word(bool capitalised) {
    if (const std::size_t acronym = AcronymEnd(); acronym > at_) {
      Push(acronym, TokenKind::kWord, capitalised);
      return;
    }
    std::size_t end = RunEnd(at_);
    while (end < text_.size() && !IsPossessive(end)) {
      const char32_t joint = Peek(end);
      const std::size_t next = end + Width(end);
      if (!(IsApostrophe(joint) || joint == '-' || joint == 0x2010 || joint == 0x2011) || !IsLetter(Peek(next))) break;
      end = RunEnd(next);
    }
    Push(end, TokenKind::kWord, capitalised);
    if (IsPossessive(at_)) Push(at_ + Width(at_) + 1, TokenKind::kWord, false);
  }

  void Number() {
    std::size_t end = RunEnd(at_);
    while (end < text_.size()) {
      const char32_t joint = Peek(end);
      if ((joint != '.' && joint != ',' && joint != ':') || !IsDigit(Peek(end + 1))) break;
      end = RunEnd(end + 1);
    }
    Push(end, TokenKind::kNumber, false);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> Tokenize(std::string_view text) { return Scanner(text).Run(); }

}  // namespace stemma::text
