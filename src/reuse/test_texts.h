// Test texts: invented articles and seeded random ones, for the tests of this room only.
// In:  a seed.  Out: texts of few different words, so that chance meetings are frequent.
#pragma once

#include <random>
#include <string>
#include <vector>

namespace stemma::reuse::testing {

// `count` words drawn from `vocabulary` different ones.
inline std::string RandomText(std::mt19937& random, int count, int vocabulary) {
  std::string out;
  for (int i = 0; i < count; ++i) {
    if (i > 0) out += ' ';
    out += "w" + std::to_string(random() % static_cast<unsigned>(vocabulary));
  }
  return out;
}

// An invented report of 60-odd words.
inline constexpr const char* kReport =
    "The ferry Marla ran aground off Port Ellin on Tuesday with 48 passengers on board. Harbour master Joan Teck said "
    "the crew had lost steering in heavy fog shortly before dawn. Two tugs pulled the vessel free at noon and nobody "
    "was "
    "hurt. Divers found a bent rudder and a broken cable, and the company cancelled all crossings until the weekend.";

// Another one, on something else.
inline constexpr const char* kOther =
    "A baker in Nordhaven has won the regional prize for rye bread for the third year running. Judges praised the "
    "crust, the crumb and a sourdough that Piet Ankers says is older than his shop. He plans to open a second branch "
    "beside the old mill, where the ovens will burn beech wood from the town forest.";

}  // namespace stemma::reuse::testing
