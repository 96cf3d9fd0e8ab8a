// Linear: bags of hashed features, tables of weights for them, and a model file of several tables.
// In:  features as (template, value) pairs; the bytes of a model.  Out: sums of weights, one for each output of a
// table. Tested by attribution/linear_test.cc. Source: feature hashing after Weinberger and others, ICML 2009; the file
// is described in docs/formats/tagger-model.md.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/result.h"

namespace stemma::attribution {

// Well mixed combination of two values; order matters.
inline std::uint64_t Mix(std::uint64_t a, std::uint64_t b) {
  std::uint64_t h = (a ^ (b + 0x9E3779B97F4A7C15ULL + (a << 6) + (a >> 2))) * 0xBF58476D1CE4E5B9ULL;
  h ^= h >> 29;
  return h * 0x94D049BB133111EBULL;
}

// The active features of one decision, each with value 1. Cleared and filled again, so that it allocates rarely.
class FeatureBag {
 public:
  void Clear() { ids_.clear(); }
  // `name` is the template; each finder of features numbers its own.
  void Add(std::uint32_t name, std::uint64_t value) {
    ids_.push_back(static_cast<std::uint32_t>(Mix(value, name) >> 32));
  }
  [[nodiscard]] std::span<const std::uint32_t> ids() const { return ids_; }

 private:
  std::vector<std::uint32_t> ids_;
};

// Weights of 2^bits features for `outputs` outputs.
struct WeightTable {
  WeightTable() = default;
  WeightTable(std::uint32_t table_bits, std::uint32_t table_outputs)
      : bits(table_bits), outputs(table_outputs), weights((std::size_t{1} << table_bits) * table_outputs) {}
  [[nodiscard]] std::size_t Row(std::uint32_t id) const {
    return static_cast<std::size_t>(id & ((1U << bits) - 1)) * outputs;
  }
  // Adds the weights of `ids` to `sums`. REQUIRES: sums.size() == outputs.
  void AddTo(std::span<const std::uint32_t> ids, std::span<float> sums) const {
    for (const std::uint32_t id : ids) {
      const float* row = &weights[Row(id)];
      for (std::size_t k = 0; k < sums.size(); ++k) sums[k] += row[k];
    }
  }
  [[nodiscard]] float Sum(std::span<const std::uint32_t> ids) const {
    float sum = 0;
    for (const std::uint32_t id : ids) sum += weights[Row(id)];
    return sum;
  }
  std::uint32_t bits = 0;
  std::uint32_t outputs = 0;
  std::vector<float> weights;
};

// A model: tables in a fixed order, and numbers (thresholds, calibration).
struct LinearModel {
  std::vector<WeightTable> tables;
  std::vector<float> numbers;
};

// The bytes of `model`; weights are rounded to 16 bits, rows of zeros are left out.
std::string WriteModel(const LinearModel& model);

// The model that `bytes` hold. Errors: kCorrupt when they are cut short or altered; kNewerVersion when another version
// wrote them.
Result<LinearModel> ReadModel(std::string_view bytes);

}  // namespace stemma::attribution
