#include "exports/graph.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "stemma/names.h"

namespace stemma::exports {
namespace {

// "2017" and "2017-07" begin on their first day; a time of day is cut off.
std::string FirstDay(const std::string& time) {
  if (time.size() >= 10) return time.substr(0, 10);
  if (time.size() == 7) return time + "-01";
  if (time.size() == 4) return time + "-01-01";
  return {};
}

}  // namespace

std::string TwoPlaces(double value) { return fmt::format("{:.2f}", value); }

std::string WordsOn(const LineageEdge& edge, const ByHand& hand) {
  const auto key = [](const auto& e) { return std::tie(e.from, e.to, e.kind); };
  const auto at = std::ranges::lower_bound(hand.wrong, key(edge), {}, key);
  return at != hand.wrong.end() && key(*at) == key(edge) ? at->words : std::string();
}

Graph GraphOf(const Dossier& dossier, const ByHand& hand) {
  std::unordered_map<std::string, const Article*> by_id;
  for (const Article& article : dossier.articles) by_id.emplace(article.id, &article);
  Graph graph;
  for (const LineageNode& node : dossier.lineage.nodes) {
    GraphNode row{node.id, node.name, std::string(Name(node.kind)), node.time, FirstDay(node.time), {}, {}};
    if (const auto at = by_id.find(node.id); node.kind == NodeKind::kArticle && at != by_id.end()) {
      row.title = at->second->title;
      row.url = at->second->source.uri;
    }
    graph.nodes.push_back(std::move(row));
  }
  for (const LineageEdge& edge : dossier.lineage.edges) {
    graph.edges.push_back({"e" + std::to_string(graph.edges.size()), edge.from, edge.to, std::string(Name(edge.kind)),
                           edge.claim, TwoPlaces(edge.confidence), fmt::format("{}", fmt::join(edge.evidence, "; ")),
                           WordsOn(edge, hand)});
  }
  return graph;
}

}  // namespace stemma::exports
