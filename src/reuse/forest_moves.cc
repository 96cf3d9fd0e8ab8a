#include "reuse/forest_moves.h"

#include <algorithm>
#include <utility>

namespace stemma::reuse {
namespace {

constexpr std::size_t kMostHeads = 8;    // of one family that are tried as its head
constexpr std::size_t kMostFamily = 64;  // a larger family keeps its head
constexpr std::size_t kMostWay = 128;    // steps up to a first text; a longer way is not turned round

// Second givers that have what the first lacks.
void AddSeconds(const Node& node, Stand stand, const std::vector<int>& free, std::vector<Stand>& out) {
  for (const int f : free) {
    if (f == stand.giver) continue;
    const auto& there = node.fits[static_cast<std::size_t>(f)].changes;
    bool more = false;
    for (std::size_t i = 0; i < there.size() && !more; ++i) {
      if (there[i] == kNotCarried) continue;
      more = stand.giver < 0 || node.fits[static_cast<std::size_t>(stand.giver)].changes[i] == kNotCarried;
    }
    if (!more) continue;
    stand.second = f;
    out.push_back(stand);
  }
}

void PlanUnseen(const Forest& forest, const std::vector<std::uint32_t>& family, const Stand& top,
                std::vector<std::vector<Stand>>& plans) {
  if (top.unseen >= 0) return;  // it is the plan before
  for (std::size_t u = 0; u < forest.unseen(); ++u) {
    if (!forest.TakersOfUnseen(u).empty()) continue;
    plans.emplace_back(family.size(), Stand{.giver = kNoGiver, .second = kNoGiver, .unseen = static_cast<int>(u)});
    return;
  }
}

// Puts a family that is outside, in order; what that costs.
double PutPlan(Forest& forest, const std::vector<std::uint32_t>& family, const std::vector<Stand>& plan) {
  double cost = 0;
  for (std::size_t i = 0; i < family.size(); ++i) {
    cost += forest.CostOf(family[i], plan[i]);
    forest.Put(family[i], plan[i]);
  }
  return cost;
}

}  // namespace

std::vector<Stand> StandsOf(const Forest& forest, std::uint32_t n, const std::vector<char>& placed) {
  const Node& node = forest.NodeAt(n);
  std::vector<Stand> stands = {{}};
  std::vector<int> free;
  for (std::size_t f = 0; f < node.fits.size(); ++f) {
    const std::uint32_t giver = node.fits[f].node;
    if (placed.empty() ? !forest.IsUnder(giver, n) : placed[giver] != 0) free.push_back(static_cast<int>(f));
  }
  for (const int f : free) {
    stands.push_back({.giver = f, .second = kNoGiver, .unseen = kNoGiver});
    AddSeconds(node, stands.back(), free, stands);
  }
  for (std::size_t u = 0; u < forest.unseen(); ++u) {
    if (forest.TakersOfUnseen(u).empty()) continue;
    stands.push_back({.giver = kNoGiver, .second = kNoGiver, .unseen = static_cast<int>(u)});
    AddSeconds(node, stands.back(), free, stands);
  }
  return stands;
}

double CostOfPlan(Forest& forest, const std::vector<std::uint32_t>& family, const std::vector<Stand>& plan) {
  const double cost = PutPlan(forest, family, plan);
  for (const std::uint32_t m : family) forest.Take(m);
  return cost;
}

void ForestMoves::Round(Forest& forest) {
  for (std::uint32_t n = 0; n < group_.nodes().size(); ++n) Move(forest, n);
  for (std::uint32_t n = 0; n < group_.nodes().size(); ++n) Rehead(forest, n);
  for (std::uint32_t n = 0; n < group_.nodes().size(); ++n) Turn(forest, n);
}

// Draws whether the way from a node up to its first text goes the other way round.
void ForestMoves::Turn(Forest& forest, std::uint32_t n) {
  std::vector<std::uint32_t> way = {n};
  while (forest.At(way.back()).giver >= 0) {
    if (way.size() > kMostWay) return;
    const auto giver = static_cast<std::size_t>(forest.At(way.back()).giver);
    way.push_back(group_.nodes()[way.back()].fits[giver].node);
  }
  if (way.size() < 2) return;
  std::vector<Stand> before;
  for (const std::uint32_t m : way) before.push_back(forest.At(m));
  std::vector<Stand> after = {before.back()};
  after.front().second = kNoGiver;
  for (std::size_t i = 1; i < way.size(); ++i) {
    const int fit = group_.FitTo(way[i], way[i - 1]);
    if (fit < 0) return;
    after.push_back({.giver = fit, .second = kNoGiver, .unseen = kNoGiver});
  }
  for (const std::uint32_t m : way) forest.Take(m);
  // No circle: turned round, each of the way takes from the one before alone, and the first from no seen text.
  const double turned = CostOfPlan(forest, way, after);
  // What stood is put last, since it mostly stays.
  if (chance_.Pick({PutPlan(forest, way, before), turned}) == 0) return;
  for (const std::uint32_t m : way) forest.Take(m);
  for (std::size_t i = 0; i < way.size(); ++i) forest.Put(way[i], after[i]);
}

// Draws a place for one article, all others staying.
void ForestMoves::Move(Forest& forest, std::uint32_t n) {
  forest.Take(n);
  const std::vector<Stand> stands = StandsOf(forest, n, {});
  std::vector<double> costs;
  for (const Stand& stand : stands) costs.push_back(forest.CostOf(n, stand));
  forest.Put(n, stands[chance_.Pick(costs)]);
}

// A node and its takers: draws which of them is the head, the others taking from it; or, where nothing stands above
// them, an unseen text instead.
void ForestMoves::Rehead(Forest& forest, std::uint32_t n) {
  const Stand top = forest.At(n);
  const bool unseen = top.unseen >= 0;
  const std::vector<std::uint32_t>& takers =
      unseen ? forest.TakersOfUnseen(static_cast<std::size_t>(top.unseen)) : forest.TakersOf(n);
  // Before anything is copied: each of 50,000 copies would copy and sort the list of them all.
  const std::size_t members = takers.size() + (unseen ? 0 : 1);
  if (members > kMostFamily || members < 2) return;
  std::vector<std::uint32_t> family = takers;
  std::ranges::sort(family);
  if (unseen && family.front() != n) return;  // once for each family
  if (!unseen) family.insert(family.begin(), n);
  const bool open = top.giver < 0 && top.second < 0;
  std::vector<Stand> before;
  for (const std::uint32_t m : family) {
    before.push_back(forest.At(m));
    if ((m != n || unseen) && before.back().second >= 0) return;
  }
  for (const std::uint32_t m : family) forest.Take(m);
  std::vector<std::vector<Stand>> plans = {before};
  for (const std::uint32_t head : Heads(family)) {
    std::vector<Stand> plan;
    if (PlanFor(forest, family, head, n, top, plan) && plan != before) plans.push_back(std::move(plan));
  }
  if (open) PlanUnseen(forest, family, top, plans);
  std::vector<double> costs;
  for (const auto& plan : plans) costs.push_back(CostOfPlan(forest, family, plan));
  const auto& chosen = plans[chance_.Pick(costs)];
  for (std::size_t i = 0; i < family.size(); ++i) forest.Put(family[i], chosen[i]);
}
ForestMoves::Family ForestMoves::Heads(const Family& family) {
  if (family.size() <= kMostHeads) return family;
  std::vector<std::uint32_t> out = {family.front()};
  for (std::size_t k = 1; k < kMostHeads; ++k)
    out.push_back(family[static_cast<std::size_t>(chance_.Draw() * static_cast<double>(family.size()))]);
  return out;
}

// Stands of the family (all outside) with this head; false where one does not fit.
bool ForestMoves::PlanFor(const Forest& forest, const Family& family, std::uint32_t head, std::uint32_t n,
                          const Stand& top, std::vector<Stand>& plan) const {
  for (const std::uint32_t m : family) {
    Stand stand;
    if (m == head) {
      if (top.giver >= 0) {
        const std::uint32_t above = group_.nodes()[n].fits[static_cast<std::size_t>(top.giver)].node;
        stand.giver = group_.FitTo(head, above);
        if (stand.giver < 0) return false;
        // The place above must not hang on the family by another way.
        for (const std::uint32_t other : family)
          if (forest.IsUnder(above, other)) return false;
      }
      if (top.second >= 0 && m == n) stand.second = top.second;
      if (top.second >= 0 && m != n) return false;
    } else {
      stand.giver = group_.FitTo(m, head);
      if (stand.giver < 0) return false;
    }
    plan.push_back(stand);
  }
  return true;
}

}  // namespace stemma::reuse
