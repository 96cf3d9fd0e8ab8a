// DisjointSets: which of n things belong together, where pairs of them are said to.
// In:  pairs.  Out: for each thing the lowest of its set, whatever the order of the pairs.
// Tested by base/disjoint_sets_test.cc against brute force. Source: union-find with path halving (Tarjan and van
// Leeuwen 1984).
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <numeric>
#include <vector>

namespace stemma {

template <std::unsigned_integral Index>
class DisjointSets {
 public:
  // Each thing is a set of its own.
  explicit DisjointSets(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), Index{0}); }

  // The lowest thing of the set that `i` is in. REQUIRES: i is below the count.
  Index Lowest(Index i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }

  void Join(Index a, Index b) {
    const Index x = Lowest(a);
    const Index y = Lowest(b);
    parent_[std::max(x, y)] = std::min(x, y);
  }

 private:
  std::vector<Index> parent_;
};

}  // namespace stemma
