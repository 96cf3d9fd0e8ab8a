#include "report/picture.h"

#include <string>

#include "report/layout.h"
#include "report/quote.h"
#include "report/width.h"
#include "report/words.h"

namespace stemma::report {
namespace {

// Letters of a node's first line: what 152 pixels hold at 12 px, bold.
constexpr std::size_t kLabelColumns = 19;
// Letters of a tooltip's list of outlets.
constexpr std::size_t kTitleNames = 12;

Layout LayOutGraph(const StoryGraph& graph) {
  std::vector<LayoutNode> nodes;
  std::vector<LayoutEdge> edges;
  for (const GraphNode& node : graph.nodes)
    nodes.push_back({std::string(DayOf(node.time)), node.kind != NodeKind::kArticle});
  for (const GraphEdge& edge : graph.edges) edges.push_back({edge.from, edge.to});
  return LayOut(nodes, edges);
}

std::string NodeWords(const Index& index, const GraphNode& node) {
  if (node.kind == NodeKind::kUnseen) return "a text that is not in this collection: " + node.name;
  if (node.kind == NodeKind::kSource) return node.name + ", named as a source";
  std::string when = node.time.empty() ? "no date" : DateWords(node.time);
  if (node.articles.size() > 1) return Joined(index.Outlets(node.articles), kTitleNames) + ", from " + when;
  if (node.articles.empty()) return node.name + ", " + when;
  const std::string& title = index.article(node.articles.front()).title;
  return node.name + ", " + when + (title.empty() ? "" : ": " + Shorten(title, 120));
}

// The name cut to the node's width; a number at its end, which tells articles of one outlet apart, stays.
std::string NodeLabel(const std::string& name) {
  const std::size_t number = name.ends_with(')') ? name.rfind(" (") : std::string::npos;
  if (number == std::string::npos || name.size() - number > 6) return Shorten(name, kLabelColumns);
  return Shorten(name.substr(0, number), kLabelColumns + number - name.size()) + name.substr(number);
}

// Second line of a node: its date, or what it is.
std::string SecondLine(const GraphNode& node) {
  if (node.kind == NodeKind::kSource) return "named source";
  if (node.kind == NodeKind::kUnseen) return "not in this collection";
  if (node.time.empty()) return "no date";
  std::string out = node.articles.size() > 1 ? "from " : "";
  out += ShortDate(DayOf(node.time));
  const std::size_t clock = node.time.find('T');
  if (clock != std::string::npos && node.time.size() >= clock + 6) out += ", " + node.time.substr(clock + 1, 5);
  return out;
}

void WriteSegment(const Point& a, const Point& b, Html& out) {
  const int middle = (a.x + b.x) / 2;
  out.Raw("C").Number(middle).Raw(" ").Number(a.y).Raw(" ").Number(middle).Raw(" ").Number(b.y).Raw(" ");
  out.Number(b.x).Raw(" ").Number(b.y);
}

void WritePath(const Line& line, Html& out) {
  out.Raw("M").Number(line.points.front().x).Raw(" ").Number(line.points.front().y);
  for (std::size_t i = 1; i < line.points.size(); ++i) WriteSegment(line.points[i - 1], line.points[i], out);
}

void WriteEdgeClass(const GraphEdge& edge, bool in_cycle, Html& out) {
  switch (edge.kind) {
    case EdgeKind::kCopies:
      out.Raw("copies");
      break;
    case EdgeKind::kCites:
      out.Raw("cites");
      break;
    case EdgeKind::kCredits:
      out.Raw("cites credits");
      break;
    case EdgeKind::kLinks:
      out.Raw("links");
      break;
  }
  if (in_cycle) out.Raw(" circle");
  if (edge.confidence < 0.5) out.Raw(" unsure");
}

// The arrow shows the way the words went: from what was taken to who took it. A line drawn from the earlier column
// has it at its end; one that runs back against the days, at its start.
void WriteEdge(const StoryGraph& graph, const Layout& layout, std::size_t i, Html& out) {
  const GraphEdge& edge = graph.edges[i];
  const Line& line = layout.lines[i];
  if (line.points.empty()) return;
  const bool forward = layout.nodes[edge.to].x <= layout.nodes[edge.from].x;
  out.Raw("<g class=\"edge ");
  WriteEdgeClass(edge, line.in_cycle, out);
  out.Raw("\"><title>").Text(EdgeSentence(graph, edge)).Raw("</title><path class=\"hit\" d=\"");
  WritePath(line, out);
  out.Raw("\"/><path class=\"line\" d=\"");
  WritePath(line, out);
  out.Raw("\"/>");
  const Point tip = forward ? line.points.back() : line.points.front();
  const int back = forward ? -8 : 8;
  out.Raw("<path class=\"tip\" d=\"M").Number(tip.x).Raw(" ").Number(tip.y).Raw("L").Number(tip.x + back).Raw(" ");
  out.Number(tip.y - 4).Raw("L").Number(tip.x + back).Raw(" ").Number(tip.y + 4).Raw("Z\"/></g>\n");
}

void WriteNode(const Index& index, const GraphNode& node, Point at, Html& out) {
  const LayoutOptions options;
  const bool linked = node.articles.size() == 1;
  if (linked) out.Raw("<a href=\"#a").Number(node.articles.front()).Raw("\">");
  switch (node.kind) {
    case NodeKind::kArticle:
      out.Raw(node.articles.size() > 1 ? Markup("<g class=\"node article group\">")
                                       : Markup("<g class=\"node article\">"));
      break;
    case NodeKind::kSource:
      out.Raw("<g class=\"node source\">");
      break;
    case NodeKind::kUnseen:
      out.Raw("<g class=\"node unseen\">");
      break;
  }
  const int round = node.kind == NodeKind::kArticle ? 4 : options.node_height / 2;
  out.Raw("<title>").Text(NodeWords(index, node)).Raw("</title><rect x=\"").Number(at.x).Raw("\" y=\"").Number(at.y);
  out.Raw("\" width=\"").Number(options.node_width).Raw("\" height=\"").Number(options.node_height).Raw("\" rx=\"");
  out.Number(round).Raw("\"/><text class=\"name\" x=\"").Number(at.x + options.node_width / 2).Raw("\" y=\"");
  out.Number(at.y + 18).Raw("\">").Text(NodeLabel(node.name)).Raw("</text><text class=\"when\" x=\"");
  out.Number(at.x + options.node_width / 2).Raw("\" y=\"").Number(at.y + 33).Raw("\">").Text(SecondLine(node));
  out.Raw("</text></g>");
  if (linked) out.Raw("</a>");
  out.Raw("\n");
}

void WriteBands(const Layout& layout, Html& out) {
  for (std::size_t i = 0; i < layout.bands.size(); ++i) {
    const Band& band = layout.bands[i];
    if (i > 0) {
      const int x = band.x - LayoutOptions().column_gap / 2;
      out.Raw("<line class=\"band\" x1=\"").Number(x).Raw("\" x2=\"").Number(x).Raw("\" y1=\"0\" y2=\"");
      out.Number(layout.height).Raw("\"/>");
    }
    out.Raw("<text class=\"band\" x=\"").Number(band.x).Raw("\" y=\"16\">").Text(BandWords(band)).Raw("</text>\n");
  }
}

void WriteLegend(const StoryGraph& graph, Html& out) {
  out.Raw("<figcaption><ul class=\"legend\">");
  out.Raw(
      "<li><svg width=\"34\" height=\"12\" aria-hidden=\"true\"><g class=\"edge copies\"><path class=\"line\" d=\"M0 "
      "6H26\"/>");
  out.Raw("<path class=\"tip\" d=\"M34 6L26 2L26 10Z\"/></g></svg> text copied</li>");
  out.Raw(
      "<li><svg width=\"34\" height=\"12\" aria-hidden=\"true\"><g class=\"edge cites\"><path class=\"line\" d=\"M0 "
      "6H26\"/>");
  out.Raw("<path class=\"tip\" d=\"M34 6L26 2L26 10Z\"/></g></svg> named as source or credited</li>");
  out.Raw(
      "<li><svg width=\"34\" height=\"16\" aria-hidden=\"true\"><g class=\"node article\"><rect x=\"1\" y=\"1\" "
      "width=\"32\" ");
  out.Raw("height=\"14\" rx=\"3\"/></g></svg> article in this collection</li>");
  out.Raw(
      "<li><svg width=\"34\" height=\"16\" aria-hidden=\"true\"><g class=\"node source\"><rect x=\"1\" y=\"1\" "
      "width=\"32\" ");
  out.Raw("height=\"14\" rx=\"7\"/></g></svg> source that is named</li>");
  out.Raw(
      "<li><svg width=\"34\" height=\"16\" aria-hidden=\"true\"><g class=\"node unseen\"><rect x=\"1\" y=\"1\" "
      "width=\"32\" ");
  out.Raw("height=\"14\" rx=\"7\"/></g></svg> inferred, not in this collection</li></ul>");
  out.Raw(
      "<p class=\"muted\">Read from left to right: arrows point the way the words went. Lines in red close a circle. ");
  out.Raw("Point at a line to read its evidence.");
  if (graph.left_out > 0)
    out.Raw(" ")
        .Text(Counted(graph.left_out, "node is", "nodes are"))
        .Raw(" left out, most of them sources of other claims; the table has all.");
  out.Raw("</p>\n");
}

void WriteIsolated(const Index& index, const std::vector<GraphNode>& isolated, Html& out) {
  std::vector<ArticleIndex> articles;
  for (const GraphNode& node : isolated) articles.insert(articles.end(), node.articles.begin(), node.articles.end());
  if (articles.empty()) return;
  out.Raw("<p class=\"muted\">Not in the picture, since no line of it joins them to another text: ");
  WriteArticleLinks(index, articles, out);
  out.Raw("</p>\n");
}

void WriteNodeCell(const Index& index, const GraphNode& node, Html& out) {
  if (node.articles.size() == 1) return WriteArticleLink(index, node.articles.front(), out);
  out.Name(node.name);
  if (node.kind == NodeKind::kUnseen) out.Raw(" <span class=\"muted\">(not in this collection)</span>");
}

}  // namespace

void WritePicture(const Index& index, const StoryGraph& graph, std::uint32_t number, Html& out) {
  StoryGraph shown = Simplified(graph);
  const std::vector<GraphNode> isolated = TakeIsolated(shown);
  if (shown.edges.empty()) return;
  const Layout layout = LayOutGraph(shown);
  out.Raw(
      "<figure class=\"lineage\"><div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Picture of the "
      "lineage\">");
  out.Raw("<svg role=\"group\" aria-labelledby=\"pt").Number(number).Raw(" pd").Number(number).Raw("\" viewBox=\"0 0 ");
  out.Number(layout.width).Raw(" ").Number(layout.height).Raw("\" width=\"").Number(layout.width).Raw("\" height=\"");
  // Shrinks to seven tenths on a narrow window; below that letters get too small and the frame scrolls instead.
  out.Number(layout.height)
      .Raw("\" style=\"min-width:")
      .Number(layout.width * 7 / 10)
      .Raw("px\">\n<title id=\"pt")
      .Number(number)
      .Raw("\">How the story travelled</title>");
  out.Raw("<desc id=\"pd").Number(number).Raw("\">").Text(Counted(shown.nodes.size(), "node", "nodes")).Raw(" and ");
  out.Text(Counted(shown.edges.size(), "line", "lines")).Raw("; the table below says the same in words.</desc>\n");
  WriteBands(layout, out);
  for (std::size_t i = 0; i < shown.edges.size(); ++i) WriteEdge(shown, layout, i, out);
  for (std::size_t i = 0; i < shown.nodes.size(); ++i) WriteNode(index, shown.nodes[i], layout.nodes[i], out);
  out.Raw("</svg></div>\n");
  WriteLegend(shown, out);
  WriteIsolated(index, isolated, out);
  out.Raw("</figcaption></figure>\n");
}

namespace {

// What the hand says of a line; empty where nothing.
std::string WrongByHand(const Index& index, const StoryGraph& graph, const GraphEdge& edge) {
  if (index.hand() == nullptr) return {};
  for (const HandEdge& wrong : index.hand()->wrong)
    if (wrong.kind == edge.kind && wrong.from == graph.nodes[edge.from].id && wrong.to == graph.nodes[edge.to].id)
      return wrong.words;
  return {};
}

}  // namespace

void WriteLineageTable(const Index& index, const StoryGraph& graph, Html& out) {
  if (graph.edges.empty()) return;
  out.Raw("<details><summary>The same as a table (")
      .Text(Counted(graph.edges.size(), "line", "lines"))
      .Raw(")</summary>\n");
  out.Raw("<div class=\"scroll\"><table><caption>Who took from whom, and what shows it</caption>\n<thead><tr>");
  out.Raw("<th scope=\"col\">Text</th><th scope=\"col\">How</th><th scope=\"col\">Taken from</th>");
  out.Raw("<th scope=\"col\">How sure</th><th scope=\"col\">What shows it</th></tr></thead>\n<tbody>\n");
  for (const GraphEdge& edge : graph.edges) {
    out.Raw("<tr><td>");
    WriteNodeCell(index, graph.nodes[edge.from], out);
    out.Raw("</td><td>").Text(EdgeWords(edge.kind)).Raw("</td><td>");
    WriteNodeCell(index, graph.nodes[edge.to], out);
    out.Raw("</td><td>").Text(Strength(edge.confidence)).Raw(" <span class=\"muted\">").Text(Decimal(edge.confidence));
    out.Raw("</span></td><td>").Text(EvidenceList(edge.evidence));
    if (const std::string words = WrongByHand(index, graph, edge); !words.empty())
      out.Raw(" <strong>").Text(Capital(words)).Raw("</strong>");
    out.Raw("</td></tr>\n");
  }
  out.Raw("</tbody></table></div></details>\n");
}

}  // namespace stemma::report
