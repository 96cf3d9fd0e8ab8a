#include "text/quotes.h"

#include <algorithm>
#include <optional>

#include "text/sentence.h"
#include "text/utf8.h"

namespace stemma::text {
namespace {

enum class Side : std::uint8_t { kNone, kOpen, kClose, kEither };

struct Mark {
  std::size_t begin;
  std::size_t end;
  Side side;
};

bool IsSpaceOrStart(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const char c = text[at - 1];
  return c == ' ' || c == '\n' || c == '\t' || c == '(' || c == '[' || c == '-' || c == '\r' ||
         (at >= 3 && text.substr(at - 3, 2) == "\xE2\x80" && (text[at - 1] == '\x94' || text[at - 1] == '\x93')) ||
         (at >= 2 && text.substr(at - 2, 2) == "\xC2\xA0");
}
bool IsSpaceOrEnd(std::string_view text, std::size_t at) {
  if (at >= text.size()) return true;
  const char c = text[at];
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '.' || c == ',' || c == ';' || c == ':' || c == ')' ||
         c == ']' || c == '!' || c == '?' || text.substr(at, 2) == "\xC2\xA0";
}

// A straight mark opens after white space and closes before it; both or neither is settled by what is open.
Side StraightSide(std::string_view text, std::size_t begin, std::size_t end) {
  const bool open = IsSpaceOrStart(text, begin);
  const bool close = IsSpaceOrEnd(text, end);
  if (open && !close) return Side::kOpen;
  if (close && !open) return Side::kClose;
  return Side::kEither;
}

std::optional<Mark> MarkAt(std::string_view text, std::size_t at) {
  const CodePoint cp = Decode(text, at);
  const std::size_t end = at + cp.size;
  switch (cp.value) {
    case 0x201C:
      // A low-high pair („x“) closes with what elsewhere opens.
      return Mark{at, end, IsSpaceOrStart(text, at) || !IsSpaceOrEnd(text, end) ? Side::kOpen : Side::kClose};
    case 0x201D:
      return Mark{at, end, IsSpaceOrStart(text, at) && !IsSpaceOrEnd(text, end) ? Side::kEither : Side::kClose};
    case 0x201E:
      return Mark{at, end, Side::kOpen};
    case 0x00AB:  // "»x«" is as usual as "«x»"
      return Mark{at, end, !IsSpaceOrStart(text, at) && IsSpaceOrEnd(text, end) ? Side::kClose : Side::kOpen};
    case 0x00BB:
      return Mark{at, end, IsSpaceOrStart(text, at) && !IsSpaceOrEnd(text, end) ? Side::kOpen : Side::kClose};
    case '"':
      return Mark{at, end, StraightSide(text, at, end)};
    case '`':
      if (end < text.size() && text[end] == '`') return Mark{at, end + 1, Side::kOpen};
      return std::nullopt;
    case '\'':
      if (end < text.size() && text[end] == '\'') return Mark{at, end + 1, StraightSide(text, at, end + 1)};
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

constexpr std::size_t kLongestSingle = 4000;   // bytes; a single quotation longer than this is a stray apostrophe
constexpr std::size_t kSingleLookAhead = 400;  // bytes behind a possible close in which a surer one is looked for

bool IsApostrophe(std::string_view text, std::size_t at) {
  return text[at] == '\'' || text.substr(at, 3) == "\xE2\x80\x99";
}
bool IsAlnum(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

// Size of a single mark that can open a quotation at `at`; 0 where it is none. "'90s" and "'n'" are contractions.
std::size_t SingleOpen(std::string_view text, std::size_t at) {
  const std::size_t size = text[at] == '\'' ? 1 : text.substr(at, 3) == "\xE2\x80\x98" ? 3 : 0;
  if (size == 0 || !IsSpaceOrStart(text, at) || at + size + 1 >= text.size()) return 0;
  if (text[at + size] == '\'' || (at > 0 && text[at - 1] == '\'')) return 0;
  const char next = text[at + size];
  if (size == 1 && next >= '0' && next <= '9') return 0;
  return IsAlnum(next) || static_cast<unsigned char>(next) >= 0x80 || next == '(' || next == '[' || next == '"' ? size
                                                                                                                : 0;
}

// Where the single quotation opened before `from` closes: at an apostrophe behind a sentence mark, else at the first
// one that ends a word without being a plural's ("the officials' plan"), else nowhere.
std::optional<Mark> SingleClose(std::string_view text, std::size_t from, std::size_t end) {
  std::optional<Mark> word_end;
  for (std::size_t at = from; at < end && !(word_end && at > word_end->end + kSingleLookAhead);
       at += Decode(text, at).size) {
    if (!IsApostrophe(text, at)) continue;
    const std::size_t size = Decode(text, at).size;
    const char before = text[at - 1];
    if (before == ' ' || before == '\'' || (at + size < end && !IsSpaceOrEnd(text, at + size))) continue;
    if (at + size < end && text[at + size] == '\'') continue;
    if (before == ',' || before == '.' || before == '?' || before == '!')
      return word_end ? word_end : Mark{at, at + size, Side::kClose};
    if (!word_end && before != 's') word_end = Mark{at, at + size, Side::kClose};
  }
  return word_end;
}

void PairParagraph(std::string_view text, Span paragraph, std::vector<Quote>& out) {
  std::optional<Mark> open;
  std::size_t floor = paragraph.begin();
  std::size_t no_close_before = 0;
  std::optional<Mark> lone;  // a single mark that opens and finds no close: a double one may close it
  for (std::size_t at = paragraph.begin(); at < paragraph.end();) {
    const auto mark = MarkAt(text, at);
    if (!mark) {
      const std::size_t single = open ? 0 : SingleOpen(text, at);
      const std::size_t limit = std::min<std::size_t>(paragraph.end(), at + kLongestSingle);
      const auto close = single > 0 && at >= no_close_before ? SingleClose(text, at + single, limit) : std::nullopt;
      if (single > 0 && !close) no_close_before = std::max(no_close_before, limit);  // keeps the search linear
      if (close && close->begin > at + single) {
        out.push_back({Span(at, close->end), Span(at + single, close->begin), true, true, false});
        floor = close->end;
        at = close->end;
      } else {
        if (single > 0 && at > floor + 1 && text[at - 1] == ' ' && (text[at - 2] == ',' || text[at - 2] == ':'))
          lone = Mark{at, at + single, Side::kOpen};
        at += Decode(text, at).size;
      }
      continue;
    }
    at = mark->end;
    if (!open && mark->side == Side::kClose) {
      const bool single = lone && lone->begin >= floor;
      const std::size_t begin = single ? lone->begin : floor;
      out.push_back({Span(begin, mark->end), Span(single ? lone->end : floor, mark->begin), single, true, false});
      floor = mark->end;
    } else if (!open) {
      open = mark;
    } else if (mark->side != Side::kOpen) {
      out.push_back({Span(open->begin, mark->end), Span(open->end, mark->begin), true, true, false});
      floor = mark->end;
      open.reset();
    }
  }
  if (open) out.push_back({Span(open->begin, paragraph.end()), Span(open->end, paragraph.end()), true, false, false});
}

}  // namespace

std::vector<Quote> FindQuotes(std::string_view text) {
  std::vector<Quote> out;
  std::optional<std::size_t> unclosed;  // index of the last paragraph's unclosed quote
  for (const Span paragraph : Paragraphs(text)) {
    const std::size_t first = out.size();
    PairParagraph(text, paragraph, out);
    const bool starts_quoted = out.size() > first && out[first].outer.begin() == paragraph.begin() && out[first].opened;
    if (unclosed && starts_quoted) out[*unclosed].continues = true;
    unclosed.reset();
    if (out.size() > first && !out.back().closed) unclosed = out.size() - 1;
  }
  return out;
}

}  // namespace stemma::text
