#include "reuse/collation.h"

#include <algorithm>
#include <utility>

#include "base/parallel.h"
#include "reuse/sentence_groups.h"
#include "reuse/sites.h"

namespace stemma::reuse {
namespace {

constexpr std::size_t kMostVersions = 255;

using Hashes = std::vector<std::uint32_t>;

struct Place {
  ArticleIndex article;
  std::uint32_t sentence;  // numbered through
  WordRange words;
};

// Gives each place its version and fills the unit's table of sites.
void ReadVersions(const SentenceGroups& sentences, const std::vector<Place>& places, Unit& unit,
                  std::vector<VersionIndex>& out) {
  std::vector<Hashes> versions;
  std::vector<std::uint32_t> carriers;
  std::vector<std::size_t> index;
  for (const Place& place : places) {
    Hashes hashes = sentences.HashesOf(place.article, place.words);
    const auto it = std::ranges::find(versions, hashes);
    const auto v = static_cast<std::size_t>(it - versions.begin());
    if (it == versions.end() && versions.size() < kMostVersions) {
      versions.push_back(std::move(hashes));
      carriers.push_back(0);
    }
    // A version too many counts as the first.
    index.push_back(v < versions.size() ? v : 0);
    ++carriers[index.back()];
  }
  const auto pivot = static_cast<std::size_t>(std::ranges::max_element(carriers) - carriers.begin());
  std::swap(versions.front(), versions[pivot]);
  for (const std::size_t v : index) out.push_back(static_cast<VersionIndex>(v == pivot ? 0 : v == 0 ? pivot : v));
  unit.words = static_cast<std::uint32_t>(versions.front().size());
  unit.versions = static_cast<VersionIndex>(versions.size());
  unit.states = SitesOf(versions);
}

}  // namespace

std::uint32_t Unit::Changes(VersionIndex x, VersionIndex y) const {
  if (x == y) return 0;
  std::uint32_t sum = 0;
  for (std::size_t s = 0; s < sites(); ++s) sum += states[s * versions + x] != states[s * versions + y] ? 1 : 0;
  return sum;
}

Collation::Collation(const Pile& pile, std::span<const SharedPassage> links, unsigned threads)
    : copies_(pile.articles.size()) {
  SentenceGroups sentences(pile, links, threads);
  for (const SharedPassage& link : links)
    if (link.kind != ReuseKind::kBoilerplate && link.kind != ReuseKind::kBackground) sentences.Join(link);
  // Sentences by group: the groups' order is that of their first sentence.
  std::vector<std::vector<Place>> groups(sentences.size());
  std::vector<int> votes(sentences.size());
  for (ArticleIndex i = 0; i < pile.articles.size(); ++i) {
    for (std::uint32_t k = 0; k < sentences.Of(i).size(); ++k) {
      const std::uint32_t s = sentences.First(i) + k;
      const std::uint32_t g = sentences.Group(s);
      votes[g] += sentences.Votes(s);
      if (groups[g].empty() || groups[g].back().article != i) groups[g].push_back({i, s, sentences.Of(i)[k]});
    }
  }
  ParallelFor(pile.articles.size(), threads, [&](std::size_t i) { sentences.SetSpoken(i); });
  std::vector<std::uint32_t> kept;
  for (std::uint32_t g = 0; g < groups.size(); ++g)
    if (groups[g].size() > 1) kept.push_back(g);
  units_.resize(kept.size());
  std::vector<std::vector<VersionIndex>> versions(kept.size());
  ParallelFor(kept.size(), threads, [&](std::size_t u) {
    const std::vector<Place>& places = groups[kept[u]];
    Unit& unit = units_[u];
    unit.copies = static_cast<std::uint32_t>(places.size());
    unit.standing = votes[kept[u]] < 0;
    const auto spoken = std::ranges::count_if(places, [&](const Place& p) { return sentences.IsSpoken(p.sentence); });
    unit.spoken = 2 * static_cast<std::size_t>(spoken) > places.size();
    ReadVersions(sentences, places, unit, versions[u]);
  });
  for (UnitIndex u = 0; u < kept.size(); ++u) {
    const std::vector<Place>& places = groups[kept[u]];
    for (std::size_t p = 0; p < places.size(); ++p)
      copies_[places[p].article].push_back(
          {u, versions[u][p], BytesOf(pile.prepared[places[p].article].words, places[p].words)});
  }
  for (auto& list : copies_) std::ranges::sort(list, {}, [](const UnitCopy& c) { return std::pair(c.bytes, c.unit); });
}

}  // namespace stemma::reuse
