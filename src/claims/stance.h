// Stance: whether a mention or an article asserts, reports, doubts or denies a claim.
// In:  statements with their attributions, the article's own words.  Out: stances.
// Tested by claims/stance_test.cc; measured by ../shared/eval/run.sh lineage. Source: docs/algorithms/claims.md,
// "Stance".
#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "claims/claims.h"
#include "claims/statement.h"

namespace stemma::claims {

// Stance of one statement: of its source where it has one, else of the words around it.
Stance StanceOf(const Statement& statement, const Evidence& evidence);

// True when the words turn a claim round: "not", "no" or "never" shortly before one of its key words.
// `is_key`: whether a word belongs to what the claim is about.
bool Negates(std::string_view words, const std::function<bool(std::string_view)>& is_key);

// How much of an article denies or doubts the story's lead claim: sentences of its own voice that do, and sentences in
// which `mentions` (the claim's in this article) do; early ones count more.
struct Voice {
  double denies = 0;
  double doubts = 0;
};
Voice VoiceOf(const Reading& reading, ArticleIndex article, std::span<const ClaimMention> mentions);

// Stance of one article to a claim from its mentions there and, for the lead claim, its own voice.
Stance ArticleStanceOf(std::span<const ClaimMention> mentions, const Voice& voice);

}  // namespace stemma::claims
