// Forest starts: forests to begin drawing with, grown from one first text or another and bettered.
// In:  a group.  Out: stands of all its nodes, with their cost.
// Tested by reuse/descent_test.cc. Source: ours; docs/algorithms/reuse.md, step 6.
#pragma once

#include <vector>

#include "reuse/forest_moves.h"

namespace stemma::reuse {

// Articles from which on a group gets one start and few rounds.
inline constexpr std::size_t kLargeGroup = 4000;

struct ForestStart {
  std::vector<Stand> stands;  // by node
  double cost = 0;
};

class ForestStarts {
 public:
  // Views of all, which outlive this.
  ForestStarts(const ForestGroup& group, ForestMoves& moves, Chance& chance)
      : group_(group), moves_(moves), chance_(chance) {}

  // One for each first text that is tried. REQUIRES: all nodes are outside the forest; so they are afterwards.
  std::vector<ForestStart> Draw(Forest& forest);

 private:
  struct Offer {
    double cost = 0;
    Stand stand;
  };
  void Grow(Forest& forest, std::uint32_t first);
  [[nodiscard]] static Offer BestOf(const Forest& forest, std::uint32_t n, const std::vector<char>& placed);
  ForestStart Settled(Forest& forest);

  const ForestGroup& group_;
  ForestMoves& moves_;
  Chance& chance_;
};

}  // namespace stemma::reuse
