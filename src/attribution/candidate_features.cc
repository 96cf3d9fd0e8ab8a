// Features of candidates, and the choice among them. Declared in candidates.h.
#include <algorithm>
#include <tuple>
#include <utility>

#include "attribution/candidates.h"
#include "attribution/judge_features.h"

namespace stemma::attribution {
namespace {

// How far a span lies from the cue, signed by side.
std::uint64_t Place(const Scene& s, Range r) {
  if (r.end <= s.cue.begin) return 10 + std::min(s.cue.begin - r.end, 6U);
  if (r.begin >= s.cue.end) return 20 + std::min(r.begin - s.cue.end, 6U);
  return 1;
}

bool HoldsVerb(const View& v, Range r) {
  for (std::uint32_t i = r.begin; i < r.end; ++i)
    if (v[i].Is(kAuxiliary | kOtherVerb) || (v[i].info.verb != nullptr && !v[i].capitalised)) return true;
  return false;
}

void CommonFeatures(const Scene& s, const Candidate& c, FeatureBag& bag) {
  const Cell& head = s.sheet.At(s.head);
  const std::uint64_t finder = s.rule == nullptr ? 99 : s.rule->finder;
  bag.Add(1, c.makers);
  bag.Add(2, Mix(c.makers, finder));
  bag.Add(3, Mix(c.makers, head.stem));
  bag.Add(4, Mix(c.makers, head.suffix));
  bag.Add(5, Mix(c.makers, head.kinds));
  bag.Add(6, Mix(c.makers & 7U, s.supposed.source.empty()));
  for (std::uint32_t bit = 1; bit <= kNext; bit <<= 1)
    if ((c.makers & bit) != 0) {
      bag.Add(7, bit);
      bag.Add(8, Mix(bit, finder));
      bag.Add(9, Mix(bit, head.classes));
    }
}

void SpanFeatures(const Scene& s, const Candidate& c, FeatureBag& bag) {
  const View& v = s.sheet.view;
  const Range first = c.pieces.front();
  const Range last = c.pieces.back();
  const Cell& a = s.sheet.At(first.begin);
  const Cell& z = s.sheet.At(std::int64_t{last.end} - 1);
  const Cell& before = s.sheet.At(std::int64_t{first.begin} - 1);
  const Cell& after = s.sheet.At(last.end);
  const Cell& head = s.sheet.At(s.head);
  const std::uint64_t place = Place(s, first);
  const std::uint32_t size = Size(c.pieces);
  const std::uint64_t level = Mix(v[first.begin].quote == v[s.head].quote, v[first.begin].quote >= 0);
  const bool same_sentence = v[first.begin].sentence == v[s.head].sentence;
  bag.Add(20, place);
  bag.Add(21, Mix(place, c.makers));
  bag.Add(22, Mix(place, head.stem));
  bag.Add(23, Mix(SizeBucket(size), place / 10));
  bag.Add(24, Mix(a.key, place / 10));
  bag.Add(25, Mix(a.classes, Mix(a.shape & 15, place / 10)));
  bag.Add(26, Mix(z.classes, z.shape & 15));
  bag.Add(27, z.key);
  bag.Add(28, Mix(before.key, place / 10));
  bag.Add(29, Mix(after.key, place / 10));
  bag.Add(30, Mix(before.classes, a.classes));
  bag.Add(31, Mix(z.classes, after.classes));
  bag.Add(32, Mix(level, place / 10));
  bag.Add(33, Mix(same_sentence, Mix(level, place)));
  bag.Add(34, Mix(HoldsVerb(v, first), Mix(place, SizeBucket(size))));
  bag.Add(35, Mix(c.pieces.size(), place / 10));
  bag.Add(36, Mix(head.kinds, Mix(place / 10, a.classes)));
  bag.Add(37, Mix(head.stem, a.key));
  bag.Add(38, Mix(v.ParagraphOf(s.head) == 0, place));
  const Range sentence = v.sentences()[v[s.head].sentence];
  bag.Add(39, Mix(first.begin == sentence.begin, Mix(last.end + 1 >= sentence.end, place / 10)));
  bag.Add(40, Mix(s.sheet.At(s.cue.end).key, place / 10));
  bag.Add(41, Mix(s.sheet.At(s.cue.end).classes, Mix(s.sheet.At(std::int64_t{s.cue.begin} - 1).classes, place)));
}

}  // namespace

void SourceFeatures(const Scene& s, const Candidate& c, FeatureBag& bag) {
  CommonFeatures(s, c, bag);
  const bool empty = c.pieces.empty();
  const Cell& head = s.sheet.At(s.head);
  bag.Add(50, Mix(empty, head.stem));
  bag.Add(51, Mix(empty, Mix(head.kinds, head.suffix)));
  bag.Add(52, Mix(empty, s.sheet.At(std::int64_t{s.cue.begin} - 1).classes));
  if (empty) return;
  SpanFeatures(s, c, bag);
  const Range r = c.pieces.front();
  bool capital = false;
  for (std::uint32_t i = r.begin; i < r.end; ++i) capital = capital || s.sheet.view[i].capitalised;
  bag.Add(53, Mix(capital, Mix(r.size() == 1, Place(s, r) / 10)));
  bool inside = false;  // of something said or somebody who speaks
  for (std::uint32_t i = r.begin; i < r.end; ++i) inside = inside || (s.sheet.cells[i].marks & kMarkContent) != 0;
  bag.Add(54, Mix(inside, c.makers));
}

void ContentFeatures(const Scene& s, const Candidate& c, Range source, FeatureBag& bag) {
  CommonFeatures(s, c, bag);
  const bool empty = c.pieces.empty();
  const Cell& head = s.sheet.At(s.head);
  const std::uint64_t side = source.empty() ? 0 : source.end <= s.cue.begin ? 1 : 2;
  bag.Add(50, Mix(empty, head.stem));
  bag.Add(51, Mix(empty, Mix(head.kinds, head.suffix)));
  bag.Add(52, Mix(empty, Mix(side, s.sheet.At(s.cue.end).key)));
  bag.Add(53, Mix(side, c.makers));
  if (empty) return;
  SpanFeatures(s, c, bag);
  const std::uint64_t place = Place(s, c.pieces.front());
  const std::uint64_t after_source = source.empty() ? 0 : s.sheet.At(source.end).classes;
  bag.Add(54, Mix(side, Mix(place, s.sheet.At(s.cue.end).key)));
  bag.Add(55, Mix(side, Mix(place / 10, s.sheet.At(s.cue.end).classes)));
  bag.Add(56, Mix(after_source, place));
  const std::uint32_t gap = source.empty() ? 0 : std::min(s.cue.begin > source.end ? s.cue.begin - source.end : 0, 3U);
  bag.Add(57, Mix(gap, Mix(side, place / 10)));
}

namespace {

constexpr float kMostEdge = 20;  // also the edge of an only candidate

const Candidate& Best(const std::vector<Candidate>& all, const std::vector<float>& sums) {
  return all[static_cast<std::size_t>(std::max_element(sums.begin(), sums.end()) - sums.begin())];
}

// The largest sum, and by how much it is larger than the next one.
std::pair<float, float> BestAndEdge(const std::vector<float>& sums) {
  float best = -1e9F, next = -1e9F;
  for (const float sum : sums) {
    next = std::max(next, std::min(best, sum));
    best = std::max(best, sum);
  }
  return {best, std::min(best - next, kMostEdge)};
}

}  // namespace

Relation Combine(const Scene& s, const Relation& tagged, const WeightTable& sources, const WeightTable& contents,
                 RankSums* rank) {
  Relation r = tagged;
  FeatureBag bag;
  std::vector<float> sums;
  const auto all = SourceCandidates(s, tagged);
  for (const Candidate& c : all) {
    bag.Clear();
    SourceFeatures(s, c, bag);
    sums.push_back(sources.Sum(bag.ids()));
  }
  const Candidate& source = Best(all, sums);
  RankSums found;
  std::tie(found.source, found.source_edge) = BestAndEdge(sums);
  r.source = source.pieces.empty() ? Range{} : source.pieces.front();
  sums.clear();
  const auto rest = ContentCandidates(s, tagged, r.source);
  for (const Candidate& c : rest) {
    bag.Clear();
    ContentFeatures(s, c, r.source, bag);
    sums.push_back(contents.Sum(bag.ids()));
  }
  r.content = Best(rest, sums).pieces;
  std::tie(found.content, found.content_edge) = BestAndEdge(sums);
  if (rank != nullptr) *rank = found;
  Tidy(s.sheet.view, r);
  SetKind(s.sheet.view, r);
  return r;
}

}  // namespace stemma::attribution
