#include "claims/bridge.h"

#include <algorithm>
#include <map>
#include <utility>

namespace stemma::claims {
namespace {

struct Between {
  double sum = 0;
  bool bridged = false;
  bool parted = false;
};

}  // namespace

std::vector<std::uint32_t> BridgeGroups(std::span<const std::uint32_t> groups, std::span<const WeightedPair> pairs,
                                        const std::function<Bridge(const WeightedPair&)>& bridge_of,
                                        const BridgeOptions& options) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, Between> links;
  for (const WeightedPair& p : pairs) {
    const std::uint32_t a = std::min(groups[p.a], groups[p.b]);
    const std::uint32_t b = std::max(groups[p.a], groups[p.b]);
    if (a == b) continue;
    Between& link = links[{a, b}];
    link.sum += p.similarity;
    const Bridge bridge = bridge_of(p);
    link.bridged = link.bridged || (bridge == Bridge::kMay && p.similarity >= options.best);
    link.parted = link.parted || bridge == Bridge::kParts;
  }
  const std::vector<std::vector<std::uint32_t>> members = Members(groups);
  std::vector<WeightedPair> bridges;
  for (const auto& [ends, link] : links) {
    const auto& [a, b] = ends;
    const double mean = link.sum / (static_cast<double>(members[a].size()) * static_cast<double>(members[b].size()));
    if (link.bridged && !link.parted && mean >= options.mean) bridges.push_back({a, b, mean});
  }
  const auto over = AverageLink(static_cast<std::uint32_t>(members.size()), bridges, options.mean);
  std::vector<std::uint32_t> out;
  for (const std::uint32_t g : groups) out.push_back(over[g]);
  return out;
}

}  // namespace stemma::claims
