// Lineage: the graph of witnesses. An edge points from the later text to what it took from.
// In:  reuse, attributions, credits, links, claims (provenance room).  Out: nodes and evidenced edges.
// JSON form: docs/formats/dossier.md. Tested by src/provenance/*_test.cc.
// Source: ours, docs/algorithms/provenance.md; the picture is the textual critics' stemma codicum.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace stemma {

enum class NodeKind : std::uint8_t { kArticle, kSource, kUnseen };
enum class EdgeKind : std::uint8_t { kCopies, kCites, kCredits, kLinks };

struct LineageNode {
  std::string id;  // article id, "source:<name>", "unseen:<n>"
  NodeKind kind = NodeKind::kArticle;
  std::string name;  // outlet or source as shown
  std::string time;  // ISO 8601, empty when unknown
  friend bool operator==(const LineageNode&, const LineageNode&) = default;
};

struct LineageEdge {
  std::string from;
  std::string to;
  EdgeKind kind = EdgeKind::kCites;
  std::string claim;      // claim id; empty when the edge is about the article as a whole
  double confidence = 0;  // [0, 1]
  std::vector<std::string> evidence;
  friend bool operator==(const LineageEdge&, const LineageEdge&) = default;
};

struct Lineage {
  std::vector<LineageNode> nodes;  // sorted by id
  std::vector<LineageEdge> edges;  // sorted by from, to, kind, claim
  friend bool operator==(const Lineage&, const Lineage&) = default;
};

}  // namespace stemma
