#include "report/layout.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "report/layers.h"

namespace stemma::report {
namespace {

LayoutNode On(std::string day) { return {std::move(day), false}; }
LayoutNode Upstream() { return {"", true}; }

// A graph without design: the same numbers on every machine.
struct Random {
  std::uint32_t state = 7;
  std::uint32_t Below(std::uint32_t n) { return (state = state * 1664525U + 1013904223U) / 65536U % n; }
};

bool Overlap(Point a, Point b, const LayoutOptions& o) {
  return std::abs(a.x - b.x) < o.node_width && std::abs(a.y - b.y) < o.node_height;
}

TEST(Layers, EarlierDaysAreFurtherLeft) {
  const Layers layers = FindLayers({On("2031-05-09"), On("2031-05-07"), On("2031-05-08")}, {{0, 1}, {2, 1}});
  EXPECT_EQ(layers.of_node, (std::vector<int>{2, 0, 1}));
}

TEST(Layers, WithinADayCopiesStandBehindWhatTheyTookFrom) {
  const Layers layers = FindLayers({On("2031-05-07"), On("2031-05-07"), On("2031-05-07")}, {{0, 1}, {1, 2}});
  EXPECT_EQ(layers.of_node, (std::vector<int>{2, 1, 0}));
}

TEST(Layers, WithoutDatesDepthDecides) {
  const Layers layers = FindLayers({On(""), On(""), On("")}, {{2, 1}, {1, 0}});
  EXPECT_EQ(layers.of_node, (std::vector<int>{0, 1, 2}));
}

TEST(Layers, UndatedArticleIsNoLaterThanWhoTookFromIt) {
  const Layers layers = FindLayers({On("2031-05-07"), On(""), On("")}, {{0, 1}, {1, 2}});
  EXPECT_EQ(layers.of_node, (std::vector<int>{2, 1, 0}));
}

TEST(Layers, SourcesStandLeftOfAllArticlesTheOriginFurthest) {
  const Layers layers = FindLayers({On("2031-05-07"), Upstream(), Upstream()}, {{0, 1}, {1, 2}});
  EXPECT_EQ(layers.of_node, (std::vector<int>{2, 1, 0}));
}

TEST(Layers, OneEdgeOfACircleIsTurned) {
  const Layers layers = FindLayers({On(""), On(""), On("")}, {{0, 1}, {1, 2}, {2, 0}});
  EXPECT_EQ(std::ranges::count(layers.turned, true), 1);
}

TEST(Layout, NodesNeverOverlap) {
  Random random;
  for (int round = 0; round < 40; ++round) {
    std::vector<LayoutNode> nodes;
    std::vector<LayoutEdge> edges;
    const std::uint32_t count = 2 + random.Below(30);
    for (std::uint32_t i = 0; i < count; ++i)
      nodes.push_back(random.Below(4) == 0
                          ? Upstream()
                          : On(random.Below(5) == 0 ? "" : "2031-05-0" + std::to_string(1 + random.Below(4))));
    for (std::uint32_t i = 0; i < count * 2; ++i) edges.push_back({random.Below(count), random.Below(count)});
    const Layout layout = LayOut(nodes, edges);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      EXPECT_GE(layout.nodes[i].x, 0);
      EXPECT_GE(layout.nodes[i].y, 0);
      EXPECT_LE(layout.nodes[i].x + LayoutOptions().node_width, layout.width);
      EXPECT_LE(layout.nodes[i].y + LayoutOptions().node_height, layout.height);
      for (std::size_t k = 0; k < i; ++k) EXPECT_FALSE(Overlap(layout.nodes[i], layout.nodes[k], {}));
    }
  }
}

TEST(Layout, LinesRunFromTheEarlierNodeToTheLaterOne) {
  const Layout layout = LayOut({On("2031-05-09"), On("2031-05-07"), On("2031-05-08")}, {{0, 1}});
  const auto& points = layout.lines[0].points;
  const LayoutOptions options;
  EXPECT_EQ(points.front(),
            (Point{layout.nodes[1].x + options.node_width, layout.nodes[1].y + options.node_height / 2}));
  EXPECT_EQ(points.back(), (Point{layout.nodes[0].x, layout.nodes[0].y + options.node_height / 2}));
}

// Crossings of straight lines between two neighbouring columns, counted pair by pair.
std::size_t BruteCrossings(const Layout& layout, const std::vector<LayoutEdge>& edges) {
  std::size_t crossings = 0;
  for (std::size_t i = 0; i < edges.size(); ++i)
    for (std::size_t k = 0; k < i; ++k) {
      const int left = layout.nodes[edges[i].to].y - layout.nodes[edges[k].to].y;
      const int right = layout.nodes[edges[i].from].y - layout.nodes[edges[k].from].y;
      crossings += (left < 0 && right > 0) || (left > 0 && right < 0) ? 1 : 0;
    }
  return crossings;
}

TEST(Layout, CrossingsThatNeedNotBeAreGone) {
  // Four copies of four texts in the reverse order: drawn as given, every two lines would cross.
  std::vector<LayoutNode> nodes(4, On("2031-05-07"));
  nodes.insert(nodes.end(), 4, On("2031-05-08"));
  std::vector<LayoutEdge> edges;
  for (std::uint32_t i = 0; i < 4; ++i) edges.push_back({7 - i, i});
  EXPECT_EQ(BruteCrossings(LayOut(nodes, edges), edges), 0U);
}

TEST(Layout, BandsNameEachDayOnce) {
  const Layout layout = LayOut({On("2031-05-07"), On("2031-05-07"), On(""), Upstream()}, {{0, 1}, {1, 3}});
  ASSERT_EQ(layout.bands.size(), 3U);
  EXPECT_TRUE(layout.bands[0].upstream);
  EXPECT_EQ(layout.bands[1].day, "2031-05-07");
  EXPECT_EQ(layout.bands[2].day, "");
}

TEST(Layout, NothingGivesAnEmptyPicture) { EXPECT_TRUE(LayOut({}, {}).nodes.empty()); }

TEST(Layout, EdgeToItselfHasNoLine) { EXPECT_TRUE(LayOut({On("")}, {{0, 0}}).lines[0].points.empty()); }

TEST(Layout, LongChainNeedsNoDeepStack) {
  std::vector<LayoutNode> nodes(20000, Upstream());
  std::vector<LayoutEdge> edges;
  for (std::uint32_t i = 0; i + 1 < nodes.size(); ++i) edges.push_back({i, i + 1});
  EXPECT_EQ(FindLayers(nodes, edges).of_node.front(), 19999);
}

}  // namespace
}  // namespace stemma::report
