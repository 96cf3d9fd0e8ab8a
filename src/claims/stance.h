// Stance: whether a mention or an article asserts, reports, doubts or denies a claim.
// In:  statements with their attributions, the article's own words.  Out: stances.
// Tested by claims/stance_test.cc; measured by ../shared/eval/run.sh lineage. Source: docs/algorithms/claims.md, "Stance".
#pragma once

#include <span>
#include <vector>

#include "claims/claims.h"
#include "claims/statement.h"

namespace stemma::claims {

// Stance of one statement: of its source where it has one, else of the words around it.
Stance StanceOf(const Statement& statement, const Evidence& evidence);

// What an article says in its own voice about the story's lead claim: weights of denying and doubting sentences,
// early ones more.
struct Voice {
  double denies = 0;
  double doubts = 0;
};
Voice OwnVoice(const Reading& reading, ArticleIndex article);

// Stance of one article to a claim from its mentions there and, for the lead claim, its own voice.
Stance ArticleStanceOf(std::span<const ClaimMention> mentions, const Voice& voice);

}  // namespace stemma::claims
