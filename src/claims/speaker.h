// Speaker: one source in one article: whether it speaks there for the story's lead claim, denies or doubts it.
// In:  a story's speeches with their first chances.  Out: speakers with features and chances; the speeches' chances
// made
//      those of their speakers.
// Tested by claims/speaker_test.cc; measured by tools/lineage_models.py. Source: logistic regression over the strongest
// speech's features and what the first model says of the source's other speeches; data/claims/speaker_model.tsv.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "claims/speech.h"

namespace stemma::claims {

// What a speaker has beside the features of its strongest speech. Chances are the speech model's; logs where said.
inline constexpr auto kSpeakerExtras = std::to_array<std::string_view>({
    // This source in this article.
    "best_states",
    "best_claims",
    "best_denies",
    "best_doubts",
    "mean_states",
    "mean_claims",
    "mean_denies",
    "mean_doubts",
    "any_states",  // chance that one of its speeches does, were they independent
    "any_claims",
    "any_denies",
    "any_doubts",
    "logit_states",
    "logit_claims",
    "logit_denies",
    "log_speeches",
    // The same source in the other articles: sum over them of its best chance, as a logarithm and by their number.
    "others_state",
    "others_state_share",
    "others_deny",
    "others_deny_share",
    // Among the sources of this article.
    "article_states",
    "article_claims",
    "article_denies",
    "states_most",
    "share_above",
    "speaks_first",
    "log_before",
    "log_speakers",
});

inline constexpr std::size_t kSpeakerSize = kSpeechFeatures.size() + kSpeakerExtras.size();

// The speech features, then the extras.
consteval std::array<std::string_view, kSpeakerSize> SpeakerFeatureNames() {
  std::array<std::string_view, kSpeakerSize> out;
  std::ranges::copy(kSpeechFeatures, out.begin());
  std::ranges::copy(kSpeakerExtras, out.begin() + kSpeechFeatures.size());
  return out;
}
inline constexpr auto kSpeakerFeatures = SpeakerFeatureNames();

struct Speaker {
  ArticleIndex article = 0;
  std::vector<std::size_t> speeches;  // positions in the story's speeches, in order
  std::array<double, kSpeakerSize> features{};
  SpeechChances chances;
};

// Speakers in order of their first speech. `articles`: how many the story has. REQUIRES: speeches sorted by article.
std::vector<Speaker> ReadSpeakers(const Evidence& evidence, std::size_t articles, std::span<const Speech> speeches);

// Gives each speech its speaker's chances, less as far as the speech itself is weaker than the speaker's best.
void TakeSpeakersChances(std::span<const Speaker> speakers, std::span<Speech> speeches);

// Puts another table in place of the one that ships: for the tools that fit and check models; an empty one
// brings that back. Not while a story is read.
void UseSpeakerModel(std::string_view table);

}  // namespace stemma::claims
