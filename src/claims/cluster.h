// Cluster: average-link grouping over a sparse graph of similarities.
// In:  pairs with similarities; pairs not given count as 0; pairs may be forbidden.  Out: a group number per item.
// Tested by claims/cluster_test.cc (against a brute-force twin). Source: UPGMA (Sokal and Michener 1958).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace stemma::claims {

struct WeightedPair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  double similarity = 0;  // negative: reasons against joining
};

// Joins the two groups with the highest mean similarity over all their pairs until none reaches `threshold`.
// Ties go to the pair with the lowest items. Group numbers are dense, by lowest member. The order of the pairs does not
// matter as long as no two are of the same items. Time near O(e log e) for e pairs. REQUIRES: threshold > 0.
std::vector<std::uint32_t> AverageLink(std::uint32_t items, std::span<const WeightedPair> pairs, double threshold);

// Numbers groups anew, without gaps, in the order of their lowest members.
std::vector<std::uint32_t> Dense(std::span<const std::uint32_t> groups);

// Members of each group, sorted.
std::vector<std::vector<std::uint32_t>> Members(std::span<const std::uint32_t> groups);

}  // namespace stemma::claims
