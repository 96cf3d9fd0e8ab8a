// Chance: numbers drawn from a fixed generator, so that what is drawn is the same everywhere.
// In:  costs.  Out: an index.  Tested by reuse/descent_test.cc. Source: SplitMix64 (Steele, Lea, Flood 2014).
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace stemma::reuse {

class Chance {
 public:
  // In [0, 1).
  double Draw() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    z ^= z >> 31U;
    return static_cast<double>(z >> 11U) * 0x1.0p-53;
  }
  // By how much costs are divided: 1 draws forests as they are likely, more lets the dear ones through.
  double heat = 1;
  // An index, each as likely as exp(-cost / heat). REQUIRES: not empty.
  std::size_t Pick(const std::vector<double>& costs) {
    const double least = *std::ranges::min_element(costs);
    double sum = 0;
    for (const double c : costs) sum += std::exp((least - c) / heat);
    double at = Draw() * sum;
    for (std::size_t i = 0; i + 1 < costs.size(); ++i) {
      at -= std::exp((least - costs[i]) / heat);
      if (at < 0) return i;
    }
    return costs.size() - 1;
  }

 private:
  std::uint64_t state_ = 1;
};

}  // namespace stemma::reuse
