// Linkage: pairs of articles' vectors that are alike enough to be grouped by average link, and no others.
// In:  unit vectors, what is made of a pair's product, pairs that are sure.  Out: a group number per vector.
// Tested by claims/linkage_test.cc against all pairs. Source: ours; docs/algorithms/claims.md, "Growth".
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "claims/candidates.h"
#include "claims/cluster.h"
#include "claims/terms.h"

namespace stemma::claims {

struct LinkageOptions {
  CandidateOptions candidates;
  // Similarities below this count as none. Range (0, 1].
  double least = 0.08;
  // Mean similarity at which groups are joined. Range [least, 1].
  double threshold = 0.21;
  unsigned threads = 1;  // 0: all cores
};

// What is made of the product of a pair's vectors. Where the product is a little off, so is what comes of it, by no
// more; or it stays below LinkageOptions::least. Called from several threads.
using PairLikeness = std::function<double(std::uint32_t a, std::uint32_t b, double product)>;

// Average link (claims/cluster.h) over the candidates and `sure` pairs: those are at least as alike as they say.
// `vectors`: of length 1 or 0. `sure`: a < b, sorted, no pair twice. The same groups for any number of threads.
//
// No mean reaches the threshold unless a pair of it does: articles that no chain of such pairs joins are never in one
// group, and pairs between them say nothing. Of 100,000 articles that is nearly all pairs; they are never kept, and
// each connected part is grouped by itself.
std::vector<std::uint32_t> LinkAlike(std::span<const SparseVector> vectors, const PairLikeness& likeness,
                                     std::span<const WeightedPair> sure, const LinkageOptions& options);

}  // namespace stemma::claims
