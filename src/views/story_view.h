// StoryView: a story as the page opens it: the articles, the claims, the lead claim whole, the lineage, the passages.
// In:  the pieces' scene, a story.  Out: JSON.
// Tested by views/views_test.cc. Source: docs/formats/api.md.
#pragma once

#include "views/pieces.h"

namespace stemma::views {

// Claims listed with a story; the rest are reached from their articles.
inline constexpr std::size_t kMostClaims = 2'000;

// Without its lead claim and its graph, which are documents of their own (views/document.h, WholeStory).
Json StoryOf(Pieces& pieces, report::StoryIndex story);
// The story in a line of the list.
Json StoryRow(Pieces& pieces, report::StoryIndex story);

}  // namespace stemma::views
