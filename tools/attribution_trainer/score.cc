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

std::map<std::size_t, std::size_t> PairUp(const Document& d, const std::vector<Relation>& all,
                                          std::vector<bool>& counted) {
  std::vector<std::tuple<int, std::size_t, std::size_t>> options;
  counted.assign(all.size(), false);
  for (std::size_t j = 0; j < all.size(); ++j)
    counted[j] = !all[j].cue.empty() ||
                 std::ranges::any_of(d.gold, [&](const Gold& g) { return g.shares_cue && Hits(g, all[j]); });
  for (std::size_t i = 0; i < d.gold.size(); ++i)
    for (std::size_t j = 0; j < all.size() && !d.gold[i].cue.empty(); ++j)
      if (counted[j] && Hits(d.gold[i], all[j]))
        options.emplace_back(-static_cast<int>(Shared(d.gold[i].content, all[j].content)), i, j);
  std::sort(options.begin(), options.end());
  std::map<std::size_t, std::size_t> pairs;
  std::vector<bool> used(all.size());
  for (const auto& [_, i, j] : options)
    if (!used[j] && pairs.try_emplace(i, j).second) used[j] = true;
  return pairs;
}

void Tally::Add(const Document& d, const std::vector<Relation>& all) {
  std::vector<bool> counted;
  const auto paired = PairUp(d, all, counted);
  std::vector<bool> used(all.size());
  for (const auto& [i, j] : paired) {
    used[j] = true;
    ++pairs;
    const Gold& g = d.gold[i];
    half += HalfHits(g, all[j]);
    spoken += g.direct && !g.source.empty();
    stance += g.stance == static_cast<int>(all[j].stance);
  }
  for (const Gold& g : d.gold) direct += !g.cue.empty() && g.direct && !g.source.empty();
  gold += static_cast<int>(std::ranges::count_if(d.gold, [](const Gold& g) { return !g.cue.empty(); }));
  for (std::size_t j = 0; j < all.size(); ++j) {
    const bool answers_free =
        std::ranges::any_of(d.gold, [&](const Gold& g) { return g.cue.empty() && Overlap(g.content, all[j].content); });
    ours += counted[j] && (used[j] || !answers_free);
  }
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

namespace {

// Which part keeps the two apart, their cues meeting.
int WrongPart(const Gold& g, const Relation& r) {
  const bool source = g.source.empty() || Overlap({g.source}, Pieces(r.source));
  const bool content = g.content.empty() || Overlap(g.content, r.content);
  return source ? (content ? 0 : 2) : (content ? 1 : 3);
}

}  // namespace

void Losses::Add(const Document& d, const std::vector<Relation>& all) {
  std::vector<bool> counted, used(all.size(), false);
  const auto pairs = PairUp(d, all, counted);
  for (const auto& [i, j] : pairs) used[j] = true;
  for (std::size_t i = 0; i < d.gold.size(); ++i) {
    const Gold& g = d.gold[i];
    if (g.cue.empty() || pairs.contains(i)) continue;
    int best = 4;  // nothing at the cue
    for (const Relation& r : all)
      if (Overlap(g.cue, r.cue)) best = std::min(best, WrongPart(g, r));
    int* const counts[] = {&taken, &source, &content, &both, &no_cue};
    ++*counts[best];
  }
  for (std::size_t j = 0; j < all.size(); ++j) {
    if (!counted[j] || used[j]) continue;
    int best = 4;
    for (const Gold& g : d.gold)
      if (!g.cue.empty() && Overlap(g.cue, all[j].cue)) best = std::min(best, WrongPart(g, all[j]));
    int* const counts[] = {&doubled, &false_source, &false_content, &false_both, &false_cue};
    ++*counts[best];
  }
}

void Losses::Print() const {
  std::printf("missed: no attribution at the cue %d, other source %d, other content %d, both %d, answers another %d\n",
              no_cue, source, content, both, taken);
  std::printf("false: no cue there %d, other source %d, other content %d, both %d, doubled %d\n", false_cue,
              false_source, false_content, false_both, doubled);
}

}  // namespace trainer
