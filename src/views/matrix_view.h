// MatrixView: who says which detail: sources by slots.
// In:  a claim.  Out: JSON {"slots", "rows"}.
// Tested by views/views_test.cc. Source: docs/formats/api.md; docs/glossary.md (slot, conflict).
#pragma once

#include "views/pieces.h"

namespace stemma::views {

// A row a source that a mention of the claim names (or whose name it lost in copying), else the outlet itself; by the
// order of the mentions. At most kMostRows rows: more do not fit any screen, and the details table has all values.
inline constexpr std::size_t kMostRows = 200;
Json MatrixOf(Pieces& pieces, const Claim& claim);

}  // namespace stemma::views
