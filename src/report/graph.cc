#include "report/graph.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "report/contains.h"
#include "report/words.h"

namespace stemma::report {
namespace {

// Nodes of one picture, whatever the story: past this lines cannot be told apart on any screen.
constexpr std::size_t kMostNodes = 120;

class Builder {
 public:
  explicit Builder(const Index& index) : index_(index) {}

  StoryGraph Run(const Story& story) {
    const Claim* lead = LeadClaim(story);
    if (lead != nullptr) lead_ = lead->id;
    for (const ArticleIndex article : story.articles)
      if (const auto node = index_.NodeWithId(index_.article(article).id)) Add(*node);
    // `order_` grows while it is walked: edges lead to new nodes.
    for (std::size_t i = 0; i < order_.size(); ++i)
      for (const EdgeIndex edge : index_.EdgesFrom(order_[i])) AddEdge(order_[i], edge);
    for (const auto& item : merged_) graph_.edges.push_back(item.second);
    return std::move(graph_);
  }

 private:
  std::uint32_t Add(NodeIndex node) {
    const auto [it, is_new] = places_.emplace(node, static_cast<std::uint32_t>(order_.size()));
    if (is_new) {
      order_.push_back(node);
      const LineageNode& from = index_.node(node);
      GraphNode made = {from.kind, from.name, from.time, {}, from.id};
      if (const auto article = index_.ArticleWithId(from.id)) {
        made.articles = {*article};
        made.name = index_.Label(*article);
      }
      graph_.nodes.push_back(std::move(made));
    }
    return it->second;
  }

  void AddEdge(NodeIndex from, EdgeIndex edge) {
    const auto target = index_.Target(edge);
    if (!target || *target == from) return;
    const LineageEdge& seen = index_.dossier().lineage.edges[edge];
    const std::uint32_t a = places_.at(from);
    const std::uint32_t b = Add(*target);
    GraphEdge& merged =
        merged_.try_emplace({a, b, seen.kind}, GraphEdge{a, b, seen.kind, 0, {}, false, false, {}}).first->second;
    merged.confidence = std::max(merged.confidence, seen.confidence);
    merged.lead = merged.lead || seen.claim.empty() || seen.claim == lead_;
    merged.whole = merged.whole || seen.claim.empty();
    if (!seen.claim.empty() && !Contains(merged.claims, seen.claim)) merged.claims.push_back(seen.claim);
    for (const std::string& item : seen.evidence)
      if (!Contains(merged.evidence, item)) merged.evidence.push_back(item);
  }

  const Index& index_;
  std::string lead_;
  std::vector<NodeIndex> order_;
  std::map<NodeIndex, std::uint32_t> places_;
  std::map<std::tuple<std::uint32_t, std::uint32_t, EdgeKind>, GraphEdge> merged_;
  StoryGraph graph_;
};

// What a node took, from whom: articles with equal patterns can stand for each other.
using Pattern = std::vector<std::pair<std::uint32_t, EdgeKind>>;

std::vector<Pattern> Patterns(const StoryGraph& graph) {
  std::vector<Pattern> out(graph.nodes.size());
  for (const GraphEdge& edge : graph.edges) out[edge.from].emplace_back(edge.to, edge.kind);
  for (Pattern& pattern : out) std::ranges::sort(pattern);
  return out;
}

std::vector<std::size_t> Takers(const StoryGraph& graph) {
  std::vector<std::set<std::uint32_t>> takers(graph.nodes.size());
  for (const GraphEdge& edge : graph.edges) takers[edge.to].insert(edge.from);
  std::vector<std::size_t> out;
  for (const auto& set : takers) out.push_back(set.size());
  return out;
}

// Rebuilds the graph after each node was given a new place; nodes without one are left out, nodes with one place
// become one.
StoryGraph Renumbered(const StoryGraph& graph, const std::vector<std::optional<std::uint32_t>>& place,
                      std::size_t count) {
  StoryGraph out;
  out.nodes.resize(count);
  out.left_out = graph.left_out;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    if (!place[i]) {
      ++out.left_out;
      continue;
    }
    GraphNode& node = out.nodes[*place[i]];
    std::vector<ArticleIndex> articles = std::move(node.articles);
    articles.insert(articles.end(), graph.nodes[i].articles.begin(), graph.nodes[i].articles.end());
    if (node.name.empty()) node = graph.nodes[i];
    if (!graph.nodes[i].time.empty() && (node.time.empty() || graph.nodes[i].time < node.time))
      node.time = graph.nodes[i].time;
    node.articles = std::move(articles);
  }
  std::map<std::tuple<std::uint32_t, std::uint32_t, EdgeKind>, GraphEdge> merged;
  for (const GraphEdge& edge : graph.edges) {
    if (!place[edge.from] || !place[edge.to]) continue;
    GraphEdge moved = edge;
    moved.from = *place[edge.from];
    moved.to = *place[edge.to];
    const auto [it, is_new] = merged.try_emplace({moved.from, moved.to, moved.kind}, moved);
    it->second.confidence = std::max(it->second.confidence, moved.confidence);
  }
  for (auto& item : merged) out.edges.push_back(std::move(item.second));
  return out;
}

StoryGraph GroupCopies(const StoryGraph& graph) {
  const std::vector<Pattern> patterns = Patterns(graph);
  const std::vector<std::size_t> takers = Takers(graph);
  std::map<Pattern, std::uint32_t> groups;
  std::vector<std::optional<std::uint32_t>> place;
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const bool leaf = graph.nodes[i].kind == NodeKind::kArticle && takers[i] == 0;
    if (!leaf) {
      place.emplace_back(count++);
      continue;
    }
    const auto [it, is_new] = groups.try_emplace(patterns[i], count);
    count += is_new ? 1 : 0;
    place.emplace_back(it->second);
  }
  StoryGraph out = Renumbered(graph, place, count);
  for (GraphNode& node : out.nodes)
    if (node.articles.size() > 1) node.name = std::to_string(node.articles.size()) + " articles";
  return out;
}

// Keeps the nodes that `keep` allows.
template <typename Keep>
StoryGraph Filtered(const StoryGraph& graph, Keep&& keep) {
  std::vector<std::optional<std::uint32_t>> place;
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) place.push_back(keep(i) ? std::optional(count++) : std::nullopt);
  return Renumbered(graph, place, count);
}

// Citations for other claims go, with the sources that only they name.
StoryGraph OnlyLead(const StoryGraph& graph) {
  StoryGraph out = graph;
  std::erase_if(out.edges, [](const GraphEdge& edge) { return edge.kind == EdgeKind::kCites && !edge.lead; });
  std::vector<bool> joined(out.nodes.size(), false);
  for (const GraphEdge& edge : out.edges) joined[edge.from] = joined[edge.to] = true;
  return Filtered(out, [&](std::size_t i) { return joined[i] || out.nodes[i].kind == NodeKind::kArticle; });
}

StoryGraph WithoutOddSources(const StoryGraph& graph) {
  const std::vector<std::size_t> takers = Takers(graph);
  return Filtered(graph, [&](std::size_t i) { return graph.nodes[i].kind != NodeKind::kSource || takers[i] > 1; });
}

StoryGraph Busiest(const StoryGraph& graph) {
  std::vector<std::size_t> degree = Takers(graph);
  for (const GraphEdge& edge : graph.edges) ++degree[edge.from];
  std::vector<std::size_t> order(graph.nodes.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) { return degree[i]; });
  std::vector<bool> kept(order.size(), false);
  for (std::size_t i = 0; i < std::min(order.size(), kMostNodes); ++i) kept[order[i]] = true;
  return Filtered(graph, [&](std::size_t i) { return kept[i]; });
}

}  // namespace

StoryGraph BuildGraph(const Index& index, const Story& story) { return Builder(index).Run(story); }

std::vector<GraphNode> TakeIsolated(StoryGraph& graph) {
  std::vector<bool> joined(graph.nodes.size(), false);
  for (const GraphEdge& edge : graph.edges) joined[edge.from] = joined[edge.to] = true;
  std::vector<GraphNode> isolated;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i)
    if (!joined[i]) isolated.push_back(graph.nodes[i]);
  const std::size_t left_out = graph.left_out;
  graph = Filtered(graph, [&](std::size_t i) { return joined[i]; });
  graph.left_out = left_out;
  return isolated;
}

StoryGraph Simplified(const StoryGraph& graph, const Simplicity& simplicity) {
  if (graph.nodes.size() <= simplicity.all_claims) return graph;
  StoryGraph out = OnlyLead(graph);
  if (out.nodes.size() > simplicity.ungrouped) out = WithoutOddSources(out);
  if (out.nodes.size() > simplicity.ungrouped) out = GroupCopies(out);
  return out.nodes.size() > kMostNodes ? Busiest(out) : out;
}

std::string EdgeSentence(const StoryGraph& graph, const GraphEdge& edge) {
  std::string out = graph.nodes[edge.from].name + " " + std::string(EdgeWords(edge.kind)) + " " +
                    graph.nodes[edge.to].name + ": " + std::string(Strength(edge.confidence)) + " (" +
                    Decimal(edge.confidence) + ")";
  const std::string evidence = EvidenceList(edge.evidence);
  return evidence.empty() ? out : out + "; " + evidence;
}

}  // namespace stemma::report
