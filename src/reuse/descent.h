// Descent: how likely it is that one article's passage comes from the other's, judged over all articles that share
// text. In:  a collation, pairs, and what speaks for each giver.  Out: three chances for each link. Tested by
// reuse/descent_test.cc. Source: ours; forests drawn by their cost (Gibbs sampling: Geman and Geman 1984), as Bayesian
// phylogenetics draws trees; docs/algorithms/reuse.md, step 6.
#pragma once

#include <span>
#include <vector>

#include "reuse/collation.h"
#include "reuse/forest_group.h"
#include "reuse/readings.h"

namespace stemma::reuse {

// Shares of the forests drawn, [0, 1]; what is missing to 1: both have the passage by themselves.
struct Descent {
  double a_from_b = 0;
  double b_from_a = 0;
  double third = 0;
  bool known = false;  // false: no sentence of the link is in the collation
};

// By link. The same for any number of threads. Work is bounded by the links.
std::vector<Descent> FindDescent(const Collation& collation, const Readings& readings,
                                 std::span<const SharedPassage> links, const Speaks& speaks, unsigned threads);

}  // namespace stemma::reuse
