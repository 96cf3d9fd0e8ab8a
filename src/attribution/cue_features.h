// Cue features: what tells whether a word carries a cue (first stage of the tagger).
// In:  a sheet and a token.  Out: features added to a bag.
// Tested by attribution/tagger_test.cc. Source: docs/algorithms/attribution.md, "Tagger".
#pragma once

#include "attribution/linear.h"
#include "attribution/sheet.h"

namespace stemma::attribution {

void CueFeatures(const Sheet& sheet, std::uint32_t i, FeatureBag& bag);

}  // namespace stemma::attribution
