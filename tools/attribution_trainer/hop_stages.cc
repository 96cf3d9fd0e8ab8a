#include "hop_stages.h"

#include <algorithm>
#include <set>

#include "learner.h"
#include "score.h"

namespace trainer {

constexpr std::uint32_t kHopCueBits = 18;

Looked::Looked(const Document& d, const LinearModel& tagger) : doc(&d), taken(d.rules) {
  Retag(*d.sheet, tagger, taken, &passed);
  sight = std::make_unique<HopSight>(*d.sheet, taken, passed);
  std::vector<bool> counted;
  found.assign(d.gold.size(), false);
  for (const auto& [i, j] : PairUp(d, taken, counted)) found[i] = true;
}

LookedDocuments LookAt(const Documents& docs, const LinearModel& tagger) {
  LookedDocuments out;
  for (const Document* d : docs) out.push_back(std::make_unique<Looked>(*d, tagger));
  return out;
}

WeightTable TrainHopCues(const LookedList& docs, const Settings& s) {
  Ftrl learner(kHopCueBits, 1, {.alpha = s.alpha, .l1 = s.l1, .l2 = s.l2, .drop = s.drop});
  FeatureBag bag;
  for (int epoch = 0; epoch < s.cue_epochs; ++epoch)
    for (const std::size_t k : Shuffled(docs.size(), static_cast<std::uint64_t>(epoch) + 4001)) {
      const Looked& l = *docs[k];
      const bool aux = IsAuxiliary(*l.doc);
      std::set<std::uint32_t> heads;
      for (std::size_t i = 0; i < l.doc->gold.size(); ++i)
        for (const Range c : l.doc->gold[i].cue)
          if (!l.found[i] || aux) heads.insert(HeadOf(*l.doc->view, c));
      for (std::uint32_t i = 0; i < l.doc->view->size(); ++i) {
        if (!CanBeHop(*l.sight, i) || (aux && heads.contains(i))) continue;
        bag.Clear();
        HopCueFeatures(*l.sight, HopWord(*l.sight, i), bag);
        learner.Step(bag.ids(), 0, heads.contains(i) ? 1 : 0);
      }
    }
  return learner.Take();
}

std::vector<Judged> JudgedHops(const LookedDocuments& docs, const LinearModel& model) {
  std::vector<Judged> out;
  FeatureBag bag;
  for (const auto& l : docs)
    for (const HopProposal& p : ProposeHops(*l->sight, model.tables[kHopCueTable])) {
      const bool aux = IsAuxiliary(*l->doc);
      const auto marked = [&](const Gold& g) { return g.cue.front().Contains(p.word.at); };
      if (aux && std::ranges::any_of(l->doc->gold, marked)) continue;
      const Scene scene(*l->doc->sheet, {p.word.at, p.word.at + 1}, nullptr);
      for (const HopReading& h : HopReadings(*l->sight, scene, model)) {
        bag.Clear();
        HopFeatures(*l->sight, scene, p, h, bag);
        Judged j;
        j.ids.assign(bag.ids().begin(), bag.ids().end());
        for (std::size_t i = 0; i < l->doc->gold.size(); ++i) {
          const Gold& g = l->doc->gold[i];
          if (aux || g.cue.empty() || l->found[i]) continue;
          j.hit = j.hit || Hits(g, h.relation);
          j.half = j.half || CloseHits(g, h.relation);
        }
        out.push_back(std::move(j));
      }
    }
  return out;
}

}  // namespace trainer
