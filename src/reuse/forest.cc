#include "reuse/forest.h"

#include <algorithm>

namespace stemma::reuse {
namespace {

// Tallies of all unseen texts together; a larger pile has fewer of them.
constexpr std::size_t kMostTallies = std::size_t{1} << 24;

}  // namespace

Forest::Forest(std::span<const Node> nodes, std::span<const ForestUnit> units, const DescentCosts& costs)
    : nodes_(nodes), units_(units), costs_(costs), stands_(nodes.size()), entries_(units.size()), order_(nodes.size()) {
  const std::size_t states = units.empty() ? 0 : units.back().first_state + units.back().first_of_site.back();
  const std::size_t most = std::min({kMostUnseen, nodes.size() / 2, kMostTallies / std::max<std::size_t>(1, states)});
  unseen_.resize(most);
  takers_.resize(nodes.size());
  unseen_takers_.resize(most);
  for (Unseen& u : unseen_) {
    u.carriers.resize(units.size());
    u.tallies.resize(states);
  }
}

Forest::From Forest::SourceOf(std::uint32_t node, const Stand& stand, std::size_t unit) const {
  const Node& n = nodes_[node];
  const std::uint8_t first =
      stand.giver < 0 ? kNotCarried : n.fits[static_cast<std::size_t>(stand.giver)].changes[unit];
  const std::uint8_t other =
      stand.second < 0 ? kNotCarried : n.fits[static_cast<std::size_t>(stand.second)].changes[unit];
  if (first == kNotCarried && other == kNotCarried) return From::kNobody;
  return other < first ? From::kSecond : From::kGiver;
}

// Places at which the node's version is not the one that most takers of the unseen text have.
double Forest::UnseenCost(const Node& node, std::size_t i, const Unseen& text) const {
  const ForestUnit& u = units_[node.units[i]];
  const std::size_t versions = u.unit->versions;
  double sum = 0;
  for (std::size_t s = 0; s + 1 < u.first_of_site.size(); ++s) {
    const auto* tally = text.tallies.data() + u.first_state + u.first_of_site[s];
    const std::size_t states = u.first_of_site[s + 1] - u.first_of_site[s];
    const std::uint32_t most = *std::max_element(tally, tally + states);
    sum += tally[u.unit->states[s * versions + node.versions[i]]] < most ? 1 : 0;
  }
  return sum;
}

double Forest::CostOf(std::uint32_t node, const Stand& stand) const {
  const Node& n = nodes_[node];
  double cost = 0;
  if (stand.giver >= 0) {
    const Fit& fit = n.fits[static_cast<std::size_t>(stand.giver)];
    cost += costs_.cut * fit.cuts + costs_.lack * fit.lacks;
  } else if (stand.unseen >= 0) {
    cost += unseen_[static_cast<std::size_t>(stand.unseen)].takers == 0 ? costs_.unseen : 0;
    cost += costs_.taker;
  } else {
    cost += costs_.root;
  }
  if (stand.second >= 0) cost += costs_.second;
  double from_giver = 0;
  double from_second = 0;
  bool own = false;
  double fresh = 0;  // sentences that the unseen text did not have before
  double taken = 0;  // sentences from it
  for (std::size_t i = 0; i < n.units.size(); ++i) {
    const From from = SourceOf(node, stand, i);
    if (from != From::kNobody) {
      const int at = from == From::kGiver ? stand.giver : stand.second;
      ++(from == From::kGiver ? from_giver : from_second);
      cost += costs_.change * n.fits[static_cast<std::size_t>(at)].changes[i];
      own = false;
      continue;
    }
    bool enters = true;
    if (stand.unseen >= 0) {
      const Unseen& text = unseen_[static_cast<std::size_t>(stand.unseen)];
      enters = text.carriers[n.units[i]] == 0;
      if (!enters) cost += costs_.change * UnseenCost(n, i, text);
      fresh += enters ? 1 : 0;
      ++taken;
    }
    if (enters && entries_[n.units[i]] > 0) cost += units_[n.units[i]].enter;
    if (stand.giver >= 0) cost += costs_.sentence + (own ? 0 : costs_.own);
    own = true;
  }
  // What a page says of its giver counts by how much of it comes from there.
  const double seen = std::max(1.0, from_giver + from_second);
  if (stand.giver >= 0) cost -= n.fits[static_cast<std::size_t>(stand.giver)].speaks * from_giver / seen;
  if (stand.second >= 0) cost -= n.fits[static_cast<std::size_t>(stand.second)].speaks * from_second / seen;
  if (stand.unseen >= 0) {
    const Unseen& text = unseen_[static_cast<std::size_t>(stand.unseen)];
    cost += costs_.lack * (text.units + (text.takers + 1) * fresh - taken);
    // A text of its own gains nothing by an unseen one.
    if (text.takers > 0) cost += costs_.root * (taken == 0 ? 1 : fresh / taken);
  }
  return cost;
}

void Forest::Tally(std::uint32_t node, const Stand& stand, int by) {
  const Node& n = nodes_[node];
  Unseen* text = stand.unseen < 0 ? nullptr : &unseen_[static_cast<std::size_t>(stand.unseen)];
  const auto add = static_cast<std::uint32_t>(by);
  if (text != nullptr) text->takers += add;
  for (std::size_t i = 0; i < n.units.size(); ++i) {
    if (SourceOf(node, stand, i) != From::kNobody) continue;
    const std::uint32_t unit = n.units[i];
    if (text == nullptr) {
      entries_[unit] += add;
      continue;
    }
    const ForestUnit& u = units_[unit];
    const std::uint32_t before = text->carriers[unit];
    text->carriers[unit] += add;
    if (before == 0 || text->carriers[unit] == 0) {
      entries_[unit] += add;
      text->units += add;
    }
    for (std::size_t s = 0; s + 1 < u.first_of_site.size(); ++s)
      text->tallies[u.first_state + u.first_of_site[s] + u.unit->states[s * u.unit->versions + n.versions[i]]] += add;
  }
}

void Forest::Put(std::uint32_t node, const Stand& stand) {
  stands_[node] = stand;
  Tally(node, stand, 1);
  if (auto* list = ListOf(node, stand)) list->push_back(node);
  order_.Set(node, {NodeOf(node, stand.giver), NodeOf(node, stand.second)});
}

void Forest::Take(std::uint32_t node) {
  Tally(node, stands_[node], -1);
  if (auto* list = ListOf(node, stands_[node])) list->erase(std::ranges::find(*list, node));
  stands_[node] = {};
  order_.Set(node, {GiverOrder::kNobody, GiverOrder::kNobody});
}

int Forest::NodeOf(std::uint32_t node, int fit) const {
  return fit < 0 ? GiverOrder::kNobody : static_cast<int>(nodes_[node].fits[static_cast<std::size_t>(fit)].node);
}

std::vector<std::uint32_t>* Forest::ListOf(std::uint32_t node, const Stand& stand) {
  if (stand.unseen >= 0) return &unseen_takers_[static_cast<std::size_t>(stand.unseen)];
  if (stand.giver < 0) return nullptr;
  return &takers_[nodes_[node].fits[static_cast<std::size_t>(stand.giver)].node];
}

int Forest::GiverOf(std::uint32_t node, std::size_t unit) const {
  const Stand& stand = stands_[node];
  const From from = SourceOf(node, stand, unit);
  if (from == From::kNobody) return kNoGiver;
  const int at = from == From::kGiver ? stand.giver : stand.second;
  return static_cast<int>(nodes_[node].fits[static_cast<std::size_t>(at)].node);
}

}  // namespace stemma::reuse
