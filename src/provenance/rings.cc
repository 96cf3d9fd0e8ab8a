#include "provenance/rings.h"

#include <algorithm>
#include <map>
#include <set>

namespace stemma::provenance {
namespace {

using Key = std::string;

bool CanCarry(const Node& node) { return IsRelayKind(node.voice.kind) && !IsAnonymous(node.voice); }

// The outlets from `start` upwards, one step further in each round, and from where each was reached first; until a step
// leads back to `start`.
class Walk {
 public:
  Walk(const Network& network, const Key& start) : network_(network), start_(start) {}

  // Keys of the shortest ring through the start; empty when there is none.
  std::vector<Key> Ring() {
    std::vector<Key> reached = {start_};
    for (std::size_t length = 1; length <= kLongestRing && !reached.empty(); ++length) {
      std::vector<Key> next;
      for (const Key& key : reached)
        if (Step(key, next)) return WayTo(key);
      reached = std::move(next);
    }
    return {};
  }

 private:
  // Adds who stands above `key` to `next`. Returns whether the start is among them.
  bool Step(const Key& key, std::vector<Key>& next) {
    for (const auto& [up, articles] : network_.at(key).upstream) {
      if (up == start_) return key != start_;
      const auto node = network_.find(up);
      if (node == network_.end() || !CanCarry(node->second) || !from_.try_emplace(up, key).second) continue;
      next.push_back(up);
    }
    return false;
  }

  std::vector<Key> WayTo(Key key) const {
    std::vector<Key> way = {key};
    while (key != start_) way.push_back(key = from_.at(key));
    std::ranges::reverse(way);
    return way;
  }

  const Network& network_;
  const Key& start_;
  std::map<Key, Key> from_;
};

}  // namespace

std::vector<std::vector<std::string>> RingsOf(const Network& network) {
  std::vector<std::vector<std::string>> out;
  std::set<Key> ringed;
  for (const auto& [key, node] : network) {
    if (!CanCarry(node) || ringed.contains(key)) continue;
    std::vector<Key> ring = Walk(network, key).Ring();
    if (ring.empty()) continue;
    ringed.insert(ring.begin(), ring.end());
    std::ranges::rotate(ring, std::ranges::min_element(ring));
    std::vector<std::string>& names = out.emplace_back();
    for (const Key& k : ring) names.push_back(network.at(k).voice.name);
  }
  return out;
}

}  // namespace stemma::provenance
