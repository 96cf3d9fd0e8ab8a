#include "report/side_by_side.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "report/quote.h"

namespace stemma::report {
namespace {

// Bytes of an unchanged stretch above which its middle is left out, and the bytes kept at each end: two lines of a
// column, so that the eye finds its place.
constexpr std::size_t kLongRun = 420;
constexpr std::size_t kKeptEnd = 160;
// Changes shown of one passage.
constexpr std::size_t kMostChanges = 80;

enum class Side { kLeft, kRight };

// One change as one column sees it.
struct Piece {
  Span here;           // empty where only the other column has words: the run ends all the same, so that both columns
                       // leave out the same stretches
  bool there = false;  // the other column has something in its place
  std::string_view kind;
};

std::vector<Piece> Pieces(const Reuse& reuse, bool is_a) {
  std::vector<Piece> out;
  const Span passage = is_a ? reuse.a : reuse.b;
  for (const Change& change : reuse.changes) {
    const Span here = is_a ? change.a : change.b;
    const Span there = is_a ? change.b : change.a;
    if (passage.Contains(here)) out.push_back({here, !there.empty(), change.kind});
  }
  std::ranges::stable_sort(out, {}, [](const Piece& piece) { return piece.here; });
  if (out.size() > kMostChanges) out.resize(kMostChanges);
  return out;
}

void WriteSame(std::string_view text, Html& out) {
  if (text.size() <= kLongRun) {
    out.Text(text);
    return;
  }
  const std::string head = Clip(text, kKeptEnd);
  const std::size_t space = text.find(' ', text.size() - kKeptEnd);
  const std::size_t from = space == std::string_view::npos ? text.size() - kKeptEnd : space + 1;
  const Span tail = Trimmed(text, Span(from, text.size()), text.size());
  out.Text(head).Raw(" <span class=\"gap\">[the same words]</span> \u2026").Text(tail.Of(text));
}

// A passage whose direction is unknown has no "cut" or "added": both columns only have what the other lacks.
void WriteChange(const Piece& piece, std::string_view words, Side side, bool directed, Html& out) {
  const bool telling = piece.kind == "number" || piece.kind == "name";
  if (piece.there && telling) {
    out.Raw("<mark class=\"telling\" title=\"").Text(piece.kind).Raw(" changed\">").Text(words).Raw("</mark>");
  } else if (piece.kind == "reorder") {
    out.Raw("<mark class=\"moved\" title=\"moved\">").Text(words).Raw("</mark>");
  } else if (piece.there || !directed) {
    out.Raw("<mark>").Text(words).Raw("</mark>");
  } else if (side == Side::kLeft) {
    out.Raw("<del>").Text(words).Raw("</del>");
  } else {
    out.Raw("<ins>").Text(words).Raw("</ins>");
  }
}

void WriteColumn(const Index& index, const Reuse& reuse, bool is_a, Side side, Html& out) {
  const ArticleIndex article = is_a ? reuse.article_a : reuse.article_b;
  const Span passage = is_a ? reuse.a : reuse.b;
  const std::string_view text = index.article(article).text;
  const bool directed = reuse.direction == Direction::kAFromB || reuse.direction == Direction::kBFromA;
  out.Raw("<div class=\"column\"><p class=\"label\">");
  WriteArticleLink(index, article, out);
  out.Raw("</p><p class=\"passage\" dir=\"auto\">");
  std::size_t at = passage.begin();
  for (const Piece& piece : Pieces(reuse, is_a)) {
    if (piece.here.begin() < at) continue;
    WriteSame(Span(at, piece.here.begin()).Of(text), out);
    if (!piece.here.empty()) WriteChange(piece, piece.here.Of(text), side, directed, out);
    at = piece.here.end();
  }
  if (at < passage.end()) WriteSame(Span(at, passage.end()).Of(text), out);
  out.Raw("</p></div>\n");
}

}  // namespace

void WriteSideBySide(const Index& index, const Reuse& reuse, Html& out) {
  const bool turned = reuse.direction == Direction::kAFromB;
  out.Raw("<div class=\"columns\">\n");
  WriteColumn(index, reuse, !turned, Side::kLeft, out);
  WriteColumn(index, reuse, turned, Side::kRight, out);
  out.Raw("</div>\n");
}

}  // namespace stemma::report
