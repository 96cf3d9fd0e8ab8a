#include "claims/linkage.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "base/disjoint_sets.h"
#include "base/parallel.h"

namespace stemma::claims {
namespace {

// A product in single precision is off by less than this: some hundred terms, each rounded at 6e-8.
constexpr double kRounding = 1e-3;
// How far below the threshold a pair may still join two parts: means are rounded too.
constexpr double kSlack = 1e-6;
// Vectors compared by one task: each needs an array of all terms.
constexpr std::size_t kAtOnce = 64;
// Members of a part from which such an array is worth making.
constexpr std::size_t kManyMembers = 64;

// Terms and weights of all vectors, one behind the other, in single precision: half the memory, and products that do
// not wait for each other.
class Rows {
 public:
  explicit Rows(std::span<const SparseVector> vectors) {
    std::size_t entries = 0;
    for (const SparseVector& v : vectors) entries += v.size();
    entries_.reserve(entries);
    begins_.reserve(vectors.size() + 1);
    begins_.push_back(0);
    for (const SparseVector& v : vectors) {
      for (const auto& [term, weight] : v) entries_.emplace_back(term, static_cast<float>(weight));
      if (!v.empty()) terms_ = std::max<std::size_t>(terms_, v.back().first + std::size_t{1});
      begins_.push_back(entries_.size());
    }
  }
  [[nodiscard]] std::size_t terms() const { return terms_; }
  [[nodiscard]] std::span<const std::pair<TermId, float>> At(std::uint32_t i) const {
    return std::span(entries_).subspan(begins_[i], begins_[i + 1] - begins_[i]);
  }

 private:
  std::vector<std::pair<TermId, float>> entries_;
  std::vector<std::size_t> begins_;
  std::size_t terms_ = 0;
};

// One vector, by term, to be multiplied with many: products with what it has not are 0 and change no sum.
class Against {
 public:
  Against(const Rows& rows, std::span<const SparseVector> vectors)
      : rows_(rows), vectors_(vectors), about_(rows.terms()), exact_(rows.terms()) {}

  void Put(std::uint32_t i) {
    for (const auto& [term, weight] : vectors_[on_]) about_[term] = 0, exact_[term] = 0;
    on_ = i;
    for (const auto& [term, weight] : vectors_[on_]) about_[term] = static_cast<float>(weight), exact_[term] = weight;
  }
  // In single precision, four sums at a time.
  [[nodiscard]] double About(std::uint32_t other) const {
    const auto row = rows_.At(other);
    std::array<float, 4> sums{};
    std::size_t i = 0;
    for (; i + 4 <= row.size(); i += 4)
      for (std::size_t k = 0; k < 4; ++k) sums[k] += about_[row[i + k].first] * row[i + k].second;
    for (; i < row.size(); ++i) sums[0] += about_[row[i].first] * row[i].second;
    return static_cast<double>(sums[0]) + sums[1] + sums[2] + sums[3];
  }
  // To the last bit what Dot (claims/terms.h) gives.
  [[nodiscard]] double Exactly(std::uint32_t other) const {
    double sum = 0;
    for (const auto& [term, weight] : vectors_[other]) sum += exact_[term] * weight;
    return sum;
  }

 private:
  const Rows& rows_;
  std::span<const SparseVector> vectors_;
  std::vector<float> about_;
  std::vector<double> exact_;
  std::uint32_t on_ = 0;
};

using Parts = DisjointSets<std::uint32_t>;

class Finder {
 public:
  Finder(std::span<const SparseVector> vectors, const PairLikeness& likeness, std::span<const WeightedPair> sure,
         const LinkageOptions& options)
      : vectors_(vectors),
        rows_(vectors),
        likeness_(likeness),
        sure_(sure),
        options_(options),
        near_(vectors.size()),
        far_(vectors.size()) {}

  std::vector<std::uint32_t> Run() {
    Compare();
    Parts parts(Count());
    for (const WeightedPair& p : sure_)
      if (p.similarity >= options_.threshold - kSlack) parts.Join(p.a, p.b);
    for (std::uint32_t a = 0; a < Count(); ++a)
      for (const WeightedPair& p : near_[a])
        if (p.similarity >= options_.threshold - kSlack) parts.Join(p.a, p.b);
    return Group(parts);
  }

 private:
  [[nodiscard]] std::uint32_t Count() const { return static_cast<std::uint32_t>(vectors_.size()); }

  // For each vector those behind it that are surely alike, with their similarity, and those that may be by little.
  void Compare() {
    std::vector<const SparseVector*> pointers;
    pointers.reserve(vectors_.size());
    for (const SparseVector& v : vectors_) pointers.push_back(&v);
    const CandidateIndex index(pointers, options_.candidates);
    const std::size_t tasks = (vectors_.size() + kAtOnce - 1) / kAtOnce;
    ParallelFor(tasks, options_.threads, [&](std::size_t task) {
      Against against(rows_, vectors_);
      CandidateScratch scratch;
      const std::size_t end = std::min((task + 1) * kAtOnce, vectors_.size());
      for (std::size_t a = task * kAtOnce; a < end; ++a)
        CompareOne(static_cast<std::uint32_t>(a), index, against, scratch);
    });
  }

  void CompareOne(std::uint32_t a, const CandidateIndex& index, Against& against, CandidateScratch& scratch) {
    against.Put(a);
    for (const std::uint32_t b : index.Behind(a, scratch)) {
      const double about = likeness_(a, b, against.About(b));
      if (about >= options_.threshold - kRounding)
        near_[a].push_back({a, b, likeness_(a, b, against.Exactly(b))});
      else if (about >= options_.least - kRounding)
        far_[a].push_back(b);
    }
  }

  // Groups each part by itself; members keep their order, so that ties are broken as over all.
  std::vector<std::uint32_t> Group(Parts& parts) {
    std::vector<std::uint32_t> root(Count());
    for (std::uint32_t i = 0; i < Count(); ++i) root[i] = parts.Lowest(i);
    std::vector<std::uint32_t> lowest(Count());  // of the group that an item is in: the lowest member
    std::vector<std::vector<std::uint32_t>> members(Count());
    for (std::uint32_t i = 0; i < Count(); ++i) members[root[i]].push_back(i);
    std::erase_if(members, [](const auto& list) { return list.empty(); });
    std::vector<std::uint32_t> place(Count());  // within its part
    for (const auto& list : members)
      for (std::uint32_t k = 0; k < list.size(); ++k) place[list[k]] = k;
    ParallelFor(members.size(), options_.threads, [&](std::size_t part) {
      const std::vector<std::uint32_t>& list = members[part];
      if (list.size() == 1) {
        lowest[list.front()] = list.front();
        return;
      }
      const std::vector<WeightedPair> pairs = PairsWithin(list, root, place);
      const std::vector<std::uint32_t> groups =
          AverageLink(static_cast<std::uint32_t>(list.size()), pairs, options_.threshold);
      std::vector<std::uint32_t> first;
      for (std::uint32_t k = 0; k < list.size(); ++k) {
        if (groups[k] >= first.size()) first.push_back(list[k]);
        lowest[list[k]] = first[groups[k]];
      }
    });
    return Dense(lowest);
  }

  // Pairs of one part, numbered within it.
  [[nodiscard]] std::vector<WeightedPair> PairsWithin(const std::vector<std::uint32_t>& list,
                                                      const std::vector<std::uint32_t>& root,
                                                      const std::vector<std::uint32_t>& place) {
    std::vector<WeightedPair> out;
    std::optional<Against> against;
    if (list.size() >= kManyMembers) against.emplace(rows_, vectors_);
    for (const std::uint32_t a : list) {
      std::vector<WeightedPair> own = std::move(near_[a]);
      if (against) against->Put(a);
      for (const std::uint32_t b : far_[a])
        if (root[b] == root[a])
          own.push_back({a, b, likeness_(a, b, against ? against->Exactly(b) : Dot(vectors_[a], vectors_[b]))});
      AddSure(a, own);
      for (const WeightedPair& p : own)
        if (root[p.b] == root[a] && p.similarity >= options_.least) out.push_back({place[a], place[p.b], p.similarity});
    }
    return out;
  }

  // Raises pairs of `a` to what is sure of them, and adds those that are not there.
  void AddSure(std::uint32_t a, std::vector<WeightedPair>& own) const {
    const auto there = static_cast<std::ptrdiff_t>(own.size());
    std::ranges::sort(own, {}, &WeightedPair::b);
    for (const WeightedPair& p : std::ranges::equal_range(sure_, a, {}, &WeightedPair::a)) {
      const auto at = std::lower_bound(own.begin(), own.begin() + there, p.b,
                                       [](const WeightedPair& x, std::uint32_t b) { return x.b < b; });
      if (at != own.begin() + there && at->b == p.b)
        at->similarity = std::max(at->similarity, p.similarity);
      else
        own.push_back(p);
    }
  }

  std::span<const SparseVector> vectors_;
  Rows rows_;
  const PairLikeness& likeness_;
  std::span<const WeightedPair> sure_;
  const LinkageOptions& options_;
  std::vector<std::vector<WeightedPair>> near_;
  std::vector<std::vector<std::uint32_t>> far_;
};

}  // namespace

std::vector<std::uint32_t> LinkAlike(std::span<const SparseVector> vectors, const PairLikeness& likeness,
                                     std::span<const WeightedPair> sure, const LinkageOptions& options) {
  return Finder(vectors, likeness, sure, options).Run();
}

}  // namespace stemma::claims
