#include "reuse/witness.h"

#include <algorithm>
#include <optional>

namespace stemma::reuse {
namespace {

constexpr WordIndex kLeastWords = 25;  // of a witness's passage: a shorter one may be chance itself
constexpr WordIndex kLarger = 2;       // times the words of what it is a witness of
constexpr double kSentenceShare =
    0.67;  // of the sentence around: with less of it, it may be a turn of speech there too
constexpr std::size_t kMostLooked = 256;

WordRange SideOf(const SharedPassage& link, ArticleIndex article) {
  return link.a == article ? link.passage.a : link.passage.b;
}

// The word of the other article that stands where `at` stands in this one; nothing between two runs of equal words.
std::optional<WordIndex> Across(const SharedPassage& link, ArticleIndex from, WordIndex at) {
  for (const Anchor& anchor : link.passage.anchors) {
    const WordRange here = link.a == from ? anchor.a : anchor.b;
    const WordRange there = link.a == from ? anchor.b : anchor.a;
    if (here.size() == there.size() && here.begin <= at && at < here.end) return there.begin + (at - here.begin);
  }
  return std::nullopt;
}

// The same word of both sides of a passage, in its middle if that stands in a run of equal words.
Anchor MiddleOf(const SharedPassage& link) {
  const WordIndex middle = (link.passage.a.begin + link.passage.a.end) / 2;
  if (const auto there = Across(link, link.a, middle)) return {{middle, middle + 1}, {*there, *there + 1}};
  return link.passage.anchors.front();
}

// Words of a range that a link has equal in both articles.
WordIndex EqualIn(const SharedPassage& link, ArticleIndex article, WordRange range) {
  WordIndex sum = 0;
  for (const Anchor& anchor : link.passage.anchors) {
    const WordRange here = link.a == article ? anchor.a : anchor.b;
    const WordIndex begin = std::max(here.begin, range.begin);
    const WordIndex end = std::min(here.end, range.end);
    if (begin < end) sum += end - begin;
  }
  return sum;
}

}  // namespace

Witnesses::Witnesses(std::span<const SharedPassage> links, const PreparedTexts& prepared, const Sentences& sentences)
    : links_(links), prepared_(prepared), sentences_(sentences), long_links_(sentences.size()) {
  for (std::size_t i = 0; i < links.size(); ++i) {
    if (links[i].words < kLeastWords) continue;
    long_links_[links[i].a].push_back(i);
    long_links_[links[i].b].push_back(i);
  }
  for (ArticleIndex i = 0; i < long_links_.size(); ++i)
    std::ranges::sort(long_links_[i], {},
                      [&](std::size_t link) { return std::pair(SideOf(links_[link], i).begin, link); });
}

WordRange Witnesses::SentenceAt(ArticleIndex article, WordIndex at) const {
  const auto& words = prepared_[article].words;
  const auto& all = sentences_[article];
  const std::uint32_t byte = words[at].begin;
  const auto it = std::ranges::partition_point(all, [&](Span s) { return s.end() <= byte; });
  if (it == all.end() || !it->Contains(byte)) return {at, at + 1};
  const auto word = [&](std::uint32_t from) {
    return static_cast<WordIndex>(std::ranges::lower_bound(words, from, {}, &Word::begin) - words.begin());
  };
  return {word(it->begin()), word(it->end())};
}

std::vector<Witnesses::Place> Witnesses::PlacesOf(const SharedPassage& link, ArticleIndex side, WordIndex at,
                                                  std::span<const char> furniture) const {
  std::vector<Place> out;
  const WordRange sentence = SentenceAt(side, at);
  std::size_t looked = 0;
  for (const std::size_t i : long_links_[side]) {
    const SharedPassage& other = links_[i];
    const WordRange range = SideOf(other, side);
    if (range.begin > at || looked >= kMostLooked) break;
    if (at >= range.end || other.words < kLarger * link.words || furniture[i] != 0) continue;
    ++looked;
    const auto there = Across(other, side, at);
    if (there && EqualIn(other, side, sentence) >= kSentenceShare * sentence.size())
      out.emplace_back(side == other.a ? other.b : other.a, *there);
  }
  std::ranges::sort(out);
  return out;
}

bool Witnesses::Has(const SharedPassage& link, std::span<const char> furniture) const {
  if (link.passage.anchors.empty()) return false;
  const Anchor middle = MiddleOf(link);
  const std::vector<Place> with_a = PlacesOf(link, link.a, middle.a.begin, furniture);
  if (with_a.empty()) return false;
  const std::vector<Place> with_b = PlacesOf(link, link.b, middle.b.begin, furniture);
  return std::ranges::any_of(with_a, [&](const Place& p) { return std::ranges::binary_search(with_b, p); });
}

}  // namespace stemma::reuse
