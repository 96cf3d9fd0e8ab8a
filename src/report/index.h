// Index: what the report asks of a dossier again and again, worked out once.
// In:  a dossier.  Out: look-ups by article, by id, by node; nothing is copied out of the dossier but names.
// Tested by report/index_test.cc.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/by_hand.h"
#include "stemma/dossier.h"

namespace stemma::report {

// Position of a node in Lineage::nodes, of an edge in Lineage::edges, of a story in Dossier::stories.
using NodeIndex = std::uint32_t;
using EdgeIndex = std::uint32_t;
using StoryIndex = std::uint32_t;

// Keeps a reference to the dossier; immutable after construction, so any number of threads may ask.
// REQUIRES: every article, attribution and mention index of the dossier is in range.
class Index {
 public:
  // `hand`: may be null, else outlives it.
  explicit Index(const Dossier& dossier, const ByHand* hand = nullptr);
  explicit Index(const Dossier&&, const ByHand* = nullptr) = delete;  // would keep a reference to a temporary

  [[nodiscard]] const Dossier& dossier() const { return dossier_; }
  [[nodiscard]] const Article& article(ArticleIndex i) const { return dossier_.articles[i]; }
  [[nodiscard]] const Attribution& attribution(AttributionIndex i) const { return dossier_.attributions[i]; }

  // What was done by hand; null where nothing was.
  [[nodiscard]] const ByHand* hand() const { return hand_; }
  // The claim's numbers by hand; null where they are as computed.
  [[nodiscard]] const HandCount* CountByHand(const Claim& claim) const;

  // The outlet as shown: publisher's name, else its domain, else the article's id.
  [[nodiscard]] const std::string& Outlet(ArticleIndex i) const { return outlets_[i]; }
  // The same, but the title or the first words where no outlet is named, with a number behind it where the dossier has
  // several articles of that name and day: "Tidewatch (2)".
  [[nodiscard]] const std::string& Label(ArticleIndex i) const { return labels_[i]; }
  // What tells its outlet from others: the domain, else the publisher's name; empty where it names none.
  [[nodiscard]] const std::string& OutletKey(ArticleIndex i) const;
  // Outlets of the articles, each once, in the articles' order.
  [[nodiscard]] std::vector<std::string> Outlets(const std::vector<ArticleIndex>& articles) const;
  // Number of different outlets that the articles name; the domain tells them apart where it is known.
  [[nodiscard]] std::size_t CountOutlets(const std::vector<ArticleIndex>& articles) const;
  // The same in words: "3 outlets", "at least 3 outlets" where some articles name none, "outlets not named" where none
  // does.
  [[nodiscard]] std::string OutletsInWords(const std::vector<ArticleIndex>& articles) const;

  [[nodiscard]] const std::vector<AttributionIndex>& AttributionsOf(ArticleIndex i) const { return attributions_[i]; }
  // Without boilerplate.
  [[nodiscard]] const std::vector<ReuseIndex>& ReuseOf(ArticleIndex i) const { return reuse_[i]; }
  // Boilerplate passages whose first article is in the story.
  [[nodiscard]] std::size_t CountBoilerplate(StoryIndex story) const { return boilerplate_[story]; }
  // Claims of the stories counted through: the number that anchors carry.
  [[nodiscard]] std::uint32_t FirstClaim(StoryIndex story) const { return first_claim_[story]; }
  [[nodiscard]] StoryIndex StoryOf(ArticleIndex i) const { return story_of_[i]; }

  [[nodiscard]] std::optional<ArticleIndex> ArticleWithId(std::string_view id) const;
  [[nodiscard]] std::optional<NodeIndex> NodeWithId(std::string_view id) const;
  [[nodiscard]] const LineageNode& node(NodeIndex i) const { return dossier_.lineage.nodes[i]; }
  [[nodiscard]] const std::vector<EdgeIndex>& EdgesFrom(NodeIndex i) const { return edges_from_[i]; }
  // The node that an edge goes to; nothing when the id is no node's.
  [[nodiscard]] std::optional<NodeIndex> Target(EdgeIndex i) const { return targets_[i]; }

  // True when the story is one article that no edge joins to another article: it has its own table at the end.
  [[nodiscard]] bool StandsAlone(const Story& story) const;

 private:
  void NameArticles();
  void IndexStories();
  void IndexLineage();

  const Dossier& dossier_;
  const ByHand* hand_;
  std::vector<std::string> outlets_;
  std::vector<std::string> labels_;
  std::vector<std::vector<AttributionIndex>> attributions_;
  std::vector<std::vector<ReuseIndex>> reuse_;
  std::vector<std::size_t> boilerplate_;
  std::vector<std::uint32_t> first_claim_;
  std::vector<StoryIndex> story_of_;
  std::map<std::string_view, ArticleIndex> article_ids_;
  std::map<std::string_view, NodeIndex> node_ids_;
  std::vector<std::vector<EdgeIndex>> edges_from_;
  std::vector<std::optional<NodeIndex>> targets_;
  std::vector<bool> joined_;  // by article: an edge joins it to another article
};

// The story's lead claim; its first claim where none is named; null for a story without claims.
const Claim* LeadClaim(const Story& story);

}  // namespace stemma::report
