// Forest: one guess at who took from whom among some articles, and what it costs.
// In:  the articles' units, and how each fits its possible givers.  Out: the change in cost when an article takes a
// place. Tested by reuse/descent_test.cc. Source: ours; least description: a sentence that enters twice, a word
// changed, a run left away and a text that nobody has seen each cost something, after the parsimony of stemmatics
// (Maas, sections 8 to 15).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "reuse/collation.h"
#include "reuse/giver_order.h"

namespace stemma::reuse {

// Prices in nats (natural log-odds). Chosen on simulated news; docs/algorithms/reuse.md, "Tunables".
struct DescentCosts {
  double change = 0.6;      // a place where the taker differs from its giver
  double enter = 0.15;      // a word of a sentence that enters once more, though another text has it from elsewhere
  double enter_spoken = 1;  // such a sentence that somebody said, or a house's standing paragraph, as a whole
  double cut = 0.2;         // a run of sentences that the giver has and the taker has not
  double own = 0.7;         // a run of sentences that a taker adds and others took from it
  double sentence = 0.3;    // each sentence of such a run
  double second = 5;        // a second giver
  double root = 5;          // a text with no giver
  double unseen = 2.5;      // an unseen text, whose takers are two or more
  double taker = 0.2;       // each taker of an unseen text
  double lack = 0.1;        // each sentence of an unseen text that a taker of it lacks
};

inline constexpr DescentCosts kDescentCosts;

inline constexpr int kNoGiver = -1;
inline constexpr std::uint8_t kNotCarried = 255;

// A possible giver of a node.
struct Fit {
  std::uint32_t node = 0;
  std::size_t pair = 0;               // of Readings
  double speaks = 0;                  // log-odds of what pages and dates say
  std::uint32_t cuts = 0;             // runs of sentences that the taker lacks
  std::uint32_t lacks = 0;            // sentences that it lacks
  std::vector<std::uint8_t> changes;  // by unit of the taker; kNotCarried where the giver has none
};

struct ForestUnit {
  const Unit* unit = nullptr;
  double enter = 0;                          // nats
  std::size_t first_state = 0;               // its place in a hidden text's tallies
  std::vector<std::uint32_t> first_of_site;  // offsets from first_state, one more than sites
};

struct Node {
  ArticleIndex article = 0;
  std::vector<std::uint32_t> units;  // in text order, index of ForestUnit
  std::vector<VersionIndex> versions;
  std::vector<Fit> fits;
};

// Where a node stands: a seen giver (index into its fits), an unseen one, or none; and a second giver besides.
struct Stand {
  int giver = kNoGiver;
  int second = kNoGiver;
  int unseen = kNoGiver;
  friend bool operator==(const Stand&, const Stand&) = default;
};

class Forest {
 public:
  static constexpr std::size_t kMostUnseen = 6;

  // Views of both, which outlive this. All nodes begin outside the forest.
  Forest(std::span<const Node> nodes, std::span<const ForestUnit> units, const DescentCosts& costs);

  // What it costs to put a node that is outside into a place.
  [[nodiscard]] double CostOf(std::uint32_t node, const Stand& stand) const;
  void Put(std::uint32_t node, const Stand& stand);
  void Take(std::uint32_t node);

  [[nodiscard]] const Stand& At(std::uint32_t node) const { return stands_[node]; }
  [[nodiscard]] std::size_t unseen() const { return unseen_.size(); }
  // Those whose first giver it is, in no order.
  [[nodiscard]] const std::vector<std::uint32_t>& TakersOf(std::uint32_t node) const { return takers_[node]; }
  [[nodiscard]] const std::vector<std::uint32_t>& TakersOfUnseen(std::size_t text) const {
    return unseen_takers_[text];
  }
  // `upper` is the node or one of those from which it takes, near or far.
  [[nodiscard]] bool IsUnder(std::uint32_t node, std::uint32_t upper) const { return order_.IsUnder(node, upper); }
  // The giver of a unit of the node; kNoGiver where it enters there or comes from an unseen text.
  [[nodiscard]] int GiverOf(std::uint32_t node, std::size_t unit) const;
  [[nodiscard]] const Node& NodeAt(std::uint32_t node) const { return nodes_[node]; }

 private:
  enum class From : std::uint8_t { kGiver, kSecond, kNobody };
  struct Unseen {
    std::uint32_t takers = 0;
    std::uint32_t units = 0;              // that any taker has from here
    std::vector<std::uint32_t> carriers;  // by unit: takers that have it from here
    std::vector<std::uint32_t> tallies;   // by state
  };
  [[nodiscard]] From SourceOf(std::uint32_t node, const Stand& stand, std::size_t unit) const;
  [[nodiscard]] double UnseenCost(const Node& node, std::size_t i, const Unseen& text) const;
  // The node of one of its fits.
  [[nodiscard]] int NodeOf(std::uint32_t node, int fit) const;
  void Tally(std::uint32_t node, const Stand& stand, int by);
  // The list of takers in which a node with this place stands; none for a first text.
  std::vector<std::uint32_t>* ListOf(std::uint32_t node, const Stand& stand);

  std::span<const Node> nodes_;
  std::span<const ForestUnit> units_;
  DescentCosts costs_;
  std::vector<Stand> stands_;
  std::vector<std::uint32_t> entries_;  // by unit: nodes and unseen texts where it enters
  std::vector<Unseen> unseen_;
  std::vector<std::vector<std::uint32_t>> takers_;         // by node
  std::vector<std::vector<std::uint32_t>> unseen_takers_;  // by unseen text
  mutable GiverOrder order_;                               // mended when it is asked
};

}  // namespace stemma::reuse
