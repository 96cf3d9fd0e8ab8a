#include "views/hand.h"

#include <algorithm>
#include <set>
#include <utility>

#include "report/contains.h"
#include "report/words.h"
#include "views/hand_claim.h"

namespace stemma::views {
namespace {

using report::Contains;

bool HasArticle(const Json& story, const std::string& id) {
  return std::ranges::any_of(story["articles"], [&](const Json& article) { return article["id"] == id; });
}

bool HasEdge(const Json& story, const Json& target) {
  return std::ranges::any_of(story["graph"]["edges"], [&](const Json& edge) { return NamesEdge(target, edge); });
}

// A source counts as there when a node of the story's graph or a source of its lead claim bears the name.
bool HasSource(const Json& story, const std::string& name) {
  if (story["claim"].is_object() && IsNamed(story["claim"], name)) return true;
  return std::ranges::any_of(story["graph"]["nodes"],
                             [&](const Json& node) { return node["name"] == name || node["outlet"] == name; });
}

void MarkWrongEdges(const std::vector<HandEntry>& entries, Json& graph) {
  for (const HandEntry& entry : entries) {
    if (!Active(entry) || entry.kind != "edge_wrong") continue;
    for (Json& edge : graph["edges"])
      if (NamesEdge(entry.target, edge)) edge["wrong"] = By(entry, "called wrong");
  }
}

// What the hand did to the source of that name; empty where nothing.
std::string SourceByHand(const std::vector<HandEntry>& entries, const std::string& name) {
  for (const HandEntry& entry : entries) {
    if (!Active(entry) || name.empty()) continue;
    if (entry.kind == "merge_sources" && Contains(Texts(entry.target, "names"), name)) return By(entry, "merged");
    if (entry.kind == "split_source" && Text(entry.target, "name") == name) return By(entry, "split");
  }
  return {};
}

void MarkSources(const std::vector<HandEntry>& entries, Json& graph) {
  for (Json& node : graph["nodes"]) {
    std::string words = SourceByHand(entries, node["name"]);
    if (words.empty() && node["outlet"].is_string()) words = SourceByHand(entries, node["outlet"]);
    if (!words.empty()) node["by_hand"] = std::move(words);
  }
}

// Statements of sources without a name that no claim counts any more since the articles were split off.
std::set<std::string> UnnamedSplitOff(const std::vector<HandEntry>& entries, const ClaimReader& read) {
  std::set<std::string> out;
  for (const HandEntry& entry : entries) {
    const Json* claim = Active(entry) && entry.kind == "split_claim" ? read(Text(entry.target, "claim")) : nullptr;
    if (claim == nullptr) continue;
    const std::vector<std::string> articles = Texts(entry.target, "articles");
    for (const Json& mention : (*claim)["mentions"])
      if (mention.value("unnamed", false) && Contains(articles, Text(mention, "article")))
        out.insert(Text(mention, "attribution"));
  }
  return out;
}

// The gap that tells of sources without a name, with what is left of them.
void ChangeGaps(const std::vector<HandEntry>& entries, const ClaimReader& read, Json& story) {
  const std::size_t before = story.value("unnamed", std::size_t{0});
  const std::size_t off = std::min(UnnamedSplitOff(entries, read).size(), before);
  if (off == 0) return;
  story["unnamed"] = before - off;
  Json gaps = Json::array();
  for (Json& gap : story["gaps"]) {
    if (gap == report::UnnamedInStory(before)) gap = before == off ? "" : report::UnnamedInStory(before - off);
    if (!gap.get<std::string>().empty()) gaps.push_back(std::move(gap));
  }
  story["gaps"] = std::move(gaps);
}

}  // namespace

bool Active(const HandEntry& entry) { return !entry.undone && entry.applies; }

std::string By(const HandEntry& entry, const char* what) {
  return std::string(what) + " by " + entry.author + (entry.text.empty() ? "" : ": " + entry.text);
}

bool Applies(const HandEntry& entry, const Json& story, const ClaimReader& claim) {
  const auto has_claim = [&](const std::string& id) { return claim(id) != nullptr; };
  const auto has_article = [&](const std::string& id) { return HasArticle(story, id); };
  const auto has_source = [&](const std::string& name) { return HasSource(story, name); };
  if (entry.kind == "merge_sources") return std::ranges::count_if(Texts(entry.target, "names"), has_source) > 1;
  if (entry.kind == "merge_claims") return std::ranges::count_if(Texts(entry.target, "claims"), has_claim) > 1;
  if (entry.kind == "edge_wrong") return HasEdge(story, entry.target);
  const std::vector<std::string> articles = Texts(entry.target, "articles");
  if (entry.kind == "split_source")
    return has_source(Text(entry.target, "name")) && std::ranges::any_of(articles, has_article);
  if (entry.kind == "split_claim")
    return has_claim(Text(entry.target, "claim")) && std::ranges::any_of(articles, has_article);
  return true;
}

Json FormOf(const HandEntry& entry) {
  return {{"id", std::to_string(entry.id)},
          {"time", entry.time},
          {"author", entry.author},
          {"kind", entry.kind},
          {"story", json::OrNull(entry.story)},
          {"target", entry.target},
          {"text", entry.text},
          {"undone", entry.undone},
          {"applies", entry.applies},
          {"what", entry.what},
          {"why", json::OrNull(entry.why)},
          {"moved", entry.moved}};
}

void ApplyToGraph(const std::vector<HandEntry>& entries, Json& graph) {
  MarkWrongEdges(entries, graph);
  MarkSources(entries, graph);
}

void ApplyToStory(const std::vector<HandEntry>& entries, const ClaimReader& read, Json& story,
                  const ClaimNames& names) {
  if (story["claim"].is_object()) ApplyToClaim(entries, read, story["claim"]);
  ApplyToRows(entries, read, story["claims"], names, story["claim"].is_object() ? &story["claim"] : nullptr);
  ApplyToGraph(entries, story["graph"]);
  ChangeGaps(entries, read, story);
  story["hand"] = Json::array();
  for (const HandEntry& entry : entries) story["hand"].push_back(FormOf(entry));
}

}  // namespace stemma::views
