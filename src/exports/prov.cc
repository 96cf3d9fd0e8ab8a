#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <map>

#include "exports/exports.h"
#include "exports/graph.h"
#include "exports/iri.h"
#include "stemma/names.h"
#include "stemma/version.h"

namespace stemma::exports {
namespace {

using Json = nlohmann::ordered_json;

// How each kind of edge is said in PROV-O: the short property, its qualified form, and the class of that.
struct Relation {
  const char* property;
  const char* qualified;
  const char* type;
};

// Copying derives one text from another; citing quotes from a source's account; a credit names the primary source; a
// link says no more than that the one knew the other.
Relation RelationOf(EdgeKind kind) {
  switch (kind) {
    case EdgeKind::kCopies:
      return {"prov:wasDerivedFrom", "prov:qualifiedDerivation", "prov:Derivation"};
    case EdgeKind::kCites:
      return {"prov:wasQuotedFrom", "prov:qualifiedQuotation", "prov:Quotation"};
    case EdgeKind::kCredits:
      return {"prov:hadPrimarySource", "prov:qualifiedPrimarySource", "prov:PrimarySource"};
    case EdgeKind::kLinks:
      break;
  }
  return {"prov:wasInfluencedBy", "prov:qualifiedInfluence", "prov:Influence"};
}

Json Context() {
  const auto link = [](const char* name) { return Json{{"@id", name}, {"@type", "@id"}}; };
  Json context = {{"prov", "http://www.w3.org/ns/prov#"},
                  {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
                  {"stemma", "urn:stemma:terms:"}};
  for (const char* name :
       {"prov:wasDerivedFrom", "prov:wasQuotedFrom", "prov:hadPrimarySource", "prov:wasInfluencedBy", "prov:entity",
        "prov:influencer", "prov:used", "prov:wasAssociatedWith", "prov:wasGeneratedBy"})
    context[name] = link(name);
  return context;
}

Json NodeOf(const LineageNode& node) {
  Json out = {{"@id", NodeIri(node.id)}};
  // A source is an agent whose account is drawn on: PROV-O lets an agent be an entity too.
  out["@type"] = node.kind == NodeKind::kSource ? Json({"prov:Entity", "prov:Agent"}) : Json("prov:Entity");
  out["rdfs:label"] = node.name;
  out["stemma:kind"] = Name(node.kind);
  if (!node.time.empty()) out["stemma:time"] = node.time;
  return out;
}

void AddArticle(const Article& article, Json& node) {
  node["stemma:article"] = article.id;
  if (!article.title.empty()) node["stemma:title"] = article.title;
  if (!article.source.uri.empty()) node["stemma:url"] = article.source.uri;
  node["stemma:digest"] = article.source.digest;
}

void AddEdge(const LineageEdge& edge, const std::string& by_hand, Json& node) {
  const Relation relation = RelationOf(edge.kind);
  const std::string target = NodeIri(edge.to);
  Json& plain = node[relation.property];
  if (std::find(plain.begin(), plain.end(), Json(target)) == plain.end()) plain.push_back(target);
  const char* end = edge.kind == EdgeKind::kLinks ? "prov:influencer" : "prov:entity";
  Json qualified = {
      {"@type", relation.type}, {end, target}, {"stemma:confidence", std::round(edge.confidence * 10000) / 10000}};
  if (!edge.claim.empty()) qualified["stemma:claim"] = edge.claim;
  if (!edge.evidence.empty()) qualified["stemma:evidence"] = edge.evidence;
  if (!by_hand.empty()) qualified["stemma:byHand"] = by_hand;
  node[relation.qualified].push_back(std::move(qualified));
}

// The run that made the graph, so that whoever gets the file sees what it rests on.
void AddRun(const Dossier& dossier, Json& graph) {
  Json run = {{"@id", "urn:stemma:run"}, {"@type", "prov:Activity"}, {"prov:wasAssociatedWith", "urn:stemma:program"}};
  for (const Article& article : dossier.articles) run["prov:used"].push_back(NodeIri(article.id));
  graph.push_back(std::move(run));
  graph.push_back({{"@id", "urn:stemma:program"},
                   {"@type", Json({"prov:Agent", "prov:SoftwareAgent"})},
                   {"rdfs:label", std::string("Stemma ") + std::string(kVersion)}});
  graph.push_back({{"@id", "urn:stemma:lineage"}, {"@type", "prov:Entity"}, {"prov:wasGeneratedBy", "urn:stemma:run"}});
}

// Each entry of the analyst that holds is an activity of theirs, beside the run's.
void AddHand(const ByHand& hand, Json& graph) {
  std::map<std::string, std::string> agents;
  for (const HandLine& line : hand.lines) {
    if (line.undone || !line.why.empty()) continue;
    const std::string agent =
        "urn:stemma:analyst:" + NodeIri(line.author).substr(std::string_view("urn:stemma:node:").size());
    agents.emplace(agent, line.author);
    Json entry = {{"@id", "urn:stemma:hand:" + std::to_string(line.number)},
                  {"@type", "prov:Activity"},
                  {"prov:wasAssociatedWith", agent},
                  {"prov:endedAtTime", {{"@type", "http://www.w3.org/2001/XMLSchema#dateTime"}, {"@value", line.time}}},
                  {"stemma:kind", line.kind},
                  {"rdfs:label", line.what}};
    if (!line.text.empty()) entry["stemma:text"] = line.text;
    graph.push_back(std::move(entry));
  }
  for (const auto& [iri, name] : agents)
    graph.push_back({{"@id", iri}, {"@type", Json({"prov:Agent", "prov:Person"})}, {"rdfs:label", name}});
}

}  // namespace

std::string Prov(const Dossier& dossier, const ByHand& hand) {
  std::map<std::string, Json> nodes;
  for (const LineageNode& node : dossier.lineage.nodes) nodes.emplace(node.id, NodeOf(node));
  for (const Article& article : dossier.articles) {
    const auto [at, is_new] = nodes.emplace(article.id, Json());
    if (is_new) at->second = {{"@id", NodeIri(article.id)}, {"@type", "prov:Entity"}, {"stemma:kind", "article"}};
    AddArticle(article, at->second);
  }
  for (const LineageEdge& edge : dossier.lineage.edges) {
    if (const auto at = nodes.find(edge.from); at != nodes.end()) AddEdge(edge, WordsOn(edge, hand), at->second);
  }
  Json graph = Json::array();
  for (auto& [id, node] : nodes) graph.push_back(std::move(node));
  AddRun(dossier, graph);
  AddHand(hand, graph);
  const Json document = {{"@context", Context()}, {"@graph", std::move(graph)}};
  return document.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace stemma::exports
