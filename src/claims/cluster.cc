#include "claims/cluster.h"

#include <algorithm>
#include <map>
#include <queue>
#include <utility>

namespace stemma::claims {
namespace {

// A possible join, as it stood when it was queued; stale when either group has since changed.
struct Join {
  double mean;
  std::uint32_t a;
  std::uint32_t b;
  std::uint32_t version_a;
  std::uint32_t version_b;
  bool operator<(const Join& other) const {
    if (mean != other.mean) return mean < other.mean;
    return std::pair(a, b) > std::pair(other.a, other.b);
  }
};

class Linker {
 public:
  Linker(std::uint32_t items, double threshold)
      : threshold_(threshold), sums_(items), size_(items, 1), version_(items, 0), parent_(items) {
    for (std::uint32_t i = 0; i < items; ++i) parent_[i] = i;
  }

  void Add(const WeightedPair& p) {
    if (p.a == p.b) return;
    sums_[p.a][p.b] += p.similarity;
    sums_[p.b][p.a] += p.similarity;
  }

  void Run() {
    for (std::uint32_t i = 0; i < sums_.size(); ++i)
      for (const auto& [other, sum] : sums_[i])
        if (i < other) Push(i, other, sum);
    while (!queue_.empty()) {
      const Join join = queue_.top();
      queue_.pop();
      if (version_[join.a] == join.version_a && version_[join.b] == join.version_b) Merge(join.a, join.b);
    }
  }

  [[nodiscard]] std::vector<std::uint32_t> Groups() {
    std::vector<std::uint32_t> out(parent_.size());
    std::map<std::uint32_t, std::uint32_t> dense;
    for (std::uint32_t i = 0; i < parent_.size(); ++i) {
      const auto next = static_cast<std::uint32_t>(dense.size());
      out[i] = dense.emplace(Root(i), next).first->second;
    }
    return out;
  }

 private:
  std::uint32_t Root(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }

  void Push(std::uint32_t a, std::uint32_t b, double sum) {
    const double mean = sum / (static_cast<double>(size_[a]) * size_[b]);
    if (mean >= threshold_)
      queue_.push({mean, std::min(a, b), std::max(a, b), version_[std::min(a, b)], version_[std::max(a, b)]});
  }

  // The lower number stays, so that ties and numbers do not depend on the order of joins.
  void Merge(std::uint32_t a, std::uint32_t b) {
    sums_[a].erase(b);
    sums_[b].erase(a);
    for (const auto& [other, sum] : sums_[b]) {
      sums_[a][other] += sum;
      sums_[other].erase(b);
      sums_[other][a] = sums_[a][other];
    }
    sums_[b].clear();
    size_[a] += size_[b];
    parent_[b] = a;
    ++version_[a];
    ++version_[b];
    for (const auto& [other, sum] : sums_[a]) Push(a, other, sum);
  }

  double threshold_;
  std::vector<std::map<std::uint32_t, double>> sums_;  // sum of similarities to each neighbouring group
  std::vector<std::uint32_t> size_;
  std::vector<std::uint32_t> version_;
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

std::vector<std::vector<std::uint32_t>> Members(std::span<const std::uint32_t> groups) {
  std::vector<std::vector<std::uint32_t>> out;
  for (std::uint32_t i = 0; i < groups.size(); ++i) {
    if (groups[i] >= out.size()) out.resize(groups[i] + 1);
    out[groups[i]].push_back(i);
  }
  return out;
}

}  // namespace stemma::claims
