#include "reuse/descent.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "base/parallel.h"

namespace stemma::reuse {
namespace {

constexpr std::size_t kMostFits = 16;      // givers of one article that are tried
constexpr std::uint32_t kManyStarts = 16;  // first texts that are tried in groups of no more articles
constexpr std::uint32_t kFewStarts = 6;    // ... in larger ones
constexpr std::size_t kSettle = 2;         // rounds by which a start is bettered
constexpr double kCold = 0.2;              // heat of these
constexpr std::size_t kChains = 6;         // of forests, each from a start drawn by cost
constexpr std::size_t kWarmUp = 3;         // rounds before forests are kept
constexpr std::size_t kDraws = 8;          // forests kept of a chain
constexpr std::size_t kMostHeads = 8;      // of one family that are tried as its head
constexpr std::size_t kMostFamily = 64;    // a larger family keeps its head
constexpr std::size_t kVotes = 4;          // sentences of a link that are asked
constexpr std::size_t kLargeGroup = 4000;  // articles from which on fewer rounds are run
constexpr std::size_t kFewRounds = 4;
constexpr ArticleIndex kNobody = 0xFFFFFFFF;

// SplitMix64 (Steele, Lea, Flood 2014): the same numbers everywhere.
class Chance {
 public:
  double Draw() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    z ^= z >> 31U;
    return static_cast<double>(z >> 11U) * 0x1.0p-53;
  }
  // By how much costs are divided: 1 draws forests as they are likely, more lets the dear ones through.
  double heat = 1;
  // An index, each as likely as exp(-cost / heat).
  std::size_t Pick(const std::vector<double>& costs) {
    const double least = *std::ranges::min_element(costs);
    double sum = 0;
    for (const double c : costs) sum += std::exp((least - c) / heat);
    double at = Draw() * sum;
    for (std::size_t i = 0; i + 1 < costs.size(); ++i) {
      at -= std::exp((least - costs[i]) / heat);
      if (at < 0) return i;
    }
    return costs.size() - 1;
  }

 private:
  std::uint64_t state_ = 1;
};

// A link's sentence in both articles.
struct Vote {
  std::uint32_t unit_a;  // place in the node's units
  std::uint32_t unit_b;
};

constexpr DescentCosts kCosts;

// The articles that hang together by shared sentences, and their forests.
class Group {
 public:
  Group(const Collation& collation, const Readings& readings, std::span<const SharedPassage> links,
        const Speaks& speaks, std::vector<ArticleIndex> members)
      : collation_(collation), readings_(readings), links_(links), members_(std::move(members)) {
    ReadUnits();
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) ReadFits(n, speaks);
  }

  void Run(std::vector<Descent>& out) {
    ReadVotes();
    Forest forest(nodes_, units_, kCosts);
    const std::vector<Start> starts = Starts(forest);
    std::vector<double> costs;
    for (const Start& start : starts) costs.push_back(start.cost);
    const bool large = nodes_.size() > kLargeGroup;
    const std::size_t chains = large ? 1 : kChains;
    const std::size_t draws = large ? kFewRounds : kDraws;
    for (std::size_t chain = 0; chain < chains; ++chain) {
      Restart(forest, starts[chance_.Pick(costs)].stands);
      for (std::size_t round = 0; round < kWarmUp; ++round) Round(forest);
      for (std::size_t round = 0; round < draws; ++round) {
        Round(forest);
        Count(forest, out);
      }
    }
    for (const std::size_t link : asked_) {
      out[link].known = true;
      for (double* x : {&out[link].a_from_b, &out[link].b_from_a, &out[link].third})
        *x /= static_cast<double>(draws * chains);
    }
  }

 private:
  void ReadUnits() {
    std::map<UnitIndex, std::uint32_t> local;
    nodes_.resize(members_.size());
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
      nodes_[n].article = members_[n];
      for (const UnitCopy& copy : collation_.Of(members_[n])) {
        const auto [it, fresh] = local.try_emplace(copy.unit, static_cast<std::uint32_t>(units_.size()));
        if (fresh) AddUnit(collation_.units()[copy.unit]);
        nodes_[n].units.push_back(it->second);
        nodes_[n].versions.push_back(copy.version);
      }
    }
  }

  void AddUnit(const Unit& unit) {
    ForestUnit out{.unit = &unit, .enter = 0, .first_state = states_, .first_of_site = {0}};
    out.enter = unit.spoken || unit.standing ? kCosts.enter_spoken : kCosts.enter * unit.words;
    for (std::size_t s = 0; s < unit.sites(); ++s) {
      const auto* states = unit.states.data() + s * unit.versions;
      out.first_of_site.push_back(out.first_of_site.back() + *std::max_element(states, states + unit.versions) + 1U);
    }
    states_ += out.first_of_site.back();
    units_.push_back(std::move(out));
  }

  [[nodiscard]] std::uint32_t NodeOf(ArticleIndex article) const {
    return static_cast<std::uint32_t>(std::ranges::lower_bound(members_, article) - members_.begin());
  }

  void ReadFits(std::uint32_t n, const Speaks& speaks) {
    Node& node = nodes_[n];
    std::vector<std::pair<double, Fit>> fits;
    for (const auto& [other, pair] : readings_.Partners(node.article)) {
      const std::uint32_t giver = NodeOf(other);
      if (giver >= nodes_.size() || members_[giver] != other) continue;
      Fit fit = ReadFit(node, nodes_[giver]);
      fit.node = giver;
      fit.pair = pair;
      fit.speaks = speaks(pair, node.article);
      double cost = kCosts.cut * fit.cuts + kCosts.lack * fit.lacks - fit.speaks;
      bool any = false;
      for (std::size_t i = 0; i < node.units.size(); ++i) {
        any |= fit.changes[i] != kNotCarried;
        cost += fit.changes[i] == kNotCarried ? units_[node.units[i]].enter : kCosts.change * fit.changes[i];
      }
      if (any) fits.emplace_back(cost, std::move(fit));
    }
    std::ranges::stable_sort(fits, {}, [](const auto& f) { return f.first; });
    if (fits.size() > kMostFits) fits.resize(kMostFits);
    for (auto& [cost, fit] : fits) node.fits.push_back(std::move(fit));
  }

  [[nodiscard]] Fit ReadFit(const Node& taker, const Node& giver) const {
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

  void ReadVotes() {
    for (const ArticleIndex a : members_) {
      auto pair = std::ranges::lower_bound(readings_.pairs(), a, {}, &Readings::Pair::a);
      for (; pair != readings_.pairs().end() && pair->a == a; ++pair)
        for (std::size_t link = pair->first; link < pair->end; ++link) AskLink(link);
    }
  }

  void AskLink(std::size_t link) {
    std::vector<Vote> votes = VotesOf(links_[link]);
    if (votes.empty()) return;
    asked_.push_back(link);
    votes_.push_back(std::move(votes));
  }

  [[nodiscard]] std::vector<Vote> VotesOf(const SharedPassage& link) const {
    const auto& in_a = collation_.Of(link.a);
    const auto& in_b = collation_.Of(link.b);
    std::vector<Vote> all;
    for (std::uint32_t i = 0; i < in_a.size(); ++i) {
      if (2 * in_a[i].bytes.Shared(link.bytes_a) < in_a[i].bytes.size()) continue;
      for (std::uint32_t j = 0; j < in_b.size(); ++j)
        if (in_b[j].unit == in_a[i].unit && in_b[j].bytes.Overlaps(link.bytes_b)) all.push_back({i, j});
    }
    if (all.size() <= kVotes) return all;
    std::vector<Vote> out;
    for (std::size_t k = 0; k < kVotes; ++k) out.push_back(all[k * (all.size() - 1) / (kVotes - 1)]);
    return out;
  }

  struct Start {
    std::vector<Stand> stands;
    double cost = 0;
  };

  // Forests to begin with: one for each first text that is tried.
  std::vector<Start> Starts(Forest& forest) {
    std::vector<Start> out;
    const auto size = static_cast<std::uint32_t>(nodes_.size());
    if (size > kLargeGroup) {
      for (std::uint32_t n = 0; n < size; ++n) forest.Put(n, {});
      out.push_back(Settled(forest));
      return out;
    }
    const std::uint32_t most = size > kManyStarts ? kFewStarts : kManyStarts;
    for (std::uint32_t k = 0; k < std::min(size, most); ++k) {
      const std::uint32_t first = size <= most ? k : static_cast<std::uint32_t>(chance_.Draw() * size);
      Grow(forest, first);
      out.push_back(Settled(forest));
    }
    return out;
  }

  struct Offer {
    double cost = 0;
    Stand stand;
  };

  // Puts the nodes one by one, the cheapest next, each under those that stand already.
  void Grow(Forest& forest, std::uint32_t first) {
    std::vector<char> placed(nodes_.size());
    std::vector<Offer> offers(nodes_.size());
    std::uint32_t next = first;
    for (std::size_t count = 0; count < nodes_.size(); ++count) {
      forest.Put(next, offers[next].stand);
      placed[next] = 1;
      for (std::uint32_t n = 0; n < nodes_.size(); ++n)
        if (placed[n] == 0 && (count == 0 || FitTo(n, next) >= 0)) offers[n] = BestOf(forest, n, placed);
      double least = 1e18;
      for (std::uint32_t n = 0; n < nodes_.size(); ++n)
        if (placed[n] == 0 && offers[n].cost < least) least = offers[n].cost, next = n;
    }
  }
  [[nodiscard]] Offer BestOf(const Forest& forest, std::uint32_t n, const std::vector<char>& placed) const {
    Offer best{.cost = 1e17, .stand = {}};
    for (const Stand& stand : StandsOf(forest, n, placed)) {
      const double cost = forest.CostOf(n, stand);
      if (cost < best.cost) best = {cost, stand};
    }
    return best;
  }

  // Goes to the nearest cheap forest, tells it and clears the ground.
  Start Settled(Forest& forest) {
    chance_.heat = kCold;
    for (std::size_t round = 0; round < kSettle; ++round) Round(forest);
    chance_.heat = 1;
    Start out;
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) out.stands.push_back(forest.At(n));
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) forest.Take(n);
    std::vector<std::uint32_t> all(nodes_.size());
    std::iota(all.begin(), all.end(), 0U);
    out.cost = CostOf(forest, all, out.stands);
    standing_ = false;
    return out;
  }

  void Restart(Forest& forest, const std::vector<Stand>& stands) {
    if (standing_)
      for (std::uint32_t n = 0; n < nodes_.size(); ++n) forest.Take(n);
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) forest.Put(n, stands[n]);
    standing_ = true;
  }

  void Round(Forest& forest) {
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) Move(forest, n);
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) Rehead(forest, n);
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) Turn(forest, n);
  }

  // Draws whether the way from a node up to its first text goes the other way round.
  void Turn(Forest& forest, std::uint32_t n) {
    std::vector<std::uint32_t> way = {n};
    while (forest.At(way.back()).giver >= 0) {
      const auto giver = static_cast<std::size_t>(forest.At(way.back()).giver);
      way.push_back(nodes_[way.back()].fits[giver].node);
    }
    if (way.size() < 2) return;
    std::vector<Stand> before;
    for (const std::uint32_t m : way) before.push_back(forest.At(m));
    std::vector<Stand> after = {before.back()};
    after.front().second = kNoGiver;
    for (std::size_t i = 1; i < way.size(); ++i) {
      const int fit = FitTo(way[i], way[i - 1]);
      if (fit < 0) return;
      after.push_back({.giver = fit, .second = kNoGiver, .unseen = kNoGiver});
    }
    for (const std::uint32_t m : way) forest.Take(m);
    // A second giver of others may close a circle.
    forest.Put(way.front(), after.front());
    bool open = true;
    for (std::size_t i = 1; i < way.size() && open; ++i) {
      open = !forest.IsUnder(way[i - 1], way[i]);
      if (open) forest.Put(way[i], after[i]);
      if (!open)
        for (std::size_t k = 0; k < i; ++k) forest.Take(way[k]);
    }
    if (open)
      for (const std::uint32_t m : way) forest.Take(m);
    const std::vector<double> costs = {CostOf(forest, way, before), open ? CostOf(forest, way, after) : 1e9};
    const auto& chosen = chance_.Pick(costs) == 0 ? before : after;
    for (std::size_t i = 0; i < way.size(); ++i) forest.Put(way[i], chosen[i]);
  }

  // Draws a place for one article, all others staying.
  void Move(Forest& forest, std::uint32_t n) {
    forest.Take(n);
    const std::vector<Stand> stands = StandsOf(forest, n, {});
    std::vector<double> costs;
    for (const Stand& stand : stands) costs.push_back(forest.CostOf(n, stand));
    forest.Put(n, stands[chance_.Pick(costs)]);
  }

  // Places for a node that is outside; givers only of those that are `placed`, where it is not empty.
  [[nodiscard]] std::vector<Stand> StandsOf(const Forest& forest, std::uint32_t n,
                                            const std::vector<char>& placed) const {
    const Node& node = nodes_[n];
    std::vector<Stand> stands = {{}};
    std::vector<int> free;
    for (std::size_t f = 0; f < node.fits.size(); ++f) {
      const std::uint32_t giver = node.fits[f].node;
      if (placed.empty() ? !forest.IsUnder(giver, n) : placed[giver] != 0) free.push_back(static_cast<int>(f));
    }
    for (const int f : free) {
      stands.push_back({.giver = f, .second = kNoGiver, .unseen = kNoGiver});
      AddSeconds(node, stands.back(), free, stands);
    }
    for (std::size_t u = 0; u < forest.unseen(); ++u) {
      if (forest.TakersOfUnseen(u).empty()) continue;
      stands.push_back({.giver = kNoGiver, .second = kNoGiver, .unseen = static_cast<int>(u)});
      AddSeconds(node, stands.back(), free, stands);
    }
    return stands;
  }

  // Second givers that have what the first lacks.
  static void AddSeconds(const Node& node, Stand stand, const std::vector<int>& free, std::vector<Stand>& out) {
    for (const int f : free) {
      if (f == stand.giver) continue;
      const auto& there = node.fits[static_cast<std::size_t>(f)].changes;
      bool more = false;
      for (std::size_t i = 0; i < there.size() && !more; ++i) {
        if (there[i] == kNotCarried) continue;
        more = stand.giver < 0 || node.fits[static_cast<std::size_t>(stand.giver)].changes[i] == kNotCarried;
      }
      if (!more) continue;
      stand.second = f;
      out.push_back(stand);
    }
  }

  // A node and its takers: draws which of them is the head, the others taking from it; or, where nothing stands above
  // them, an unseen text instead.
  void Rehead(Forest& forest, std::uint32_t n) {
    const Stand top = forest.At(n);
    std::vector<std::uint32_t> family;
    if (top.unseen >= 0) {
      family = forest.TakersOfUnseen(static_cast<std::size_t>(top.unseen));
      std::ranges::sort(family);
      // Once for each family.
      if (family.front() != n) return;
    } else {
      family = forest.TakersOf(n);
      if (family.empty()) return;
      std::ranges::sort(family);
      family.insert(family.begin(), n);
    }
    if (family.size() > kMostFamily || family.size() < 2) return;
    const bool open = top.giver < 0 && top.second < 0;
    std::vector<Stand> before;
    for (const std::uint32_t m : family) {
      before.push_back(forest.At(m));
      if ((m != n || top.unseen >= 0) && before.back().second >= 0) return;
    }
    for (const std::uint32_t m : family) forest.Take(m);
    std::vector<std::vector<Stand>> plans = {before};
    for (const std::uint32_t head : Heads(family)) {
      std::vector<Stand> plan;
      if (PlanFor(forest, family, head, n, top, plan) && plan != before) plans.push_back(std::move(plan));
    }
    if (open) PlanUnseen(forest, family, top, plans);
    std::vector<double> costs;
    for (const auto& plan : plans) costs.push_back(CostOf(forest, family, plan));
    const auto& chosen = plans[chance_.Pick(costs)];
    for (std::size_t i = 0; i < family.size(); ++i) forest.Put(family[i], chosen[i]);
  }
  std::vector<std::uint32_t> Heads(const std::vector<std::uint32_t>& family) {
    if (family.size() <= kMostHeads) return family;
    std::vector<std::uint32_t> out = {family.front()};
    for (std::size_t k = 1; k < kMostHeads; ++k)
      out.push_back(family[static_cast<std::size_t>(chance_.Draw() * static_cast<double>(family.size()))]);
    return out;
  }

  [[nodiscard]] int FitTo(std::uint32_t taker, std::uint32_t giver) const {
    const auto& fits = nodes_[taker].fits;
    const auto it = std::ranges::find(fits, giver, &Fit::node);
    return it == fits.end() ? kNoGiver : static_cast<int>(it - fits.begin());
  }

  // Stands of the family (all outside) with this head; false where one does not fit.
  bool PlanFor(const Forest& forest, const std::vector<std::uint32_t>& family, std::uint32_t head, std::uint32_t n,
               const Stand& top, std::vector<Stand>& plan) const {
    for (const std::uint32_t m : family) {
      Stand stand;
      if (m == head) {
        if (top.giver >= 0) {
          const std::uint32_t above = nodes_[n].fits[static_cast<std::size_t>(top.giver)].node;
          stand.giver = FitTo(head, above);
          if (stand.giver < 0) return false;
          // The place above must not hang on the family by another way.
          for (const std::uint32_t other : family)
            if (forest.IsUnder(above, other)) return false;
        }
        if (top.second >= 0 && m == n) stand.second = top.second;
        if (top.second >= 0 && m != n) return false;
      } else {
        stand.giver = FitTo(m, head);
        if (stand.giver < 0) return false;
      }
      plan.push_back(stand);
    }
    return true;
  }

  static void PlanUnseen(const Forest& forest, const std::vector<std::uint32_t>& family, const Stand& top,
                         std::vector<std::vector<Stand>>& plans) {
    if (top.unseen >= 0) return;  // it is the plan before
    for (std::size_t u = 0; u < forest.unseen(); ++u) {
      if (!forest.TakersOfUnseen(u).empty()) continue;
      plans.emplace_back(family.size(), Stand{.giver = kNoGiver, .second = kNoGiver, .unseen = static_cast<int>(u)});
      return;
    }
  }

  // Cost of putting a family that is outside; it stays outside.
  static double CostOf(Forest& forest, const std::vector<std::uint32_t>& family, const std::vector<Stand>& plan) {
    double cost = 0;
    for (std::size_t i = 0; i < family.size(); ++i) {
      cost += forest.CostOf(family[i], plan[i]);
      forest.Put(family[i], plan[i]);
    }
    for (const std::uint32_t m : family) forest.Take(m);
    return cost;
  }

  // Those from which a unit of a node came, itself first.
  void Ancestors(const Forest& forest, std::uint32_t n, std::uint32_t unit, std::vector<std::uint32_t>& out) const {
    out.clear();
    const std::uint32_t what = nodes_[n].units[unit];
    for (int at = static_cast<int>(n); at >= 0;) {
      const auto node = static_cast<std::uint32_t>(at);
      out.push_back(node);
      const auto& units = nodes_[node].units;
      const auto place = static_cast<std::size_t>(std::ranges::find(units, what) - units.begin());
      at = forest.GiverOf(node, place);
    }
  }

  void Count(const Forest& forest, std::vector<Descent>& out) {
    std::vector<std::uint32_t> up_a;
    std::vector<std::uint32_t> up_b;
    for (std::size_t i = 0; i < asked_.size(); ++i) {
      const SharedPassage& link = links_[asked_[i]];
      const std::uint32_t a = NodeOf(link.a);
      const std::uint32_t b = NodeOf(link.b);
      const double share = 1.0 / static_cast<double>(votes_[i].size());
      for (const Vote& vote : votes_[i]) {
        Ancestors(forest, a, vote.unit_a, up_a);
        Ancestors(forest, b, vote.unit_b, up_b);
        Descent& d = out[asked_[i]];
        if (std::ranges::find(up_a, b) != up_a.end()) {
          d.a_from_b += share;
        } else if (std::ranges::find(up_b, a) != up_b.end()) {
          d.b_from_a += share;
        } else if (up_a.back() == up_b.back() || (forest.At(up_a.back()).unseen >= 0 &&
                                                  forest.At(up_a.back()).unseen == forest.At(up_b.back()).unseen)) {
          d.third += share;
        }
      }
    }
  }

  const Collation& collation_;
  const Readings& readings_;
  std::span<const SharedPassage> links_;
  std::vector<ArticleIndex> members_;  // sorted
  std::vector<Node> nodes_;            // by member
  std::vector<ForestUnit> units_;
  std::size_t states_ = 0;
  std::vector<std::size_t> asked_;  // links
  std::vector<std::vector<Vote>> votes_;
  Chance chance_;
  bool standing_ = false;  // all nodes are in the forest
};

// Articles that hang together by sentences, each list sorted.
std::vector<std::vector<ArticleIndex>> GroupsOf(const Collation& collation, std::size_t articles) {
  std::vector<ArticleIndex> group(articles);
  std::iota(group.begin(), group.end(), ArticleIndex{0});
  const auto find = [&](ArticleIndex x) {
    while (group[x] != x) x = group[x] = group[group[x]];
    return x;
  };
  std::vector<ArticleIndex> first(collation.units().size(), kNobody);
  for (ArticleIndex i = 0; i < articles; ++i) {
    for (const UnitCopy& copy : collation.Of(i)) {
      ArticleIndex& carrier = first[copy.unit];
      if (carrier == kNobody) carrier = i;
      const ArticleIndex x = find(i);
      const ArticleIndex y = find(carrier);
      group[std::max(x, y)] = std::min(x, y);
    }
  }
  std::vector<std::vector<ArticleIndex>> out(articles);
  for (ArticleIndex i = 0; i < articles; ++i) out[find(i)].push_back(i);
  std::erase_if(out, [](const auto& g) { return g.size() < 2; });
  return out;
}

}  // namespace

std::vector<Descent> FindDescent(const Collation& collation, const Readings& readings,
                                 std::span<const SharedPassage> links, const Speaks& speaks, unsigned threads) {
  std::vector<Descent> out(links.size());
  const auto groups = GroupsOf(collation, readings.articles());
  ParallelFor(groups.size(), threads,
              [&](std::size_t g) { Group(collation, readings, links, speaks, groups[g]).Run(out); });
  return out;
}

}  // namespace stemma::reuse
