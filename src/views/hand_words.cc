#include "views/hand_words.h"

#include <string_view>
#include <utility>
#include <vector>

#include "report/words.h"
#include "views/pieces.h"

namespace stemma::views {
namespace {

constexpr std::size_t kShownClaim = 90;  // letters of a claim
constexpr std::size_t kShownTitle = 60;  // letters of an article's title
constexpr std::size_t kShownNames = 4;

std::string Quoted(const std::string& text) { return "\u201C" + text + "\u201D"; }

std::string ClaimWords(const std::string& id, const ClaimReader& claim) {
  const Json* found = claim(id);
  const bool told = found != nullptr && (*found)["summary"].is_string();
  return Quoted(told ? FirstCharacters((*found)["summary"].get<std::string>(), kShownClaim) : id);
}

std::string Listed(const std::vector<std::string>& items) { return report::Joined(items, kShownNames); }

// The name that a node of the story's picture bears, an article's with its id; the id where there is no picture.
std::string NodeWords(const std::string& id, const Json* story) {
  if (story != nullptr && (*story)["graph"].is_object())
    for (const Json& node : (*story)["graph"]["nodes"]) {
      if (node["id"] != id || !node["name"].is_string()) continue;
      const std::string article = Text(node, "article");
      return Quoted(node["name"]) + (article.empty() ? "" : " (" + article + ")");
    }
  return Quoted(id);
}

std::string EdgeVerb(const std::string& word) {
  const auto kind = EdgeNamed(word);
  return kind ? std::string(report::EdgeWords(*kind)) : word;
}

// An article by its title, or how its text begins, with its id: that alone tells two of one title apart.
std::string ArticleWords(const std::string& id, const Json* story) {
  if (story == nullptr) return id;
  for (const Json& article : (*story)["articles"]) {
    if (article["id"] != id) continue;
    for (const char* name : {"title", "begins"})
      if (const std::string words = Text(article, name); !words.empty())
        return Quoted(FirstCharacters(words, kShownTitle)) + " (" + id + ")";
  }
  return id;
}

std::string ArticlesWords(const std::vector<std::string>& ids, const Json* story) {
  std::vector<std::string> items;
  for (const std::string& id : ids) items.push_back(ArticleWords(id, story));
  return Listed(items);
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
           ArticlesWords(articles, story) + ".";
  if (entry.kind == "split_claim")
    return Articles(articles) + " taken out of the claim " + ClaimWords(Text(entry.target, "claim"), claim) + ": " +
           ArticlesWords(articles, story) + ".";
  if (entry.kind == "edge_wrong")
    return "Called wrong: " + NodeWords(Text(entry.target, "from"), story) + " " +
           EdgeVerb(Text(entry.target, "edge_kind")) + " " + NodeWords(Text(entry.target, "to"), story) + ".";
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
