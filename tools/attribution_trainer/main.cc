// Trains the tagger of the attribution room.
// usage: train_attribution DOCUMENTS [--out MODEL] [--folds N] [--add P] [--keep P] [--sweep 1] [--list 1] [--chains 1]
// [--check DOCUMENTS] DOCUMENTS is made by tools/train_attribution.py, which calls this. Prints what the rules and the
// tagger reach on topics that were left out; writes the model trained on all. The same input gives the same bytes.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <set>
#include <string>

#include "attribution/nest.h"
#include "attribution/tagger.h"
#include "chains.h"
#include "hop_stages.h"
#include "link_stage.h"
#include "quotations.h"
#include "score.h"
#include "stages.h"

namespace trainer {
namespace {

class Run {
 public:
  Run(std::vector<std::unique_ptr<Document>> docs, int folds, Settings settings)
      : docs_(std::move(docs)), folds_(folds), s_(settings) {
    std::set<std::string> topics;
    for (const auto& d : docs_) topics.insert(Group(*d));
    int n = 0;
    for (const std::string& t : topics) fold_[t] = n++ % folds_;
  }

  void ListChains() { list_chains_ = true; }

  void CrossFit() {
    for (int f = 0; f < folds_; ++f) {
      models_.push_back(FirstStages(Pick(f, false), s_));
      judged_.push_back(JudgedReadings(Pick(f, true), models_.back()));
    }
    std::vector<std::pair<double, bool>> seen;
    for (int f = 0; f < folds_; ++f) {
      models_[f].tables[kJudgeTable] = TrainJudge(But(judged_, f), s_);
      for (const Judged& j : judged_[f]) {
        std::array<float, 2> sums{};
        models_[f].tables[kJudgeTable].AddTo(j.ids, sums);
        seen.emplace_back(sums[0], j.hit);
      }
    }
    const auto [slope, shift] = Calibrate(seen);
    for (LinearModel& m : models_) m.numbers[kSlope] = slope, m.numbers[kShift] = shift;
    for (int f = 0; f < folds_; ++f) told_.push_back(Quotations(Own(Pick(f, true)), models_[f]));
    for (int f = 0; f < folds_; ++f) models_[f].tables[kQuotationTable] = TrainQuotations(ToldBut(f), s_);
    std::printf("calibration slope %.3f shift %.3f over %zu readings\n", slope, shift, seen.size());
  }

  // The second look, over what the taggers of the folds leave.
  void CrossFitHops() {
    for (int f = 0; f < folds_; ++f) looked_.push_back(LookAt(Pick(f, true), models_[f]));
    for (int f = 0; f < folds_; ++f) {
      models_[f].tables[kHopCueTable] = TrainHopCues(LookedBut(f), s_);
      hops_.push_back(JudgedHops(looked_[f], models_[f]));
    }
    std::vector<std::pair<double, bool>> seen;
    for (int f = 0; f < folds_; ++f) {
      models_[f].tables[kHopJudgeTable] = TrainJudge(But(hops_, f), s_);
      for (const Judged& j : hops_[f]) {
        std::array<float, 2> sums{};
        models_[f].tables[kHopJudgeTable].AddTo(j.ids, sums);
        seen.emplace_back(sums[0], j.hit);
      }
    }
    const auto [slope, shift] = Calibrate(seen);
    for (LinearModel& m : models_) m.numbers[kHopSlope] = slope, m.numbers[kHopShift] = shift;
    std::printf("second look: slope %.3f shift %.3f over %zu readings\n", slope, shift, seen.size());
  }

  // Parents, over what the first stages and the second look of the folds read.
  void CrossFitLinks() {
    for (int f = 0; f < folds_; ++f) {
      links_.emplace_back();
      for (const Document* d : Own(Pick(f, true))) JudgeLinks(*d, Read(*d, models_[f]), links_.back());
    }
    for (int f = 0; f < folds_; ++f) models_[f].tables[kLinkTable] = TrainLinks(But(links_, f), s_);
  }

  // Of the quotations that no cue claims: how often the best candidate is right, by its chance.
  void QuotationReport() {
    int all = 0, possible = 0, claimed = 0;
    std::map<int, std::array<int, 2>> bins;
    for (int f = 0; f < folds_; ++f)
      for (const ToldQuotation& t : told_[f]) {
        claimed += t.owned;
        if (t.owned) continue;
        ++all;
        float most = -1e9F;
        bool hit = false, any = false;
        for (const Told& c : t.candidates) {
          const float sum = models_[f].tables[kQuotationTable].Sum(c.ids);
          if (sum > most) most = sum, hit = c.hit;
          any = any || c.hit;
        }
        possible += any;
        if (t.candidates.empty()) continue;
        auto& bin = bins[static_cast<int>(10 / (1 + std::exp(-most)))];
        ++bin[0];
        bin[1] += hit;
      }
    std::printf("quotations: %d claimed, %d not, of these %d with a right candidate\n", claimed, all, possible);
    for (const auto& [at, bin] : bins) std::printf("  chance %.1f: %d, right %d\n", at / 10.0, bin[0], bin[1]);
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
  // What the second look makes of the cues that it should find: never proposed, no right reading, or its chance.
  void ListHops() {
    FeatureBag bag;
    for (int f = 0; f < folds_; ++f)
      for (const auto& l : looked_[f]) {
        const auto proposals = ProposeHops(*l->sight, models_[f].tables[kHopCueTable]);
        for (std::size_t i = 0; i < l->found.size(); ++i) {
          const Gold& g = l->doc->gold[i];
          if (l->found[i] || g.cue.empty()) continue;
          const std::uint32_t head = HeadOf(*l->doc->view, g.cue.front());
          double best = -1, any = -1;
          bool right = false, best_right = false;
          std::string how;
          float score = -99;
          for (const HopProposal& p : proposals) {
            const Scene scene(*l->doc->sheet, {p.word.at, p.word.at + 1}, nullptr);
            if (!std::ranges::any_of(g.cue,
                                     [&](Range c) { return c.begin < scene.cue.end && scene.cue.begin < c.end; }))
              continue;
            score = std::max(score, p.score);
            for (const HopReading& h : HopReadings(*l->sight, scene, models_[f])) {
              bag.Clear();
              HopFeatures(*l->sight, scene, p, h, bag);
              std::array<float, 2> sums{};
              models_[f].tables[kHopJudgeTable].AddTo(bag.ids(), sums);
              const double chance = Chance(models_[f].numbers[kHopSlope] * sums[0] + models_[f].numbers[kHopShift]);
              right = right || Hits(g, h.relation);
              if (Hits(g, h.relation)) any = std::max(any, chance);
              if (chance > best) best = chance, best_right = Hits(g, h.relation);
            }
          }
          std::string cue(l->doc->view->SpanOf(g.cue.front()).Of(l->doc->text));
          const bool marked = (l->sight->sheet.cells[head].marks & kMarkCue) != 0;
          std::printf("HOP %s chain %d score %.1f best %.2f %s any %.2f %s [%s]\n",
                      marked        ? "taken"
                      : score < -90 ? "unproposed"
                      : right       ? "readable"
                                    : "unreadable",
                      g.parent >= 0, score, best, best_right ? "right" : "wrong", any, l->doc->id.c_str(), cue.c_str());
        }
      }
  }
  void SweepHops() {
    for (const auto& [hop, chain] :
         {std::pair(1.0, 1.0), {0.5, 0.3}, {0.6, 0.3}, {0.7, 0.3}, {0.6, 0.25}, {0.6, 0.2}, {0.7, 0.2}, {0.6, 0.15}}) {
      for (LinearModel& m : models_) {
        m.numbers[kHopAbove] = static_cast<float>(hop);
        m.numbers[kHopChainAbove] = static_cast<float>(chain);
      }
      std::printf("hop above %.2f in chains %.2f\n", hop, chain);
      ReportAt(s_.add, s_.keep);
    }
    for (LinearModel& m : models_) {
      m.numbers[kHopAbove] = static_cast<float>(s_.hop);
      m.numbers[kHopChainAbove] = static_cast<float>(s_.hop_chain);
    }
    for (const double link : {0.05, 0.1, 0.15, 0.2, 0.3, 0.4}) {
      for (LinearModel& m : models_) m.numbers[kLinkAbove] = static_cast<float>(link);
      std::printf("link above %.2f\n", link);
      ReportAt(s_.add, s_.keep);
    }
    for (LinearModel& m : models_) m.numbers[kLinkAbove] = static_cast<float>(s_.link);
  }
  void ReportAt(double add, double keep, bool by_topic = false) {
    Tally t;
    ChainTally chains;
    Losses losses;
    std::map<std::string, Tally> topics;
    for (int f = 0; f < folds_; ++f) {
      LinearModel m = models_[f];
      m.numbers[kAddAbove] = static_cast<float>(add);
      m.numbers[kKeepAbove] = static_cast<float>(keep);
      for (const Document* d : Own(Pick(f, true))) {
        const std::vector<Relation> relations = Read(*d, m);
        t.Add(*d, relations);
        topics[d->topic].Add(*d, relations);
        losses.Add(*d, relations);
        chains.Add(*d, relations, by_topic && list_chains_);
      }
    }
    for (const auto& [topic, tally] : topics)
      if (by_topic) tally.Print(topic.c_str());
    char name[40];
    std::snprintf(name, sizeof name, "%.2f/%.2f", add, keep);
    t.Print(name);
    chains.Print(name);
    if (by_topic) losses.Print();
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
          const Scene scene = SceneAt(*d, head);
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
        const std::vector<Relation> relations = Read(*d, m);
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
                for (const Reading& r : Readings(scene, ReadSpans(scene, m)))
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
            for (const Reading& r : Readings(scene, ReadSpans(scene, m)))
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
        const std::vector<Relation> relations = Read(*d, models_[f]);
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
      tagger.Add(*d, Read(*d, m));
    }
    rules.Print("rules there");
    tagger.Print("tagger there");
  }

  LinearModel Final() {
    LinearModel m = FirstStages(Pick(-1, false), s_);
    m.tables[kJudgeTable] = TrainJudge(But(judged_, -1), s_);
    m.tables[kQuotationTable] = TrainQuotations(ToldBut(-1), s_);
    m.numbers[kSlope] = models_[0].numbers[kSlope];
    m.numbers[kShift] = models_[0].numbers[kShift];
    m.numbers[kHopSlope] = models_[0].numbers[kHopSlope];
    m.numbers[kHopShift] = models_[0].numbers[kHopShift];
    m.tables[kHopCueTable] = TrainHopCues(LookedBut(-1), s_);
    m.tables[kHopJudgeTable] = TrainJudge(But(hops_, -1), s_);
    m.tables[kLinkTable] = TrainLinks(But(links_, -1), s_);
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
  std::vector<const Judged*> But(const std::vector<std::vector<Judged>>& judged, int fold) const {
    std::vector<const Judged*> out;
    for (int f = 0; f < folds_; ++f)
      if (f != fold)
        for (const Judged& j : judged[f]) out.push_back(&j);
    return out;
  }
  std::vector<const ToldQuotation*> ToldBut(int fold) const {
    std::vector<const ToldQuotation*> out;
    for (int f = 0; f < folds_; ++f)
      if (f != fold)
        for (const ToldQuotation& t : told_[f]) out.push_back(&t);
    return out;
  }
  LookedList LookedBut(int fold) const {
    LookedList out;
    for (int f = 0; f < folds_; ++f)
      if (f != fold)
        for (const auto& l : looked_[f]) out.push_back(l.get());
    return out;
  }
  // What the program makes of a document.
  static std::vector<Relation> Read(const Document& d, const LinearModel& m) {
    std::vector<Relation> relations = d.rules;
    std::vector<PassedOver> passed;
    Retag(*d.sheet, m, relations, &passed);
    AddHops(*d.sheet, m, passed, relations);
    Link(*d.sheet, m, relations);
    return relations;
  }
  std::vector<std::unique_ptr<Document>> docs_;
  int folds_;
  bool list_chains_ = false;
  Settings s_;
  std::map<std::string, int> fold_;
  std::vector<LinearModel> models_;
  std::vector<std::vector<Judged>> judged_, hops_, links_;
  std::vector<LookedDocuments> looked_;
  std::vector<std::vector<ToldQuotation>> told_;
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
  if (option.contains("--hop")) settings.hop = std::stod(option["--hop"]);
  if (option.contains("--hop-chain")) settings.hop_chain = std::stod(option["--hop-chain"]);
  if (option.contains("--link")) settings.link = std::stod(option["--link"]);
  if (option.contains("--keep")) settings.keep = std::stod(option["--keep"]);
  const auto set = [&](const char* name, double& value) {
    if (option.contains(name)) value = std::stod(option[name]);
  };
  set("--drop", settings.drop);
  set("--quote", settings.quote);
  set("--quote-owned", settings.quote_owned);
  set("--quote-alpha", settings.quote_alpha);
  set("--quote-l1", settings.quote_l1);
  if (option.contains("--runs")) settings.runs = std::stoi(option["--runs"]);
  if (option.contains("--span-runs")) settings.span_runs = std::stoi(option["--span-runs"]);
  trainer::Run run(trainer::ReadDocuments(argv[1]), option.contains("--folds") ? std::stoi(option["--folds"]) : 6,
                   settings);
  if (option.contains("--chains")) run.ListChains();
  run.CrossFit();
  run.CrossFitHops();
  run.CrossFitLinks();
  run.StageOne();
  run.StageTwo();
  run.QuotationReport();
  run.Report();
  if (option.contains("--sweep")) run.Sweep();
  if (option.contains("--sweep-hops")) run.SweepHops();
  if (option.contains("--list-hops")) run.ListHops();
  if (option.contains("--list")) run.List();
  if (option.contains("--check")) run.Check(option["--check"], run.Final());
  if (option.contains("--out")) {
    const std::string bytes = stemma::attribution::WriteModel(run.Final());
    std::ofstream(option["--out"], std::ios::binary) << bytes;
    std::printf("%zu bytes\n", bytes.size());
  }
  return 0;
}
