#include "exports/exports.h"
#include "exports/graph.h"
#include "exports/xml.h"

namespace stemma::exports {
namespace {

// GEXF names attributes by number: "0" is the first that is declared.
template <typename Attributes>
void Declare(pugi::xml_node graph, const char* domain, const Attributes& attributes) {
  pugi::xml_node list = graph.append_child("attributes");
  Set(list, "class", domain);
  Set(list, "mode", "static");
  std::size_t number = 0;
  for (const auto& [name, member] : attributes) {
    pugi::xml_node attribute = list.append_child("attribute");
    Set(attribute, "id", std::to_string(number++));
    Set(attribute, "title", name);
    Set(attribute, "type", name == "confidence" ? "double" : "string");
  }
}

template <typename Attributes, typename Row>
void Values(pugi::xml_node element, const Attributes& attributes, const Row& row) {
  pugi::xml_node list = element.append_child("attvalues");
  std::size_t number = 0;
  for (const auto& [name, member] : attributes) {
    const std::string id = std::to_string(number++);
    if ((row.*member).empty()) continue;
    pugi::xml_node value = list.append_child("attvalue");
    Set(value, "for", id);
    Set(value, "value", row.*member);
  }
}

void AddNode(pugi::xml_node nodes, const GraphNode& node) {
  pugi::xml_node element = nodes.append_child("node");
  Set(element, "id", node.id);
  Set(element, "label", node.label);
  if (!node.day.empty()) Set(element, "start", node.day);
  Values(element, kNodeAttributes, node);
}

void AddEdge(pugi::xml_node edges, const GraphEdge& edge) {
  pugi::xml_node element = edges.append_child("edge");
  Set(element, "id", edge.id);
  Set(element, "source", edge.from);
  Set(element, "target", edge.to);
  Set(element, "weight", edge.confidence);
  Values(element, kEdgeAttributes, edge);
}

}  // namespace

std::string Gexf(const Dossier& dossier, const ByHand& hand) {
  const Graph graph = GraphOf(dossier, hand);
  pugi::xml_document document;
  pugi::xml_node root = document.append_child("gexf");
  Set(root, "xmlns", "http://gexf.net/1.3");
  Set(root, "version", "1.3");
  pugi::xml_node out = root.append_child("graph");
  Set(out, "mode", "dynamic");
  Set(out, "defaultedgetype", "directed");
  Set(out, "timeformat", "date");
  Declare(out, "node", kNodeAttributes);
  Declare(out, "edge", kEdgeAttributes);
  pugi::xml_node nodes = out.append_child("nodes");
  for (const GraphNode& node : graph.nodes) AddNode(nodes, node);
  pugi::xml_node edges = out.append_child("edges");
  for (const GraphEdge& edge : graph.edges) AddEdge(edges, edge);
  return ToText(document);
}

}  // namespace stemma::exports
