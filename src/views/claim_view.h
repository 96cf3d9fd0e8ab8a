// ClaimView: one claim with everything that a reader asks of it: the words, the proof of each origin, the matrix.
// In:  the pieces' scene, a story, one of its claims.  Out: JSON.
// Tested by views/views_test.cc. Source: docs/formats/api.md.
#pragma once

#include "views/pieces.h"

namespace stemma::views {

Json ClaimOf(Pieces& pieces, const Story& story, const Claim& claim);

// The claim in a line of the story's list.
Json ClaimRow(Pieces& pieces, const Claim& claim);

// [low, high]
Json RangeOf(const Claim& claim);

// Names of its origins, the first twelve: by which a row is found again when the hand merges sources.
Json OriginNames(const Claim* claim);

// Earliest date shown by the articles; null where none is dated.
Json FirstSeen(const report::Index& index, const std::vector<ArticleIndex>& articles);

}  // namespace stemma::views
