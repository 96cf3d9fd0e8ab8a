#include "reuse/descent.h"

#include <algorithm>
#include <utility>

#include "base/parallel.h"
#include "reuse/forest_starts.h"

namespace stemma::reuse {
namespace {

constexpr std::size_t kChains = 6;     // of forests, each from a start drawn by cost
constexpr std::size_t kWarmUp = 3;     // rounds before forests are kept
constexpr std::size_t kDraws = 8;      // forests kept of a chain
constexpr std::size_t kVotes = 4;      // sentences of a link that are asked
constexpr std::size_t kFewRounds = 4;  // forests kept of a large group

// A link's sentence in both articles.
struct Vote {
  std::uint32_t unit_a;  // place in the node's units
  std::uint32_t unit_b;
};

// Draws the forests of one group and counts what they say of its links.
class Drawing {
 public:
  Drawing(const Collation& collation, const Readings& readings, std::span<const SharedPassage> links,
          const Speaks& speaks, std::vector<ArticleIndex> members)
      : collation_(collation),
        readings_(readings),
        links_(links),
        group_(collation, readings, speaks, std::move(members)) {}

  void Run(std::vector<Descent>& out) {
    ReadVotes();
    Forest forest(group_.nodes(), group_.units(), kDescentCosts);
    const std::vector<ForestStart> starts = ForestStarts(group_, moves_, chance_).Draw(forest);
    std::vector<double> costs;
    for (const ForestStart& start : starts) costs.push_back(start.cost);
    const bool large = group_.size() > kLargeGroup;
    const std::size_t chains = large ? 1 : kChains;
    const std::size_t draws = large ? kFewRounds : kDraws;
    for (std::size_t chain = 0; chain < chains; ++chain) {
      Restart(forest, starts[chance_.Pick(costs)].stands);
      for (std::size_t round = 0; round < kWarmUp; ++round) moves_.Round(forest);
      for (std::size_t round = 0; round < draws; ++round) {
        moves_.Round(forest);
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
  void ReadVotes() {
    for (const ArticleIndex a : group_.members()) {
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

  void Restart(Forest& forest, const std::vector<Stand>& stands) {
    if (standing_)
      for (std::uint32_t n = 0; n < group_.size(); ++n) forest.Take(n);
    for (std::uint32_t n = 0; n < group_.size(); ++n) forest.Put(n, stands[n]);
    standing_ = true;
  }

  // Those from which a unit of a node came, itself first.
  void Ancestors(const Forest& forest, std::uint32_t n, std::uint32_t unit, std::vector<std::uint32_t>& out) const {
    out.clear();
    const std::uint32_t what = group_.nodes()[n].units[unit];
    for (int at = static_cast<int>(n); at >= 0;) {
      const auto node = static_cast<std::uint32_t>(at);
      out.push_back(node);
      const auto& units = group_.nodes()[node].units;
      const auto place = static_cast<std::size_t>(std::ranges::find(units, what) - units.begin());
      at = forest.GiverOf(node, place);
    }
  }

  void Count(const Forest& forest, std::vector<Descent>& out) {
    std::vector<std::uint32_t> up_a;
    std::vector<std::uint32_t> up_b;
    for (std::size_t i = 0; i < asked_.size(); ++i) {
      const SharedPassage& link = links_[asked_[i]];
      const std::uint32_t a = group_.NodeOf(link.a);
      const std::uint32_t b = group_.NodeOf(link.b);
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
  ForestGroup group_;
  std::vector<std::size_t> asked_;  // links
  std::vector<std::vector<Vote>> votes_;
  Chance chance_;
  ForestMoves moves_{group_, chance_};
  bool standing_ = false;  // all nodes are in the forest
};

}  // namespace

std::vector<Descent> FindDescent(const Collation& collation, const Readings& readings,
                                 std::span<const SharedPassage> links, const Speaks& speaks, unsigned threads) {
  std::vector<Descent> out(links.size());
  const auto groups = GroupsOf(collation, readings.articles());
  ParallelFor(groups.size(), threads,
              [&](std::size_t g) { Drawing(collation, readings, links, speaks, groups[g]).Run(out); });
  return out;
}

}  // namespace stemma::reuse
