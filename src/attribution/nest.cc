#include "attribution/nest.h"

#include <algorithm>
#include <numeric>

namespace stemma::attribution {
namespace {

constexpr std::size_t kLookBack = 64;  // relations before and behind that may hold one; bounds the work per relation

std::uint32_t Start(const Relation& r) {
  // A floating quotation borrows a source from further up: it stands where its words stand.
  const bool borrowed = r.cue.empty() && !r.relay;
  std::uint32_t start = r.source.empty() || borrowed ? UINT32_MAX : r.source.begin;
  for (const Range c : r.cue) start = std::min(start, c.begin);
  for (const Range c : r.content) start = std::min(start, c.begin);
  return start;
}
// Where the act of saying stands: cue, else source.
Range Anchor(const Relation& r) { return r.cue.empty() ? r.source : r.cue[0]; }

bool Holds(const Relation& outer, const Relation& inner) {
  const Range anchor = Anchor(inner);
  if (anchor.empty()) return false;
  for (const Range c : outer.content)
    if (c.Contains(anchor)) return true;
  return false;
}

bool HoldsContent(const Relation& outer, const Relation& inner) {
  for (const Range c : inner.content) {
    bool held = false;
    for (const Range o : outer.content) held = held || o.Contains(c);
    if (!held) return false;
  }
  return true;
}

}  // namespace

void Nest(const View&, std::vector<Relation>& relations) {
  std::vector<std::size_t> order(relations.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const Relation& x = relations[a];
    const Relation& y = relations[b];
    return std::pair(Start(x), UINT32_MAX - Size(x.content)) < std::pair(Start(y), UINT32_MAX - Size(y.content));
  });
  std::vector<std::size_t> place(relations.size());
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  std::vector<Relation> sorted;
  sorted.reserve(relations.size());
  for (const std::size_t i : order) {
    sorted.push_back(std::move(relations[i]));
    if (sorted.back().parent) sorted.back().parent = place[*sorted.back().parent];
  }
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    if (sorted[i].parent) continue;
    std::optional<std::size_t> best;
    const std::size_t first = i > kLookBack ? i - kLookBack : 0;
    for (std::size_t j = first; j < std::min(sorted.size(), i + kLookBack); ++j) {
      if (j == i || (sorted[j].weak && !sorted[i].weak) || !Holds(sorted[j], sorted[i])) continue;
      if (Size(sorted[j].content) <= Size(sorted[i].content) && !HoldsContent(sorted[j], sorted[i])) continue;
      if (sorted[j].parent == i) continue;
      // "Norda reported, quoting a nurse, that the ministry had told ...": the nurse's words, which Norda's hold, hold
      // it.
      const bool deeper = best && sorted[j].parent == best;
      const bool outside = best && sorted[*best].parent == j;
      if (!best || deeper || (!outside && Size(sorted[j].content) < Size(sorted[*best].content))) best = j;
    }
    sorted[i].parent = best;
  }
  // A chain that comes back on itself is cut where it closes.
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    std::size_t at = i;
    for (std::size_t steps = 0; sorted[at].parent; ++steps) {
      at = *sorted[at].parent;
      if (at == i || steps > kLookBack) {
        sorted[i].parent.reset();
        break;
      }
    }
  }
  relations = std::move(sorted);
}

}  // namespace stemma::attribution
