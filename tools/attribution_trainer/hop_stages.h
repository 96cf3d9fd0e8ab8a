// Hop stages: the training of the second look (src/attribution/hops.h).
// In:  documents with a tagger that has not seen them.  Out: tables; readings with their truth.
#pragma once

#include <memory>
#include <vector>

#include "attribution/hops.h"
#include "stages.h"

namespace trainer {

// A document as the second look finds it.
struct Looked {
  Looked(const Document& d, const LinearModel& tagger);
  const Document* doc;
  std::vector<Relation> taken;
  std::vector<PassedOver> passed;
  std::unique_ptr<HopSight> sight;
  std::vector<bool> found;  // which of the gold are paired already
};
using LookedDocuments = std::vector<std::unique_ptr<Looked>>;
LookedDocuments LookAt(const Documents& docs, const LinearModel& tagger);

using LookedList = std::vector<const Looked*>;
WeightTable TrainHopCues(const LookedList& docs, const Settings& s);
// The readings that `model` (its hop cue table, its tagger) makes of `docs`, with their truth.
std::vector<Judged> JudgedHops(const LookedDocuments& docs, const LinearModel& model);

}  // namespace trainer
