#include "attribution/relation.h"

#include <algorithm>

namespace stemma::attribution {
namespace {

void Subtract(std::vector<Range>& pieces, Range cut) {
  std::vector<Range> out;
  for (const Range p : pieces) {
    if (cut.empty() || cut.end <= p.begin || p.end <= cut.begin) {
      out.push_back(p);
      continue;
    }
    if (p.begin < cut.begin) out.push_back({p.begin, cut.begin});
    if (cut.end < p.end) out.push_back({cut.end, p.end});
  }
  pieces = std::move(out);
}

bool IsTrailing(std::string_view key) { return key == "," || key == "." || key == ";" || key == ":" || key == "-"; }

// Commas and stops at the edges belong to the sentence, quotation marks to the content.
Range Trim(const View& view, Range r) {
  while (!r.empty() && IsTrailing(view[r.end - 1].key)) --r.end;
  while (!r.empty() && IsTrailing(view[r.begin].key)) ++r.begin;
  return r;
}

bool IsWord(const Word& w) { return w.kind != text::TokenKind::kMark; }

}  // namespace

void Tidy(const View& view, Relation& relation) {
  auto& pieces = relation.content;
  std::sort(pieces.begin(), pieces.end());
  std::vector<Range> joined;
  for (const Range p : pieces) {
    if (p.empty()) continue;
    // Paragraphs of one speech stay pieces of their own: contents are sentence-sized.
    const bool touches = !joined.empty() &&
                         (p.begin < joined.back().end ||
                          (p.begin == joined.back().end && view.ParagraphOf(p.begin) == view.ParagraphOf(p.begin - 1)));
    if (touches)
      joined.back().end = std::max(joined.back().end, p.end);
    else
      joined.push_back(p);
  }
  pieces = std::move(joined);
  Subtract(pieces, relation.source);
  for (const Range c : relation.cue) Subtract(pieces, c);
  for (Range& p : pieces) p = Trim(view, p);
  std::erase_if(pieces, [&](Range p) {
    for (std::uint32_t i = p.begin; i < p.end; ++i)
      if (IsWord(view[i])) return false;
    return true;
  });
}

void SetKind(const View& view, Relation& relation) {
  std::size_t quoted = 0;
  bool whole = true;
  for (const Range p : relation.content) {
    for (std::uint32_t i = p.begin; i < p.end; ++i) {
      if (!IsWord(view[i])) continue;
      const bool inside = view[i].quote >= 0;
      quoted += inside;
      whole = whole && inside;
    }
  }
  if (quoted == 0)
    relation.kind = QuoteKind::kIndirect;
  else
    relation.kind = whole ? QuoteKind::kDirect : QuoteKind::kMixed;
}

bool Keep(const View& view, Relation relation, std::vector<Relation>& out) {
  Tidy(view, relation);
  if (relation.content.empty()) return false;
  SetKind(view, relation);
  out.push_back(std::move(relation));
  return true;
}

std::pair<std::size_t, std::size_t> RelationsNear(const View& view, const std::vector<Relation>& relations,
                                                  std::uint32_t at) {
  constexpr std::size_t kMargin = 40;  // relations on each side: later finders append out of order only near the end
  const std::uint32_t begin = view.sentences()[view[at].sentence].begin;
  std::size_t low = 0;
  std::size_t high = relations.size();
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    const Relation& r = relations[middle];
    const std::uint32_t position = r.cue.empty() ? (r.content.empty() ? 0 : r.content.front().begin) : r.cue[0].begin;
    if (position < begin)
      low = middle + 1;
    else
      high = middle;
  }
  return {low > kMargin ? low - kMargin : 0, std::min(relations.size(), low + kMargin)};
}

void Drop(std::vector<Relation>& relations, const std::vector<bool>& dropped) {
  std::vector<std::optional<std::size_t>> place(relations.size());
  std::vector<Relation> kept;
  for (std::size_t i = 0; i < relations.size(); ++i)
    if (!dropped[i]) {
      place[i] = kept.size();
      kept.push_back(std::move(relations[i]));
    }
  for (Relation& r : kept)
    if (r.parent) r.parent = place[*r.parent];
  relations = std::move(kept);
}

}  // namespace stemma::attribution
