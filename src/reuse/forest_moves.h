// Forest moves: steps from one forest to another, each drawn as likely as its cost lets it be.
// In:  a forest in which all nodes stand.  Out: the same, changed.
// Tested by reuse/descent_test.cc. Source: Gibbs sampling (Geman and Geman 1984), as Bayesian phylogenetics draws
// trees; the moves are ours; docs/algorithms/reuse.md, step 6.
#pragma once

#include <vector>

#include "reuse/chance.h"
#include "reuse/forest.h"
#include "reuse/forest_group.h"

namespace stemma::reuse {

// Places for a node that is outside; givers only of those that are `placed`, where it is not empty.
std::vector<Stand> StandsOf(const Forest& forest, std::uint32_t n, const std::vector<char>& placed);

// Cost of putting a family that is outside, in order; it stays outside.
double CostOfPlan(Forest& forest, const std::vector<std::uint32_t>& family, const std::vector<Stand>& plan);

class ForestMoves {
 public:
  // Views of both, which outlive this.
  ForestMoves(const ForestGroup& group, Chance& chance) : group_(group), chance_(chance) {}

  // Every move once for each node.
  void Round(Forest& forest);

 private:
  using Family = std::vector<std::uint32_t>;
  void Turn(Forest& forest, std::uint32_t n);
  void Move(Forest& forest, std::uint32_t n);
  void Rehead(Forest& forest, std::uint32_t n);
  [[nodiscard]] Family Heads(const Family& family);
  bool PlanFor(const Forest& forest, const Family& family, std::uint32_t head, std::uint32_t n, const Stand& top,
               std::vector<Stand>& plan) const;

  const ForestGroup& group_;
  Chance& chance_;
};

}  // namespace stemma::reuse
