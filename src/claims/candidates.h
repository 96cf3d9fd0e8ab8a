// Candidates: pairs of vectors worth comparing, out of all pairs.
// In:  sparse vectors.  Out: pairs that share one of each other's heaviest terms, sorted, each once.
// Tested by claims/candidates_test.cc. Source: ours; blocking by the heaviest terms, docs/algorithms/claims.md,
// "Growth".
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <utility>
#include <vector>

#include "claims/terms.h"

namespace stemma::claims {

struct CandidateOptions {
  // Up to this many vectors every pair is a candidate.
  std::uint32_t all_pairs_up_to = 0;
  // Terms of each vector that are looked at, heaviest first. More: slower, and no pair that could matter is missed.
  std::size_t heavy_terms = 24;
  // Of a term that many vectors share, each is paired with this many next ones only: pairs grow with vectors, not
  // with their square. A group of more than this many members is still joined, through its neighbours.
  std::size_t neighbours = 128;
};

using CandidatePair = std::pair<std::uint32_t, std::uint32_t>;

// What one thread keeps between questions to a CandidateIndex.
struct CandidateScratch {
  std::vector<std::uint32_t> seen;  // by vector: the one that met it last, plus 1
  std::vector<std::uint32_t> others;
};

// Immutable, so that any number of threads may ask. Time O(heavy_terms * neighbours) a question; the pairs never stand
// in memory all at once: of 100,000 articles they are some gigabytes. Keeps no reference to the vectors.
class CandidateIndex {
 public:
  CandidateIndex(std::span<const SparseVector* const> vectors, const CandidateOptions& options);
  // Those behind `a` that it pairs with, each once, in no order that means anything; valid until the scratch is used
  // again.
  std::span<const std::uint32_t> Behind(std::uint32_t a, CandidateScratch& scratch) const;
  [[nodiscard]] std::uint32_t size() const { return count_; }

 private:
  CandidateOptions options_;
  std::uint32_t count_;
  std::vector<std::vector<TermId>> heaviest_;         // by vector
  std::vector<std::vector<std::uint32_t>> postings_;  // by term, sorted
};

// Takes a vector and those behind it that it pairs with, sorted, each once.
using CandidateVisitor = std::function<void(std::uint32_t a, std::span<const std::uint32_t> others)>;
// Calls `visit` for each vector in order.
void VisitCandidates(std::span<const SparseVector* const> vectors, const CandidateOptions& options,
                     const CandidateVisitor& visit);
// All pairs (a, b), a < b, for who needs them together.
std::vector<CandidatePair> FindCandidates(std::span<const SparseVector* const> vectors,
                                          const CandidateOptions& options);

}  // namespace stemma::claims
