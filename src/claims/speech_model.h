// Speech model: weights of the features of a speech, and the chances that they give.
// In:  features.  Out: chances in [0, 1].
// Tested by claims/speech_test.cc. Source: data/claims/speech_model.tsv (name, weights for states, claims, denies,
// doubts).
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "claims/speech.h"

namespace stemma::claims {

inline constexpr std::size_t kSpeechOutcomes = 4;  // states, claims, denies, doubts

SpeechChances ToChances(const std::array<double, kSpeechOutcomes>& sums);
SpeechChances Judge(const std::array<double, kSpeechFeatures.size()>& features);

// Puts another table in place of the one that ships: for the tools that fit and check models; an empty one
// brings that back. Not while a story is read.
void UseSpeechModel(std::string_view table);

}  // namespace stemma::claims
