#include "quotations.h"

#include <algorithm>

#include "attribution/judge_features.h"
#include "attribution/quotation.h"
#include "learner.h"
#include "score.h"

namespace trainer {
namespace {

constexpr std::uint32_t kQuotationBits = 16;

// The attribution that the quotation belongs to: the one with the least content of those that meet it.
const Gold* GoldOf(const Document& doc, const Quoting& q) {
  const Gold* best = nullptr;
  std::uint32_t least = 0;
  for (const Gold& g : doc.gold) {
    if (Shared(g.content, {q.quote.inner}) == 0) continue;
    std::uint32_t size = 0;
    bool inside = true;
    for (const Range c : g.content) {
      size += c.size();
      inside = inside && (!q.nested || q.room.Contains(c));
    }
    if (inside && (best == nullptr || size < least)) {
      best = &g;
      least = size;
    }
  }
  return best;
}

bool Meets(Range a, Range b) { return a.begin < b.end && b.begin < a.end; }

bool IsSpeaker(const Document& doc, const Gold& gold, Range source) {
  if (Meets(gold.source, source)) return true;
  return !gold.entity.empty() && std::ranges::any_of(doc.gold, [&](const Gold& g) {
    return g.entity == gold.entity && Meets(g.source, source);
  });
}

void Add(const Document& doc, const Voices& voices, const Quoting& q, Range& last, std::vector<ToldQuotation>& out) {
  ToldQuotation told;
  told.owned = voices.Owns(q);
  const auto all = Speakers(*doc.sheet, voices, q, told.owned ? voices.Owners(q) : std::vector<std::size_t>{},
                            told.owned ? Range{} : last);
  last = {};
  const Gold* gold = GoldOf(doc, q);
  FeatureBag bag;
  bool any = false;
  for (const Speaker& c : all) {
    bag.Clear();
    SpeakerFeatures(*doc.sheet, q, c, all, bag);
    const Relation r = ToRelation(*doc.view, q, c);
    const bool hit = !c.cue.empty() && std::ranges::any_of(doc.gold, [&](const Gold& g) {
      return !g.cue.empty() && !g.content.empty() && Hits(g, r);
    });
    any = any || hit;
    told.candidates.push_back({{bag.ids().begin(), bag.ids().end()}, hit});
  }
  for (std::size_t k = 0; k < all.size(); ++k) {
    if (all[k].cue.empty() && !any && gold != nullptr) told.candidates[k].hit = IsSpeaker(doc, *gold, all[k].source);
    if (told.candidates[k].hit && last.empty()) last = all[k].source;
  }
  out.push_back(std::move(told));
}

}  // namespace

std::vector<ToldQuotation> Quotations(const Documents& docs, const LinearModel& model) {
  std::vector<ToldQuotation> out;
  for (const Document* doc : docs) {
    std::vector<Relation> relations = doc->rules;
    RetagCues(*doc->sheet, model, relations);
    const Voices voices(*doc->sheet, relations);
    Range last;
    for (const Quoting& q : Quotings(*doc->view)) Add(*doc, voices, q, last, out);
  }
  return out;
}

WeightTable TrainQuotations(const std::vector<const ToldQuotation*>& quotations, const Settings& s) {
  return Mean(s.runs, [&](std::uint64_t seed) {
    Ftrl learner(kQuotationBits, 1, {.alpha = s.quote_alpha, .l1 = s.quote_l1, .l2 = s.quote_l2, .drop = s.drop}, seed);
    for (int epoch = 0; epoch < s.quote_epochs; ++epoch)
      for (const std::size_t k : Shuffled(quotations.size(), static_cast<std::uint64_t>(epoch) + 4242 + seed))
        for (const Told& t : quotations[k]->candidates)
          learner.Step(t.ids, 0, t.hit, quotations[k]->owned ? s.quote_owned : 1);
    return learner.Take();
  });
}

}  // namespace trainer
