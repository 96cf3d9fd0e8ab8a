#include "claims/speech_model.h"

#include <cmath>

#include "base/weights.h"

extern "C" const char stemma_claims_speech_model[];
extern "C" const char stemma_claims_speech_model_end[];

namespace stemma::claims {
namespace {

constexpr std::size_t kOutcomes = 3;  // states, claims, denies

using Model = Weights<kSpeechFeatures.size(), kOutcomes>;

Model Read(std::string_view table) { return ReadWeights<kSpeechFeatures.size(), kOutcomes>(table, kSpeechFeatures); }

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

SpeechChances Judge(const std::array<double, kSpeechFeatures.size()>& features) {
  const auto sums = Sums(TheModel(), features);
  return {Chance(sums[0]), Chance(sums[1]), Chance(sums[2])};
}

}  // namespace stemma::claims
