#include "attribution/link.h"

#include <algorithm>
#include <cmath>

#include "attribution/judge_features.h"
#include "attribution/nest.h"

namespace stemma::attribution {
namespace {

constexpr double kSameWords = 0.8;  // agreement of two contents that are one
constexpr std::size_t kReach = 14;  // relations before and behind that may be the parent
constexpr std::size_t kLongestChain = 60;
constexpr std::uint32_t kFarthest = 150;  // tokens between two cues of a chain

std::uint32_t HeadAt(const View& v, const Relation& r) { return HeadOf(v, r.cue.front()); }
bool IsAccording(const View& v, const Relation& r) { return v[r.cue.front().begin].key == "according"; }
// The share of `inner` that `outer` holds, in fifths; 9 for nothing to hold.
std::uint64_t Held(const std::vector<Range>& inner, const std::vector<Range>& outer) {
  const std::uint32_t n = Size(inner);
  return n == 0 ? 9 : Fifths(static_cast<double>(Shared(inner, outer)) / n);
}
std::uint64_t Far(std::uint32_t n) {
  if (n < 3) return n;
  if (n < 6) return 3;
  if (n < 12) return 4;
  return n < 25 ? 5 : n < 60 ? 6 : 7;
}

// What kind of cue it is: cites, gerund, noun, verb; of which finder.
std::uint64_t CueKind(const Sheet& s, const Relation& r) {
  const std::uint32_t head = HeadAt(s.view, r);
  const Word& w = s.view[head];
  if (w.info.verb == nullptr) return Mix(7, Mix(s.At(head).suffix, w.key.size() < 4));
  const bool cites = (w.info.verb->traits & kCites) != 0;
  return Mix(1, Mix(static_cast<std::uint64_t>(w.info.form), cites));
}

// Words between two cues: commas, "that", verbs, semicolons.
std::uint64_t Between(const Sheet& s, std::uint32_t a, std::uint32_t b) {
  if (a > b) std::swap(a, b);
  std::uint64_t commas = 0, joints = 0, stops = 0;
  for (std::uint32_t k = a + 1; k < std::min(b, a + kFarthest); ++k) {
    commas += s.view.Key(k) == ",";
    stops += s.view.Key(k) == ";" || s.view.Key(k) == "." || s.view.Key(k) == ":";
    joints |= s.cells[k].joints & (kJointThat | kJointVerb);
  }
  return Mix(std::min<std::uint64_t>(commas, 3), Mix(joints, std::min<std::uint64_t>(stops, 2)));
}

// How the spans of `i` lie in those of `j` and back.
std::uint64_t Nesting(const Sheet& s, const Relation& i, const Relation& j) {
  const std::uint64_t cue_in = Holds(j.content, HeadAt(s.view, i));
  const std::uint64_t cue_out = Holds(i.content, HeadAt(s.view, j));
  const std::uint64_t source_in = Held(Pieces(i.source), j.content);
  const std::uint64_t content_in = std::min<std::uint64_t>(Held(i.content, j.content), 5);
  const std::uint64_t source_out = Held(Pieces(j.source), i.content);
  return Mix(Mix(cue_in, cue_out), Mix(source_in, Mix(content_in / 2, source_out)));
}

// "which had quoted", "who says": the relative's phrase is the other one's source.
bool IsRelativeOf(const Sheet& s, const Relation& i, const Relation& j) {
  if (i.source.size() != 1 || !s.view[i.source.begin].Is(kRelative)) return false;
  return j.source.end <= i.source.begin && i.source.begin - j.source.end <= 2;
}

// The order of the two sources and cues, and whether the child's voice follows the parent's cue at once.
std::uint64_t Order(const Relation& i, const Relation& j) {
  const auto at = [](Range r) { return r.empty() ? UINT32_MAX : r.begin; };
  const std::uint32_t places[] = {at(j.source), at(j.cue.front()), at(i.source), at(i.cue.front())};
  std::uint64_t order = 0;
  for (int a = 0; a < 4; ++a)
    for (int b = a + 1; b < 4; ++b) order = order * 2 + (places[a] < places[b] ? 1 : 0);
  const std::uint32_t voice = std::min(places[2], places[3]);
  const std::uint64_t gap = voice >= j.cue.front().end ? Far(voice - j.cue.front().end) : 9;
  return Mix(order, Mix(gap, Mix(i.source.empty(), j.source.empty())));
}

void AddSpans(const Sheet& s, const Relation& i, const Relation& j, FeatureBag& bag) {
  const std::uint64_t nesting = Nesting(s, i, j);
  const std::uint64_t kinds = Mix(CueKind(s, i), CueKind(s, j));
  const std::uint32_t a = HeadAt(s.view, i);
  const std::uint32_t b = HeadAt(s.view, j);
  const std::uint64_t same = Fifths(Agreement(i.content, j.content));
  const std::uint64_t cue_in = Mix(Holds(j.content, a), Holds(i.content, b));
  bag.Add(10, nesting);
  bag.Add(11, Mix(nesting, kinds));
  bag.Add(12, Mix(nesting, a < b));
  bag.Add(13, Mix(same, Mix(cue_in, a < b)));
  bag.Add(14, Mix(same, kinds));
  bag.Add(15, Mix(cue_in, s.At(a).stem));
  bag.Add(16, Mix(cue_in, s.At(b).stem));
  bag.Add(17, Mix(cue_in, Mix(CueKind(s, i), a < b)));
  bag.Add(18, Mix(cue_in, Mix(CueKind(s, j), a < b)));
  bag.Add(19, Mix(Size(i.content) <= Size(j.content), Mix(cue_in, same)));
  const std::uint64_t order = Order(i, j);
  bag.Add(23, order);
  bag.Add(24, Mix(order, cue_in));
  bag.Add(25, Mix(order, CueKind(s, i)));
  bag.Add(26, Mix(order, CueKind(s, j)));
  bag.Add(27, Mix(order, Between(s, a, b)));
  bag.Add(20, Mix(Shared(Pieces(i.source), Pieces(j.source)) > 0, cue_in));
  bag.Add(21, Mix(IsRelativeOf(s, i, j), CueKind(s, i)));
  bag.Add(22, Mix(IsRelativeOf(s, j, i), CueKind(s, i)));
}

void AddPlace(const Sheet& s, const Relation& i, const Relation& j, FeatureBag& bag) {
  const View& v = s.view;
  const std::uint32_t a = HeadAt(v, i);
  const std::uint32_t b = HeadAt(v, j);
  const std::uint64_t far = Mix(Far(a > b ? a - b : b - a), a < b);
  const std::uint64_t cue_in = Holds(j.content, a);
  const std::uint64_t same_sentence = v[a].sentence == v[b].sentence;
  const std::uint64_t quote = Mix(v[a].quote >= 0, Mix(v[b].quote >= 0, v[a].quote == v[b].quote));
  const std::uint64_t between = Between(s, a, b);
  bag.Add(30, Mix(far, cue_in));
  bag.Add(31, Mix(far, CueKind(s, i)));
  bag.Add(32, Mix(same_sentence, Mix(cue_in, a < b)));
  bag.Add(33, Mix(quote, Mix(cue_in, a < b)));
  bag.Add(34, Mix(between, Mix(cue_in, a < b)));
  bag.Add(35, Mix(between, Mix(CueKind(s, i), a < b)));
  bag.Add(36, Mix(s.At(std::int64_t{i.cue.front().begin} - 1).key, Mix(CueKind(s, i), cue_in)));
  bag.Add(37, Mix(s.At(std::int64_t{j.cue.front().end}).key, cue_in));
  bag.Add(38, Mix(i.weak, Mix(j.weak, cue_in)));
  bag.Add(39, Mix(i.relay, Mix(j.relay, cue_in)));
  bag.Add(40, Mix(static_cast<std::uint64_t>(i.stance), Mix(static_cast<std::uint64_t>(j.stance), cue_in)));
  bag.Add(41, Mix(i.finder, Mix(j.finder, cue_in)));
  bag.Add(42, Mix(i.source.empty(), Mix(j.source.empty(), cue_in)));
}

// Classes of the two cues and of the two voices.
void AddClasses(const Sheet& s, const Relation& i, const Relation& j, std::uint64_t nest, FeatureBag& bag) {
  const std::uint32_t a = HeadAt(s.view, i);
  const std::uint32_t b = HeadAt(s.view, j);
  const std::uint64_t cue_in = Mix(Holds(j.content, a), Holds(i.content, b));
  bag.Add(60, Mix(cue_in, s.At(a).fine));
  bag.Add(61, Mix(cue_in, s.At(b).fine));
  bag.Add(62, Mix(cue_in, Mix(s.At(a).coarse, s.At(b).coarse)));
  bag.Add(63, Mix(cue_in, s.VoiceClass(i.source)));
  bag.Add(64, Mix(cue_in, s.VoiceClass(j.source)));
  bag.Add(65, Mix(cue_in, Mix(s.VoiceClass(i.source), s.VoiceClass(j.source))));
  bag.Add(66, Mix(nest, s.At(a).coarse));
  bag.Add(67, Mix(nest, s.At(b).coarse));
}

// A chain that is longer than any counts as one.
bool Circles(const std::vector<Relation>& relations, std::size_t child, std::size_t parent) {
  std::size_t steps = 0;
  for (std::optional<std::size_t> at = parent; at; at = relations[*at].parent, ++steps)
    if (*at == child || steps > kLongestChain) return true;
  return false;
}

struct Choice {
  float sum = 0;
  std::size_t child = 0, parent = 0;
};

}  // namespace

std::vector<std::size_t> ParentCandidates(const View& v, const std::vector<Relation>& relations, std::size_t i) {
  std::vector<std::size_t> out;
  if (relations[i].cue.empty()) return out;
  const std::uint32_t a = HeadAt(v, relations[i]);
  const std::size_t first = i > kReach ? i - kReach : 0;
  for (std::size_t j = first; j < std::min(relations.size(), i + kReach); ++j) {
    if (j == i || relations[j].cue.empty()) continue;
    const std::uint32_t b = HeadAt(v, relations[j]);
    const bool near = v[a].sentence == v[b].sentence && (a > b ? a - b : b - a) < kFarthest;
    // "According to X, Y says": what says it inside X's account is no parent of it.
    const bool turned =
        IsAccording(v, relations[i]) && Holds(relations[i].content, b) && !Holds(relations[j].content, a);
    if (!turned && (near || Holds(relations[j].content, a))) out.push_back(j);
  }
  return out;
}

void LinkFeatures(const Sheet& s, const std::vector<Relation>& relations, std::size_t i, std::size_t j,
                  const std::vector<std::optional<std::size_t>>& nested, FeatureBag& bag) {
  const Relation& child = relations[i];
  const Relation& parent = relations[j];
  const bool same = nested[i] == j;
  const std::uint64_t nest = Mix(same, Mix(nested[i].has_value(), nested[j] == i));
  bag.Add(1, nest);
  bag.Add(2, Mix(nest, CueKind(s, child)));
  bag.Add(3, Mix(nest, CueKind(s, parent)));
  bag.Add(4, Mix(nest, Nesting(s, child, parent)));
  // The parent's own parent is the one that nest.h gives: a hop between.
  bag.Add(5, Mix(nest, nested[i] && nested[j] == nested[i]));
  bag.Add(6, Mix(nested[i] && nested[*nested[i]] == j, CueKind(s, child)));
  AddSpans(s, child, parent, bag);
  AddPlace(s, child, parent, bag);
  AddClasses(s, child, parent, nest, bag);
  bag.Add(50, 1);
}

// "Norda reported, quoting a nurse, that somebody had told ...": what both hold hangs from the nurse, who holds it
// inside Norda's words.
static std::size_t Deepest(const View& view, const std::vector<Relation>& relations,
                           const std::vector<std::optional<std::size_t>>& nested, std::size_t child,
                           std::size_t parent) {
  if (!nested[child] || *nested[child] == parent || nested[*nested[child]] != parent) return parent;
  const Relation& inner = relations[*nested[child]];
  const bool holds = !inner.cue.empty() && Holds(inner.content, HeadAt(view, relations[child])) &&
                     !Holds(relations[child].content, HeadAt(view, inner));
  return holds && Agreement(inner.content, relations[parent].content) >= kSameWords ? *nested[child] : parent;
}

void Link(const Sheet& words, const LinearModel& model, std::vector<Relation>& relations) {
  const View& view = words.view;
  Nest(view, relations);
  std::vector<std::optional<std::size_t>> nested(relations.size());
  for (std::size_t i = 0; i < relations.size(); ++i) nested[i] = relations[i].parent;
  std::vector<Choice> choices;
  FeatureBag bag;
  for (std::size_t i = 0; i < relations.size(); ++i) {
    for (const std::size_t j : ParentCandidates(view, relations, i)) {
      bag.Clear();
      LinkFeatures(words, relations, i, j, nested, bag);
      const float sum = model.tables[kLinkTable].Sum(bag.ids());
      if (Chance(sum) >= model.numbers[kLinkAbove]) choices.push_back({sum, i, j});
    }
  }
  // "According to X, Y says that" is a chain in any case.
  for (std::size_t i = 0; i < relations.size(); ++i)
    if (nested[i] && !relations[i].cue.empty() && !relations[*nested[i]].cue.empty() &&
        !IsAccording(view, relations[*nested[i]]))
      relations[i].parent.reset();
  std::ranges::stable_sort(choices, [](const Choice& a, const Choice& b) { return a.sum > b.sum; });
  std::vector<bool> chosen(relations.size(), false);
  for (Choice& c : choices) {
    const std::size_t deepest = Deepest(view, relations, nested, c.child, c.parent);
    if (!Circles(relations, c.child, deepest)) c.parent = deepest;
    if (chosen[c.child] || Circles(relations, c.child, c.parent)) continue;
    chosen[c.child] = true;
    relations[c.child].parent = c.parent;
  }
}

}  // namespace stemma::attribution
