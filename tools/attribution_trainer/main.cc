// Trains the tagger of the attribution room.
// usage: train_attribution DOCUMENTS [--out MODEL] [--folds N] [--add P] [--keep P] [--sweep 1] [--list 1] [--check
// DOCUMENTS] DOCUMENTS is made by tools/train_attribution.py, which calls this. Prints what the rules and the tagger
// reach on topics that were left out; writes the model trained on all. The same input gives the same bytes.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <string>

#include "attribution/tagger.h"
#include "documents.h"
#include "learner.h"
#include "score.h"

namespace trainer {
namespace {

using namespace stemma::attribution;  // NOLINT: the tool is about this room's inside
using Documents = std::vector<const Document*>;

// Documents that only tell which words are cues and which are not; never scored.
bool IsAuxiliary(const Document& d) { return d.topic == "gum"; }
Documents Own(const Documents& docs) {
  Documents out;
  for (const Document* d : docs)
    if (!IsAuxiliary(*d)) out.push_back(d);
  return out;
}

constexpr std::uint32_t kCueBits = 18, kEmissionBits = 18, kTransitionBits = 15, kJudgeBits = 17, kStanceBits = 15,
                        kCandidateBits = 17;
constexpr float kCost = 1.2F;  // the note's cost-augmented training

struct Settings {
  int cue_epochs = 5, span_epochs = 8, judge_epochs = 5, stance_epochs = 5;
  double add = 0.5, keep = 0.4, stance = 0;
  float propose = -2.5F;
  double alpha = 0.1, l1 = 0.1, l2 = 1;
  double judge_alpha = 0.1, judge_l1 = 0.3, judge_l2 = 1;
};

bool In(const std::vector<Range>& ranges, std::uint32_t i) {
  return std::ranges::any_of(ranges, [&](Range r) { return r.Contains(i); });
}

WeightTable TrainCue(const Documents& docs, const Settings& s) {
  Ftrl learner(kCueBits, 1, {.alpha = s.alpha, .l1 = s.l1, .l2 = s.l2});
  FeatureBag bag;
  for (int epoch = 0; epoch < s.cue_epochs; ++epoch)
    for (const std::size_t d : Shuffled(docs.size(), static_cast<std::uint64_t>(epoch) + 1)) {
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

const Relation* RuleAt(const Document& doc, std::uint32_t head) {
  const std::int32_t rule = doc.sheet->cells[head].rule;
  return rule < 0 ? nullptr : &doc.rules[static_cast<std::size_t>(rule)];
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
      const Relation* rule = RuleAt(*doc, head);
      Scene scene(*doc->sheet, rule != nullptr ? rule->cue.front() : Range{head, head + 1}, rule);
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

std::pair<WeightTable, WeightTable> TrainSpans(const Documents& docs, const Settings& s) {
  const std::vector<Labelled> scenes = LabelledScenes(docs);
  Averaged emission(kEmissionBits, kSpanLabels), transition(kTransitionBits, kSpanLabels * kSpanLabels);
  FeatureBag bag;
  for (int epoch = 0; epoch < s.span_epochs; ++epoch)
    for (const std::size_t k : Shuffled(scenes.size(), static_cast<std::uint64_t>(epoch) + 77)) {
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
      const Relation* rule = RuleAt(*doc, head);
      const Scene scene(*doc->sheet, rule != nullptr ? rule->cue.front() : Range{head, head + 1}, rule);
      const Relation tagged = ToRelation(scene, Decode(scene, emission, transition));
      const std::vector<Range> source = g.source.empty() ? std::vector<Range>{} : std::vector<Range>{g.source};
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

WeightTable TrainRanked(const RankedScenes& scenes, const Settings& s) {
  Ftrl learner(kCandidateBits, 1, {.alpha = 0.1, .l1 = 0.1, .l2 = 1});
  for (int epoch = 0; epoch < s.judge_epochs; ++epoch)
    for (const std::size_t k : Shuffled(scenes.size(), static_cast<std::uint64_t>(epoch) + 311))
      for (const Ranked& c : scenes[k]) learner.Step(c.ids, 0, c.share);
  return learner.Take();
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

// One reading with its truth, for the third stage.
struct Judged {
  std::vector<std::uint32_t> ids;
  bool hit = false, half = false;
};
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
      const auto readings = Readings(scene, model);
      for (const Reading& reading : readings) {
        bag.Clear();
        JudgeFeatures(scene, reading, readings, p.score, bag);
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

WeightTable TrainJudge(const std::vector<const Judged*>& examples, const Settings& s) {
  Ftrl learner(kJudgeBits, 2, {.alpha = s.judge_alpha, .l1 = s.judge_l1, .l2 = s.judge_l2});
  for (int epoch = 0; epoch < s.judge_epochs; ++epoch)
    for (const std::size_t k : Shuffled(examples.size(), static_cast<std::uint64_t>(epoch) + 991)) {
      learner.Step(examples[k]->ids, 0, examples[k]->hit);
      learner.Step(examples[k]->ids, 1, examples[k]->half);
    }
  return learner.Take();
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
      const Scene scene(*doc->sheet, rule != nullptr ? rule->cue.front() : Range{head, head + 1}, rule);
      bag.Clear();
      StanceFeatures(scene, rule != nullptr ? *rule : scene.supposed, bag);
      examples.push_back({{bag.ids().begin(), bag.ids().end()}, static_cast<std::uint32_t>(g.stance)});
    }
  Ftrl learner(kStanceBits, 7, {});
  for (int epoch = 0; epoch < s.stance_epochs; ++epoch)
    for (const std::size_t k : Shuffled(examples.size(), static_cast<std::uint64_t>(epoch) + 555))
      learner.StepClass(examples[k].ids, examples[k].stance);
  return learner.Take();
}

LinearModel FirstStages(const Documents& docs, const Settings& s) {
  const Documents own = Own(docs);
  LinearModel m;
  m.numbers = {s.propose, static_cast<float>(s.add), static_cast<float>(s.keep), static_cast<float>(s.stance), 1, 0};
  auto [emission, transition] = TrainSpans(own, s);
  auto [sources, contents] = TrainCandidates(own, s);
  m.tables = {TrainCue(docs, s),   std::move(emission), std::move(transition), WeightTable(1, 2),
              TrainStance(own, s), std::move(sources),  std::move(contents)};
  return m;
}

// Slope and shift of the chance, by Newton's steps on (sum, hit).
void Calibrate(const std::vector<std::pair<double, bool>>& seen, LinearModel& m) {
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
  m.numbers[kSlope] = static_cast<float>(a);
  m.numbers[kShift] = static_cast<float>(b);
}

class Run {
 public:
  Run(std::vector<std::unique_ptr<Document>> docs, int folds, Settings settings)
      : docs_(std::move(docs)), folds_(folds), s_(settings) {
    std::set<std::string> topics;
    for (const auto& d : docs_) topics.insert(Group(*d));
    int n = 0;
    for (const std::string& t : topics) fold_[t] = n++ % folds_;
  }

  void CrossFit() {
    for (int f = 0; f < folds_; ++f) {
      models_.push_back(FirstStages(Pick(f, false), s_));
      judged_.push_back(JudgedReadings(Pick(f, true), models_.back()));
    }
    std::vector<std::pair<double, bool>> seen;
    for (int f = 0; f < folds_; ++f) {
      models_[f].tables[kJudgeTable] = TrainJudge(JudgedBut(f), s_);
      for (const Judged& j : judged_[f]) {
        std::array<float, 2> sums{};
        models_[f].tables[kJudgeTable].AddTo(j.ids, sums);
        seen.emplace_back(sums[0], j.hit);
      }
    }
    for (LinearModel& m : models_) Calibrate(seen, m);
    std::printf("calibration slope %.3f shift %.3f over %zu readings\n", models_[0].numbers[kSlope],
                models_[0].numbers[kShift], seen.size());
  }

  void Report() {
    Tally rules;
    for (const auto& d : docs_)
      if (!IsAuxiliary(*d)) rules.Add(*d, d->rules);
    rules.Print("rules");
    ReportAt(s_.add, s_.keep, true);
    Reliability();
  }
  void Sweep() {
    for (const double add : {0.4, 0.5, 0.6})
      for (const double keep : {0.0, 0.2, 0.4}) ReportAt(add, keep);
  }
  void ReportAt(double add, double keep, bool by_topic = false) {
    Tally t;
    std::map<std::string, Tally> topics;
    for (int f = 0; f < folds_; ++f) {
      LinearModel m = models_[f];
      m.numbers[kAddAbove] = static_cast<float>(add);
      m.numbers[kKeepAbove] = static_cast<float>(keep);
      for (const Document* d : Own(Pick(f, true))) {
        std::vector<Relation> relations = d->rules;
        Retag(*d->view, m, relations);
        t.Add(*d, relations);
        topics[d->topic].Add(*d, relations);
      }
    }
    for (const auto& [topic, tally] : topics)
      if (by_topic) tally.Print(topic.c_str());
    char name[40];
    std::snprintf(name, sizeof name, "%.2f/%.2f", add, keep);
    t.Print(name);
  }

  // How well the first stage alone finds the heads of cues: best F1 over thresholds, with the rules' cues and without.
  void StageOne() {
    std::vector<std::pair<float, bool>> all, fresh;
    int heads_all = 0, heads_fresh = 0;
    FeatureBag bag;
    for (int f = 0; f < folds_; ++f)
      for (const Document* d : Own(Pick(f, true))) {
        std::set<std::uint32_t> heads;
        for (const Gold& g : d->gold)
          for (const Range c : g.cue) heads.insert(HeadOf(*d->view, c));
        for (std::uint32_t i = 0; i < d->view->size(); ++i) {
          heads_all += heads.contains(i);
          heads_fresh += heads.contains(i) && d->sheet->cells[i].rule < 0;
          if (!CanBeHead((*d->view)[i])) continue;
          bag.Clear();
          CueFeatures(*d->sheet, i, bag);
          const float s = models_[f].tables[kCueTable].Sum(bag.ids());
          all.emplace_back(s, heads.contains(i));
          if (d->sheet->cells[i].rule < 0) fresh.emplace_back(s, heads.contains(i));
        }
      }
    PrintBest("all cues", all, heads_all);
    PrintBest("without rule", fresh, heads_fresh);
  }
  // Of the cues that people marked: how often each reading has the source and the content right (half of the words).
  void StageTwo() {
    std::map<std::string, std::array<int, 5>> n;
    for (int f = 0; f < folds_; ++f)
      for (const Document* d : Own(Pick(f, true)))
        for (const Gold& g : d->gold) {
          if (g.cue.empty() || g.repeats_cue) continue;
          const std::uint32_t head = HeadOf(*d->view, g.cue.front());
          const Relation* rule = RuleAt(*d, head);
          const LinearModel& m = models_[f];
          const Scene scene(*d->sheet, rule != nullptr ? rule->cue.front() : Range{head, head + 1}, rule);
          const Relation tagged =
              ToRelation(scene, Decode(scene, m.tables[kEmissionTable], m.tables[kTransitionTable]));
          const auto one = [](Range r) { return r.empty() ? std::vector<Range>{} : std::vector<Range>{r}; };
          const auto add = [&](const char* name, bool source, bool content, bool close) {
            const char* part = rule != nullptr ? " ruled" : " new";
            auto& a = n[name + std::string(part)];
            ++a[0];
            a[1] += source;
            a[2] += content;
            a[3] += source && content;
            a[4] += close;
          };
          const auto judge = [&](const char* name, const Relation& r) {
            add(name, Agreement(one(r.source), one(g.source)) >= 0.5, Agreement(r.content, g.content) >= 0.5,
                Agreement(r.content, g.content) >= 0.8);
          };
          if (rule != nullptr) judge("rule", *rule);
          judge("supposed", scene.supposed);
          judge("tagged", tagged);
          judge("combined", Combine(scene, tagged, m.tables[kSourceTable], m.tables[kContentTable]));
          bool source = false, content = false;
          for (const Candidate& c : SourceCandidates(scene, tagged))
            source = source || Agreement(c.pieces, one(g.source)) >= 0.5;
          for (const Candidate& c : ContentCandidates(scene, tagged, g.source))
            content = content || Agreement(c.pieces, g.content) >= 0.5;
          add("oracle", source, content, false);
        }
    for (const auto& [name, a] : n)
      std::printf("%-16s of %d: source %.1f content %.1f both %.1f close %.1f\n", name.c_str(), a[0],
                  100.0 * a[1] / a[0], 100.0 * a[2] / a[0], 100.0 * a[3] / a[0], 100.0 * a[4] / a[0]);
  }
  static void PrintBest(const char* name, std::vector<std::pair<float, bool>>& seen, int heads) {
    std::sort(seen.rbegin(), seen.rend());
    double best = 0, loss = 0, p_at = 0, r_at = 0;
    int right = 0, at_2 = 0;
    for (std::size_t i = 0; i < seen.size(); ++i) {
      right += seen[i].second;
      if (seen[i].first > -2.5F) at_2 = right;
      const double p = static_cast<double>(right) / (i + 1), r = static_cast<double>(right) / heads;
      if (2 * p * r / (p + r + 1e-9) > best) best = 2 * p * r / (p + r + 1e-9), p_at = p, r_at = r;
      const double x = seen[i].second ? seen[i].first : -seen[i].first;
      loss += std::log1p(std::exp(-x));
    }
    std::printf("%s: best F1 %.3f (P %.3f R %.3f), recall at -2.5 %.3f, loss %.1f, heads %d\n", name, best, p_at, r_at,
                static_cast<double>(at_2) / heads, loss, heads);
  }

  // What is lost where, of the topics left out.
  void List() {
    int no_proposal = 0, no_reading = 0, rejected = 0, fine = 0;
    for (int f = 0; f < folds_; ++f) {
      LinearModel m = models_[f];
      m.numbers[kAddAbove] = 0.45F;
      for (const Document* d : Own(Pick(f, true))) {
        std::vector<Relation> relations = d->rules;
        Retag(*d->view, m, relations);
        const auto proposals = Propose(*d->sheet, m);
        std::vector<bool> used(relations.size());
        for (const Gold& g : d->gold) {
          if (g.cue.empty()) continue;
          bool hit = false;
          for (std::size_t j = 0; j < relations.size() && !hit; ++j)
            if (!used[j] && Hits(g, relations[j])) hit = used[j] = true;
          if (hit) {
            ++fine;
            continue;
          }
          const char* why = "no proposal";
          float best = -99;
          for (const Proposal& p : Propose(*d->sheet, m)) {
            const Scene scene(*d->sheet, p.cue, p.rule ? &d->rules[*p.rule] : nullptr);
            for (const Range c : g.cue)
              if (c.begin < scene.cue.end && scene.cue.begin < c.end) {
                best = std::max(best, p.score);
                if (std::string(why) == "no proposal") why = "no reading";
                for (const Reading& r : Readings(scene, m))
                  if (Hits(g, r.relation)) why = "rejected";
              }
          }
          (why[3] == 'p' ? no_proposal : why[3] == 'r' ? no_reading : rejected)++;
          const Range c = g.cue.front();
          const std::string_view text = d->text;
          const std::size_t from = (*d->view)[c.begin].span.begin();
          const std::size_t to = (*d->view)[c.end - 1].span.end();
          std::string around(text.substr(from > 70 ? from - 70 : 0, std::min<std::size_t>(from, 70)));
          around += " [[" + std::string(text.substr(from, to - from)) + "]] " + std::string(text.substr(to, 70));
          std::replace(around.begin(), around.end(), '\n', '/');
          std::printf("MISS %s %s %.1f %s\n", why, d->id.c_str(), best, around.c_str());
          if (why[3] != 'r') continue;
          const auto words = [&](Range r) { return std::string((*d->view).SpanOf(r).Of(d->text)); };
          const auto show = [&](const char* name, Range source, const std::vector<Range>& content) {
            std::printf("    %s <%s>", name, words(source).c_str());
            for (const Range x : content) std::printf(" {%s}", words(x).c_str());
            std::puts("");
          };
          show("gold", g.source, g.content);
          for (const Proposal& p : proposals) {
            const Scene scene(*d->sheet, p.cue, p.rule ? &d->rules[*p.rule] : nullptr);
            if (!(c.begin < scene.cue.end && scene.cue.begin < c.end)) continue;
            for (const Reading& r : Readings(scene, m))
              show(r.origin == Origin::kRule       ? "rule"
                   : r.origin == Origin::kTagged   ? "tagged"
                   : r.origin == Origin::kCombined ? "combined"
                                                   : "supposed",
                   r.relation.source, r.relation.content);
          }
        }
        for (std::size_t j = 0; j < relations.size(); ++j) {
          if (used[j] || relations[j].cue.empty()) continue;
          const Relation& r = relations[j];
          const std::string_view text = d->text;
          const std::size_t from = (*d->view)[r.cue[0].begin].span.begin();
          const std::size_t to = (*d->view)[r.cue[0].end - 1].span.end();
          std::string around(text.substr(from > 70 ? from - 70 : 0, std::min<std::size_t>(from, 70)));
          around += " [[" + std::string(text.substr(from, to - from)) + "]] " + std::string(text.substr(to, 70));
          std::replace(around.begin(), around.end(), '\n', '/');
          std::printf("FALSE finder %d p %.2f %s %s\n", r.finder, r.confidence, d->id.c_str(), around.c_str());
        }
      }
    }
    std::printf("fine %d no proposal %d no reading %d rejected %d\n", fine, no_proposal, no_reading, rejected);
  }

  // How often attributions of each confidence are right, on topics left out; and the mean of what they claim.
  void Reliability() {
    std::array<std::array<double, 3>, 10> bins{};
    for (int f = 0; f < folds_; ++f)
      for (const Document* d : Own(Pick(f, true))) {
        std::vector<Relation> relations = d->rules;
        Retag(*d->view, models_[f], relations);
        for (const Relation& r : relations) {
          if (r.cue.empty()) continue;
          auto& bin = bins[std::min<std::size_t>(9, static_cast<std::size_t>(r.confidence * 10))];
          bin[0] += 1;
          bin[1] += r.confidence;
          bin[2] += std::ranges::any_of(d->gold, [&](const Gold& g) { return !g.cue.empty() && Hits(g, r); });
        }
      }
    for (std::size_t i = 0; i < bins.size(); ++i)
      if (bins[i][0] > 0)
        std::printf("confidence %.1f to %.1f: %4.0f attributions, mean %.3f, right %.3f\n", i / 10.0, (i + 1) / 10.0,
                    bins[i][0], bins[i][1] / bins[i][0], bins[i][2] / bins[i][0]);
  }

  // What the model trained on all gives on other documents, as `--check` names them.
  void Check(const std::string& path, const LinearModel& m) const {
    const auto docs = ReadDocuments(path);
    Tally rules, tagger;
    for (const auto& d : docs) {
      rules.Add(*d, d->rules);
      std::vector<Relation> relations = d->rules;
      Retag(*d->view, m, relations);
      tagger.Add(*d, relations);
    }
    rules.Print("rules there");
    tagger.Print("tagger there");
  }

  LinearModel Final() {
    LinearModel m = FirstStages(Pick(-1, false), s_);
    m.tables[kJudgeTable] = TrainJudge(JudgedBut(-1), s_);
    m.numbers[kSlope] = models_[0].numbers[kSlope];
    m.numbers[kShift] = models_[0].numbers[kShift];
    return m;
  }

 private:
  static std::string Group(const Document& d) { return IsAuxiliary(d) ? d.id : d.topic; }
  Documents Pick(int fold, bool inside) const {
    Documents out;
    for (const auto& d : docs_)
      if ((fold_.at(Group(*d)) == fold) == inside) out.push_back(d.get());
    return out;
  }
  std::vector<const Judged*> JudgedBut(int fold) const {
    std::vector<const Judged*> out;
    for (int f = 0; f < folds_; ++f)
      if (f != fold)
        for (const Judged& j : judged_[f]) out.push_back(&j);
    return out;
  }
  std::vector<std::unique_ptr<Document>> docs_;
  int folds_;
  Settings s_;
  std::map<std::string, int> fold_;
  std::vector<LinearModel> models_;
  std::vector<std::vector<Judged>> judged_;
};

}  // namespace
}  // namespace trainer

int main(int argc, char** argv) {
  std::map<std::string, std::string> option;
  for (int i = 2; i + 1 < argc; i += 2) option[argv[i]] = argv[i + 1];
  if (argc < 2) {
    std::fputs("usage: train_attribution DOCUMENTS [--out MODEL] [--folds N] [--add P] [--keep P]\n", stderr);
    return 2;
  }
  trainer::Settings settings;
  if (option.contains("--add")) settings.add = std::stod(option["--add"]);
  if (option.contains("--keep")) settings.keep = std::stod(option["--keep"]);
  if (option.contains("--alpha")) settings.alpha = std::stod(option["--alpha"]);
  if (option.contains("--stance")) settings.stance = std::stod(option["--stance"]);
  if (option.contains("--ja")) settings.judge_alpha = std::stod(option["--ja"]);
  if (option.contains("--jl1")) settings.judge_l1 = std::stod(option["--jl1"]);
  if (option.contains("--jl2")) settings.judge_l2 = std::stod(option["--jl2"]);
  if (option.contains("--je")) settings.judge_epochs = std::stoi(option["--je"]);
  if (option.contains("--l1")) settings.l1 = std::stod(option["--l1"]);
  if (option.contains("--l2")) settings.l2 = std::stod(option["--l2"]);
  if (option.contains("--epochs")) settings.cue_epochs = std::stoi(option["--epochs"]);
  trainer::Run run(trainer::ReadDocuments(argv[1]), option.contains("--folds") ? std::stoi(option["--folds"]) : 6,
                   settings);
  run.CrossFit();
  run.StageOne();
  run.StageTwo();
  run.Report();
  if (option.contains("--sweep")) run.Sweep();
  if (option.contains("--list")) run.List();
  if (option.contains("--check")) run.Check(option["--check"], run.Final());
  if (option.contains("--out")) {
    const std::string bytes = stemma::attribution::WriteModel(run.Final());
    std::ofstream(option["--out"], std::ios::binary) << bytes;
    std::printf("%zu bytes\n", bytes.size());
  }
  return 0;
}
