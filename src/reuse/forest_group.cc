#include "reuse/forest_group.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/disjoint_sets.h"

namespace stemma::reuse {
namespace {

constexpr std::size_t kMostFits = 16;  // givers of one article that are tried
constexpr ArticleIndex kNobody = 0xFFFFFFFF;

}  // namespace

ForestGroup::ForestGroup(const Collation& collation, const Readings& readings, const Speaks& speaks,
                         std::vector<ArticleIndex> members)
    : members_(std::move(members)) {
  ReadUnits(collation);
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) ReadFits(n, readings, speaks);
  takers_.resize(nodes_.size());
  for (std::uint32_t n = 0; n < nodes_.size(); ++n)
    for (const Fit& fit : nodes_[n].fits) takers_[fit.node].push_back(n);
}

void ForestGroup::ReadUnits(const Collation& collation) {
  std::map<UnitIndex, std::uint32_t> local;
  nodes_.resize(members_.size());
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    nodes_[n].article = members_[n];
    for (const UnitCopy& copy : collation.Of(members_[n])) {
      const auto [it, fresh] = local.try_emplace(copy.unit, static_cast<std::uint32_t>(units_.size()));
      if (fresh) AddUnit(collation.units()[copy.unit]);
      nodes_[n].units.push_back(it->second);
      nodes_[n].versions.push_back(copy.version);
    }
  }
}

void ForestGroup::AddUnit(const Unit& unit) {
  ForestUnit out{.unit = &unit, .enter = 0, .first_state = states_, .first_of_site = {0}};
  out.enter = unit.spoken || unit.standing ? kDescentCosts.enter_spoken : kDescentCosts.enter * unit.words;
  for (std::size_t s = 0; s < unit.sites(); ++s) {
    const auto* states = unit.states.data() + s * unit.versions;
    out.first_of_site.push_back(out.first_of_site.back() + *std::max_element(states, states + unit.versions) + 1U);
  }
  states_ += out.first_of_site.back();
  units_.push_back(std::move(out));
}

std::uint32_t ForestGroup::NodeOf(ArticleIndex article) const {
  return static_cast<std::uint32_t>(std::ranges::lower_bound(members_, article) - members_.begin());
}

void ForestGroup::ReadFits(std::uint32_t n, const Readings& readings, const Speaks& speaks) {
  Node& node = nodes_[n];
  std::vector<std::pair<double, Fit>> fits;
  for (const auto& [other, pair] : readings.Partners(node.article)) {
    const std::uint32_t giver = NodeOf(other);
    if (giver >= nodes_.size() || members_[giver] != other) continue;
    Fit fit = ReadFit(node, nodes_[giver]);
    fit.node = giver;
    fit.pair = pair;
    fit.speaks = speaks(pair, node.article);
    double cost = kDescentCosts.cut * fit.cuts + kDescentCosts.lack * fit.lacks - fit.speaks;
    bool any = false;
    for (std::size_t i = 0; i < node.units.size(); ++i) {
      any |= fit.changes[i] != kNotCarried;
      cost += fit.changes[i] == kNotCarried ? units_[node.units[i]].enter : kDescentCosts.change * fit.changes[i];
    }
    if (any) fits.emplace_back(cost, std::move(fit));
  }
  std::ranges::stable_sort(fits, {}, [](const auto& f) { return f.first; });
  if (fits.size() > kMostFits) fits.resize(kMostFits);
  for (auto& [cost, fit] : fits) node.fits.push_back(std::move(fit));
}

Fit ForestGroup::ReadFit(const Node& taker, const Node& giver) const {
  Fit out;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> there;  // unit, place in the giver
  for (std::uint32_t i = 0; i < giver.units.size(); ++i) there.emplace_back(giver.units[i], i);
  std::ranges::sort(there);
  std::vector<char> kept(giver.units.size());
  for (std::size_t i = 0; i < taker.units.size(); ++i) {
    const auto it = std::ranges::lower_bound(there, std::pair(taker.units[i], 0U));
    if (it == there.end() || it->first != taker.units[i]) {
      out.changes.push_back(kNotCarried);
      continue;
    }
    kept[it->second] = 1;
    const std::uint32_t changes = units_[taker.units[i]].unit->Changes(taker.versions[i], giver.versions[it->second]);
    out.changes.push_back(static_cast<std::uint8_t>(std::min<std::uint32_t>(changes, kNotCarried - 1)));
  }
  for (std::size_t i = 0; i < kept.size(); ++i) {
    out.cuts += kept[i] == 0 && (i == 0 || kept[i - 1] != 0) ? 1 : 0;
    out.lacks += kept[i] == 0 ? 1 : 0;
  }
  return out;
}

int ForestGroup::FitTo(std::uint32_t taker, std::uint32_t giver) const {
  const auto& fits = nodes_[taker].fits;
  const auto it = std::ranges::find(fits, giver, &Fit::node);
  return it == fits.end() ? kNoGiver : static_cast<int>(it - fits.begin());
}

// Articles that hang together by sentences, each list sorted.
std::vector<std::vector<ArticleIndex>> GroupsOf(const Collation& collation, std::size_t articles) {
  DisjointSets<ArticleIndex> sets(articles);
  std::vector<ArticleIndex> first(collation.units().size(), kNobody);
  for (ArticleIndex i = 0; i < articles; ++i) {
    for (const UnitCopy& copy : collation.Of(i)) {
      ArticleIndex& carrier = first[copy.unit];
      if (carrier == kNobody) carrier = i;
      sets.Join(i, carrier);
    }
  }
  std::vector<std::vector<ArticleIndex>> out(articles);
  for (ArticleIndex i = 0; i < articles; ++i) out[sets.Lowest(i)].push_back(i);
  std::erase_if(out, [](const auto& g) { return g.size() < 2; });
  return out;
}

}  // namespace stemma::reuse
