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

std::vector<CandidatePair> AllPairs(std::uint32_t count) {
  std::vector<CandidatePair> out;
  for (std::uint32_t a = 0; a < count; ++a)
    for (std::uint32_t b = a + 1; b < count; ++b) out.emplace_back(a, b);
  return out;
}

}  // namespace

std::vector<CandidatePair> FindCandidates(std::span<const SparseVector* const> vectors,
                                          const CandidateOptions& options) {
  const auto count = static_cast<std::uint32_t>(vectors.size());
  if (count <= options.all_pairs_up_to) return AllPairs(count);
  std::map<TermId, std::vector<std::uint32_t>> postings;
  for (std::uint32_t i = 0; i < count; ++i)
    for (const TermId id : Heaviest(*vectors[i], options.heavy_terms)) postings[id].push_back(i);
  std::vector<CandidatePair> out;
  for (const auto& [id, list] : postings)
    for (std::size_t i = 0; i < list.size(); ++i)
      for (std::size_t j = i + 1; j < std::min(list.size(), i + 1 + options.neighbours); ++j)
        out.emplace_back(list[i], list[j]);
  std::ranges::sort(out);
  out.erase(std::ranges::unique(out).begin(), out.end());
  return out;
}

}  // namespace stemma::claims
