// FurtherClaims: the story's claims but the lead, those that several articles carry or somebody denies as cards,
// the rest as a plain list, all collapsed.
// In:  the index, a story, its lead claim.  Out: HTML.
// Tested by report/story_test.cc and tests/golden/report.
#pragma once

#include <cstddef>
#include <vector>

#include "report/html.h"
#include "report/index.h"

namespace stemma::report {

// Articles that mention the claim, each once, by index.
std::vector<ArticleIndex> ArticlesOf(const Claim& claim);

// Positions of the story's claims as the report shows them: the lead, those that several articles carry or somebody
// denies, the rest.
std::vector<std::size_t> ClaimsInOrder(const Story& story);

void WriteFurtherClaims(const Index& index, StoryIndex story, const Claim& lead, Html& out);

}  // namespace stemma::report
