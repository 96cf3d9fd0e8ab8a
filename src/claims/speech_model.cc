#include "claims/speech_model.h"

#include <cmath>

#include "claims/weights.h"

extern "C" const char stemma_claims_speech_model[];
extern "C" const char stemma_claims_speech_model_end[];

namespace stemma::claims {
namespace {

constexpr std::size_t kOutcomes = 3;  // states, claims, denies

double Chance(double sum) { return 1 / (1 + std::exp(-sum)); }

}  // namespace

SpeechChances Judge(const std::array<double, kSpeechFeatures.size()>& features) {
  static const auto model = ReadWeights<kSpeechFeatures.size(), kOutcomes>(
      {stemma_claims_speech_model,
       static_cast<std::size_t>(stemma_claims_speech_model_end - stemma_claims_speech_model)},
      kSpeechFeatures);
  const auto sums = Sums(model, features);
  return {Chance(sums[0]), Chance(sums[1]), Chance(sums[2])};
}

}  // namespace stemma::claims
