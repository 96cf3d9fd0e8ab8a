#include "report/graph.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "report/sample.h"

namespace stemma::report {
namespace {

TEST(Graph, HoldsTheStorysArticlesAndWhatTheyLeadTo) {
  const Dossier d = SampleDossier();
  const Index index(d);
  const StoryGraph graph = BuildGraph(index, d.stories[1]);
  ASSERT_EQ(graph.nodes.size(), 3U);
  EXPECT_EQ(graph.nodes[2].kind, NodeKind::kSource);
  EXPECT_EQ(graph.edges.size(), 2U);
}

TEST(Graph, EdgesOfSeveralClaimsAreOneWithTheSurestConfidence) {
  Dossier d;
  d.articles.resize(2);
  d.articles[0].id = "a";
  d.articles[1].id = "b";
  d.stories = {{"s", "", {0, 1}, "", {}}};
  d.lineage.nodes = {{"a", NodeKind::kArticle, "a", ""}, {"b", NodeKind::kArticle, "b", ""}};
  d.lineage.edges = {{"a", "b", EdgeKind::kCites, "c1", 0.4, {"date"}},
                     {"a", "b", EdgeKind::kCites, "c2", 0.9, {"date", "link"}},
                     {"a", "nowhere", EdgeKind::kCites, "c2", 0.9, {}},
                     {"a", "a", EdgeKind::kCopies, "", 0.9, {}}};
  const StoryGraph graph = BuildGraph(Index(d), d.stories[0]);
  ASSERT_EQ(graph.edges.size(), 1U);
  EXPECT_EQ(graph.edges[0].confidence, 0.9);
  EXPECT_EQ(graph.edges[0].evidence, (std::vector<std::string>{"date", "link"}));
}

// One text, `copies` copies of it, each of which also names a source of its own for another claim.
Dossier Star(std::size_t copies) {
  Dossier d;
  Story story;
  story.id = "s";
  story.claims.resize(1);
  story.lead_claim = story.claims[0].id = "lead";
  for (std::size_t i = 0; i <= copies; ++i) {
    const std::string id = std::to_string(1000 + i);
    d.articles.emplace_back().id = id;
    story.articles.push_back(static_cast<ArticleIndex>(i));
    d.lineage.nodes.push_back({id, NodeKind::kArticle, id, ""});
    if (i == 0) continue;
    d.lineage.edges.push_back({id, "1000", EdgeKind::kCopies, "", 0.9, {}});
    d.lineage.edges.push_back({id, "source:" + id, EdgeKind::kCites, "other", 0.9, {}});
    d.lineage.nodes.push_back({"source:" + id, NodeKind::kSource, "S" + id, ""});
  }
  std::ranges::sort(d.lineage.nodes, {}, &LineageNode::id);
  d.stories = {story};
  return d;
}

TEST(Graph, FewNodesAreDrawnAsTheyAre) {
  const Dossier d = Star(5);
  const StoryGraph graph = BuildGraph(Index(d), d.stories[0]);
  EXPECT_EQ(Simplified(graph).nodes.size(), 11U);
}

TEST(Graph, WithManyNodesOtherClaimsSourcesGoFirst) {
  const Dossier d = Star(30);
  const StoryGraph graph = Simplified(BuildGraph(Index(d), d.stories[0]));
  EXPECT_EQ(graph.nodes.size(), 31U);
  EXPECT_EQ(graph.left_out, 30U);
}

TEST(Graph, CopiesOfOneTextAreOneNodeWhenThereAreMany) {
  const Dossier d = Star(100);
  const StoryGraph graph = Simplified(BuildGraph(Index(d), d.stories[0]));
  ASSERT_EQ(graph.nodes.size(), 2U);
  EXPECT_EQ(graph.nodes[1].name, "100 articles");
  EXPECT_EQ(graph.nodes[1].articles.size(), 100U);
  EXPECT_EQ(graph.edges.size(), 1U);
}

TEST(Graph, NodesWithoutLinesAreTakenOut) {
  const Dossier d = SampleDossier();
  StoryGraph graph = BuildGraph(Index(d), d.stories[0]);
  const auto isolated = TakeIsolated(graph);
  ASSERT_EQ(isolated.size(), 2U);
  EXPECT_EQ(isolated[0].name, "Ministry of Water");
  EXPECT_EQ(isolated[1].name, "Open Shutter");
}

}  // namespace
}  // namespace stemma::report
