#include "claims/cluster.h"

#include <algorithm>
#include <queue>
#include <unordered_map>
#include <utility>

namespace stemma::claims {
namespace {

// A possible join, as it stood when it was queued.
struct Join {
  double mean;
  std::uint32_t a;  // lowest members of the two groups, the lower first
  std::uint32_t b;
  friend bool operator==(const Join&, const Join&) = default;
  bool operator<(const Join& other) const {
    if (mean != other.mean) return mean < other.mean;
    return std::pair(a, b) > std::pair(other.a, other.b);
  }
};

// Every pair of groups that could be joined has a join in the queue that stands no later than it should: a group that
// grows is farther from those that it is not nearer to than the nearer of its two parts was. So a join is looked at
// anew only when it comes up, and goes back to its place if the groups have changed. Groups live under the number of
// the one that had more neighbours, so that the fewer are moved.
class Linker {
 public:
  Linker(std::uint32_t items, double threshold)
      : threshold_(threshold), near_(items), size_(items, 1), lowest_(items), parent_(items) {
    for (std::uint32_t i = 0; i < items; ++i) parent_[i] = lowest_[i] = i;
  }

  void Add(const WeightedPair& p) {
    if (p.a == p.b) return;
    near_[p.a][p.b] += p.similarity;
    near_[p.b][p.a] += p.similarity;
  }

  void Run() {
    for (std::uint32_t i = 0; i < near_.size(); ++i)
      for (const auto& [other, sum] : near_[i])
        if (i < other) Push(i, other, sum);
    while (!queue_.empty()) {
      const Join join = queue_.top();
      queue_.pop();
      const std::uint32_t a = Root(join.a);
      const std::uint32_t b = Root(join.b);
      if (a == b) continue;
      const double sum = near_[a].at(b);
      if (JoinOf(a, b, sum) == join)
        Merge(a, b);
      else
        Push(a, b, sum);
    }
  }

  [[nodiscard]] std::vector<std::uint32_t> Groups() {
    std::vector<std::uint32_t> roots(parent_.size());
    for (std::uint32_t i = 0; i < parent_.size(); ++i) roots[i] = Root(i);
    return Dense(roots);
  }

 private:
  std::uint32_t Root(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }

  [[nodiscard]] double Mean(double sum, std::uint32_t size_a, std::uint32_t size_b) const {
    return sum / (static_cast<double>(size_a) * size_b);
  }
  [[nodiscard]] Join JoinOf(std::uint32_t a, std::uint32_t b, double sum) const {
    return {Mean(sum, size_[a], size_[b]), std::min(lowest_[a], lowest_[b]), std::max(lowest_[a], lowest_[b])};
  }
  void Push(std::uint32_t a, std::uint32_t b, double sum) {
    if (const Join join = JoinOf(a, b, sum); join.mean >= threshold_) queue_.push(join);
  }

  void Merge(std::uint32_t a, std::uint32_t b) {
    if (near_[a].size() < near_[b].size()) std::swap(a, b);
    near_[a].erase(b);
    near_[b].erase(a);
    const std::uint32_t size_a = std::exchange(size_[a], size_[a] + size_[b]);
    lowest_[a] = std::min(lowest_[a], lowest_[b]);
    parent_[b] = a;
    for (const auto& [other, sum] : near_[b]) {
      const auto [at, is_new] = near_[a].try_emplace(other, 0);
      const double nearest = std::max(Mean(at->second, size_a, size_[other]), Mean(sum, size_[b], size_[other]));
      at->second += sum;
      near_[other].erase(b);
      near_[other][a] = at->second;
      // As near as the nearer part was: only where the parts are equally near.
      if (!is_new && Mean(at->second, size_[a], size_[other]) >= nearest) Push(a, other, at->second);
    }
    near_[b] = {};
  }

  double threshold_;
  std::vector<std::unordered_map<std::uint32_t, double>> near_;  // sum of similarities to each neighbouring group
  std::vector<std::uint32_t> size_;
  std::vector<std::uint32_t> lowest_;  // member of the group
  std::vector<std::uint32_t> parent_;
  std::priority_queue<Join> queue_;
};

}  // namespace

std::vector<std::uint32_t> AverageLink(std::uint32_t items, std::span<const WeightedPair> pairs, double threshold) {
  Linker linker(items, threshold);
  for (const WeightedPair& p : pairs) linker.Add(p);
  linker.Run();
  return linker.Groups();
}

std::vector<std::uint32_t> Dense(std::span<const std::uint32_t> groups) {
  std::unordered_map<std::uint32_t, std::uint32_t> dense;
  std::vector<std::uint32_t> out;
  out.reserve(groups.size());
  for (const std::uint32_t g : groups)
    out.push_back(dense.emplace(g, static_cast<std::uint32_t>(dense.size())).first->second);
  return out;
}

std::vector<std::vector<std::uint32_t>> Members(std::span<const std::uint32_t> groups) {
  std::vector<std::vector<std::uint32_t>> out;
  for (std::uint32_t i = 0; i < groups.size(); ++i) {
    if (groups[i] >= out.size()) out.resize(groups[i] + 1);
    out[groups[i]].push_back(i);
  }
  return out;
}

}  // namespace stemma::claims
