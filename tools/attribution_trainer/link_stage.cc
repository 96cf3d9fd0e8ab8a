#include "link_stage.h"

#include "attribution/nest.h"
#include "learner.h"
#include "score.h"

namespace trainer {

constexpr std::uint32_t kLinkBits = 15;

void JudgeLinks(const Document& doc, std::vector<Relation> relations, std::vector<Judged>& out) {
  Nest(*doc.view, relations);
  std::vector<std::optional<std::size_t>> nested(relations.size());
  for (std::size_t i = 0; i < relations.size(); ++i) nested[i] = relations[i].parent;
  std::vector<bool> counted;
  const auto pairs = PairUp(doc, relations, counted);
  FeatureBag bag;
  for (const auto& [g, i] : pairs) {
    const int parent = doc.gold[g].parent;
    const bool has = parent >= 0 && !doc.gold[static_cast<std::size_t>(parent)].cue.empty();
    const auto right = has ? pairs.find(static_cast<std::size_t>(parent)) : pairs.end();
    if (has && right == pairs.end()) continue;
    for (const std::size_t j : ParentCandidates(*doc.view, relations, i)) {
      bag.Clear();
      LinkFeatures(*doc.sheet, relations, i, j, nested, bag);
      Judged judged;
      judged.ids.assign(bag.ids().begin(), bag.ids().end());
      judged.hit = has && right->second == j;
      out.push_back(std::move(judged));
    }
  }
}

WeightTable TrainLinks(const std::vector<const Judged*>& examples, const Settings& s) {
  Ftrl learner(kLinkBits, 1, {.alpha = 0.1, .l1 = 0.1, .l2 = s.judge_l2, .drop = s.drop});
  for (int epoch = 0; epoch < 20; ++epoch)
    for (const std::size_t k : Shuffled(examples.size(), static_cast<std::uint64_t>(epoch) + 771))
      learner.Step(examples[k]->ids, 0, examples[k]->hit);
  return learner.Take();
}

}  // namespace trainer
