// Learner: fits weight tables. Averaged structured perceptron for labels, FTRL-proximal for yes or no and for classes.
// In:  features and truths.  Out: weight tables of src/attribution/linear.h.
// Source: Collins, EMNLP 2002 (averaging); McMahan and others, KDD 2013, algorithm 1 (FTRL-proximal).
#pragma once

#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include "attribution/linear.h"

namespace trainer {

using stemma::attribution::WeightTable;

struct FtrlOptions {
  double alpha = 0.1;  // step
  double beta = 1;
  double l1 = 0.3;  // larger: fewer weights
  double l2 = 1;
  double drop = 0;  // share of the features that a step leaves out
};

// Leaves out a share of an example's features at each step, not the same ones each time, so that no weight leans on
// another one: what the words around say is learned although the word itself would do.
// Source: Wager and others, NIPS 2013.
class Thinner {
 public:
  Thinner(double share, std::uint64_t seed) : share_(share), state_(seed * 2862933555777941757ULL + 3037000493ULL) {}
  std::span<const std::uint32_t> Thin(std::span<const std::uint32_t> ids) {
    if (share_ <= 0) return ids;
    kept_.clear();
    for (const std::uint32_t id : ids)
      if (Next() >= share_) kept_.push_back(id);
    return kept_;
  }
  // What the weights of thinned examples are multiplied by, when all features are there.
  [[nodiscard]] double scale() const { return 1 - share_; }

 private:
  double Next() {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<double>(state_ >> 40) / static_cast<double>(1ULL << 24);
  }
  double share_;
  std::uint64_t state_;
  std::vector<std::uint32_t> kept_;
};

// Logistic regression for each output of a table.
class Ftrl {
 public:
  Ftrl(std::uint32_t bits, std::uint32_t outputs, FtrlOptions options, std::uint64_t seed = 0)
      : table_(bits, outputs),
        z_(table_.weights.size()),
        n_(table_.weights.size()),
        o_(options),
        thinner_(options.drop, seed) {}
  // One step of output k towards `truth` (0 or 1).
  void Step(std::span<const std::uint32_t> all, std::uint32_t k, double truth, double weight = 1) {
    const std::span<const std::uint32_t> ids = thinner_.Thin(all);
    double sum = 0;
    for (const std::uint32_t id : ids) sum += Weight(table_.Row(id) + k);
    StepBy(ids, k, weight * (1 / (1 + std::exp(-sum)) - truth));
  }
  // One step of a softmax over all outputs.
  void StepClass(std::span<const std::uint32_t> all, std::uint32_t truth) {
    const std::span<const std::uint32_t> ids = thinner_.Thin(all);
    std::vector<double> sums(table_.outputs);
    double most = -1e30;
    for (std::uint32_t k = 0; k < table_.outputs; ++k) {
      for (const std::uint32_t id : ids) sums[k] += Weight(table_.Row(id) + k);
      most = std::max(most, sums[k]);
    }
    double total = 0;
    for (double& s : sums) total += s = std::exp(s - most);
    for (std::uint32_t k = 0; k < table_.outputs; ++k) StepBy(ids, k, sums[k] / total - (k == truth ? 1 : 0));
  }
  WeightTable Take() {
    for (std::size_t i = 0; i < z_.size(); ++i) table_.weights[i] = static_cast<float>(Weight(i) * thinner_.scale());
    return table_;
  }

 private:
  void StepBy(std::span<const std::uint32_t> ids, std::uint32_t k, double gradient) {
    for (const std::uint32_t id : ids) {
      const std::size_t i = table_.Row(id) + k;
      const double sigma = (std::sqrt(n_[i] + gradient * gradient) - std::sqrt(n_[i])) / o_.alpha;
      z_[i] += gradient - sigma * Weight(i);
      n_[i] += gradient * gradient;
    }
  }
  [[nodiscard]] double Weight(std::size_t i) const {
    const double z = z_[i];
    if (std::abs(z) <= o_.l1) return 0;
    return -(z - (z < 0 ? -o_.l1 : o_.l1)) / ((o_.beta + std::sqrt(n_[i])) / o_.alpha + o_.l2);
  }
  WeightTable table_;
  std::vector<double> z_, n_;
  FtrlOptions o_;
  Thinner thinner_;
};

// Weights with their running average, for a perceptron.
class Averaged {
 public:
  Averaged(std::uint32_t bits, std::uint32_t outputs) : now(bits, outputs), sum_(now.weights.size()) {}
  void Add(std::span<const std::uint32_t> ids, std::uint32_t k, float by) {
    for (const std::uint32_t id : ids) {
      const std::size_t i = now.Row(id) + k;
      now.weights[i] += by;
      sum_[i] += by * static_cast<double>(step_);
    }
  }
  void NextStep() { ++step_; }
  WeightTable Take() {
    WeightTable out = now;
    for (std::size_t i = 0; i < sum_.size(); ++i)
      out.weights[i] = static_cast<float>(now.weights[i] - sum_[i] / static_cast<double>(step_));
    return out;
  }
  WeightTable now;

 private:
  std::vector<double> sum_;
  std::uint64_t step_ = 1;
};

// The mean of the tables that `train` makes with `runs` seeds (0, 1000, 2000, ...): what one order of the examples does
// to the weights goes out.
template <typename Train>
WeightTable Mean(int runs, const Train& train) {
  WeightTable mean = train(0);
  for (int k = 1; k < runs; ++k) {
    const WeightTable next = train(static_cast<std::uint64_t>(k) * 1000);
    for (std::size_t i = 0; i < mean.weights.size(); ++i) mean.weights[i] += next.weights[i];
  }
  for (float& w : mean.weights) w /= static_cast<float>(runs);
  return mean;
}

// The same order on every machine.
inline std::vector<std::size_t> Shuffled(std::size_t n, std::uint64_t seed) {
  std::vector<std::size_t> order(n);
  for (std::size_t i = 0; i < n; ++i) order[i] = i;
  std::uint64_t state = seed * 2862933555777941757ULL + 3037000493ULL;
  for (std::size_t i = n; i > 1; --i) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    std::swap(order[i - 1], order[(state >> 33) % i]);
  }
  return order;
}

}  // namespace trainer
