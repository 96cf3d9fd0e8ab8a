// Quotations: the training of the ranker that says who speaks a quotation.
// In:  documents with their gold, a model with all tables but the quotations'.  Out: its table.
#pragma once

#include "stages.h"

namespace trainer {

// One candidate of a quotation with its truth.
struct Told {
  std::vector<std::uint32_t> ids;
  bool hit = false;
};
struct ToldQuotation {
  std::vector<Told> candidates;
  bool owned = false;  // a cue claims it; such ones teach and are never asked about
};
std::vector<ToldQuotation> Quotations(const Documents& docs, const LinearModel& model);

WeightTable TrainQuotations(const std::vector<const ToldQuotation*>& quotations, const Settings& s);

}  // namespace trainer
