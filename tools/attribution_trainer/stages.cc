#include "stages.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "learner.h"
#include "score.h"

namespace trainer {

// Documents that only tell which words are cues and which are not; never scored.
bool IsAuxiliary(const Document& d) { return d.topic == "gum"; }
Documents Own(const Documents& docs) {
  Documents out;
  for (const Document* d : docs)
    if (!IsAuxiliary(*d)) out.push_back(d);
  return out;
}

constexpr std::uint32_t kCueBits = 18, kEmissionBits = 17, kTransitionBits = 15, kJudgeBits = 17, kStanceBits = 15,
                        kCandidateBits = 17;
constexpr float kCost = 1.2F;  // the note's cost-augmented training

bool In(const std::vector<Range>& ranges, std::uint32_t i) {
  return std::ranges::any_of(ranges, [&](Range r) { return r.Contains(i); });
}

WeightTable TrainCueOnce(const Documents& docs, const Settings& s, std::uint64_t seed) {
  Ftrl learner(kCueBits, 1, {.alpha = s.alpha, .l1 = s.l1, .l2 = s.l2});
  FeatureBag bag;
  for (int epoch = 0; epoch < s.cue_epochs; ++epoch)
    for (const std::size_t d : Shuffled(docs.size(), static_cast<std::uint64_t>(epoch) + 1 + seed)) {
      const Document& doc = *docs[d];
      const bool aux = IsAuxiliary(doc);
      std::set<std::uint32_t> heads, inside;
      for (const Gold& g : doc.gold)
        for (const Range c : g.cue) {
          if (!aux) heads.insert(HeadOf(*doc.view, c));
          for (std::uint32_t i = c.begin; i < c.end; ++i) inside.insert(i);
        }
      for (std::uint32_t i = 0; i < doc.view->size(); ++i) {
        const bool head = heads.contains(i);
        if ((!head || aux) && !CanBeHead((*doc.view)[i])) continue;
        if (aux && (inside.contains(i) || doc.sheet->cells[i].rule >= 0)) continue;
        bag.Clear();
        CueFeatures(*doc.sheet, i, bag);
        learner.Step(bag.ids(), 0, head ? 1 : 0);
      }
    }
  return learner.Take();
}

WeightTable TrainCue(const Documents& docs, const Settings& s) {
  return Mean(s.runs, [&](std::uint64_t seed) { return TrainCueOnce(docs, s, seed); });
}

const Relation* RuleAt(const Document& doc, std::uint32_t head) {
  const std::int32_t rule = doc.sheet->cells[head].rule;
  return rule < 0 ? nullptr : &doc.rules[static_cast<std::size_t>(rule)];
}

Scene SceneAt(const Document& doc, std::uint32_t head) {
  const Relation* rule = RuleAt(doc, head);
  return Scene(*doc.sheet, rule != nullptr ? rule->cue.front() : Range{head, head + 1}, rule);
}

struct Labelled {
  Scene scene;
  std::vector<std::uint8_t> labels;
};

std::vector<Labelled> LabelledScenes(const Documents& docs) {
  std::vector<Labelled> out;
  for (const Document* doc : docs)
    for (const Gold& g : doc->gold) {
      if (g.cue.empty() || g.repeats_cue) continue;
      const std::uint32_t head = HeadOf(*doc->view, g.cue.front());
      Scene scene = SceneAt(*doc, head);
      std::vector<std::uint8_t> labels(scene.window.size(), kOutside);
      for (std::uint32_t i = scene.window.begin; i < scene.window.end; ++i) {
        if (scene.cue.Contains(i)) continue;
        if (In(g.content, i)) labels[i - scene.window.begin] = kContentWord;
        if (g.source.Contains(i)) labels[i - scene.window.begin] = kSourceWord;
      }
      out.push_back({std::move(scene), std::move(labels)});
    }
  return out;
}

std::pair<WeightTable, WeightTable> TrainSpansOnce(const std::vector<Labelled>& scenes, const Settings& s,
                                                   std::uint64_t seed) {
  Averaged emission(kEmissionBits, kSpanLabels), transition(kTransitionBits, kSpanLabels * kSpanLabels);
  FeatureBag bag;
  for (int epoch = 0; epoch < s.span_epochs; ++epoch)
    for (const std::size_t k : Shuffled(scenes.size(), static_cast<std::uint64_t>(epoch) + 77 + seed)) {
      const Scene& scene = scenes[k].scene;
      const auto& gold = scenes[k].labels;
      const auto got = Decode(scene, emission.now, transition.now, &gold, kCost);
      for (std::size_t t = 0; t < gold.size(); ++t) {
        const std::uint32_t i = scene.window.begin + static_cast<std::uint32_t>(t);
        if (got[t] != gold[t]) {
          bag.Clear();
          EmissionFeatures(scene, i, bag);
          emission.Add(bag.ids(), gold[t], 1);
          emission.Add(bag.ids(), got[t], -1);
        }
        if (t > 0 && (got[t] != gold[t] || got[t - 1] != gold[t - 1])) {
          bag.Clear();
          TransitionFeatures(scene, i, bag);
          transition.Add(bag.ids(), gold[t - 1] * kSpanLabels + gold[t], 1);
          transition.Add(bag.ids(), got[t - 1] * kSpanLabels + got[t], -1);
        }
      }
      emission.NextStep();
      transition.NextStep();
    }
  return {emission.Take(), transition.Take()};
}

std::pair<WeightTable, WeightTable> TrainSpans(const Documents& docs, const Settings& s) {
  const std::vector<Labelled> scenes = LabelledScenes(docs);
  std::vector<std::pair<WeightTable, WeightTable>> runs;
  for (int k = 0; k < s.span_runs; ++k) runs.push_back(TrainSpansOnce(scenes, s, static_cast<std::uint64_t>(k) * 1000));
  return {Mean(s.span_runs, [&](std::uint64_t seed) { return runs[seed / 1000].first; }),
          Mean(s.span_runs, [&](std::uint64_t seed) { return runs[seed / 1000].second; })};
}

// One scene's candidates with their truth: how much of the gold's words they share; then 1 for the best, if it shares
// half.
struct Ranked {
  std::vector<std::uint32_t> ids;
  double share = 0;
};
void KeepBest(std::vector<Ranked>& candidates) {
  double best = 0.5;
  for (const Ranked& c : candidates) best = std::max(best, c.share);
  for (Ranked& c : candidates) c.share = c.share >= best - 0.02 ? 1 : 0;
}
using RankedScenes = std::vector<std::vector<Ranked>>;

void RankScenes(const Documents& docs, const WeightTable& emission, const WeightTable& transition,
                RankedScenes& sources, RankedScenes& contents) {
  FeatureBag bag;
  for (const Document* doc : docs)
    for (const Gold& g : doc->gold) {
      if (g.cue.empty() || g.repeats_cue) continue;
      const std::uint32_t head = HeadOf(*doc->view, g.cue.front());
      const Scene scene = SceneAt(*doc, head);
      const Relation tagged = ToRelation(scene, Decode(scene, emission, transition));
      const std::vector<Range> source = Pieces(g.source);
      sources.emplace_back();
      Range best;
      double most = -1;
      for (const Candidate& c : SourceCandidates(scene, tagged)) {
        bag.Clear();
        SourceFeatures(scene, c, bag);
        const double share = Agreement(c.pieces, source);
        sources.back().push_back({{bag.ids().begin(), bag.ids().end()}, share});
        if (share > most) most = share, best = c.pieces.empty() ? Range{} : c.pieces.front();
      }
      KeepBest(sources.back());
      contents.emplace_back();
      for (const Candidate& c : ContentCandidates(scene, tagged, best)) {
        bag.Clear();
        ContentFeatures(scene, c, best, bag);
        contents.back().push_back({{bag.ids().begin(), bag.ids().end()}, Agreement(c.pieces, g.content)});
      }
      KeepBest(contents.back());
    }
}

WeightTable TrainRankedOnce(const RankedScenes& scenes, const Settings& s, std::uint64_t seed) {
  Ftrl learner(kCandidateBits, 1, {.alpha = 0.1, .l1 = 0.1, .l2 = 1});
  for (int epoch = 0; epoch < s.judge_epochs; ++epoch)
    for (const std::size_t k : Shuffled(scenes.size(), static_cast<std::uint64_t>(epoch) + 311 + seed))
      for (const Ranked& c : scenes[k]) learner.Step(c.ids, 0, c.share);
  return learner.Take();
}

WeightTable TrainRanked(const RankedScenes& scenes, const Settings& s) {
  return Mean(s.runs, [&](std::uint64_t seed) { return TrainRankedOnce(scenes, s, seed); });
}

// The candidates of each half are made with span tables that were trained on the other one.
std::pair<WeightTable, WeightTable> TrainCandidates(const Documents& docs, const Settings& s) {
  Documents half[2];
  std::map<std::string, int> side;
  for (const Document* d : docs) {
    const int n = static_cast<int>(side.size());
    half[side.try_emplace(d->topic, n).first->second % 2].push_back(d);
  }
  RankedScenes sources, contents;
  for (int k = 0; k < 2; ++k) {
    const auto [emission, transition] = TrainSpans(half[1 - k], s);
    RankScenes(half[k], emission, transition, sources, contents);
  }
  return {TrainRanked(sources, s), TrainRanked(contents, s)};
}

std::vector<Judged> JudgedReadings(const Documents& docs, const LinearModel& model) {
  std::vector<Judged> out;
  FeatureBag bag;
  for (const Document* doc : docs)
    for (const Proposal& p : Propose(*doc->sheet, model)) {
      if (IsAuxiliary(*doc) && (p.rule || std::ranges::any_of(doc->gold, [&](const Gold& g) {
                                  return g.cue.front().Contains(p.cue.begin);
                                })))
        continue;
      const Scene scene(*doc->sheet, p.cue, p.rule ? &doc->rules[*p.rule] : nullptr);
      const Spans spans = ReadSpans(scene, model);
      const auto readings = Readings(scene, spans);
      for (const Reading& reading : readings) {
        bag.Clear();
        JudgeFeatures(scene, reading, readings, {p.score, spans.sums}, bag);
        Judged j;
        j.ids.assign(bag.ids().begin(), bag.ids().end());
        for (const Gold& g : doc->gold) {
          if (g.cue.empty() || IsAuxiliary(*doc)) continue;
          j.hit = j.hit || Hits(g, reading.relation);
          j.half = j.half || CloseHits(g, reading.relation);
        }
        out.push_back(std::move(j));
      }
    }
  return out;
}

static WeightTable TrainJudgeOnce(const std::vector<const Judged*>& examples, const Settings& s, std::uint64_t seed) {
  Ftrl learner(kJudgeBits, 2, {.alpha = s.judge_alpha, .l1 = s.judge_l1, .l2 = s.judge_l2});
  for (int epoch = 0; epoch < s.judge_epochs; ++epoch)
    for (const std::size_t k : Shuffled(examples.size(), static_cast<std::uint64_t>(epoch) + 991 + seed)) {
      learner.Step(examples[k]->ids, 0, examples[k]->hit);
      learner.Step(examples[k]->ids, 1, examples[k]->half);
    }
  return learner.Take();
}

WeightTable TrainJudge(const std::vector<const Judged*>& examples, const Settings& s) {
  return Mean(s.runs, [&](std::uint64_t seed) { return TrainJudgeOnce(examples, s, seed); });
}

// Stances of the gold as the rules' or the grammar's reading of its cue shows them.
WeightTable TrainStance(const Documents& docs, const Settings& s) {
  struct Example {
    std::vector<std::uint32_t> ids;
    std::uint32_t stance;
  };
  std::vector<Example> examples;
  FeatureBag bag;
  for (const Document* doc : docs)
    for (const Gold& g : doc->gold) {
      if (g.cue.empty() || g.repeats_cue) continue;
      const std::uint32_t head = HeadOf(*doc->view, g.cue.front());
      const Relation* rule = RuleAt(*doc, head);
      const Scene scene = SceneAt(*doc, head);
      bag.Clear();
      StanceFeatures(scene, rule != nullptr ? *rule : scene.supposed, bag);
      examples.push_back({{bag.ids().begin(), bag.ids().end()}, static_cast<std::uint32_t>(g.stance)});
    }
  return Mean(s.runs, [&](std::uint64_t seed) {
    Ftrl learner(kStanceBits, 7, {});
    for (int epoch = 0; epoch < s.stance_epochs; ++epoch)
      for (const std::size_t k : Shuffled(examples.size(), static_cast<std::uint64_t>(epoch) + 555 + seed))
        learner.StepClass(examples[k].ids, examples[k].stance);
    return learner.Take();
  });
}

LinearModel FirstStages(const Documents& docs, const Settings& s) {
  const Documents own = Own(docs);
  LinearModel m;
  m.numbers = {s.propose, static_cast<float>(s.add),   static_cast<float>(s.keep), static_cast<float>(s.stance),    1,
               0,         static_cast<float>(s.quote), static_cast<float>(s.hop),  static_cast<float>(s.hop_chain), 1,
               0,         static_cast<float>(s.link)};
  auto [emission, transition] = TrainSpans(own, s);
  auto [sources, contents] = TrainCandidates(own, s);
  m.tables = {TrainCue(docs, s),   std::move(emission), std::move(transition), WeightTable(1, 2),
              TrainStance(own, s), std::move(sources),  std::move(contents),   WeightTable(1, 1),
              WeightTable(1, 1),   WeightTable(1, 2),   WeightTable(1, 1)};
  return m;
}

// Slope and shift of the chance, by Newton's steps on (sum, hit).
std::pair<float, float> Calibrate(const std::vector<std::pair<double, bool>>& seen) {
  double a = 1, b = 0;
  for (int step = 0; step < 30; ++step) {
    double ga = 0, gb = 0, haa = 1e-6, hab = 0, hbb = 1e-6;
    for (const auto& [x, y] : seen) {
      const double p = 1 / (1 + std::exp(-(a * x + b)));
      const double w = p * (1 - p);
      ga += (p - y) * x;
      gb += p - y;
      haa += w * x * x;
      hab += w * x;
      hbb += w;
    }
    const double det = haa * hbb - hab * hab;
    a -= (hbb * ga - hab * gb) / det;
    b -= (haa * gb - hab * ga) / det;
  }
  return {static_cast<float>(a), static_cast<float>(b)};
}

}  // namespace trainer
