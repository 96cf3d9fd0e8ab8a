// Shown: which voices of a claim are named as its origins.
// In:  voices with their chances.  Out: those that are shown, each with the less likely voices that are its second
// names.
// Tested by provenance/shown_test.cc. Source: docs/algorithms/provenance.md, "Origins and relays".
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "provenance/origin_model.h"

namespace stemma::provenance {

// A claim shows at most this many origins; the rest stay in the attributions.
inline constexpr std::size_t kMostOrigins = 8;
// Chance of a voice that is likelier an origin than not.
inline constexpr double kLikely = 0.5;

// A voice that is shown, and the less likely ones that only name it otherwise.
struct Shown {
  Candidate origin;
  std::vector<std::string> words;  // that tell whom it names
  std::vector<std::string> also;   // the other names
};

// REQUIRES: likeliest first.
std::vector<Shown> ChooseShown(std::span<const Candidate> rated);

}  // namespace stemma::provenance
