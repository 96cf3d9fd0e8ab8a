#include "exports/exports.h"
#include "exports/graph.h"
#include "exports/xml.h"

namespace stemma::exports {
namespace {

void Declare(pugi::xml_node root, const char* domain, std::string_view name, const char* type) {
  pugi::xml_node key = root.append_child("key");
  Set(key, "id", std::string(domain) + "_" + std::string(name));
  Set(key, "for", domain);
  Set(key, "attr.name", name);
  Set(key, "attr.type", type);
}

void Data(pugi::xml_node parent, const char* domain, std::string_view name, const std::string& value) {
  if (value.empty()) return;
  pugi::xml_node data = parent.append_child("data");
  Set(data, "key", std::string(domain) + "_" + std::string(name));
  Fill(data, value);
}

void DeclareAll(pugi::xml_node root) {
  Declare(root, "node", "label", "string");
  for (const auto& [name, member] : kNodeAttributes) Declare(root, "node", name, "string");
  for (const auto& [name, member] : kEdgeAttributes)
    Declare(root, "edge", name, name == "confidence" ? "double" : "string");
}

}  // namespace

std::string GraphMl(const Dossier& dossier, const ByHand& hand) {
  const Graph graph = GraphOf(dossier, hand);
  pugi::xml_document document;
  pugi::xml_node root = document.append_child("graphml");
  Set(root, "xmlns", "http://graphml.graphdrawing.org/xmlns");
  DeclareAll(root);
  pugi::xml_node out = root.append_child("graph");
  Set(out, "id", "lineage");
  Set(out, "edgedefault", "directed");
  for (const GraphNode& node : graph.nodes) {
    pugi::xml_node element = out.append_child("node");
    Set(element, "id", node.id);
    Data(element, "node", "label", node.label);
    for (const auto& [name, member] : kNodeAttributes) Data(element, "node", name, node.*member);
  }
  for (const GraphEdge& edge : graph.edges) {
    pugi::xml_node element = out.append_child("edge");
    Set(element, "id", edge.id);
    Set(element, "source", edge.from);
    Set(element, "target", edge.to);
    for (const auto& [name, member] : kEdgeAttributes) Data(element, "edge", name, edge.*member);
  }
  return ToText(document);
}

}  // namespace stemma::exports
