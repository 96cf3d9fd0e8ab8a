#include "claims/candidates.h"

#include <algorithm>
#include <map>

namespace stemma::claims {
namespace {

std::vector<TermId> Heaviest(SparseVector v, std::size_t count) {
  std::ranges::stable_sort(v, [](const auto& x, const auto& y) { return x.second > y.second; });
  if (v.size() > count) v.resize(count);
  std::vector<TermId> out;
  for (const auto& [id, weight] : v) out.push_back(id);
  return out;
}

void VisitAll(std::uint32_t count, const CandidateVisitor& visit) {
  std::vector<std::uint32_t> others;
  for (std::uint32_t a = 0; a < count; ++a) {
    others.clear();
    for (std::uint32_t b = a + 1; b < count; ++b) others.push_back(b);
    visit(a, others);
  }
}

}  // namespace

void VisitCandidates(std::span<const SparseVector* const> vectors, const CandidateOptions& options,
                     const CandidateVisitor& visit) {
  const auto count = static_cast<std::uint32_t>(vectors.size());
  if (count <= options.all_pairs_up_to) return VisitAll(count, visit);
  std::vector<std::vector<TermId>> heaviest;
  heaviest.reserve(count);
  std::map<TermId, std::vector<std::uint32_t>> postings;
  for (std::uint32_t i = 0; i < count; ++i)
    for (const TermId id : heaviest.emplace_back(Heaviest(*vectors[i], options.heavy_terms))) postings[id].push_back(i);
  std::vector<std::uint32_t> others;
  for (std::uint32_t a = 0; a < count; ++a) {
    others.clear();
    for (const TermId id : heaviest[a]) {
      const std::vector<std::uint32_t>& list = postings[id];
      const auto behind = std::ranges::upper_bound(list, a);
      const auto most = std::min(static_cast<std::size_t>(list.end() - behind), options.neighbours);
      others.insert(others.end(), behind, behind + static_cast<std::ptrdiff_t>(most));
    }
    std::ranges::sort(others);
    others.erase(std::ranges::unique(others).begin(), others.end());
    visit(a, others);
  }
}

std::vector<CandidatePair> FindCandidates(std::span<const SparseVector* const> vectors,
                                          const CandidateOptions& options) {
  std::vector<CandidatePair> out;
  VisitCandidates(vectors, options, [&](std::uint32_t a, std::span<const std::uint32_t> others) {
    for (const std::uint32_t b : others) out.emplace_back(a, b);
  });
  return out;
}

}  // namespace stemma::claims
