// GraphView: a story's lineage with a place for everything: columns of time, lanes within them.
// In:  the pieces' scene, a story.  Out: JSON {"width", "height", "nodes", "edges", "ticks"}.
// Tested by views/graph_view_test.cc. Source: docs/formats/api.md; the layout is the report's (report/layout.h).
#pragma once

#include <map>
#include <set>
#include <string>

#include "views/pieces.h"

namespace stemma::views {

// The whole graph of a story: the page folds what is too much for a screen.
Json GraphOf(Pieces& pieces, report::StoryIndex story);

// The part of a story's graph that is about one claim: the claim's articles and whatever they took it from, laid out
// anew where it is small. In: the story's graph and the claim's document.
Json ClaimGraph(Json graph, const Json& claim);

// Gives each node of `graph` its "x" and "lane", and the graph its "width", "height" and "ticks". REQUIRES: nodes with
// "id", "kind", "time"; edges with "from" and "to" that are ids of nodes.
void LayOut(Json& graph);

}  // namespace stemma::views
