#include "claims/speech_model.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

extern "C" const char stemma_claims_speech_model[];
extern "C" const char stemma_claims_speech_model_end[];

namespace stemma::claims {
namespace {

using Weights = std::array<double, kSpeechFeatures.size()>;

struct Model {
  Weights states{};
  Weights claims{};
  Weights denies{};
};

// The piece of `line` before the next tab, which is cut off with it.
std::string_view Cut(std::string_view& line) {
  const std::string_view piece = line.substr(0, line.find('\t'));
  line.remove_prefix(std::min(line.size(), piece.size() + 1));
  return piece;
}

double ToNumber(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

Model ReadModel() {
  Model model;
  std::string_view data(stemma_claims_speech_model,
                        static_cast<std::size_t>(stemma_claims_speech_model_end - stemma_claims_speech_model));
  while (!data.empty()) {
    std::string_view line = data.substr(0, data.find('\n'));
    data.remove_prefix(std::min(data.size(), line.size() + 1));
    const auto feature = std::ranges::find(kSpeechFeatures, Cut(line));
    if (feature == kSpeechFeatures.end()) continue;
    const auto at = static_cast<std::size_t>(feature - kSpeechFeatures.begin());
    model.states[at] = ToNumber(Cut(line));
    model.claims[at] = ToNumber(Cut(line));
    model.denies[at] = ToNumber(Cut(line));
  }
  return model;
}

double Chance(const Weights& weights, const Weights& features) {
  double sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * features[i];
  return 1 / (1 + std::exp(-sum));
}

}  // namespace

SpeechChances Judge(const std::array<double, kSpeechFeatures.size()>& features) {
  static const Model model = ReadModel();
  return {Chance(model.states, features), Chance(model.claims, features), Chance(model.denies, features)};
}

}  // namespace stemma::claims
