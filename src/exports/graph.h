// Graph: the lineage as rows that graph formats share.
// In:  a dossier.  Out: nodes and edges with plain text attributes, in the lineage's order.
// Tested by exports/exports_test.cc.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stemma/by_hand.h"
#include "stemma/dossier.h"

namespace stemma::exports {

struct GraphNode {
  std::string id;
  std::string label;  // outlet or source as shown
  std::string kind;   // article, source, unseen
  std::string time;   // ISO 8601 as known, may be empty
  std::string day;    // YYYY-MM-DD: the first day that `time` allows, empty when unknown
  std::string title;  // of an article
  std::string url;
};

struct GraphEdge {
  std::string id;  // "e0", "e1"…
  std::string from;
  std::string to;
  std::string kind;  // copies, cites, credits, links
  std::string claim;
  std::string confidence;  // "0.80"
  std::string evidence;    // joined by "; "
  std::string by_hand;     // "called wrong by ...", or empty
};

struct Graph {
  std::vector<GraphNode> nodes;
  std::vector<GraphEdge> edges;
};

Graph GraphOf(const Dossier& dossier, const ByHand& hand = {});

// What the hand says of an edge; empty where nothing.
std::string WordsOn(const LineageEdge& edge, const ByHand& hand);

// Attributes beside id and label, with their values, in the order in which formats declare them.
using Attribute = std::pair<std::string_view, std::string GraphNode::*>;
using EdgeAttribute = std::pair<std::string_view, std::string GraphEdge::*>;
inline constexpr std::array<Attribute, 4> kNodeAttributes = {
    Attribute{"kind", &GraphNode::kind}, Attribute{"time", &GraphNode::time}, Attribute{"title", &GraphNode::title},
    Attribute{"url", &GraphNode::url}};
inline constexpr std::array<EdgeAttribute, 5> kEdgeAttributes = {
    EdgeAttribute{"kind", &GraphEdge::kind}, EdgeAttribute{"claim", &GraphEdge::claim},
    EdgeAttribute{"confidence", &GraphEdge::confidence}, EdgeAttribute{"evidence", &GraphEdge::evidence},
    EdgeAttribute{"by_hand", &GraphEdge::by_hand}};

// "0.80": two places, the same on every machine.
std::string TwoPlaces(double value);

}  // namespace stemma::exports
