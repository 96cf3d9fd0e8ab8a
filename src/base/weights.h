// Weights: a linear model as a table of text: a line a feature, its name and a weight for each of N outcomes.
// In:  the table's text, the features' names.  Out: the weights in the order of the features; their weighted sums.
// Tested by claims/speech_test.cc. Source: ours; tools/lineage_models.py writes the tables.
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <span>
#include <string_view>

#include "stemma/attribution.h"
#include "stemma/names.h"

namespace stemma {

template <std::size_t kFeatures, std::size_t kOutcomes>
using Weights = std::array<std::array<double, kFeatures>, kOutcomes>;

// The piece of `line` before the next tab, which is cut off with it.
inline std::string_view CutPiece(std::string_view& line) {
  const std::string_view piece = line.substr(0, line.find('\t'));
  line.remove_prefix(std::min(line.size(), piece.size() + 1));
  return piece;
}

inline double ToWeight(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// Lines with names that are no feature are passed over; features without a line weigh nothing.
template <std::size_t kFeatures, std::size_t kOutcomes>
Weights<kFeatures, kOutcomes> ReadWeights(std::string_view data, std::span<const std::string_view> names) {
  Weights<kFeatures, kOutcomes> out{};
  while (!data.empty()) {
    std::string_view line = data.substr(0, data.find('\n'));
    data.remove_prefix(std::min(data.size(), line.size() + 1));
    const auto feature = std::ranges::find(names, CutPiece(line));
    if (feature == names.end()) continue;
    for (auto& weights : out) weights[static_cast<std::size_t>(feature - names.begin())] = ToWeight(CutPiece(line));
  }
  return out;
}

template <std::size_t kFeatures, std::size_t kOutcomes>
std::array<double, kOutcomes> Sums(const Weights<kFeatures, kOutcomes>& weights,
                                   const std::array<double, kFeatures>& features) {
  std::array<double, kOutcomes> out{};
  for (std::size_t k = 0; k < kOutcomes; ++k)
    for (std::size_t i = 0; i < kFeatures; ++i) out[k] += weights[k][i] * features[i];
  return out;
}

// Where a feature stands among the names, looked for from `from` on. A wrong name does not compile.
template <std::size_t kFeatures>
consteval std::size_t FeatureAt(const std::array<std::string_view, kFeatures>& names, std::string_view name,
                                std::size_t from = 0) {
  for (std::size_t i = from; i < kFeatures; ++i)
    if (names[i] == name) return i;
  throw "no such feature";
}

// Where the switch of a kind of source stands among the names of features: it has the kind's own name.
// REQUIRES: there is one.
template <std::size_t kFeatures>
std::size_t KindFeatureAt(const std::array<std::string_view, kFeatures>& names, SourceKind kind) {
  return static_cast<std::size_t>(std::ranges::find(names, Name(kind)) - names.begin());
}

// A model: the table that ships inside the program, or another one that a tool put in its place.
template <std::size_t kFeatures, std::size_t kOutcomes>
class WeightsModel {
 public:
  // `names` and the table's bytes [begin, end) outlive the model.
  WeightsModel(std::span<const std::string_view> names, const char* begin, const char* end)
      : names_(names), shipped_(begin, static_cast<std::size_t>(end - begin)) {
    Use({});
  }

  // An empty table brings the shipped one back.
  void Use(std::string_view table) {
    weights_ = ReadWeights<kFeatures, kOutcomes>(table.empty() ? shipped_ : table, names_);
  }
  [[nodiscard]] std::array<double, kOutcomes> SumsOf(const std::array<double, kFeatures>& features) const {
    return Sums(weights_, features);
  }

 private:
  std::span<const std::string_view> names_;
  std::string_view shipped_;
  Weights<kFeatures, kOutcomes> weights_;
};

}  // namespace stemma
