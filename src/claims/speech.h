// Speech: which attributions of a story speak for its lead claim, and which deny it.
// In:  a story's articles with their attributions, and what the story opens with.  Out: per attribution two chances.
// Tested by claims/speech_test.cc; measured by ../shared/eval/run.sh lineage. Source: logistic regression, four
// one-against-rest models over the features below; data/claims/speech_model.tsv, made by tools/lineage_models.py.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "claims/lead.h"
#include "claims/statement.h"

namespace stemma::claims {

// Names of the features. Lengths and numbers of articles enter as logarithms, all else is a share or a switch, so every
// value lies in about [0, 5].
inline constexpr auto kSpeechFeatures = std::to_array<std::string_view>({
    "bias",
    // How near the words are to what the story opens with: content, sentence, sentence and the one before it.
    "content_covers",
    "content_covers_squared",
    "sentence_covers",
    "around_covers",
    // Where it stands.
    "first_three",
    "next_five",
    "after_fifteen",
    "how_far_down",
    // Who speaks.
    "outlet",
    "agency",
    "official",
    "organisation",
    "person",
    "anonymous",
    "social_media",
    "document",
    "group",
    "capital",
    "role",
    "long_name",
    "pronoun",
    "named_in_opening",
    "spokesperson",
    "expert",
    "handle",
    // Over the story: in how many articles the source speaks, how near the lead it comes, how it stands to it.
    "articles",
    "share_of_articles",
    "best_covers",
    "mean_covers",
    "share_denying",
    "ever_denies",
    "share_early",
    // How it is told.
    "has_parent",
    "has_child",
    "stance_denies",
    "stance_confirms",
    "stance_doubts",
    "stance_other",
    "direct",
    "mixed",
    "confidence",
    "in_lead",
    "told",
    "no_cue",
    "cue_says",
    "cue_according",
    "cue_reports",
    "cue_cites",
    "cue_claims",
    "cue_denies",
    "cue_publishes",
    "cue_opines",
    "cue_adds",
    "cue_confirms",
    // What is said.
    "first_person",
    "length",
    "short",
    "question",
    "modal",
    "content_disputes",
    "content_disputes_covers",
    "content_negates",
    "content_negates_covers",
    "negates_early",
    "sentence_disputes",
    "sentence_negates",
    "negates_key",
    "before_disputes",
    "after_disputes",
    "page_disputes",
    "opening_disputes",
    // Facts and doubts in it, and how near it is to its own article's first two sentences.
    "has_number",
    "has_name",
    "content_doubts",
    // Words that set it against what was told: "but", "in fact", "merely"; that take something back.
    "contrast",
    "corrects",
    "retracts",
    "named_negates",
    "spokesperson_negates",
    "first_person_negates",
    "own_opening",
    // What its words mean, where they are not the opening's: likeness.h, above or below the mean of the story's
    // speeches, by their spread.
    "content_like",
    "fresh_like",  // its words that few articles open with
    "sentence_like",
    "before_like",
    "after_like",
    // What the words are like by which the source is named, three on either side with them: text/word_kinds.h.
    "by_witness",
    "by_analyst",
    "by_official",
    "by_media",
    "by_insider",
    "by_crowd",
    "by_family",
    "by_company",
    // And the words of the cue.
    "reveals_like",
    "thinks_like",
    "praises_like",
    "jokes_like",
    "recalls_like",
});

using SpeechFeatures = std::array<double, kSpeechFeatures.size()>;

// What a speech is to the lead claim.
enum class SpeechRole : std::uint8_t { kNeither, kTells, kDenies };

// Chances that a source, with what it says,
struct SpeechChances {
  double states = 0;  // speaks for the lead claim itself,
  double claims = 0;  // for the lead claim or for a detail of the same event,
  double denies = 0;  // denies the lead claim,
  double doubts = 0;  // or doubts it
};

struct Speech {
  AttributionIndex attribution = 0;
  Span span;    // its content in the text, or `naming` where it has none
  Span naming;  // the source with its cue
  SpeechFeatures features{};
  SpeechChances chances;
};

SpeechRole RoleOf(const Speech& speech);

// The attributions in the texts of `articles` that name a source, in order, with features and chances.
// `in_lead`: by attribution, whether a statement of the lead group stands in it.
std::vector<Speech> ReadSpeeches(const Reading& reading, std::span<const ArticleIndex> articles,
                                 const Prototype& prototype, const std::vector<bool>& in_lead, TermTable& terms);

}  // namespace stemma::claims
