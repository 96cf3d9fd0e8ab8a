#include "claims/speech_model.h"

#include <cmath>

#include "base/weights.h"

extern "C" const char stemma_claims_speech_model[];
extern "C" const char stemma_claims_speech_model_end[];

namespace stemma::claims {
namespace {

using Model = Weights<kSpeechFeatures.size(), kSpeechOutcomes>;

Model Read(std::string_view table) {
  return ReadWeights<kSpeechFeatures.size(), kSpeechOutcomes>(table, kSpeechFeatures);
}

std::string_view Shipped() {
  return {stemma_claims_speech_model,
          static_cast<std::size_t>(stemma_claims_speech_model_end - stemma_claims_speech_model)};
}

Model& TheModel() {
  static Model model = Read(Shipped());
  return model;
}

double Chance(double sum) { return 1 / (1 + std::exp(-sum)); }

}  // namespace

void UseSpeechModel(std::string_view table) { TheModel() = Read(table.empty() ? Shipped() : table); }

SpeechChances ToChances(const std::array<double, kSpeechOutcomes>& sums) {
  return {Chance(sums[0]), Chance(sums[1]), Chance(sums[2]), Chance(sums[3])};
}

SpeechChances Judge(const std::array<double, kSpeechFeatures.size()>& features) {
  return ToChances(Sums(TheModel(), features));
}

}  // namespace stemma::claims
