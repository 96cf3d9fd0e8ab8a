#include "reuse/collation.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "base/parallel.h"
#include "text/quotes.h"
#include "text/sentence.h"

namespace stemma::reuse {
namespace {

constexpr WordIndex kLeastWords = 4;   // a shorter sentence ("said the mayor.") is no unit
constexpr WordIndex kMostWords = 256;  // a longer one is compared as a whole only
constexpr double kAlike = 0.5;         // share of the longer sentence's words, in order, that make one unit
constexpr std::size_t kMostVersions = 255;
constexpr double kSpoken = 0.7;     // share of a unit inside quotation marks
constexpr std::uint32_t kLost = 1;  // state of a column whose word is not there; hashes stand above

using Hashes = std::vector<std::uint32_t>;

// For each word of x the word of y that it is matched with in a longest common subsequence, or -1. Table of suffixes.
std::vector<int> CommonSubsequence(std::span<const std::uint32_t> x, std::span<const std::uint32_t> y) {
  const std::size_t width = y.size() + 1;
  std::vector<std::uint16_t> table((x.size() + 1) * width);
  for (std::size_t i = x.size(); i-- > 0;)
    for (std::size_t j = y.size(); j-- > 0;)
      table[i * width + j] = x[i] == y[j] ? static_cast<std::uint16_t>(table[(i + 1) * width + j + 1] + 1)
                                          : std::max(table[(i + 1) * width + j], table[i * width + j + 1]);
  std::vector<int> out(x.size(), -1);
  for (std::size_t i = 0, j = 0; i < x.size() && j < y.size();) {
    if (x[i] == y[j]) {
      out[i++] = static_cast<int>(j++);
    } else if (table[(i + 1) * width + j] >= table[i * width + j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
  return out;
}

std::uint32_t Mixed(std::span<const std::uint32_t> words) {
  std::uint32_t h = 0x9E3779B9U;
  for (const std::uint32_t w : words) h = (h ^ w) * 0x01000193U + 0x7F4A7C15U;
  return h | 2U;  // neither "as the pivot" nor "lost"
}

// One version's columns against the pivot: 2 n + 1 of them, a gap before each word of the pivot and one behind the
// last. 0 is the pivot's reading.
std::vector<std::uint32_t> ColumnsOf(const Hashes& pivot, const Hashes& version) {
  std::vector<std::uint32_t> out(2 * pivot.size() + 1, 0);
  const std::vector<int> match = CommonSubsequence(pivot, version);
  std::size_t j = 0;
  for (std::size_t i = 0; i <= pivot.size();) {
    std::size_t end = i;
    while (end < pivot.size() && match[end] < 0) ++end;
    const std::size_t until = end < pivot.size() ? static_cast<std::size_t>(match[end]) : version.size();
    const std::span<const std::uint32_t> words(version.data() + j, until - j);
    if (end - i == words.size()) {
      for (std::size_t k = i; k < end; ++k) out[2 * k + 1] = version[j + k - i] | 2U;
    } else {
      for (std::size_t k = i; k < end; ++k) out[2 * k + 1] = kLost;
      if (!words.empty()) out[2 * i] = Mixed(words);
    }
    j = until + 1;
    i = end + 1;
  }
  return out;
}

// Sentences of the linked articles, numbered through.
class Sentences {
 public:
  Sentences(const Pile& pile, std::span<const SharedPassage> links, unsigned threads) : pile_(pile) {
    const std::size_t count = pile.articles.size();
    std::vector<char> linked(count);
    for (const SharedPassage& link : links) linked[link.a] = linked[link.b] = 1;
    ranges_.resize(count);
    ParallelFor(count, threads, [&](std::size_t i) {
      if (linked[i] != 0) Read(static_cast<ArticleIndex>(i));
    });
    first_.resize(count + 1);
    for (std::size_t i = 0; i < count; ++i) first_[i + 1] = first_[i] + static_cast<std::uint32_t>(ranges_[i].size());
    group_.resize(first_.back());
    std::iota(group_.begin(), group_.end(), 0U);
    spoken_.resize(first_.back());
    votes_.resize(first_.back());
  }

  // Joins the sentences that a link's two passages have in common, and goes on into what stands beside it.
  void Join(const SharedPassage& link) {
    const int vote = link.kind == ReuseKind::kBackground ? -1 : 1;
    for (const Anchor& anchor : link.passage.anchors) {
      const auto& in_a = ranges_[link.a];
      for (std::size_t i = At(in_a, anchor.a.begin); i < in_a.size() && in_a[i].begin < anchor.a.end; ++i) {
        const WordIndex low = std::max(in_a[i].begin, anchor.a.begin);
        const WordIndex high = std::min(in_a[i].end, anchor.a.end);
        if (low >= high) continue;
        const double share = ((low + high) / 2.0 - anchor.a.begin) / anchor.a.size();
        const auto there = anchor.b.begin + static_cast<WordIndex>(share * anchor.b.size());
        const std::size_t j = At(ranges_[link.b], there);
        if (j >= ranges_[link.b].size() || !Unite(link.a, i, link.b, j)) continue;
        votes_[first_[link.a] + i] += vote;
        Spread(link, i, j);
      }
    }
  }

  [[nodiscard]] std::uint32_t Group(std::uint32_t s) {
    while (group_[s] != s) s = group_[s] = group_[group_[s]];
    return s;
  }
  [[nodiscard]] std::uint32_t First(std::size_t article) const { return first_[article]; }
  [[nodiscard]] std::uint32_t size() const { return first_.back(); }
  [[nodiscard]] const std::vector<WordRange>& Of(std::size_t article) const { return ranges_[article]; }
  [[nodiscard]] bool IsSpoken(std::uint32_t s) const { return spoken_[s] != 0; }
  [[nodiscard]] int Votes(std::uint32_t s) const { return votes_[s]; }
  void SetSpoken(std::size_t article) {
    if (ranges_[article].empty()) return;
    const auto quotes = text::FindQuotes(pile_.articles[article].text);
    const auto& words = pile_.prepared[article].words;
    for (std::size_t i = 0; i < ranges_[article].size(); ++i) {
      const Span span = BytesOf(words, ranges_[article][i]);
      std::uint32_t inside = 0;
      for (const text::Quote& q : quotes) inside += span.Shared(q.outer);
      spoken_[first_[article] + i] = inside >= kSpoken * span.size() ? 1 : 0;
    }
  }
  [[nodiscard]] Hashes HashesOf(std::size_t article, WordRange range) const {
    Hashes out;
    for (WordIndex w = range.begin; w < range.end; ++w) out.push_back(pile_.prepared[article].words[w].hash);
    return out;
  }

 private:
  void Read(ArticleIndex i) {
    const auto& words = pile_.prepared[i].words;
    WordIndex at = 0;
    for (const Span s : text::Sentences(pile_.articles[i].text)) {
      while (at < words.size() && words[at].begin < s.begin()) ++at;
      WordRange range{at, at};
      while (range.end < words.size() && words[range.end].begin < s.end()) ++range.end;
      at = range.end;
      if (range.size() >= kLeastWords) ranges_[i].push_back(range);
    }
  }

  // The sentence that holds a word, or the next one.
  static std::size_t At(const std::vector<WordRange>& ranges, WordIndex word) {
    const auto it = std::ranges::partition_point(ranges, [&](const WordRange& r) { return r.end <= word; });
    return static_cast<std::size_t>(it - ranges.begin());
  }

  [[nodiscard]] bool AreAlike(ArticleIndex a, WordRange x, ArticleIndex b, WordRange y) const {
    const Word* u = pile_.prepared[a].words.data() + x.begin;
    const Word* v = pile_.prepared[b].words.data() + y.begin;
    const auto same = [](const Word& p, const Word& q) { return p.hash == q.hash; };
    if (x.size() == y.size() && std::equal(u, u + x.size(), v, same)) return true;
    const std::size_t most = std::max(x.size(), y.size());
    const std::size_t least = std::min(x.size(), y.size());
    if (most > kMostWords || static_cast<double>(least) < kAlike * static_cast<double>(most)) return false;
    const std::vector<int> match = CommonSubsequence(HashesOf(a, x), HashesOf(b, y));
    const auto equal = std::ranges::count_if(match, [](int m) { return m >= 0; });
    return static_cast<double>(equal) >= kAlike * static_cast<double>(most);
  }

  // True when the two sentences are one unit, known before or seen now.
  bool Unite(ArticleIndex a, std::size_t i, ArticleIndex b, std::size_t j) {
    const std::uint32_t x = Group(first_[a] + static_cast<std::uint32_t>(i));
    const std::uint32_t y = Group(first_[b] + static_cast<std::uint32_t>(j));
    if (x == y) return true;
    if (!AreAlike(a, ranges_[a][i], b, ranges_[b][j])) return false;
    group_[std::max(x, y)] = std::min(x, y);
    return true;
  }

  // From two sentences that are one unit to their neighbours on both sides, one left out at most.
  void Spread(const SharedPassage& link, std::size_t i, std::size_t j) {
    constexpr std::array<std::pair<int, int>, 3> kSteps = {{{1, 1}, {1, 2}, {2, 1}}};
    for (const int way : {1, -1}) {
      auto x = static_cast<std::ptrdiff_t>(i);
      auto y = static_cast<std::ptrdiff_t>(j);
      for (bool on = true; on;) {
        on = false;
        for (const auto& [dx, dy] : kSteps) {
          const std::ptrdiff_t u = x + way * dx;
          const std::ptrdiff_t v = y + way * dy;
          if (u < 0 || v < 0 || u >= std::ssize(ranges_[link.a]) || v >= std::ssize(ranges_[link.b])) continue;
          const bool known = Group(first_[link.a] + static_cast<std::uint32_t>(u)) ==
                             Group(first_[link.b] + static_cast<std::uint32_t>(v));
          // What is known was spread from before.
          if (known) break;
          if (!Unite(link.a, static_cast<std::size_t>(u), link.b, static_cast<std::size_t>(v))) continue;
          x = u, y = v, on = true;
          break;
        }
      }
    }
  }

  const Pile& pile_;
  std::vector<std::vector<WordRange>> ranges_;
  std::vector<std::uint32_t> first_;
  std::vector<std::uint32_t> group_;
  std::vector<char> spoken_;
  std::vector<int> votes_;
};

struct Place {
  ArticleIndex article;
  std::uint32_t sentence;  // numbered through
  WordRange words;
};

// Gives each place its version and fills the unit's table of sites.
void ReadVersions(const Sentences& sentences, const std::vector<Place>& places, Unit& unit,
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

std::vector<std::uint8_t> SitesOf(const std::vector<Hashes>& versions) {
  const Hashes& pivot = versions.front();
  std::vector<std::vector<std::uint32_t>> rows;
  for (const Hashes& version : versions) {
    const bool whole = version.size() <= kMostWords && pivot.size() <= kMostWords;
    rows.push_back(whole ? ColumnsOf(pivot, version)
                         : std::vector<std::uint32_t>(2 * pivot.size() + 1, Mixed(version)));
  }
  std::vector<std::uint8_t> out;
  std::vector<std::uint8_t> last;
  std::size_t at = 0;  // column of the last site
  for (std::size_t column = 0; column < 2 * pivot.size() + 1; ++column) {
    std::vector<std::uint32_t> seen;
    std::vector<std::uint8_t> states;
    for (const auto& row : rows) {
      const auto it = std::ranges::find(seen, row[column]);
      states.push_back(static_cast<std::uint8_t>(it - seen.begin()));
      if (it == seen.end()) seen.push_back(row[column]);
    }
    if (seen.size() < 2) continue;
    const bool goes_on = states == last && column <= at + 2;
    at = column;
    if (goes_on) continue;
    out.insert(out.end(), states.begin(), states.end());
    last = std::move(states);
  }
  return out;
}

Collation::Collation(const Pile& pile, std::span<const SharedPassage> links, unsigned threads)
    : copies_(pile.articles.size()) {
  std::vector<SharedPassage> none;
  Sentences sentences(pile, links, threads);
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
