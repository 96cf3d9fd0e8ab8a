#include "views/graph_view.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "base/disjoint_sets.h"
#include "report/contains.h"
#include "report/graph.h"
#include "report/layout.h"
#include "report/words.h"
#include "stemma/names.h"

namespace stemma::views {
namespace {

// Passages named with an edge; the view of the pair has all.
constexpr std::size_t kMostPassages = 5;
// Lines of a graph up to which crossings are reduced as in the report; above it a few rounds do most of the good: 12
// rounds over 3,000 nodes take seconds.
constexpr std::size_t kManyEdges = 1'500;
constexpr int kFewSweeps = 2;
// Lines of one claim's graph up to which it is laid out anew while somebody waits; a larger one keeps the story's
// places.
constexpr std::size_t kMostAnew = 500;

// Groups of articles that one text binds together: joined by copying, directly or over an unseen text.
class Clusters {
 public:
  explicit Clusters(const report::StoryGraph& graph) : sets_(graph.nodes.size()) {
    for (const report::GraphEdge& edge : graph.edges)
      if (edge.kind == EdgeKind::kCopies) sets_.Join(edge.from, edge.to);
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) ++size_[Root(i)];
  }

  // The node that stands for the group; the node itself where it is alone.
  std::size_t Root(std::size_t i) { return sets_.Lowest(i); }
  std::size_t Size(std::size_t i) { return size_[Root(i)]; }

 private:
  DisjointSets<std::size_t> sets_;
  std::map<std::size_t, std::size_t> size_;
};

class Drawer {
 public:
  Drawer(Pieces& pieces, report::StoryIndex story)
      : pieces_(pieces),
        story_(pieces.dossier().stories[story]),
        lead_(report::LeadClaim(story_)),
        graph_(report::BuildGraph(pieces.index(), story_)),
        clusters_(graph_) {}

  Json Run() {
    CountTakers();
    Json nodes = Json::array();
    for (std::size_t i = 0; i < graph_.nodes.size(); ++i) nodes.push_back(NodeOf(i));
    Json edges = json::List(graph_.edges, [&](const report::GraphEdge& edge) { return EdgeOf(edge); });
    Json out = {{"width", 0}, {"height", 0}, {"nodes", std::move(nodes)}, {"edges", std::move(edges)}};
    LayOut(out);
    return out;
  }

 private:
  [[nodiscard]] std::string IdOf(std::size_t i) const { return graph_.nodes[i].id; }

  void CountTakers() {
    std::vector<std::set<std::uint32_t>> takers(graph_.nodes.size());
    for (const report::GraphEdge& edge : graph_.edges) takers[edge.to].insert(edge.from);
    for (const auto& set : takers) takers_.push_back(set.size());
  }

  [[nodiscard]] bool IsOrigin(const report::GraphNode& node) const {
    if (lead_ == nullptr) return false;
    return std::ranges::any_of(lead_->origins, [&](const Origin& origin) {
      if (node.kind != NodeKind::kArticle) return origin.name == node.name;
      const bool own = origin.kind == "article" || origin.name == pieces_.index().Outlet(node.articles.front());
      return own && report::Contains(origin.articles, node.articles.front());
    });
  }

  [[nodiscard]] bool Denies(const report::GraphNode& node) const {
    if (lead_ == nullptr) return false;
    if (node.kind != NodeKind::kArticle) return report::Contains(lead_->denied_by, node.name, &Denial::name);
    const auto at = std::ranges::find(lead_->stances, node.articles.front(), &ArticleStance::article);
    return at != lead_->stances.end() && at->stance == Stance::kDenies;
  }

  Json NodeOf(std::size_t i) {
    const report::GraphNode& node = graph_.nodes[i];
    const bool article = node.kind == NodeKind::kArticle && !node.articles.empty();
    const std::string outlet = article ? pieces_.index().Outlet(node.articles.front()) : std::string();
    const bool relay = lead_ != nullptr && report::Contains(lead_->relays, article ? outlet : node.name);
    return {{"id", node.id},
            {"kind", Name(node.kind)},
            {"name", node.name},
            {"article", article ? Json(node.id) : Json(nullptr)},
            {"outlet", json::OrNull(outlet)},
            {"time", json::OrNull(node.time)},
            {"x", 0},
            {"lane", 0},
            {"undated", article && node.time.empty()},
            {"cluster", clusters_.Size(i) > 1 ? Json(IdOf(clusters_.Root(i))) : Json(nullptr)},
            {"origin", (article || node.kind != NodeKind::kArticle) && IsOrigin(node)},
            {"relay", relay},
            {"denies", (article || node.kind != NodeKind::kArticle) && Denies(node)},
            {"articles", article ? std::size_t{1} : takers_[i]}};
  }

  // The passages that two articles share, seen from the one that took them.
  Json PassagesOf(const report::GraphEdge& edge) {
    Json out = Json::array();
    const auto& from = graph_.nodes[edge.from].articles;
    const auto& to = graph_.nodes[edge.to].articles;
    if (edge.kind != EdgeKind::kCopies || from.empty() || to.empty()) return out;
    for (const ReuseIndex i : pieces_.index().ReuseOf(from.front())) {
      const Reuse& reuse = pieces_.dossier().reuse[i];
      const bool is_a = reuse.article_a == from.front() && reuse.article_b == to.front();
      const bool is_b = reuse.article_b == from.front() && reuse.article_a == to.front();
      if ((!is_a && !is_b) || out.size() == kMostPassages) continue;
      const Json a = pieces_.writer().Pair(reuse.article_a, reuse.a);
      const Json b = pieces_.writer().Pair(reuse.article_b, reuse.b);
      out.push_back({{"a", is_a ? a : b}, {"b", is_a ? b : a}, {"kind", Name(reuse.kind)}});
    }
    return out;
  }

  // An edge that is about the article as a whole, or about the lead claim, shows so; else the first claim it is about.
  Json EdgeOf(const report::GraphEdge& edge) {
    Json claim = nullptr;
    if (!edge.whole && !edge.claims.empty()) claim = edge.lead && lead_ != nullptr ? lead_->id : edge.claims.front();
    return {{"from", IdOf(edge.from)},   {"to", IdOf(edge.to)},
            {"kind", Name(edge.kind)},   {"confidence", json::Rounded(edge.confidence)},
            {"evidence", edge.evidence}, {"why", report::EdgeSentence(graph_, edge)},
            {"claim", std::move(claim)}, {"whole", edge.whole},
            {"claims", edge.claims},     {"passages", PassagesOf(edge)}};
  }

  Pieces& pieces_;
  const Story& story_;
  const Claim* lead_;
  report::StoryGraph graph_;
  Clusters clusters_;
  std::vector<std::size_t> takers_;
};

// Columns and lanes out of the report's pixels.
int ColumnOf(int x, const report::LayoutOptions& options) {
  return (x - report::kLayoutMargin) / (options.node_width + options.column_gap);
}

double Across(int column, int columns) {
  return columns < 2 ? 0 : json::Rounded(static_cast<double>(column) / static_cast<double>(columns - 1));
}

Json TicksOf(const report::Layout& layout, const report::LayoutOptions& options, int columns) {
  return json::List(layout.bands, [&](const report::Band& band) {
    return Json{{"x", Across(ColumnOf(band.x, options), columns)}, {"label", report::BandWords(band)}};
  });
}

}  // namespace

Json GraphOf(Pieces& pieces, report::StoryIndex story) { return Drawer(pieces, story).Run(); }

void LayOut(Json& graph) {
  std::map<std::string, std::uint32_t> places;
  std::vector<report::LayoutNode> nodes;
  for (const Json& node : graph["nodes"]) {
    places.emplace(node["id"], static_cast<std::uint32_t>(nodes.size()));
    const std::string time = node["time"].is_string() ? node["time"].get<std::string>() : std::string();
    nodes.push_back({std::string(report::DayOf(time)), node["kind"] != "article"});
  }
  std::vector<report::LayoutEdge> edges;
  for (const Json& edge : graph["edges"])
    edges.push_back({places.at(edge["from"].get<std::string>()), places.at(edge["to"].get<std::string>())});
  report::LayoutOptions options;
  if (edges.size() > kManyEdges) options.sweeps = kFewSweeps;
  const report::Layout layout = report::LayOut(nodes, edges, options);
  int columns = 0;
  int top = nodes.empty() ? 0 : layout.nodes.front().y;
  for (const report::Point& at : layout.nodes) {
    columns = std::max(columns, ColumnOf(at.x, options) + 1);
    top = std::min(top, at.y);
  }
  int lanes = 0;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const report::Point at = layout.nodes[i];
    // Nodes of one column stand a whole row apart at least, so that no two get one lane.
    const int row = options.node_height + options.row_gap;
    const int lane = (at.y - top + row / 2) / row;
    graph["nodes"][i]["x"] = Across(ColumnOf(at.x, options), columns);
    graph["nodes"][i]["lane"] = lane;
    lanes = std::max(lanes, lane + 1);
  }
  graph["width"] = columns;
  graph["height"] = lanes;
  graph["ticks"] = TicksOf(layout, options, columns);
}

Cut ClaimGraphCut() {
  const Cut letters = {.kind = Cut::Kind::kLetters};
  const Cut edges = {
      .kind = Cut::Kind::kEach,
      .members = {{"evidence", letters}, {"why", letters}, {"confidence", letters}, {"passages", letters}}};
  return {.kind = Cut::Kind::kMembers,
          .members = {{"nodes", {.kind = Cut::Kind::kSome, .members = {}, .keep = "{"}}, {"edges", edges}}};
}

Cut ClaimOfGraphCut() {
  const Cut letters = {.kind = Cut::Kind::kLetters};
  Cut out = {.kind = Cut::Kind::kMembers};
  for (const char* name : {"mentions", "slots", "conflicts", "origins", "denied_by", "matrix"})
    out.members.emplace_back(name, letters);
  return out;
}

void KeepClaim(const Json& claim, Excerpt& graph) {
  std::set<std::string> kept;
  for (const Json& stance : claim["stances"]) kept.insert(stance["article"]);
  Json& all = graph.value();
  const auto about = [wanted = Json(claim["id"])](const Json& edge) {
    return report::Contains(edge["claims"], wanted);
  };
  for (const Json& edge : all["edges"]) {
    if (!about(edge)) continue;
    kept.insert(edge["from"]);
    kept.insert(edge["to"]);
  }
  // What the claim's articles copied: unseen texts too.
  for (const Json& edge : all["edges"])
    if (edge["whole"] == true && kept.contains(edge["from"]) && edge["to"].get<std::string>().starts_with("unseen:"))
      kept.insert(edge["to"]);
  graph.Filter("nodes", [&](const Json& node) { return kept.contains(node["id"]); });
  graph.Filter("edges", [&](const Json& edge) {
    return (edge["whole"] == true || about(edge)) && kept.contains(edge["from"]) && kept.contains(edge["to"]);
  });
  if (all["edges"].size() <= kMostAnew) LayOut(all);
}

}  // namespace stemma::views
