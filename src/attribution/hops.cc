#include "attribution/hops.h"

#include <algorithm>

#include "attribution/hop_patterns.h"
#include "attribution/noun_phrase.h"
#include "attribution/speech.h"

namespace stemma::attribution {
namespace {

constexpr float kReadAbove = -3;           // sum of the hop table; by folds, lower costs time only
constexpr std::size_t kMostCarriers = 3;   // relations of the sentence whose content a hop may share
constexpr std::ptrdiff_t kNeighbours = 8;  // relations on each side of a word that it is seen with
constexpr std::uint32_t kApart = 2;        // tokens between two cues of the second look

// Words that carry a hop though they are no cue elsewhere.
bool IsHopWord(std::string_view key) {
  constexpr std::string_view kWords[] = {"via", "per", "after", "from", "has", "have", "had", "by"};
  return std::ranges::find(kWords, key) != std::end(kWords);
}

struct Part {
  std::vector<Range> pieces;
  std::uint8_t from = 0;
};
void AddPart(std::vector<Part>& parts, std::vector<Range> pieces, std::uint8_t from) {
  const bool known = std::ranges::any_of(parts, [&](const Part& p) { return p.pieces == pieces; });
  if (!known) parts.push_back({std::move(pieces), from});
}

// The subject before an aside that ends right before the cue: "the Echo, via the Spark, had".
Range BeyondAside(const View& v, Range cue, Range region) {
  if (v.Key(std::int64_t{cue.begin} - 1) != ",") return {};
  std::uint32_t comma = cue.begin - 1;
  while (comma > region.begin && comma + 20 > cue.begin && v.Key(std::int64_t{comma} - 1) != ",") --comma;
  return comma > region.begin && v.Key(std::int64_t{comma} - 1) == "," ? PhraseBefore(v, comma - 1, region.begin)
                                                                       : Range{};
}

std::vector<Part> Sources(const HopSight& s, const Scene& scene, const Relation& combined, Range region) {
  std::vector<Part> out;
  const View& v = s.view;
  AddPart(out, Pieces(combined.source), 0);
  AddPart(out, Pieces(scene.supposed.source), 1);
  std::uint32_t behind = scene.cue.end;
  if (v.Has(behind, kPreposition) && behind + 1 < region.end) ++behind;
  if (behind < region.end) AddPart(out, Pieces(BarePhraseAfter(v, behind, region.end)), 2);
  AddPart(out, Pieces(BeyondAside(v, scene.cue, region)), 3);
  return out;
}

std::vector<Part> Contents(const HopSight& s, const Scene& scene, const Relation& combined, Range region) {
  std::vector<Part> out;
  const View& v = s.view;
  AddPart(out, combined.content, 0);
  AddPart(out, scene.supposed.content, 1);
  // Nearest relations of the sentence first: a hop says what they say.
  std::vector<std::uint32_t> near = s.Near(scene.head);
  const auto gap = [&](std::uint32_t k) {
    const std::uint32_t at = s.taken[k].cue.front().begin;
    return at < scene.head ? scene.head - at : at - scene.head;
  };
  std::ranges::stable_sort(near, {}, gap);
  for (std::size_t k = 0; k < std::min(near.size(), kMostCarriers); ++k) {
    const Relation& r = s.taken[near[k]];
    AddPart(out, r.content, static_cast<std::uint8_t>(2 + k));
  }
  if (scene.cue.end < region.end) AddPart(out, {{scene.cue.end, ContentEnd(v, scene.cue.end, region.end)}}, 5);
  if (region.begin < scene.cue.begin) AddPart(out, {{region.begin, scene.cue.begin}}, 6);
  return out;
}

bool Touches(Range a, Range b) { return a.begin < b.end + kApart && b.begin < a.end + kApart; }

}  // namespace

HopSight::HopSight(const Sheet& r, const std::vector<Relation>& t, const std::vector<PassedOver>& p)
    : view(r.view), rules(r), sheet(r, t), taken(t) {
  passed_at.assign(view.size(), nullptr);
  for (const PassedOver& one : p) passed_at[one.head] = &one;
  held.assign(view.size(), false);
  for (std::uint32_t k = 0; k < t.size(); ++k) {
    if (!t[k].source.empty()) sources.push_back(sheet.At(std::int64_t{t[k].source.end} - 1).key);
    if (!t[k].cue.empty()) by_cue.emplace_back(t[k].cue.front().begin, k);
    for (const Range c : t[k].content)
      for (std::uint32_t i = c.begin; i < c.end; ++i) held[i] = true;
  }
  std::ranges::sort(sources);
  std::ranges::sort(by_cue);
}

std::vector<std::uint32_t> HopSight::Near(std::uint32_t i) const {
  const auto at = std::ranges::lower_bound(by_cue, std::pair(i, 0U)) - by_cue.begin();
  const auto first = std::max<std::ptrdiff_t>(0, at - kNeighbours);
  const auto last = std::min(std::ssize(by_cue), at + kNeighbours);
  std::vector<std::uint32_t> out;
  for (auto k = first; k < last; ++k) {
    const auto& [begin, relation] = by_cue[static_cast<std::size_t>(k)];
    if (view[begin].sentence == view[i].sentence) out.push_back(relation);
  }
  return out;
}

std::uint64_t HopSight::VoiceOf(Range phrase) const {
  if (phrase.empty()) return 0;
  const bool known = std::ranges::binary_search(sources, sheet.At(std::int64_t{phrase.end} - 1).key);
  return Mix(rules.VoiceOf(phrase), known ? 2 : 1);
}

bool CanBeHop(const HopSight& s, std::uint32_t i) {
  if ((s.sheet.cells[i].marks & kMarkCue) != 0) return false;
  return CanBeHead(s.view[i]) || IsHopWord(s.view.Key(i));
}

std::vector<HopProposal> ProposeHops(const HopSight& s, const WeightTable& table) {
  std::vector<HopProposal> out;
  FeatureBag bag;
  for (std::uint32_t i = 0; i < s.view.size(); ++i) {
    if (!CanBeHop(s, i)) continue;
    const HopWord word(s, i);
    bag.Clear();
    HopCueFeatures(s, word, bag);
    const float score = table.Sum(bag.ids());
    if (score > kReadAbove) out.push_back({word, score});
  }
  return out;
}

std::vector<HopReading> HopReadings(const HopSight& s, const Scene& scene, const LinearModel& model) {
  const PassedOver* passed = s.passed_at[scene.head];
  const bool read = passed != nullptr && passed->combined;  // the tagger has looked at the same scene
  const Relation combined = read ? *passed->combined : ReadSpans(scene, model).combined;
  const Range region = Region(s.view, scene.head);
  std::vector<HopReading> out;
  for (const Part& source : Sources(s, scene, combined, region)) {
    if (Shared(source.pieces, {scene.cue}) > 0) continue;
    const Range words = source.pieces.empty() ? Range{} : source.pieces.front();
    const std::uint64_t voice = s.VoiceOf(words);
    for (const Part& content : Contents(s, scene, combined, region)) {
      HopReading h{.relation = combined, .source_from = source.from, .content_from = content.from, .voice = voice};
      h.relation.cue = {scene.cue};
      h.relation.source = words;
      h.relation.content = content.pieces;
      Tidy(s.view, h.relation);
      SetKind(s.view, h.relation);
      if (h.relation.source.empty() && h.relation.content.empty()) continue;
      out.push_back(std::move(h));
    }
  }
  return out;
}

// Another attribution makes it likely: it stands in that one's words, holds its cue, or says the same.
static bool IsBonded(const HopSight& s, const Relation& r) {
  const Range cue = r.cue.front();
  return std::ranges::any_of(s.Near(cue.begin), [&](std::uint32_t k) {
    const Relation& other = s.taken[k];
    return Shared(other.content, {cue}) > 0 || Shared(r.content, {other.cue.front()}) > 0 ||
           Agreement(r.content, other.content) >= 0.5;
  });
}

// The chance that is asked of a reading: less of a hop; of a verb that only has its subject inside another one's words,
// something between.
static double Asked(const HopSight& s, const HopProposal& p, const Relation& r, const LinearModel& model) {
  const std::uint32_t shapes = p.word.patterns & kHopShapes;
  const double any = model.numbers[kHopAbove];
  const double hop = model.numbers[kHopChainAbove];
  if (shapes == 0 || !IsBonded(s, r)) return any;
  return shapes == kInnerVoice ? (any + hop) / 2 : hop;
}

// The best reading of a proposal, its chance in its confidence.
static Relation ReadHop(const HopSight& sight, const HopProposal& p, const LinearModel& model) {
  const Scene scene(sight.rules, {p.word.at, p.word.at + 1}, nullptr);
  Relation best;
  float best_sum = -1e9F;
  FeatureBag bag;
  for (HopReading& h : HopReadings(sight, scene, model)) {
    bag.Clear();
    HopFeatures(sight, scene, p, h, bag);
    std::array<float, 2> sums{};
    model.tables[kHopJudgeTable].AddTo(bag.ids(), sums);
    if (sums[0] + sums[1] <= best_sum) continue;
    best_sum = sums[0] + sums[1];
    best = std::move(h.relation);
    best.confidence = Chance(model.numbers[kHopSlope] * sums[0] + model.numbers[kHopShift]);
  }
  if (!best.cue.empty()) best.stance = StanceOf(scene, best, model);
  return best;
}

void AddHops(const Sheet& rules, const LinearModel& model, const std::vector<PassedOver>& passed,
             std::vector<Relation>& relations) {
  std::vector<Relation> added;
  const HopSight sight(rules, relations, passed);
  for (const HopProposal& p : ProposeHops(sight, model.tables[kHopCueTable])) {
    Relation r = ReadHop(sight, p, model);
    if (!r.cue.empty() && r.confidence >= Asked(sight, p, r, model)) added.push_back(std::move(r));
  }
  std::ranges::stable_sort(added, [](const Relation& a, const Relation& b) { return a.confidence > b.confidence; });
  std::vector<Relation> kept;
  for (Relation& r : added)
    if (std::ranges::none_of(kept, [&](const Relation& k) { return Touches(k.cue.front(), r.cue.front()); }))
      kept.push_back(std::move(r));
  for (Relation& r : kept) relations.push_back(std::move(r));
}

}  // namespace stemma::attribution
