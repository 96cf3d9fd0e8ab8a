// GraphView: a story's lineage with a place for everything: columns of time, lanes within them.
// In:  the pieces' scene, a story.  Out: JSON {"width", "height", "nodes", "edges", "ticks"}.
// Tested by views/graph_view_test.cc. Source: docs/formats/api.md; the layout is the report's (report/layout.h).
#pragma once

#include <map>
#include <set>
#include <string>

#include "views/excerpt.h"
#include "views/pieces.h"

namespace stemma::views {

// The whole graph of a story: the page folds what is too much for a screen.
Json GraphOf(Pieces& pieces, report::StoryIndex story);

// What of a story's graph and of a claim's document is read to find the claim's graph.
Cut ClaimGraphCut();
Cut ClaimOfGraphCut();
// Leaves of a story's graph the part that is about one claim: the claim's articles and whatever they took it from, laid
// out anew where it is small. REQUIRES: `graph` and `claim` are cut so.
void KeepClaim(const Json& claim, Excerpt& graph);

// Gives each node of `graph` its "x" and "lane", and the graph its "width", "height" and "ticks". REQUIRES: nodes with
// "id", "kind", "time"; edges with "from" and "to" that are ids of nodes.
void LayOut(Json& graph);

}  // namespace stemma::views
