#include "claims/alike.h"

#include <algorithm>

#include "claims/candidates.h"

namespace stemma::claims {
namespace {

constexpr CandidateOptions kCandidates = {.all_pairs_up_to = 700, .heavy_terms = 8, .neighbours = 48};

}  // namespace

std::vector<std::vector<std::uint32_t>> AlikeStatements(std::span<const Statement* const> statements, double least) {
  std::vector<const SparseVector*> vectors;
  for (const Statement* s : statements) vectors.push_back(&s->terms);
  std::vector<std::vector<std::uint32_t>> out(statements.size());
  VisitCandidates(vectors, kCandidates, [&](std::uint32_t i, std::span<const std::uint32_t> others) {
    for (const std::uint32_t k : others) {
      const Statement& a = *statements[i];
      const Statement& b = *statements[k];
      const double norms = a.norm * b.norm;
      if (a.article == b.article || norms <= 0 || Dot(a.terms, b.terms) < least * norms) continue;
      out[i].push_back(k);
      out[k].push_back(i);
    }
  });
  for (std::vector<std::uint32_t>& list : out) std::ranges::sort(list);
  return out;
}

}  // namespace stemma::claims
