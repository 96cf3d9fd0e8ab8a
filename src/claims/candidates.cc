#include "claims/candidates.h"

#include <algorithm>
#include <utility>

namespace stemma::claims {
namespace {

std::vector<TermId> Heaviest(SparseVector v, std::size_t count) {
  std::ranges::stable_sort(v, [](const auto& x, const auto& y) { return x.second > y.second; });
  if (v.size() > count) v.resize(count);
  std::vector<TermId> out;
  for (const auto& [id, weight] : v) out.push_back(id);
  return out;
}

}  // namespace

CandidateIndex::CandidateIndex(std::span<const SparseVector* const> vectors, const CandidateOptions& options)
    : options_(options), count_(static_cast<std::uint32_t>(vectors.size())) {
  if (count_ <= options_.all_pairs_up_to) return;
  heaviest_.reserve(count_);
  for (std::uint32_t i = 0; i < count_; ++i)
    for (const TermId id : heaviest_.emplace_back(Heaviest(*vectors[i], options_.heavy_terms))) {
      if (id >= postings_.size()) postings_.resize(std::size_t{id} + 1);
      postings_[id].push_back(i);
    }
}

std::span<const std::uint32_t> CandidateIndex::Behind(std::uint32_t a, CandidateScratch& scratch) const {
  scratch.others.clear();
  if (heaviest_.empty()) {
    for (std::uint32_t b = a + 1; b < count_; ++b) scratch.others.push_back(b);
    return scratch.others;
  }
  scratch.seen.resize(count_);
  for (const TermId id : heaviest_[a]) {
    const std::vector<std::uint32_t>& list = postings_[id];
    const auto behind = std::ranges::upper_bound(list, a);
    const auto most = std::min(static_cast<std::size_t>(list.end() - behind), options_.neighbours);
    for (const std::uint32_t b : std::span(behind, most))
      if (std::exchange(scratch.seen[b], a + 1) != a + 1) scratch.others.push_back(b);
  }
  return scratch.others;
}

void VisitCandidates(std::span<const SparseVector* const> vectors, const CandidateOptions& options,
                     const CandidateVisitor& visit) {
  const CandidateIndex index(vectors, options);
  CandidateScratch scratch;
  for (std::uint32_t a = 0; a < index.size(); ++a) {
    index.Behind(a, scratch);
    std::ranges::sort(scratch.others);
    visit(a, scratch.others);
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
