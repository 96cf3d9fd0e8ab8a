#include "reuse/sentence_groups.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "base/parallel.h"
#include "reuse/sites.h"
#include "text/quotes.h"
#include "text/sentence.h"

namespace stemma::reuse {
namespace {

constexpr WordIndex kLeastWords = 4;  // a shorter sentence ("said the mayor.") is no unit
constexpr double kAlike = 0.5;        // share of the longer sentence's words, in order, that make one unit
constexpr double kSpoken = 0.7;       // share of a unit inside quotation marks

// The sentence that holds a word, or the next one.
std::size_t At(const std::vector<WordRange>& ranges, WordIndex word) {
  const auto it = std::ranges::partition_point(ranges, [&](const WordRange& r) { return r.end <= word; });
  return static_cast<std::size_t>(it - ranges.begin());
}

}  // namespace

SentenceGroups::SentenceGroups(const Pile& pile, std::span<const SharedPassage> links, unsigned threads) : pile_(pile) {
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

void SentenceGroups::Join(const SharedPassage& link) {
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
      SentenceGroups::Spread(link, i, j);
    }
  }
}

std::uint32_t SentenceGroups::Group(std::uint32_t s) {
  while (group_[s] != s) s = group_[s] = group_[group_[s]];
  return s;
}
void SentenceGroups::SetSpoken(std::size_t article) {
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

std::vector<std::uint32_t> SentenceGroups::HashesOf(std::size_t article, WordRange range) const {
  std::vector<std::uint32_t> out;
  for (WordIndex w = range.begin; w < range.end; ++w) out.push_back(pile_.prepared[article].words[w].hash);
  return out;
}

void SentenceGroups::Read(ArticleIndex i) {
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

bool SentenceGroups::AreAlike(ArticleIndex a, WordRange x, ArticleIndex b, WordRange y) const {
  const Word* u = pile_.prepared[a].words.data() + x.begin;
  const Word* v = pile_.prepared[b].words.data() + y.begin;
  const auto same = [](const Word& p, const Word& q) { return p.hash == q.hash; };
  if (x.size() == y.size() && std::equal(u, u + x.size(), v, same)) return true;
  const std::size_t most = std::max(x.size(), y.size());
  const std::size_t least = std::min(x.size(), y.size());
  if (most > kMostSentenceWords || static_cast<double>(least) < kAlike * static_cast<double>(most)) return false;
  const std::vector<int> match = CommonSubsequence(HashesOf(a, x), HashesOf(b, y));
  const auto equal = std::ranges::count_if(match, [](int m) { return m >= 0; });
  return static_cast<double>(equal) >= kAlike * static_cast<double>(most);
}

// True when the two sentences are one unit, known before or seen now.
bool SentenceGroups::Unite(ArticleIndex a, std::size_t i, ArticleIndex b, std::size_t j) {
  const std::uint32_t x = Group(first_[a] + static_cast<std::uint32_t>(i));
  const std::uint32_t y = Group(first_[b] + static_cast<std::uint32_t>(j));
  if (x == y) return true;
  if (!AreAlike(a, ranges_[a][i], b, ranges_[b][j])) return false;
  group_[std::max(x, y)] = std::min(x, y);
  return true;
}

// From two sentences that are one unit to their neighbours on both sides, one left out at most.
void SentenceGroups::Spread(const SharedPassage& link, std::size_t i, std::size_t j) {
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
                           SentenceGroups::Group(first_[link.b] + static_cast<std::uint32_t>(v));
        // What is known was spread from before.
        if (known) break;
        if (!Unite(link.a, static_cast<std::size_t>(u), link.b, static_cast<std::size_t>(v))) continue;
        x = u, y = v, on = true;
        break;
      }
    }
  }
}

}  // namespace stemma::reuse
