// Features of the second look. Declared in hops.h.
#include <algorithm>
#include <cmath>

#include "attribution/hop_patterns.h"
#include "attribution/hops.h"
#include "attribution/noun_phrase.h"
#include "attribution/speech.h"

namespace stemma::attribution {
namespace {

std::uint64_t Bucket(std::uint32_t n) {
  if (n < 4) return n;
  if (n < 7) return 4;
  if (n < 12) return 5;
  return n < 25 ? 6 : 7;
}
std::uint64_t Step(double x, double width, int most) {
  return static_cast<std::uint64_t>(std::clamp(static_cast<int>(std::lround(x / width)), -most, most) + most);
}

std::uint64_t HeadStem(const HopSight& s, const Relation& r) {
  return r.cue.empty() ? 3 : s.sheet.At(HeadOf(s.view, r.cue.front())).stem;
}
// Verb traits, form and finder of a relation's cue: what kind of hop it is.
std::uint64_t HopKind(const HopSight& s, const Relation& r) {
  if (r.cue.empty()) return 1;
  const Word& w = s.view[HeadOf(s.view, r.cue.front())];
  const std::uint64_t cites = w.info.verb != nullptr && (w.info.verb->traits & kCites) != 0 ? 1 : 0;
  const auto form = static_cast<std::uint64_t>(w.info.form);
  return Mix(Mix(r.finder, cites), w.info.verb == nullptr ? 9 : form);
}

// Commas, verbs and "that" between two places.
std::uint64_t Between(const HopSight& s, std::uint32_t a, std::uint32_t b) {
  if (a > b) std::swap(a, b);
  std::uint64_t commas = 0, joints = 0;
  for (std::uint32_t i = a; i < b && i < a + 40; ++i) {
    commas += s.view.Key(i) == ",";
    joints |= s.sheet.cells[i].joints & (kJointThat | kJointVerb | kJointSubordinator);
  }
  return Mix(std::min<std::uint64_t>(commas, 3), joints);
}

void AddNeighbour(const HopSight& s, std::uint32_t i, const Relation* r, std::uint32_t base, FeatureBag& bag) {
  const Cell& c = s.sheet.At(i);
  if (r == nullptr) {
    bag.Add(base, 0);
    bag.Add(base + 1, c.stem);
    return;
  }
  const Range cue = r->cue.front();
  const std::uint32_t gap = cue.begin < i ? i - std::min(i, cue.end) : cue.begin - i;
  const bool in_content = Holds(r->content, i);
  const std::uint64_t place = Mix(in_content, Mix(Bucket(gap), r->source.Contains(i)));
  bag.Add(base, Mix(1, HopKind(s, *r)));
  bag.Add(base + 2, place);
  bag.Add(base + 3, Mix(place, HopKind(s, *r)));
  bag.Add(base + 4, Mix(HeadStem(s, *r), in_content));
  bag.Add(base + 5, Mix(Between(s, i, cue.begin), in_content));
  bag.Add(base + 6, Mix(in_content, c.stem));
  bag.Add(base + 7, Mix(HopKind(s, *r), c.stem));
  bag.Add(base + 8, Mix(in_content, Mix(c.suffix, c.classes)));
  bag.Add(base + 9, Mix(!r->source.empty() && r->source.end <= i && i - r->source.end < 3, c.stem));
}

void AddPassed(const HopSight& s, const HopWord& word, FeatureBag& bag) {
  const std::uint32_t i = word.at;
  const PassedOver* p = s.passed_at[i];
  const std::uint64_t chance = p == nullptr ? 99 : Step(p->relation.confidence, 0.1, 10);
  const std::uint64_t crowd = std::min<std::size_t>(word.near, 3);
  bag.Add(100, chance);
  bag.Add(101, p == nullptr ? 99 : Step(p->score, 0.5, 12));
  bag.Add(102, Mix(chance, s.sheet.cells[i].marks));
  bag.Add(103, Mix(chance, crowd));
  bag.Add(104, Mix(s.held[i] ? 1 : 0, s.sheet.At(i).stem));
  bag.Add(105, Mix(crowd, s.sheet.At(i).stem));
  bag.Add(106, Mix(crowd, Mix(s.view.Key(std::int64_t{i} - 1) == ",", s.sheet.At(i).classes)));
}

// The voices on both sides: who could be the subject, who stands behind.
void AddVoices(const HopSight& s, const HopWord& word, FeatureBag& bag) {
  const View& v = s.view;
  const Cell& c = s.sheet.At(word.at);
  const std::uint64_t subject = s.VoiceOf(word.subject);
  const std::uint32_t e = word.at + (v.Has(word.at + 1, kPreposition) ? 2 : 1);
  const std::uint64_t object = e < word.region.end ? s.VoiceOf(BarePhraseAfter(v, e, word.region.end)) : 0;
  bag.Add(160, subject);
  bag.Add(161, object);
  bag.Add(162, Mix(subject, c.stem));
  bag.Add(163, Mix(object, c.stem));
  bag.Add(164, Mix(subject, Mix(c.suffix, c.classes)));
  bag.Add(165, Mix(object, Mix(c.suffix, c.classes)));
  bag.Add(166, Mix(subject, object));
}

void AddPatterns(const HopSight& s, const HopWord& word, FeatureBag& bag) {
  const std::uint32_t patterns = word.patterns;
  bag.Add(170, patterns);
  for (std::uint32_t a = 0; a < 12; ++a) {
    if (((patterns >> a) & 1U) == 0) continue;
    bag.Add(171, a);
    bag.Add(172, Mix(a, s.sheet.At(word.at).stem));
    for (std::uint32_t b = a + 1; b < 12; ++b)
      if ((patterns >> b) & 1U) bag.Add(173, Mix(a, b));
  }
}

// Where source and content stand about the cue.
std::uint64_t Order(const Scene& scene, const Relation& r) {
  const auto side = [&](std::uint32_t at) { return at < scene.cue.begin ? 1 : 2; };
  const int source = r.source.empty() ? 0 : side(r.source.begin);
  const int content = r.content.empty() ? 0 : side(r.content.front().begin);
  return static_cast<std::uint64_t>(source) * 3 + static_cast<std::uint64_t>(content);
}

// What the reading has to do with a relation that is there.
std::uint64_t Bond(const HopSight& s, const Scene& scene, const Relation& r, const Relation& other) {
  const bool holds = !other.cue.empty() && Holds(r.content, HeadOf(s.view, other.cue.front()));
  const bool held = Holds(other.content, scene.head);
  const std::uint64_t same = Fifths(Agreement(r.content, other.content));
  const bool same_source = Shared(Pieces(r.source), Pieces(other.source)) > 0;
  const bool eats = Shared(Pieces(r.source), other.content) > 0;
  return Mix(Mix(holds, held), Mix(same, Mix(same_source, eats)));
}

void AddBonds(const HopSight& s, const Scene& scene, const HopWord& word, const HopReading& h, FeatureBag& bag) {
  const Relation& r = h.relation;
  const Cell& head = s.sheet.At(scene.head);
  std::uint64_t any = 0;
  for (const bool left : {true, false}) {
    const Relation* n = left ? word.left : word.right;
    const std::uint64_t bond = n == nullptr ? 1 : Bond(s, scene, r, *n);
    const std::uint32_t base = left ? 130 : 140;
    bag.Add(base, bond);
    bag.Add(base + 1, Mix(bond, head.stem));
    bag.Add(base + 2, Mix(bond, n == nullptr ? 0 : HopKind(s, *n)));
    bag.Add(base + 3, Mix(bond, Mix(h.source_from, h.content_from)));
    bag.Add(base + 4, Mix(bond, PhraseShape(s.sheet, r.source)));
    any = Mix(any, bond);
  }
  bag.Add(150, any);
}

}  // namespace

void HopCueFeatures(const HopSight& s, const HopWord& word, FeatureBag& bag) {
  AddPatterns(s, word, bag);
  CueFeatures(s.sheet, word.at, bag);
  AddVoices(s, word, bag);
  AddPassed(s, word, bag);
  AddNeighbour(s, word.at, word.left, 110, bag);
  AddNeighbour(s, word.at, word.right, 120, bag);
}

void HopFeatures(const HopSight& s, const Scene& scene, const HopProposal& proposal, const HopReading& h,
                 FeatureBag& bag) {
  const Relation& r = h.relation;
  const Cell& head = s.sheet.At(scene.head);
  const PassedOver* p = s.passed_at[scene.head];
  const std::uint64_t from = Mix(h.source_from, h.content_from);
  const std::uint64_t score = Step(proposal.score, 0.5, 12);
  const std::uint64_t chance = p == nullptr ? 99 : Step(p->relation.confidence, 0.1, 10);
  const std::uint64_t shape = PhraseShape(s.sheet, r.source);
  const std::uint64_t order = Order(scene, r);
  bag.Add(1, score);
  bag.Add(2, Mix(score, from));
  bag.Add(3, Mix(chance, from));
  bag.Add(4, chance);
  bag.Add(5, from);
  bag.Add(6, Mix(from, head.stem));
  bag.Add(7, Mix(order, head.stem));
  bag.Add(8, Mix(order, from));
  bag.Add(9, head.stem);
  bag.Add(10, Mix(head.key, s.sheet.At(std::int64_t{scene.cue.end}).key));
  bag.Add(11, Mix(s.sheet.At(std::int64_t{scene.cue.begin} - 1).key, head.stem));
  bag.Add(12, shape);
  bag.Add(13, Mix(shape, head.stem));
  bag.Add(14, r.source.empty() ? 0 : s.sheet.At(std::int64_t{r.source.end} - 1).key);
  bag.Add(15, Mix(Bucket(r.source.size()), order));
  bag.Add(16, Mix(Bucket(Size(r.content)), order));
  bag.Add(17, r.content.empty() ? 0 : s.sheet.At(r.content.front().begin).key);
  bag.Add(18, Mix(r.content.empty() ? 0 : s.sheet.At(r.content.front().begin).classes, from));
  bag.Add(19, Mix(static_cast<std::uint64_t>(r.kind), order));
  bag.Add(20, Mix(Fifths(Agreement(Pieces(r.source), Pieces(scene.supposed.source))),
                  Fifths(Agreement(r.content, scene.supposed.content))));
  if (p != nullptr)
    bag.Add(21, Mix(chance, Mix(Fifths(Agreement(Pieces(r.source), Pieces(p->relation.source))),
                                Fifths(Agreement(r.content, p->relation.content)))));
  bag.Add(22, Mix(r.source.empty() ? 9
                                   : Bucket(r.source.end <= scene.cue.begin   ? scene.cue.begin - r.source.end
                                            : r.source.begin >= scene.cue.end ? r.source.begin - scene.cue.end
                                                                              : 8),
                  order));
  bag.Add(23, Mix(head.classes, Mix(head.suffix, order)));
  bag.Add(24, Mix(s.view[scene.head].quote >= 0, order));
  bag.Add(25, Mix(r.content.size(), order));
  const std::uint64_t voice = h.voice;
  bag.Add(26, Mix(voice, order));
  bag.Add(27, Mix(voice, head.stem));
  bag.Add(28, Mix(voice, Mix(score, from)));
  AddBonds(s, scene, proposal.word, h, bag);
  const std::uint32_t patterns = proposal.word.patterns;
  bag.Add(40, Mix(patterns, order));
  for (std::uint32_t a = 0; a < 12; ++a)
    if ((patterns >> a) & 1U) {
      bag.Add(41, Mix(a, from));
      bag.Add(42, Mix(a, voice));
      bag.Add(43, Mix(a, score));
    }
  bag.Add(30, 1);
}

}  // namespace stemma::attribution
