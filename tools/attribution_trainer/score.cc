#include "score.h"

#include <algorithm>
#include <cstdio>
#include <tuple>

#include "attribution/judge_features.h"

namespace trainer {
namespace {

using stemma::attribution::Pieces;
using stemma::attribution::Shared;

bool Overlap(const std::vector<Range>& a, const std::vector<Range>& b) { return Shared(a, b) > 0; }

}  // namespace

bool Hits(const Gold& g, const Relation& r) {
  if (!g.source.empty() && !Overlap({g.source}, Pieces(r.source))) return false;
  if (!g.cue.empty() && !(g.shares_cue && r.cue.empty()) && !Overlap(g.cue, r.cue)) return false;
  return g.content.empty() || Overlap(g.content, r.content);
}

bool CloseHits(const Gold& g, const Relation& r) {
  using stemma::attribution::Agreement;
  return Hits(g, r) && (g.source.empty() || Agreement({g.source}, Pieces(r.source)) >= 0.5) &&
         (g.content.empty() || Agreement(g.content, r.content) >= 0.8);
}

bool HalfHits(const Gold& g, const Relation& r) {
  using stemma::attribution::Agreement;
  return Hits(g, r) && (g.source.empty() || Agreement({g.source}, Pieces(r.source)) >= 0.5) &&
         (g.content.empty() || Agreement(g.content, r.content) >= 0.5);
}

void Tally::Add(const Document& d, const std::vector<Relation>& all) {
  std::vector<const Gold*> wanted, free;
  for (const Gold& g : d.gold) (g.cue.empty() ? free : wanted).push_back(&g);
  std::vector<const Relation*> found;
  for (const Relation& r : all) {
    const bool hop =
        r.cue.empty() && std::ranges::any_of(wanted, [&](const Gold* g) { return g->shares_cue && Hits(*g, r); });
    if (!r.cue.empty() || hop) found.push_back(&r);
  }
  std::vector<std::tuple<int, std::size_t, std::size_t>> options;
  for (std::size_t i = 0; i < wanted.size(); ++i)
    for (std::size_t j = 0; j < found.size(); ++j)
      if (Hits(*wanted[i], *found[j]))
        options.emplace_back(-static_cast<int>(Shared(wanted[i]->content, found[j]->content)), i, j);
  std::sort(options.begin(), options.end());
  std::vector<bool> used_gold(wanted.size()), used(found.size());
  for (const auto& [_, i, j] : options) {
    if (used_gold[i] || used[j]) continue;
    used_gold[i] = used[j] = true;
    ++pairs;
    half += HalfHits(*wanted[i], *found[j]);
    spoken += wanted[i]->direct && !wanted[i]->source.empty();
    stance += wanted[i]->stance == static_cast<int>(found[j]->stance);
  }
  for (const Gold* g : wanted) direct += g->direct && !g->source.empty();
  gold += static_cast<int>(wanted.size());
  ours += static_cast<int>(found.size());
  for (std::size_t j = 0; j < found.size(); ++j)
    if (!used[j] && std::ranges::any_of(free, [&](const Gold* g) { return Overlap(g->content, found[j]->content); }))
      --ours;
}

void Tally::Print(const char* name) const {
  const double p = 100.0 * pairs / std::max(1, ours);
  const double r = 100.0 * pairs / std::max(1, gold);
  const double hp = 100.0 * half / std::max(1, ours);
  const double hr = 100.0 * half / std::max(1, gold);
  std::printf("%-12s triple P %.1f R %.1f F1 %.1f  half F1 %.1f  stance %.1f  (gold %d)  speaker %.1f\n", name, p, r,
              2 * p * r / (p + r), 2 * hp * hr / (hp + hr), 100.0 * stance / std::max(1, pairs), gold,
              100.0 * spoken / std::max(1, direct));
}

}  // namespace trainer
