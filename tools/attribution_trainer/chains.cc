#include "chains.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>

#include "score.h"

namespace trainer {
namespace {

using Pairs = std::map<std::size_t, std::size_t>;

bool HasParent(const Document& d, const Gold& g) {
  return g.parent >= 0 && !d.gold[static_cast<std::size_t>(g.parent)].cue.empty();
}

bool ChainRight(const Document& d, const std::vector<Relation>& all, const Pairs& pairs, std::size_t at) {
  for (; HasParent(d, d.gold[at]); at = static_cast<std::size_t>(d.gold[at].parent)) {
    const auto mine = pairs.find(at);
    const auto parent = pairs.find(static_cast<std::size_t>(d.gold[at].parent));
    if (mine == pairs.end() || parent == pairs.end() || all[mine->second].parent != parent->second) return false;
  }
  return true;
}

// The sentence of the cue with the cues of the chain in brackets.
std::string Around(const Document& d, const Gold& inner, const Gold& outer) {
  const auto& v = *d.view;
  const Range c = inner.cue.front();
  const Range o = outer.cue.front();
  const std::uint32_t first = std::min(c.begin, o.begin);
  const std::uint32_t last = std::max(c.end, o.end);
  const std::uint32_t begin = std::max(first > 25 ? first - 25 : 0, v.sentences()[v[first].sentence].begin);
  const std::uint32_t end = std::min({v.size(), last + 25, v.sentences()[v[last - 1].sentence].end});
  std::string out;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (i == c.begin) out += "{in ";
    if (i == o.begin) out += "{out ";
    out += std::string(v[i].span.Of(d.text));
    if (i + 1 == c.end) out += "}";
    if (i + 1 == o.end) out += "}";
    out += " ";
  }
  return out;
}

}  // namespace

void ChainTally::Add(const Document& d, const std::vector<Relation>& all, bool list) {
  std::vector<bool> counted;
  const Pairs pairs = PairUp(d, all, counted);
  for (std::size_t i = 0; i < d.gold.size(); ++i) {
    const Gold& g = d.gold[i];
    if (g.cue.empty()) continue;
    const auto mine = pairs.find(i);
    if (!HasParent(d, g)) {
      if (mine == pairs.end()) continue;
      ++roots;
      spurious += all[mine->second].parent.has_value();
      continue;
    }
    ++nested;
    const auto parent = static_cast<std::size_t>(g.parent);
    const auto theirs = pairs.find(parent);
    if (mine != pairs.end() && theirs != pairs.end()) {
      ++links;
      links_right += all[mine->second].parent == theirs->second;
    }
    if (ChainRight(d, all, pairs, i)) {
      ++right;
      continue;
    }
    const char* why = "link";
    if (mine == pairs.end())
      why = theirs == pairs.end() ? "both" : "inner";
    else if (theirs == pairs.end())
      why = "outer";
    (why[0] == 'l' ? link : why[0] == 'b' ? both : why[0] == 'i' ? inner : outer)++;
    if (list) std::printf("CHAIN %s %s %s\n", why, d.id.c_str(), Around(d, g, d.gold[parent]).c_str());
  }
}

void ChainTally::Print(const char* name) const {
  std::printf(
      "%-12s chain %.1f %% of %d: inner %d outer %d both %d link %d; links %d of %d, parents in vain %d of %d\n", name,
      100.0 * right / std::max(1, nested), nested, inner, outer, both, link, links_right, links, spurious, roots);
}

}  // namespace trainer
