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
    case 0x00AB:
      return Mark{at, end, Side::kOpen};
    case 0x00BB:
      return Mark{at, end, Side::kClose};
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

void PairParagraph(std::string_view text, Span paragraph, std::vector<Quote>& out) {
  std::optional<Mark> open;
  std::size_t floor = paragraph.begin();
  for (std::size_t at = paragraph.begin(); at < paragraph.end();) {
    const auto mark = MarkAt(text, at);
    if (!mark) {
      at += Decode(text, at).size;
      continue;
    }
    at = mark->end;
    if (!open && mark->side == Side::kClose) {
      out.push_back({Span(floor, mark->end), Span(floor, mark->begin), false, true, false});
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
