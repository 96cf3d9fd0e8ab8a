// Hear: the speeches of every story with their features, for the tool that trains the model.
// In:  what FindClaims takes.  Out: per story the speeches that its lead claim was judged by.
// Tested by claims/speech_test.cc. Source: docs/algorithms/claims.md, "Who speaks for the lead claim".
#pragma once

#include <vector>

#include "claims/article_stance.h"
#include "claims/denier.h"
#include "claims/speaker.h"
#include "claims/speech.h"

namespace stemma::claims {

struct Heard {
  std::vector<Speech> speeches;
  std::vector<Speaker> speakers;
  std::vector<DenialView> denials;  // one a speech
  std::vector<ArticleVoice> voices;
};

std::vector<Heard> HearStories(const Evidence& evidence);

}  // namespace stemma::claims
