// Forest group: articles that hang together by shared sentences, made ready for guessing who took from whom.
// In:  a collation, readings, and what speaks for each giver.  Out: a node for each article, with its possible givers.
// Tested by reuse/descent_test.cc. Source: ours; docs/algorithms/reuse.md, step 6.
#pragma once

#include <functional>
#include <vector>

#include "reuse/collation.h"
#include "reuse/forest.h"
#include "reuse/readings.h"

namespace stemma::reuse {

// Log-odds that `taker` took from the other article of a pair, by what is not in the readings.
using Speaks = std::function<double(std::size_t pair, ArticleIndex taker)>;

// Forests are views of one, which does not change.
class ForestGroup {
 public:
  // REQUIRES: members sorted. Views of the collation, which outlives this.
  ForestGroup(const Collation& collation, const Readings& readings, const Speaks& speaks,
              std::vector<ArticleIndex> members);

  [[nodiscard]] const std::vector<ArticleIndex>& members() const { return members_; }
  [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }  // by member
  [[nodiscard]] const std::vector<ForestUnit>& units() const { return units_; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(nodes_.size()); }
  // Where the article is or would be among the members.
  [[nodiscard]] std::uint32_t NodeOf(ArticleIndex article) const;
  // Index of `giver` among the fits of `taker`, or kNoGiver.
  [[nodiscard]] int FitTo(std::uint32_t taker, std::uint32_t giver) const;
  // Those among whose fits it is, sorted.
  [[nodiscard]] const std::vector<std::uint32_t>& TakersFrom(std::uint32_t giver) const { return takers_[giver]; }

 private:
  void ReadUnits(const Collation& collation);
  void AddUnit(const Unit& unit);
  void ReadFits(std::uint32_t n, const Readings& readings, const Speaks& speaks);
  [[nodiscard]] Fit ReadFit(const Node& taker, const Node& giver) const;

  std::vector<ArticleIndex> members_;
  std::vector<Node> nodes_;
  std::vector<ForestUnit> units_;
  std::vector<std::vector<std::uint32_t>> takers_;  // by giver
  std::size_t states_ = 0;
};

// Articles that hang together by sentences, each list sorted.
std::vector<std::vector<ArticleIndex>> GroupsOf(const Collation& collation, std::size_t articles);

}  // namespace stemma::reuse
