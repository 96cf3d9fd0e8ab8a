#include "attribution/judge_features.h"

#include <algorithm>
#include <cmath>

namespace stemma::attribution {
namespace {

std::uint64_t ScoreBucket(float score) {
  return static_cast<std::uint64_t>(std::clamp(std::lround(score * 2), -12L, 12L) + 12);
}

void AddCue(const Scene& s, const Reading& reading, float cue_score, FeatureBag& bag) {
  const Relation& r = reading.relation;
  const Cell& head = s.sheet.At(s.head);
  const auto origin = static_cast<std::uint64_t>(reading.origin);
  const std::uint64_t finder = s.rule == nullptr ? 99 : s.rule->finder;
  const std::uint64_t trust = s.rule == nullptr ? 0 : static_cast<std::uint64_t>(s.rule->confidence * 20);
  bag.Add(1, Mix(origin, finder));
  bag.Add(2, Mix(ScoreBucket(cue_score), origin));
  bag.Add(3, Mix(ScoreBucket(cue_score), s.rule == nullptr));
  bag.Add(4, Mix(finder, trust));
  bag.Add(5, head.stem);
  bag.Add(6, Mix(head.stem, origin));
  bag.Add(7, Mix(head.key, s.sheet.At(std::int64_t{s.head} + 1).key));
  bag.Add(8, Mix(head.classes, head.suffix));
  bag.Add(9, Mix(s.sheet.view[s.head].quote >= 0, origin));
  bag.Add(10, Mix(s.sheet.view.ParagraphOf(s.head) == 0, Mix(origin, finder)));
  bag.Add(11, Mix(head.marks, finder));
  bag.Add(12, Mix(static_cast<std::uint64_t>(r.stance), finder));
  bag.Add(13, Mix(r.weak, finder));
  bag.Add(14, Mix(head.kinds, origin));
  for (std::uint32_t bit = 1; bit < 32; ++bit)
    if ((head.kinds >> bit) & 1U) bag.Add(15, Mix(bit, Mix(r.source.empty(), r.content.empty())));
}

void AddParts(const Scene& s, const Reading& reading, const std::vector<Reading>& all, FeatureBag& bag) {
  const Relation& r = reading.relation;
  const View& v = s.sheet.view;
  const auto origin = static_cast<std::uint64_t>(reading.origin);
  const std::uint64_t source = PhraseShape(s.sheet, r.source);
  const std::uint64_t sup_source = Fifths(Agreement(Pieces(r.source), Pieces(s.supposed.source)));
  const std::uint64_t sup_content = Fifths(Agreement(r.content, s.supposed.content));
  const std::uint32_t first = r.content.empty() ? 0 : r.content.front().begin;
  const Cell& opening = r.content.empty() ? s.sheet.none : s.sheet.At(first);
  const bool empty = r.content.empty();
  bag.Add(20, Mix(source, origin));
  bag.Add(21, Mix(source, s.sheet.At(s.head).stem));
  bag.Add(22, Mix(r.source.empty() ? 0 : s.sheet.At(r.source.end - 1).key, 0));
  bag.Add(23, Mix(SizeBucket(r.source.size()), origin));
  std::uint64_t together = 0;
  for (const Reading& other : all) {
    if (other.origin == reading.origin) continue;
    const std::uint64_t same_source = Fifths(Agreement(Pieces(r.source), Pieces(other.relation.source)));
    const std::uint64_t same_content = Fifths(Agreement(r.content, other.relation.content));
    const std::uint64_t pair = Mix(origin, static_cast<std::uint64_t>(other.origin));
    bag.Add(24, Mix(same_source, Mix(pair, r.source.empty())));
    bag.Add(25, Mix(same_content, Mix(pair, empty)));
    bag.Add(26, Mix(same_source, Mix(same_content, pair)));
    together = Mix(together, Mix(static_cast<std::uint64_t>(other.origin), Mix(same_source == 5, same_content == 5)));
  }
  bag.Add(38, Mix(origin, together));
  bag.Add(27, Mix(Mix(sup_source, sup_content), origin));
  bag.Add(28, Mix(static_cast<std::uint64_t>(r.kind), Mix(origin, SizeBucket(Size(r.content)))));
  bag.Add(29, Mix(r.content.size(), origin));
  bag.Add(30, Mix(opening.key, origin));
  bag.Add(31, Mix(opening.classes, Mix(opening.shape & 15, empty)));
  bag.Add(32, Mix(empty || first >= s.cue.end, Mix(r.source.empty() || r.source.begin >= s.cue.end, r.source.empty())));
  bag.Add(33, Mix(static_cast<std::uint64_t>(r.kind), s.sheet.At(s.head).stem));
  bag.Add(34, Mix(r.source.empty(), Mix(empty, s.sheet.At(s.head).suffix)));
  bag.Add(35, empty ? 0
                    : Mix(v[first].sentence == v[s.head].sentence,
                          first >= s.cue.end ? std::min(first - s.cue.end, 4U) : 9));
  bag.Add(36, Mix(s.sheet.At(s.head).stem, Mix(r.source.empty(), empty)));
  bag.Add(37, 1);
}

// How sure the rankers were of the combined reading, and whether this one agrees with it.
void AddRanks(const Reading& reading, const std::vector<Reading>& all, const StageSums& sums, FeatureBag& bag) {
  const auto combined =
      std::ranges::find_if(all, [](const Reading& other) { return other.origin == Origin::kCombined; });
  const Relation& best = combined == all.end() ? reading.relation : combined->relation;
  const bool same_source = best.source == reading.relation.source;
  const bool same_content = best.content == reading.relation.content;
  const std::uint64_t source = ScoreBucket(sums.rank.source);
  const std::uint64_t content = ScoreBucket(sums.rank.content);
  const std::uint64_t cue = ScoreBucket(sums.cue) / 2;
  bag.Add(40, Mix(source, same_source));
  bag.Add(41, Mix(ScoreBucket(sums.rank.source_edge), same_source));
  bag.Add(42, Mix(content, same_content));
  bag.Add(43, Mix(ScoreBucket(sums.rank.content_edge), same_content));
  bag.Add(44, Mix(Mix(source / 2, same_source), Mix(content / 2, same_content)));
  bag.Add(45, Mix(cue, Mix(source / 2, same_source)));
  bag.Add(46, Mix(cue, Mix(content / 2, same_content)));
  bag.Add(47, Mix(cue, Mix(Mix(source / 4, content / 4), Mix(same_source, same_content))));
}

}  // namespace

std::uint64_t Fifths(double share) { return static_cast<std::uint64_t>(std::lround(share * 5)); }

std::uint64_t SizeBucket(std::uint32_t n) {
  if (n < 4) return n;
  if (n < 8) return 4;
  if (n < 16) return 5;
  return n < 40 ? 6 : 7;
}

std::uint64_t PhraseShape(const Sheet& s, Range phrase) {
  if (phrase.empty()) return 0;
  const Cell& first = s.At(phrase.begin);
  const Cell& last = s.At(std::int64_t{phrase.end} - 1);
  return Mix(Mix(first.classes, first.shape & 15), Mix(last.classes, last.shape & 15));
}

std::uint32_t Shared(const std::vector<Range>& a, const std::vector<Range>& b) {
  std::uint32_t n = 0;
  for (const Range x : a)
    for (const Range y : b) n += Range{std::max(x.begin, y.begin), std::min(x.end, y.end)}.size();
  return n;
}

double Agreement(const std::vector<Range>& a, const std::vector<Range>& b) {
  const std::uint32_t shared = Shared(a, b);
  const std::uint32_t all = Size(a) + Size(b) - shared;
  return all == 0 ? 1 : static_cast<double>(shared) / all;
}

void JudgeFeatures(const Scene& s, const Reading& reading, const std::vector<Reading>& all, const StageSums& sums,
                   FeatureBag& bag) {
  AddCue(s, reading, sums.cue, bag);
  AddRanks(reading, all, sums, bag);
  AddParts(s, reading, all, bag);
}

// Classes of the cue's words and of those that open the content.
static void AddStanceClasses(const Scene& s, const Relation& r, std::uint64_t helpers, FeatureBag& bag) {
  constexpr std::uint32_t kOpening = 6;  // words of the content
  const auto stance = static_cast<std::uint64_t>(r.stance);
  const Cell& head = s.sheet.At(s.head);
  bag.Add(20, head.fine);
  bag.Add(21, head.coarse);
  bag.Add(22, Mix(head.fine, helpers));
  bag.Add(23, Mix(head.fine, stance));
  bag.Add(24, Mix(head.coarse, Mix(helpers, stance)));
  bag.Add(26, Mix(head.coarse, s.sheet.At(s.cue.end).key));
  for (std::uint32_t i = s.cue.begin; i < s.cue.end; ++i)
    if (i != s.head) bag.Add(25, s.sheet.At(i).fine);
  std::uint32_t words = 0;
  for (const Range c : r.content)
    for (std::uint32_t i = c.begin; i < c.end && words < kOpening; ++i, ++words) {
      bag.Add(27, s.sheet.At(i).fine);
      if (words == 0) bag.Add(28, Mix(s.sheet.At(i).key, head.fine));
    }
}

void StanceFeatures(const Scene& s, const Relation& r, FeatureBag& bag) {
  const View& v = s.sheet.view;
  std::uint64_t helpers = 0;
  for (std::uint32_t i = s.cue.begin; i < s.cue.end; ++i) {
    helpers |= v[i].info.classes & (kModal | kNegation | kBe);
    bag.Add(2, s.sheet.At(i).key);
  }
  const Cell& head = s.sheet.At(s.head);
  const auto stance = static_cast<std::uint64_t>(r.stance);
  bag.Add(1, stance);
  for (std::uint32_t bit = 1; bit < 32; ++bit)
    if ((head.kinds >> bit) & 1U) bag.Add(17, Mix(bit, helpers));
  bag.Add(3, head.stem);
  bag.Add(4, Mix(helpers, stance));
  bag.Add(5, Mix(helpers, head.stem));
  bag.Add(6, Mix(stance, head.stem));
  bag.Add(7, Mix(stance, s.rule == nullptr ? 99 : s.rule->finder));
  bag.Add(8, Mix(s.sheet.At(s.cue.end).key, stance));
  if (!r.source.empty()) bag.Add(9, s.sheet.At(r.source.begin).key);
  std::uint32_t words = 0;
  for (const Range c : r.content)
    for (std::uint32_t i = c.begin; i < c.end && words < 6; ++i, ++words) {
      bag.Add(10, s.sheet.At(i).key);
      if (words == 0) bag.Add(11, Mix(s.sheet.At(i).key, head.stem));
      if (words < 2) bag.Add(12, Mix(s.sheet.At(i).key, static_cast<std::uint64_t>(r.kind)));
    }
  if (!r.content.empty()) {
    const Range c = r.content.front();
    bag.Add(13, s.sheet.At(std::int64_t{c.end} - 1).key);
    if (c.size() > 1) bag.Add(14, s.sheet.At(std::int64_t{c.end} - 2).key);
  }
  bag.Add(15, Mix(r.content.empty(), stance));
  bag.Add(16, 1);
  AddStanceClasses(s, r, helpers, bag);
}

}  // namespace stemma::attribution
