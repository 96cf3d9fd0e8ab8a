#include "claims/speech_model.h"

#include <cmath>

#include "base/weights.h"

extern "C" const char stemma_claims_speech_model[];
extern "C" const char stemma_claims_speech_model_end[];

namespace stemma::claims {
namespace {

using Model = WeightsModel<kSpeechFeatures.size(), kSpeechOutcomes>;

Model& TheModel() {
  static Model model(kSpeechFeatures, stemma_claims_speech_model, stemma_claims_speech_model_end);
  return model;
}

double Chance(double sum) { return 1 / (1 + std::exp(-sum)); }

}  // namespace

void UseSpeechModel(std::string_view table) { TheModel().Use(table); }

SpeechChances ToChances(const std::array<double, kSpeechOutcomes>& sums) {
  return {Chance(sums[0]), Chance(sums[1]), Chance(sums[2]), Chance(sums[3])};
}

SpeechChances Judge(const std::array<double, kSpeechFeatures.size()>& features) {
  return ToChances(TheModel().SumsOf(features));
}

}  // namespace stemma::claims
