// Graph: the part of the lineage that one story's picture shows.
// In:  the index and a story.  Out: nodes and edges, duplicates merged, copies of one pattern grouped when many.
// Tested by report/graph_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/index.h"

namespace stemma::report {

struct GraphNode {
  NodeKind kind = NodeKind::kArticle;
  std::string name;                    // outlet, source, or "7 outlets"
  std::string time;                    // ISO 8601; empty when unknown
  std::vector<ArticleIndex> articles;  // those it stands for; empty for sources and unseen texts
  std::string id{};                    // of the lineage's node; of the first, where it stands for several
  friend bool operator==(const GraphNode&, const GraphNode&) = default;
};

// `from` took from `to`. Edges of several claims are one here: the surest confidence, all the evidence.
struct GraphEdge {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  EdgeKind kind = EdgeKind::kCites;
  double confidence = 0;
  std::vector<std::string> evidence;
  bool lead = false;                  // about the lead claim or about the article as a whole
  bool whole = false;                 // about the article as a whole
  std::vector<std::string> claims{};  // ids of the claims that it is about, besides
  friend bool operator==(const GraphEdge&, const GraphEdge&) = default;
};

struct StoryGraph {
  std::vector<GraphNode> nodes;
  std::vector<GraphEdge> edges;
  std::size_t left_out = 0;  // nodes that the picture leaves out (the table has their edges)
};

// The story's articles and whatever their edges lead to, over any number of steps. Time O(V + E) of that part.
StoryGraph BuildGraph(const Index& index, const Story& story);

// "Quill copies from Harbour Wire: strong evidence (0.92); a credit line names it": an edge for people.
std::string EdgeSentence(const StoryGraph& graph, const GraphEdge& edge);

// The nodes without any edge, and the graph without them.
std::vector<GraphNode> TakeIsolated(StoryGraph& graph);

struct Simplicity {
  // Nodes up to which a picture shows every claim's sources. A screen holds about twenty nodes with their lines.
  std::size_t all_claims = 20;
  // Nodes up to which every article is drawn on its own.
  std::size_t ungrouped = 40;
};

// The graph as one picture can show it. With many nodes, in this order until it is small enough: citations for other
// claims than the lead go, then sources named once; then articles that took from the same nodes, and from which
// nobody took, are drawn as one; then the least joined nodes go.
StoryGraph Simplified(const StoryGraph& graph, const Simplicity& simplicity = {});

}  // namespace stemma::report
