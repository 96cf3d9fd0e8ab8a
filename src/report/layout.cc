#include "report/layout.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

#include "report/layers.h"
#include "report/words.h"

namespace stemma::report {
namespace {

constexpr int kMargin = kLayoutMargin;
constexpr int kBandHeight = 28;  // pixels for the day headings

// A node or a bend of a long line.
struct Item {
  int layer = 0;
  bool bend = false;
  int y = 0;  // centre
  std::vector<std::uint32_t> left;
  std::vector<std::uint32_t> right;
};

// The graph with its bends: items by layer, in drawing order.
struct Grid {
  std::vector<Item> items;                         // nodes first, then bends
  std::vector<std::vector<std::uint32_t>> layers;  // items from top to bottom
  std::vector<std::vector<std::uint32_t>> paths;   // by edge: items from its left end to its right end
};

std::uint32_t AddBend(Grid& grid, int layer) {
  const auto id = static_cast<std::uint32_t>(grid.items.size());
  grid.items.push_back({layer, true, 0, {}, {}});
  grid.layers[static_cast<std::size_t>(layer)].push_back(id);
  return id;
}

// The items that a line runs through, left to right. Two ends in one column are joined directly.
std::vector<std::uint32_t> Path(Grid& grid, std::uint32_t a, std::uint32_t b) {
  if (grid.items[a].layer > grid.items[b].layer) std::swap(a, b);
  std::vector<std::uint32_t> path = {a};
  for (int layer = grid.items[a].layer + 1; layer < grid.items[b].layer; ++layer) path.push_back(AddBend(grid, layer));
  path.push_back(b);
  if (grid.items[a].layer == grid.items[b].layer) return path;
  for (std::size_t i = 1; i < path.size(); ++i) {
    grid.items[path[i - 1]].right.push_back(path[i]);
    grid.items[path[i]].left.push_back(path[i - 1]);
  }
  return path;
}

Grid MakeGrid(const Layers& layers, const std::vector<LayoutEdge>& edges) {
  Grid grid;
  grid.layers.resize(layers.days.size());
  for (std::uint32_t i = 0; i < layers.of_node.size(); ++i) {
    grid.items.push_back({layers.of_node[i], false, 0, {}, {}});
    grid.layers[static_cast<std::size_t>(layers.of_node[i])].push_back(i);
  }
  for (const LayoutEdge& edge : edges) {
    grid.paths.emplace_back();
    if (edge.from != edge.to) grid.paths.back() = Path(grid, edge.to, edge.from);
  }
  return grid;
}

// Position of each item in its layer.
std::vector<int> Ranks(const Grid& grid) {
  std::vector<int> ranks(grid.items.size());
  for (const auto& layer : grid.layers)
    for (std::size_t i = 0; i < layer.size(); ++i) ranks[layer[i]] = static_cast<int>(i);
  return ranks;
}

// Crossings between a layer and the one to its right: inversions among the ends, counted by insertion into a
// binary indexed tree.
std::size_t Crossings(const Grid& grid, const std::vector<int>& ranks, std::size_t layer) {
  std::vector<std::size_t> tree(grid.layers[layer + 1].size() + 1, 0);
  std::size_t crossings = 0;
  std::size_t seen = 0;
  for (const std::uint32_t item : grid.layers[layer]) {
    std::vector<int> ends;
    for (const std::uint32_t right : grid.items[item].right) ends.push_back(ranks[right]);
    for (const int end : ends) {
      std::size_t at_or_above = 0;
      for (auto i = static_cast<std::size_t>(end) + 1; i > 0; i &= i - 1) at_or_above += tree[i];
      crossings += seen - at_or_above;
    }
    for (const int end : ends)
      for (auto i = static_cast<std::size_t>(end) + 1; i < tree.size(); i += i & (~i + 1)) ++tree[i];
    seen += ends.size();
  }
  return crossings;
}

std::size_t Crossings(const Grid& grid) {
  const std::vector<int> ranks = Ranks(grid);
  std::size_t total = 0;
  for (std::size_t i = 0; i + 1 < grid.layers.size(); ++i) total += Crossings(grid, ranks, i);
  return total;
}

// Mean position of the neighbours in 1/1024 of a place; items without neighbours stay where they are.
std::int64_t Barycentre(const std::vector<std::uint32_t>& neighbours, const std::vector<int>& ranks, int own) {
  if (neighbours.empty()) return std::int64_t{own} * 1024;
  std::int64_t sum = 0;
  for (const std::uint32_t item : neighbours) sum += ranks[item];
  return sum * 1024 / static_cast<std::int64_t>(neighbours.size());
}

void SortLayer(Grid& grid, std::size_t layer, bool by_left) {
  const std::vector<int> ranks = Ranks(grid);
  std::vector<std::pair<std::int64_t, std::uint32_t>> keyed;
  for (const std::uint32_t item : grid.layers[layer]) {
    const Item& at = grid.items[item];
    keyed.emplace_back(Barycentre(by_left ? at.left : at.right, ranks, ranks[item]), item);
  }
  std::ranges::stable_sort(keyed, {}, &std::pair<std::int64_t, std::uint32_t>::first);
  std::ranges::transform(keyed, grid.layers[layer].begin(), &std::pair<std::int64_t, std::uint32_t>::second);
}

void ReduceCrossings(Grid& grid, int sweeps) {
  auto best = grid.layers;
  std::size_t fewest = Crossings(grid);
  for (int sweep = 0; sweep < sweeps && fewest > 0; ++sweep) {
    const bool rightwards = sweep % 2 == 0;
    for (std::size_t i = 1; i < grid.layers.size(); ++i)
      SortLayer(grid, rightwards ? i : grid.layers.size() - 1 - i, rightwards);
    const std::size_t now = Crossings(grid);
    if (now >= fewest) continue;
    fewest = now;
    best = grid.layers;
  }
  grid.layers = std::move(best);
}

// Gives every item a height: near the mean of its neighbours, in its layer's order, never overlapping.
class Heights {
 public:
  Heights(Grid& grid, const LayoutOptions& options) : grid_(grid), options_(options) {}

  void Run() {
    for (const auto& layer : grid_.layers) Stack(layer);
    for (int round = 0; round < kRounds; ++round) {
      const bool rightwards = round % 2 == 0;
      for (std::size_t i = 0; i < grid_.layers.size(); ++i)
        Settle(grid_.layers[rightwards ? i : grid_.layers.size() - 1 - i]);
    }
    ToTop();
  }

 private:
  static constexpr int kRounds = 12;

  [[nodiscard]] int Size(std::uint32_t item) const {
    return grid_.items[item].bend ? options_.lane : options_.node_height + options_.row_gap;
  }
  [[nodiscard]] int Distance(std::uint32_t upper, std::uint32_t lower) const { return (Size(upper) + Size(lower)) / 2; }

  void Stack(const std::vector<std::uint32_t>& layer) {
    for (std::size_t i = 1; i < layer.size(); ++i)
      grid_.items[layer[i]].y = grid_.items[layer[i - 1]].y + Distance(layer[i - 1], layer[i]);
  }

  // Bends pull harder at bends, so that long lines come out straight (Gansner, Koutsofios, North, Vo, "A technique for
  // drawing directed graphs", IEEE TSE 1993, section 4.2: weights 1, 2 and 8).
  [[nodiscard]] std::int64_t Pull(const Item& a, const Item& b) const {
    if (a.bend && b.bend) return 8;
    return a.bend || b.bend ? 2 : 1;
  }

  [[nodiscard]] int Wish(std::uint32_t item) const {
    const Item& at = grid_.items[item];
    std::int64_t sum = 0;
    std::int64_t weight = 0;
    for (const auto* side : {&at.left, &at.right})
      for (const std::uint32_t other : *side) {
        sum += grid_.items[other].y * Pull(at, grid_.items[other]);
        weight += Pull(at, grid_.items[other]);
      }
    return weight == 0 ? at.y : static_cast<int>(sum / weight);
  }

  // Items that want the same room share it around the mean of their wishes (pool adjacent violators).
  void Settle(const std::vector<std::uint32_t>& layer) {
    struct Pool {
      std::int64_t sum;
      std::int64_t count;
      [[nodiscard]] std::int64_t Mean() const { return sum / count; }
    };
    std::vector<Pool> pools;
    std::vector<std::int64_t> offsets;
    std::int64_t offset = 0;
    for (std::size_t i = 0; i < layer.size(); ++i) {
      if (i > 0) offset += Distance(layer[i - 1], layer[i]);
      offsets.push_back(offset);
      pools.push_back({Wish(layer[i]) - offset, 1});
      while (pools.size() > 1 && pools[pools.size() - 2].Mean() >= pools.back().Mean()) {
        const Pool last = pools.back();
        pools.pop_back();
        pools.back() = {pools.back().sum + last.sum, pools.back().count + last.count};
      }
    }
    std::size_t i = 0;
    for (const Pool& pool : pools)
      for (std::int64_t k = 0; k < pool.count; ++k, ++i)
        grid_.items[layer[i]].y = static_cast<int>(pool.Mean() + offsets[i]);
  }

  void ToTop() {
    int top = 0;
    for (std::size_t i = 0; i < grid_.items.size(); ++i)
      top = i == 0 ? grid_.items[i].y : std::min(top, grid_.items[i].y);
    for (Item& item : grid_.items) item.y += kMargin + kBandHeight + options_.node_height / 2 - top;
  }

  Grid& grid_;
  const LayoutOptions& options_;
};

int ColumnX(int layer, const LayoutOptions& options) {
  return kMargin + layer * (options.node_width + options.column_gap);
}

// A bend is as wide as a node, so that a line passes a column straight.
Line Draw(const Grid& grid, const std::vector<std::uint32_t>& path, const LayoutOptions& options) {
  Line line;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const Item& item = grid.items[path[i]];
    const int left = ColumnX(item.layer, options);
    if (i > 0) line.points.push_back({left, item.y});
    if (i + 1 < path.size()) line.points.push_back({left + options.node_width, item.y});
  }
  return line;
}

std::vector<Band> Bands(const Layers& layers, const LayoutOptions& options) {
  std::vector<Band> bands;
  for (std::size_t i = 0; i < layers.days.size(); ++i) {
    const int x = ColumnX(static_cast<int>(i), options);
    const bool same =
        !bands.empty() && bands.back().day == layers.days[i] && bands.back().upstream == layers.upstream[i];
    if (!same) bands.push_back({layers.days[i], layers.upstream[i], x, 0});
    bands.back().width = x + options.node_width - bands.back().x;
  }
  return bands;
}

}  // namespace

std::string BandWords(const Band& band) {
  if (band.upstream) return "Sources";
  return band.day.empty() ? "No date" : ShortDate(band.day);
}

Layout LayOut(const std::vector<LayoutNode>& nodes, const std::vector<LayoutEdge>& edges,
              const LayoutOptions& options) {
  const Layers layers = FindLayers(nodes, edges);
  Grid grid = MakeGrid(layers, edges);
  ReduceCrossings(grid, options.sweeps);
  Heights(grid, options).Run();
  Layout out;
  for (std::size_t i = 0; i < nodes.size(); ++i)
    out.nodes.push_back({ColumnX(grid.items[i].layer, options), grid.items[i].y - options.node_height / 2});
  for (std::size_t i = 0; i < edges.size(); ++i) {
    out.lines.push_back(Draw(grid, grid.paths[i], options));
    out.lines.back().in_cycle = layers.turned[i];
  }
  out.bands = Bands(layers, options);
  out.width = ColumnX(static_cast<int>(layers.days.size()), options) - options.column_gap + kMargin;
  for (const Item& item : grid.items) out.height = std::max(out.height, item.y + options.node_height / 2 + kMargin);
  return out;
}

}  // namespace stemma::report
