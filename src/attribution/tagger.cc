#include "attribution/tagger.h"

#include <algorithm>
#include <cmath>

#include "attribution/phrase_words.h"

namespace stemma::attribution {
namespace {

constexpr std::size_t kStances = 7;
constexpr float kKeepClauseAbove = 0.2F;  // chance below which a rule's goes whose content is a clause
constexpr float kKeepBondedAbove = 0.2F;  // or that holds or says what another one says
constexpr float kCombinedEdge = 2;        // sum by which another reading must beat the combined one; by folds

bool SameSpans(const Relation& a, const Relation& b) { return a.source == b.source && a.content == b.content; }

bool Meet(const std::vector<Range>& a, const std::vector<Range>& b) { return Agreement(a, b) > 0; }

// Another reading whose source and content both meet the rules' own gives nothing: in texts of other styles the rules'
// edges are the better ones.
bool IsNear(const Relation& rule, const Relation& other) {
  const auto one = [](Range r) { return r.empty() ? std::vector<Range>{} : std::vector<Range>{r}; };
  return Meet(one(rule.source), one(other.source)) && Meet(rule.content, other.content);
}

// What the third stage makes of a proposal.
struct Verdict {
  Reading reading;
  double chance = 0;
};

Verdict Choose(const Scene& scene, const std::vector<Reading>& readings, const StageSums& stages,
               const LinearModel& model) {
  Verdict best;
  float best_half = 0;
  FeatureBag bag;
  bool first = true;
  for (const Reading& reading : readings) {
    if (scene.rule != nullptr && reading.origin != Origin::kRule && IsNear(*scene.rule, reading.relation)) continue;
    bag.Clear();
    JudgeFeatures(scene, reading, readings, stages, bag);
    std::array<float, 2> sums{};
    model.tables[kJudgeTable].AddTo(bag.ids(), sums);
    const float half = sums[0] + sums[1] + (reading.origin == Origin::kCombined ? kCombinedEdge : 0);
    if (!first && half <= best_half) continue;
    first = false;
    best_half = half;
    best.chance = Chance(model.numbers[kSlope] * sums[0] + model.numbers[kShift]);
    best.reading = reading;
  }
  return best;
}

// It says what another one holds, or holds another's cue: a hop of a chain, which the judge sees alone and doubts.
bool IsBonded(const Sheet& sheet, const Relation& r) {
  if ((sheet.cells[HeadOf(sheet.view, r.cue.front())].marks & kMarkContent) != 0) return true;
  for (const Range c : r.content) {
    const Range near = NearPart(c, r.cue.front().begin);
    for (std::uint32_t i = near.begin; i < near.end; ++i)
      if ((sheet.cells[i].marks & kMarkCue) != 0) return true;
  }
  return false;
}

// Finders by number (rules.cc). Only verbs, idioms and noun cues are dropped: of the other kinds (transcripts, credits,
// posts, datelines) the corpus has too few for a verdict.
constexpr std::uint8_t kFloatingFinder = 13;
bool MayDrop(const Relation& r) { return r.finder == 1 || r.finder == 4 || r.finder == 6 || r.finder == 14; }

// A subject right behind a quotation that only names something: 'the "Glass Harbour" singer is going'.
bool SpeaksModifier(const View& v, const Relation& r) {
  if (r.source.empty() || r.content.empty() || r.content.back().end != r.source.begin) return false;
  const std::int32_t quote = v[r.source.begin - 1].quote;
  return quote >= 0 && IsModifier(v, v.quotes()[static_cast<std::size_t>(quote)]);
}

// "notes he favours it", "noted the findings show": somebody's clause without "that" is hardly ever an object.
bool SaysClause(const View& v, const Relation& r) {
  constexpr std::uint32_t kReach = 6;  // tokens in which the clause's verb stands
  if (r.source.empty() || r.content.empty() || r.cue.empty() || r.content.front().begin < r.cue.back().end)
    return false;
  const Range c = r.content.front();
  const Word& first = v[c.begin];
  if (first.key == "what" || first.key == "why" || first.key == "whether" || first.key == "how") return c.size() > 2;
  if (!first.Is(kSubject | kDeterminer | kPossessive) || first.quote >= 0 || first.key == "that") return false;
  if (first.Is(kSubject) && !first.Is(kPossessive) && first.key != "it" && first.key != "you") return c.size() > 1;
  for (std::uint32_t i = c.begin + 1; i < std::min(c.end, c.begin + kReach); ++i) {
    if (IsMark(v, i) && !IsGlue(v, i)) return false;
    if (IsClauseVerb(v, i)) return true;
  }
  return false;
}

// The chance below which a rule's reading is dropped.
double AskedToKeep(const Sheet& sheet, const Relation& rule, const LinearModel& model) {
  float asked = model.numbers[kKeepAbove];
  if (SaysClause(sheet.view, rule)) asked = std::min(asked, kKeepClauseAbove);
  if (IsBonded(sheet, rule)) asked = std::min(asked, kKeepBondedAbove);
  return asked;
}

}  // namespace

double Chance(double sum) { return 1 / (1 + std::exp(-sum)); }

SpeechStance StanceOf(const Scene& scene, const Relation& r, const LinearModel& model) {
  FeatureBag bag;
  StanceFeatures(scene, r, bag);
  std::array<float, kStances> sums{};
  model.tables[kStanceTable].AddTo(bag.ids(), sums);
  const auto best = static_cast<std::size_t>(std::max_element(sums.begin(), sums.end()) - sums.begin());
  const float margin = sums[best] - sums[static_cast<std::size_t>(r.stance)];
  return margin > model.numbers[kStanceAbove] ? static_cast<SpeechStance>(best) : r.stance;
}

bool Fits(const LinearModel& model) {
  constexpr std::uint32_t kOutputs[kTaggerTables] = {
      1, kSpanLabels, kSpanLabels * kSpanLabels, 2, kStances, 1, 1, 1, 1, 2, 1};
  if (model.tables.size() != kTaggerTables || model.numbers.size() != kTaggerNumbers) return false;
  for (std::size_t i = 0; i < kTaggerTables; ++i)
    if (model.tables[i].outputs != kOutputs[i]) return false;
  return true;
}

// Sources and cues share no word.
static bool SharesCue(Range source, const Scene& scene) {
  if (source.empty()) return false;
  const auto meets = [&](Range c) { return source.begin < c.end && c.begin < source.end; };
  return meets(scene.cue) || (scene.rule != nullptr && std::ranges::any_of(scene.rule->cue, meets));
}

// "Speaking to the paper, Marr ...": no speaker.
static bool IsOpeningGerund(const View& v, Range source) {
  return source.size() == 1 && v.Key(source.begin).ends_with("ing") && v[source.begin].capitalised &&
         v.sentences()[v[source.begin].sentence].begin == source.begin && v.Has(source.end, kPreposition);
}

std::vector<Proposal> Propose(const Sheet& sheet, const LinearModel& model) {
  std::vector<Proposal> out;
  FeatureBag bag;
  const auto score = [&](std::uint32_t i) {
    bag.Clear();
    CueFeatures(sheet, i, bag);
    return model.tables[kCueTable].Sum(bag.ids());
  };
  for (std::size_t k = 0; k < sheet.relations.size(); ++k) {
    const Relation& r = sheet.relations[k];
    if (!r.cue.empty()) out.push_back({r.cue.front(), k, score(HeadOf(sheet.view, r.cue.front()))});
  }
  std::uint32_t last = 0;  // heads that touch are one cue: the better one stays
  for (std::uint32_t i = 0; i < sheet.view.size(); ++i) {
    if (sheet.cells[i].rule >= 0 || !CanBeHead(sheet.view[i])) continue;
    const float s = score(i);
    if (s <= model.numbers[kProposeAbove]) continue;
    if (last > 0 && i - last == 1 && !out.back().rule) {
      if (s > out.back().score) out.back() = {{i, i + 1}, std::nullopt, s};
    } else {
      out.push_back({{i, i + 1}, std::nullopt, s});
    }
    last = i;
  }
  return out;
}

Spans ReadSpans(const Scene& scene, const LinearModel& model) {
  Spans out;
  out.tagged = ToRelation(scene, Decode(scene, model.tables[kEmissionTable], model.tables[kTransitionTable]));
  out.combined = Combine(scene, out.tagged, model.tables[kSourceTable], model.tables[kContentTable], &out.sums);
  return out;
}

std::vector<Reading> Readings(const Scene& scene, const Spans& spans) {
  std::vector<Reading> out;
  const auto add = [&](const Relation& r, Origin origin) {
    if (origin != Origin::kRule && (SharesCue(r.source, scene) || IsOpeningGerund(scene.sheet.view, r.source))) return;
    for (const Reading& other : out)
      if (SameSpans(other.relation, r)) return;
    out.push_back({scene.rule != nullptr ? *scene.rule : r, origin});
    out.back().relation.source = r.source;
    out.back().relation.content = r.content;
    out.back().relation.kind = r.kind;
    if (origin != Origin::kRule) Tidy(scene.sheet.view, out.back().relation);  // a rule's cue may have two parts
  };
  if (scene.rule != nullptr) add(*scene.rule, Origin::kRule);
  add(spans.combined, Origin::kCombined);
  add(spans.tagged, Origin::kTagged);
  if (scene.rule == nullptr) add(scene.supposed, Origin::kSupposed);
  return out;
}

void RetagCues(const Sheet& sheet, const LinearModel& model, std::vector<Relation>& relations,
               std::vector<PassedOver>* passed) {
  std::vector<Relation> changed = relations;
  std::vector<Relation> added;
  std::vector<bool> dropped(relations.size(), false);
  for (const Proposal& p : Propose(sheet, model)) {
    const Scene scene(sheet, p.cue, p.rule ? &relations[*p.rule] : nullptr);
    Spans spans = ReadSpans(scene, model);
    Verdict verdict = Choose(scene, Readings(scene, spans), {p.score, spans.sums}, model);
    Relation& r = verdict.reading.relation;
    r.stance = StanceOf(scene, r, model);
    r.confidence = verdict.chance;
    if (p.rule) {
      changed[*p.rule] = r;
      dropped[*p.rule] = MayDrop(relations[*p.rule]) && verdict.chance < AskedToKeep(sheet, relations[*p.rule], model);
      dropped[*p.rule] = dropped[*p.rule] || SpeaksModifier(sheet.view, r);
      if (dropped[*p.rule] && passed != nullptr) passed->push_back({r, scene.head, p.score, {}});
    } else if (verdict.chance >= model.numbers[kAddAbove] && !(r.content.empty() && r.source.empty())) {
      added.push_back(std::move(r));
    } else if (passed != nullptr) {
      passed->push_back({std::move(r), scene.head, p.score, std::move(spans.combined)});
    }
  }
  for (std::size_t i = 0; i < relations.size(); ++i)
    dropped[i] = dropped[i] || (relations[i].finder == kFloatingFinder && relations[i].cue.empty());
  relations = std::move(changed);
  Drop(relations, dropped);
  for (Relation& r : added) relations.push_back(std::move(r));
}

// Two finders that read one cue: the likelier reading stays.
static void DropDoubled(const View& view, std::vector<Relation>& relations) {
  std::vector<std::int32_t> at(view.size(), -1);
  std::vector<bool> dropped(relations.size(), false);
  for (std::size_t k = 0; k < relations.size(); ++k)
    for (const Range c : relations[k].cue)
      for (std::uint32_t i = c.begin; i < c.end && !dropped[k]; ++i) {
        const auto other = static_cast<std::size_t>(at[i]);
        const bool doubled = at[i] >= 0 && other != k && !dropped[other] &&
                             (Shared(relations[k].content, relations[other].content) > 0 ||
                              Shared(Pieces(relations[k].source), Pieces(relations[other].source)) > 0);
        if (doubled) dropped[relations[k].confidence > relations[other].confidence ? other : k] = true;
        if (!dropped[k]) at[i] = static_cast<std::int32_t>(k);
      }
  Drop(relations, dropped);
}

void Retag(const Sheet& sheet, const LinearModel& model, std::vector<Relation>& relations,
           std::vector<PassedOver>* passed) {
  RetagCues(sheet, model, relations, passed);
  const std::size_t before = relations.size();
  ReadQuotations(sheet, model.tables[kQuotationTable], model.numbers[kQuoteAbove], relations);
  for (std::size_t i = before; i < relations.size(); ++i) {
    Relation& r = relations[i];
    // Inside a quotation its whole speech would be read each time.
    if (!r.cue.empty() && sheet.view[r.cue.front().begin].quote < 0)
      r.stance = StanceOf(Scene(sheet, r.cue.front(), nullptr), r, model);
  }
  DropDoubled(sheet.view, relations);
}

}  // namespace stemma::attribution
