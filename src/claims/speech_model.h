// Speech model: weights of the features of a speech, and the chances that they give.
// In:  features.  Out: chances in [0, 1].
// Tested by claims/speech_test.cc. Source: data/claims/speech_model.tsv (name, weights for states, claims, denies).
#pragma once

#include <array>

#include "claims/speech.h"

namespace stemma::claims {

struct SpeechChances {
  double states = 0;
  double claims = 0;
  double denies = 0;
};

SpeechChances Judge(const std::array<double, kSpeechFeatures.size()>& features);

}  // namespace stemma::claims
