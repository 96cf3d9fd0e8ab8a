#include "claims/meaning.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "base/weights.h"

namespace stemma::claims {
namespace {

constexpr std::size_t kWordsBeside = 3;
constexpr std::size_t kLikes = 5;  // features of nearness to the claim, from content_like on

consteval std::size_t Feature(std::string_view name) { return FeatureAt(kSpeechFeatures, name); }

}  // namespace

void Meaning::Read(const Attribution& a, const SpeechWords& words, SpeechFeatures& features) {
  const std::string_view text = reading_.evidence().articles[a.article].text;
  const std::span<const Span> sentences = reading_.SentencesOf(a.article).spans;
  const auto like = [&](std::size_t i) { return i < sentences.size() ? likeness_.Of(sentences[i].Of(text)) : 0; };
  features[Feature("content_like")] = likeness_.Of(words.content);
  features[Feature("fresh_like")] = likeness_.OfFresh(words.content);
  features[Feature("sentence_like")] = like(words.sentence);
  features[Feature("before_like")] = words.sentence > 0 ? like(words.sentence - 1) : 0;
  features[Feature("after_like")] = like(words.sentence + 1);
  const auto by = kinds_.SpeakersIn(text::WordsAround(text, a.source->place.span, kWordsBeside));
  std::ranges::copy(by, features.begin() + Feature("by_witness"));
  const auto cues = kinds_.CuesIn(text::FoldedWords(words.cue));
  std::ranges::copy(cues, features.begin() + Feature("reveals_like"));
}

void StandardiseMeaning(std::span<Speech> speeches) {
  const double count = std::max<double>(1, static_cast<double>(speeches.size()));
  for (std::size_t k = Feature("content_like"); k < Feature("content_like") + kLikes; ++k) {
    double mean = 0;
    double square = 0;
    for (const Speech& s : speeches) mean += s.features[k] / count;
    for (const Speech& s : speeches) square += (s.features[k] - mean) * (s.features[k] - mean) / count;
    for (Speech& s : speeches) s.features[k] = square > 1e-12 ? (s.features[k] - mean) / std::sqrt(square) : 0;
  }
}

}  // namespace stemma::claims
