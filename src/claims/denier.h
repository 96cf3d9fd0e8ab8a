// Deniers: which sources of a story deny its lead claim, in so many words or by telling the contrary.
// In:  a story's speeches with their features.  Out: per speech the chance that it denies; the names that deny.
// Tested by claims/denier_test.cc; measured by tools/lineage_models.py. Source: logistic regression and boosted trees
// over the features of the speech, the denial words around it, and how near they stand to the claim;
// data/claims/denial_model.tsv, denial_trees.tsv.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/weights.h"
#include "claims/denial_words.h"
#include "claims/speech.h"

namespace stemma::claims {

// What a denial is judged by beside the features of the speech.
inline constexpr auto kDenialExtras = std::to_array<std::string_view>({
    // Denial words of its sentence,
    "here_verdict",
    "here_deny",
    "here_repair",
    "here_stress",
    "here_told",
    "here_negation",
    "here_no_such",
    "here_contrary",
    "here_contrast",
    "here_still",
    "here_deny_told",
    "here_told_verdict",
    "here_it_verdict",
    "here_call_verdict",
    "here_no_told",
    "here_deny_that",
    // of the next one,
    "next_verdict",
    "next_deny",
    "next_repair",
    "next_stress",
    "next_told",
    "next_negation",
    "next_no_such",
    "next_contrary",
    "next_contrast",
    "next_still",
    "next_deny_told",
    "next_told_verdict",
    "next_it_verdict",
    "next_call_verdict",
    "next_no_told",
    "next_deny_that",
    // of the one before.
    "before_verdict",
    "before_deny",
    "before_repair",
    "before_stress",
    "before_told",
    "before_negation",
    "before_no_such",
    "before_contrary",
    "before_contrast",
    "before_still",
    "before_deny_told",
    "before_told_verdict",
    "before_it_verdict",
    "before_call_verdict",
    "before_no_told",
    "before_deny_that",
    // Words right behind the source or cue that stands first, and right before it.
    "source_denies",
    "source_verdict",
    "verdict_source",
    // Whether a sentence says of something told that it is not so.
    "here_false",
    "next_false",
    "before_false",
    "here_next_false",
    "here_any",  // any word of denial
    // Shares of the article's sentences, and of its first four.
    "page_verdict",
    "opening_verdict",
    "page_denies",
    "page_false",
    "opening_false",
    // The source's name.
    "name_untelling",  // "spokesman", "we": no word tells who
    "name_general",    // some word does not
    "name_one_word",
    "name_small",
    // Together: denying words, and who speaks or how near it is to the claim.
    "false_covers",
    "false_around",
    "false_named",
    "false_official",
    "false_spokesperson",
    "false_outlet",
    "false_social",
    "negation_covers",
    "no_such_covers",
    "negation_around",
    "contrary_around",
    "before_false_around",
    "outlet_carries",
    "agency_carries",
    "verdict_around",
    "next_verdict_around",
    "direct_next_verdict",
    "direct_next_negation",
    "source_denies_around",
    "named_negation",
    // All speeches of the name in the story: sentences, with the next ones, that tell something false; that negate.
    "of_name_false_share",
    "of_name_false",
    "of_name_false_around",
    "of_name_negation_share",
});

// The features of a speech before those of what its words mean: denials are too few to learn from those (average
// precision over 56 stories .371 with them, .376 without).
inline constexpr std::size_t kDenialSpeech = FeatureAt(kSpeechFeatures, "content_like");
inline constexpr std::size_t kDenialSize = kDenialSpeech + kDenialExtras.size();

// The speech features, then the extras.
consteval std::array<std::string_view, kDenialSize> DenialFeatureNames() {
  std::array<std::string_view, kDenialSize> out;
  std::copy_n(kSpeechFeatures.begin(), kDenialSpeech, out.begin());
  std::ranges::copy(kDenialExtras, out.begin() + kDenialSpeech);
  return out;
}
inline constexpr auto kDenialFeatures = DenialFeatureNames();

struct DenialView {
  std::array<double, kDenialSize> features{};
  double chance = 0;  // that its source denies the lead claim here
};

// One view a speech, in their order. REQUIRES: speeches sorted by article.
std::vector<DenialView> ReadDenials(const Reading& reading, std::span<const Speech> speeches);

// Whether its source is an outlet that only carries what somebody else says: it denies nothing.
bool OnlyCarries(const Speech& speech, const Attribution& attribution);

// Which speeches deny the lead claim: those of names that deny it surely enough somewhere in the story.
std::vector<bool> ChooseDenials(const Evidence& evidence, std::span<const Speech> speeches,
                                std::span<const DenialView> views);

// Puts other tables in place of those that ship: for the tools that fit and check models; an empty one
// brings its own back. Not while a story is read.
void UseDenialModel(std::string_view weights, std::string_view trees);

}  // namespace stemma::claims
