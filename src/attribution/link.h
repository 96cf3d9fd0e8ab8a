// Link: which attribution holds which, by a trained model over the nesting of spans.
// In:  a sheet of the words and their relations.  Out: the same, sorted as nest.h sorts them, with parents; never a
// circle. Tested by attribution/link_test.cc. Source: the choice of a parent among candidates after Breck and Cardie
// (COLING 2004); docs/algorithms/attribution.md, "Parents".
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "attribution/sheet.h"
#include "attribution/tagger.h"

namespace stemma::attribution {

// Positions of the relations that may hold relation `i`, nearest first. REQUIRES: sorted by nest.h. Relations without a
// cue (datelines, credits, channels) hold nobody by the model; nest.h and the rules give them their children.
std::vector<std::size_t> ParentCandidates(const View& view, const std::vector<Relation>& relations, std::size_t i);

// Features of `j` as the parent of `i`; `nested` holds the parents that nest.h gives. Of the sheet only the words
// count.
void LinkFeatures(const Sheet& words, const std::vector<Relation>& relations, std::size_t i, std::size_t j,
                  const std::vector<std::optional<std::size_t>>& nested, FeatureBag& bag);

// Nests, then lets the model choose among the relations with a cue. Of the sheet only the words count.
void Link(const Sheet& words, const LinearModel& model, std::vector<Relation>& relations);

}  // namespace stemma::attribution
