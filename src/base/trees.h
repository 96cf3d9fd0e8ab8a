// Trees: a sum of small trees of two questions each: what weights cannot say, "this, but only beside that".
// In:  a table's text, the features' names; the features of one case.  Out: the sum of what the trees add.
// Tested by claims/denier_test.cc. Source: gradient boosting (Friedman 2001); tools/boosted.py fits and writes them.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "base/weights.h"

namespace stemma {

// A question is whether a feature is above a cut. The first leads to the second ("no") or the third ("yes"); their
// answers, "no" first, to the values.
struct Tree {
  std::array<std::size_t, 3> features{};
  std::array<double, 3> cuts{};
  std::array<double, 4> values{};

  [[nodiscard]] double Of(std::span<const double> x) const {
    const auto above = [&](std::size_t question) -> std::size_t {
      return x[features[question]] > cuts[question] ? 1 : 0;
    };
    const std::size_t first = above(0);
    return values[2 * first + above(1 + first)];
  }
};

// A line a tree: three times the feature's name and its cut, then four values. Lines with a name that is no feature are
// passed over; the line "constant" adds its value to every sum.
class TreesModel {
 public:
  // `names` and the table's bytes [begin, end) outlive the model.
  TreesModel(std::span<const std::string_view> names, const char* begin, const char* end)
      : names_(names), shipped_(begin, static_cast<std::size_t>(end - begin)) {
    Use({});
  }

  // An empty table brings the shipped one back.
  void Use(std::string_view table) {
    trees_.clear();
    constant_ = 0;
    for (std::string_view data = table.empty() ? shipped_ : table; !data.empty();) {
      std::string_view line = data.substr(0, data.find('\n'));
      data.remove_prefix(std::min(data.size(), line.size() + 1));
      Add(line);
    }
  }

  // REQUIRES: one value for each of the names.
  [[nodiscard]] double SumOf(std::span<const double> features) const {
    double out = constant_;
    for (const Tree& tree : trees_) out += tree.Of(features);
    return out;
  }

 private:
  void Add(std::string_view line) {
    Tree tree;
    for (std::size_t i = 0; i < tree.features.size(); ++i) {
      const std::string_view name = CutPiece(line);
      if (name == "constant") {
        constant_ = ToWeight(CutPiece(line));
        return;
      }
      const auto feature = std::ranges::find(names_, name);
      if (feature == names_.end()) return;
      tree.features[i] = static_cast<std::size_t>(feature - names_.begin());
      tree.cuts[i] = ToWeight(CutPiece(line));
    }
    for (double& value : tree.values) value = ToWeight(CutPiece(line));
    trees_.push_back(tree);
  }

  std::span<const std::string_view> names_;
  std::string_view shipped_;
  std::vector<Tree> trees_;
  double constant_ = 0;
};

}  // namespace stemma
