#include "report/layers.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <ranges>
#include <utility>

namespace stemma::report {
namespace {

using Adjacency = std::vector<std::vector<std::uint32_t>>;  // by node: positions of its edges

Adjacency EdgesFrom(std::size_t nodes, const std::vector<LayoutEdge>& edges) {
  Adjacency out(nodes);
  for (std::uint32_t i = 0; i < edges.size(); ++i) out[edges[i].from].push_back(i);
  return out;
}

// A depth-first walk that keeps its own stack: marks edges to nodes still open (they close cycles), and lists the
// nodes so that each comes after everything it took from.
struct Walk {
  std::vector<bool> turned;
  std::vector<std::uint32_t> upstream_first;
};

class Walker {
 public:
  Walker(const std::vector<LayoutEdge>& edges, const Adjacency& from)
      : edges_(edges), from_(from), state_(from.size(), State::kNew) {
    walk_.turned.assign(edges.size(), false);
  }

  Walk Run() {
    for (std::uint32_t start = 0; start < from_.size(); ++start)
      if (state_[start] == State::kNew) From(start);
    return std::move(walk_);
  }

 private:
  enum class State : std::uint8_t { kNew, kOpen, kDone };

  void From(std::uint32_t start) {
    std::vector<std::pair<std::uint32_t, std::size_t>> stack = {{start, 0}};
    state_[start] = State::kOpen;
    while (!stack.empty()) {
      auto& [node, next] = stack.back();
      if (next == from_[node].size()) {
        state_[node] = State::kDone;
        walk_.upstream_first.push_back(node);
        stack.pop_back();
        continue;
      }
      const std::uint32_t edge = from_[node][next++];
      const std::uint32_t to = edges_[edge].to;
      if (state_[to] == State::kOpen) walk_.turned[edge] = true;
      if (state_[to] != State::kNew) continue;
      state_[to] = State::kOpen;
      stack.emplace_back(to, 0);
    }
  }

  const std::vector<LayoutEdge>& edges_;
  const Adjacency& from_;
  std::vector<State> state_;
  Walk walk_;
};

class Layering {
 public:
  Layering(const std::vector<LayoutNode>& nodes, const std::vector<LayoutEdge>& edges)
      : nodes_(nodes), edges_(edges), from_(EdgesFrom(nodes.size(), edges)), walk_(Walker(edges, from_).Run()) {
    depth_.assign(nodes.size(), 0);
  }

  Layers Run() {
    GuessDays();
    DepthUpstream();
    DepthInDay();
    return Number();
  }

 private:
  // Undated articles stand on the first day of who took from them, else on the last day of what they took from.
  void GuessDays() {
    for (const LayoutNode& node : nodes_) days_.push_back(node.upstream ? "" : node.day);
    std::vector<std::string> bound(nodes_.size());
    for (const std::uint32_t node : std::views::reverse(walk_.upstream_first)) {
      if (days_[node].empty() && !nodes_[node].upstream) days_[node] = bound[node];
      for (const std::uint32_t edge : from_[node]) Lower(bound[edges_[edge].to], days_[node]);
    }
    for (const std::uint32_t node : walk_.upstream_first) {
      if (!days_[node].empty() || nodes_[node].upstream) continue;
      for (const std::uint32_t edge : from_[node]) days_[node] = std::max(days_[node], days_[edges_[edge].to]);
    }
  }

  static void Lower(std::string& bound, const std::string& day) {
    if (!day.empty() && (bound.empty() || day < bound)) bound = day;
  }

  // Sources count their distance from the articles, so that the nearest stands next to them.
  void DepthUpstream() {
    for (const std::uint32_t node : std::views::reverse(walk_.upstream_first))
      for (const std::uint32_t edge : from_[node]) {
        const std::uint32_t to = edges_[edge].to;
        if (walk_.turned[edge] || !nodes_[to].upstream || !nodes_[node].upstream) continue;
        depth_[to] = std::max(depth_[to], depth_[node] + 1);
      }
  }

  // Articles of one day stand behind the articles of that day they took from.
  void DepthInDay() {
    for (const std::uint32_t node : walk_.upstream_first) {
      if (nodes_[node].upstream) continue;
      for (const std::uint32_t edge : from_[node]) {
        const std::uint32_t to = edges_[edge].to;
        if (walk_.turned[edge] || nodes_[to].upstream || days_[to] != days_[node]) continue;
        depth_[node] = std::max(depth_[node], depth_[to] + 1);
      }
    }
  }

  // Sort key of a column: sources first, the deepest furthest left; then days, the unknown day last; then depth.
  struct Key {
    bool article;
    bool undated;
    std::string day;
    int depth;
    auto operator<=>(const Key&) const = default;
  };
  [[nodiscard]] Key KeyOf(std::size_t node) const {
    if (nodes_[node].upstream) return {false, false, "", -depth_[node]};
    return {true, days_[node].empty(), days_[node], depth_[node]};
  }

  Layers Number() {
    std::map<Key, int> columns;
    for (std::size_t i = 0; i < nodes_.size(); ++i) columns.emplace(KeyOf(i), 0);
    Layers out;
    for (auto& [key, column] : columns) {
      column = static_cast<int>(out.days.size());
      out.days.push_back(key.day);
      out.upstream.push_back(!key.article);
    }
    for (std::size_t i = 0; i < nodes_.size(); ++i) out.of_node.push_back(columns.at(KeyOf(i)));
    out.turned = std::move(walk_.turned);
    return out;
  }

  const std::vector<LayoutNode>& nodes_;
  const std::vector<LayoutEdge>& edges_;
  Adjacency from_;
  Walk walk_;
  std::vector<std::string> days_;
  std::vector<int> depth_;
};

}  // namespace

Layers FindLayers(const std::vector<LayoutNode>& nodes, const std::vector<LayoutEdge>& edges) {
  return Layering(nodes, edges).Run();
}

}  // namespace stemma::report
