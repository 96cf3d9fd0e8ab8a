#include "views/hand_words.h"

#include <string_view>
#include <utility>
#include <vector>

#include "report/words.h"
#include "stemma/lineage.h"
#include "stemma/names.h"
#include "views/pieces.h"

namespace stemma::views {
namespace {

constexpr std::size_t kShownClaim = 90;  // letters of a claim
constexpr std::size_t kShownNames = 4;

std::string Quoted(const std::string& text) { return "\u201C" + text + "\u201D"; }

std::string ClaimWords(const std::string& id, const ClaimReader& claim) {
  const Json* found = claim(id);
  const bool told = found != nullptr && (*found)["summary"].is_string();
  return Quoted(told ? FirstCharacters((*found)["summary"].get<std::string>(), kShownClaim) : id);
}

std::string Listed(const std::vector<std::string>& items) { return report::Joined(items, kShownNames); }

// The name that a node of the story's picture bears; its id where there is no picture.
std::string NodeWords(const std::string& id, const Json* story) {
  if (story != nullptr && (*story)["graph"].is_object())
    for (const Json& node : (*story)["graph"]["nodes"])
      if (node["id"] == id && node["name"].is_string()) return node["name"];
  return id;
}

std::string EdgeVerb(const std::string& kind) {
  for (const EdgeKind one : {EdgeKind::kCopies, EdgeKind::kCites, EdgeKind::kCredits, EdgeKind::kLinks})
    if (kind == Name(one)) return std::string(report::EdgeWords(one));
  return kind;
}

std::string Articles(const std::vector<std::string>& ids) { return report::Counted(ids.size(), "article", "articles"); }

}  // namespace

std::string WhatIsDone(const HandEntry& entry, const Json* story, const ClaimReader& claim) {
  std::vector<std::string> items;
  if (entry.kind == "merge_sources") {
    for (const std::string& name : Texts(entry.target, "names")) items.push_back(Quoted(name));
    return "Counted as one source: " + Listed(items) + ".";
  }
  if (entry.kind == "merge_claims") {
    for (const std::string& id : Texts(entry.target, "claims")) items.push_back(ClaimWords(id, claim));
    return "Counted as one claim: " + Listed(items) + ".";
  }
  const std::vector<std::string> articles = Texts(entry.target, "articles");
  if (entry.kind == "split_source")
    return Quoted(Text(entry.target, "name")) + " counted once more, for " + Articles(articles) + ": " +
           report::Joined(articles, kShownNames) + ".";
  if (entry.kind == "split_claim")
    return Articles(articles) + " taken out of the claim " + ClaimWords(Text(entry.target, "claim"), claim) + ": " +
           report::Joined(articles, kShownNames) + ".";
  if (entry.kind == "edge_wrong")
    return "Called wrong: " + Quoted(NodeWords(Text(entry.target, "from"), story)) + " " +
           EdgeVerb(Text(entry.target, "edge_kind")) + " " + Quoted(NodeWords(Text(entry.target, "to"), story)) + ".";
  return entry.story.empty() ? "A note." : "A note on this story.";
}

std::string WhyNot(const HandEntry& entry, const Json* story) {
  if (entry.story.empty()) return "it names no story; undo it and make it anew from the story's page";
  if (story == nullptr) return "its story is not in this collection any more";
  if (entry.kind == "merge_sources") return "fewer than two of the sources are named in the story now";
  if (entry.kind == "split_source") return "the source, or the articles that were split off, are not in the story now";
  if (entry.kind == "merge_claims") return "fewer than two of the claims are told in the story now";
  if (entry.kind == "split_claim") return "the claim, or the articles that were split off, are not in the story now";
  return "this line is not drawn any more";
}

}  // namespace stemma::views
