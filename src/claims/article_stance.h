// Article stance: how an article as a whole stands to its story's lead claim.
// In:  the article's own voice, what its sources say (speeches), its mentions of the claim.  Out: one stance.
// Tested by claims/stance_test.cc; measured by ../shared/eval/run.sh lineage. Source: logistic regression, one model a
// stance; data/claims/stance_model.tsv, made by tools/lineage_models.py.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "claims/speech.h"
#include "claims/stance.h"

namespace stemma::claims {

inline constexpr auto kStanceFeatures = std::to_array<std::string_view>({
    "bias",
    // What its sources say of the claim.
    "tells", "tells_none", "best_states", "sum_claims", "best_denies", "sum_denies", "share_denying", "early_states",
    "early_denies", "best_doubts", "sum_doubts", "early_claims", "early_outlet",
    "both_sides",  // the lesser of what its sources tell and deny
    "both_best",
    "quoted_share",    // sentences that are somebody's
    "disputes_share",  // sentences that dispute something, whoever says it
    "disputes_opening",
    "first_covers",  // how near the first sentence is to what the story opens with
    "own_covers",    // the nearest early sentence that is nobody's
    "own_first_covers",
    // Its own voice: sentences that nobody is quoted in.
    "own_denies_early", "own_denies", "own_doubts_early", "own_doubts", "own_reports_early", "own_reports",
    "own_disputes_early", "own_negates_early", "first_reports", "first_attributed", "first_question", "questions_early",
    "own_wavers_early",  // words that leave it open
    "own_wavers",
    "verdict_false",  // a line of a fact check
    "verdict_open", "title_denies", "title_doubts", "title_question", "length",
    // Its mentions of the claim.
    "unsourced", "voice_denies", "voice_doubts", "denying_mentions", "doubting_mentions", "rule_asserts", "rule_doubts",
    "rule_denies",
    // The other articles of the story.
    "story_denies", "story_doubts", "story_own_denies",
    // Denial words: share of the first, the first four, the first eight, all, the last three sentences that have them.
    "false_first", "false_opening", "false_head", "false_all", "false_end", "verdict_first", "verdict_opening",
    "verdict_head", "verdict_all", "verdict_end", "deny_first", "deny_opening", "deny_head", "deny_all", "deny_end",
    "repair_first", "repair_opening", "repair_head", "repair_all", "repair_end", "negate_first", "negate_opening",
    "negate_head", "negate_all", "negate_end",
    "told_first",  // speaks of a report, a claim, a picture
    "told_opening", "contrary_all", "contrast_all",
    "updated",  // opens with an update or a correction
});

struct ArticleVoice {
  ArticleIndex article = 0;
  std::array<double, kStanceFeatures.size()> features{};
  Stance stance = Stance::kReports;
};

// REQUIRES: `speeches` sorted by article; `mentions` are the lead claim's. One entry an article, in their order.
std::vector<ArticleVoice> ReadVoices(const Reading& reading, std::span<const ArticleIndex> articles,
                                     std::span<const Speech> speeches, std::span<const ClaimMention> mentions,
                                     const Prototype& prototype, TermTable& terms);

// Puts another table in place of the one that ships: for the tools that fit and check models; an empty one
// brings that back. Not while a story is read.
void UseStanceModel(std::string_view table);

}  // namespace stemma::claims
