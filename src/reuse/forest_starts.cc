#include "reuse/forest_starts.h"

#include <algorithm>
#include <numeric>

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
  std::vector<char> placed(group_.nodes().size());
  std::vector<Offer> offers(group_.nodes().size());
  std::uint32_t next = first;
  for (std::size_t count = 0; count < group_.nodes().size(); ++count) {
    forest.Put(next, offers[next].stand);
    placed[next] = 1;
    for (std::uint32_t n = 0; n < group_.nodes().size(); ++n)
      if (placed[n] == 0 && (count == 0 || group_.FitTo(n, next) >= 0)) offers[n] = BestOf(forest, n, placed);
    double least = 1e18;
    for (std::uint32_t n = 0; n < group_.nodes().size(); ++n)
      if (placed[n] == 0 && offers[n].cost < least) least = offers[n].cost, next = n;
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
