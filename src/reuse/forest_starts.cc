#include "reuse/forest_starts.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <queue>
#include <utility>

namespace stemma::reuse {
namespace {

constexpr std::uint32_t kManyStarts = 16;  // first texts that are tried in groups of no more articles
constexpr std::uint32_t kFewStarts = 6;    // ... in larger ones
constexpr std::size_t kSettle = 2;         // rounds by which a start is bettered
constexpr double kCold = 0.2;              // heat of these

}  // namespace

// Forests to begin with: one for each first text that is tried.
std::vector<ForestStart> ForestStarts::Draw(Forest& forest) {
  std::vector<ForestStart> out;
  const std::uint32_t size = group_.size();
  if (size > kLargeGroup) {
    for (std::uint32_t n = 0; n < size; ++n) forest.Put(n, {});
    out.push_back(Settled(forest));
    return out;
  }
  const std::uint32_t most = size > kManyStarts ? kFewStarts : kManyStarts;
  for (std::uint32_t k = 0; k < std::min(size, most); ++k) {
    const std::uint32_t first = size <= most ? k : static_cast<std::uint32_t>(chance_.Draw() * size);
    ForestStarts::Grow(forest, first);
    out.push_back(Settled(forest));
  }
  return out;
}

// Puts the nodes one by one, the cheapest next, each under those that stand already.
void ForestStarts::Grow(Forest& forest, std::uint32_t first) {
  std::vector<char> placed(group_.size());
  std::vector<Offer> offers(group_.size());
  using Waiting = std::pair<double, std::uint32_t>;  // cost of an offer, node; stale when the node has another offer
  std::priority_queue<Waiting, std::vector<Waiting>, std::greater<>> waiting;
  const auto renew = [&](std::uint32_t n) {
    if (placed[n] != 0) return;
    offers[n] = BestOf(forest, n, placed);
    waiting.emplace(offers[n].cost, n);
  };
  forest.Put(first, {});
  placed[first] = 1;
  for (std::uint32_t n = 0; n < group_.size(); ++n) renew(n);
  while (!waiting.empty()) {
    const auto [cost, next] = waiting.top();
    waiting.pop();
    if (placed[next] != 0 || offers[next].cost != cost) continue;
    forest.Put(next, offers[next].stand);
    placed[next] = 1;
    for (const std::uint32_t n : group_.TakersFrom(next)) renew(n);
  }
}
ForestStarts::Offer ForestStarts::BestOf(const Forest& forest, std::uint32_t n, const std::vector<char>& placed) {
  Offer best{.cost = 1e17, .stand = {}};
  for (const Stand& stand : StandsOf(forest, n, placed)) {
    const double cost = forest.CostOf(n, stand);
    if (cost < best.cost) best = {cost, stand};
  }
  return best;
}

// Goes to the nearest cheap forest, tells it and clears the ground.
ForestStart ForestStarts::Settled(Forest& forest) {
  chance_.heat = kCold;
  for (std::size_t round = 0; round < kSettle; ++round) moves_.Round(forest);
  chance_.heat = 1;
  ForestStart out;
  for (std::uint32_t n = 0; n < group_.nodes().size(); ++n) out.stands.push_back(forest.At(n));
  for (std::uint32_t n = 0; n < group_.nodes().size(); ++n) forest.Take(n);
  std::vector<std::uint32_t> all(group_.nodes().size());
  std::iota(all.begin(), all.end(), 0U);
  out.cost = CostOfPlan(forest, all, out.stands);
  return out;
}

}  // namespace stemma::reuse
