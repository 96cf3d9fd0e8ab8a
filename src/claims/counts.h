// Counts: quantities of one thing beside each other.
// In:  mentions of quantities.  Out: whether they count the same thing, and whether they cannot both be right.
// Tested by claims/conflicts_test.cc. Source: ours; docs/algorithms/claims.md, "Slots and
// conflicts".
#pragma once

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <tuple>

#include "claims/claims.h"
#include "claims/statement.h"

namespace stemma::claims {

// A quantity as it is written where it stands first: "dozens of jets", "about 2,400 villagers". Quantities of one
// interval and one thing are one value.
class Wordings {
 public:
  Wordings(std::span<const Statement* const> statements, const Evidence& e) {
    for (const Statement* s : statements)
      for (const MentionIndex i : s->mentions)
        if (const Mention& m = e.mentions[i]; m.quantity) words_.emplace(KeyOf(*m.quantity), OnOneLine(m.text));
  }
  // REQUIRES: the mention stands in one of the statements.
  [[nodiscard]] const std::string& Of(const Mention& m) const { return words_.at(KeyOf(*m.quantity)); }

 private:
  using Key = std::tuple<double, double, std::string>;
  static Key KeyOf(const QuantityValue& q) { return {q.low.value_or(-1), q.high.value_or(-1), q.unit}; }
  static std::string OnOneLine(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
  }
  std::map<Key, std::string> words_;
};

// The noun that a quantity counts, stemmed: "people killed" -> "peopl".
std::string Head(const QuantityValue& q);

// Two counts that cannot both be right, whatever they count: their intervals do not meet, and none is the other
// rounded.
bool CountsPart(const QuantityValue& a, const QuantityValue& b);

// Whether two quantities count one thing: the noun is one, and the dead are not the wounded. Where one does not say
// what befell them, it may be either.
bool CountOneThing(const QuantityValue& a, const QuantityValue& b);

// Two counts of one thing that cannot both be right; sums over several events aside.
bool CountsDiffer(const Mention& a, const Mention& b);

}  // namespace stemma::claims
