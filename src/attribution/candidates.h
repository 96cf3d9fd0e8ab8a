// Candidates: the spans that may be a cue's source or content, each with who proposed it; the tagger picks one of each.
// In:  a scene and the second stage's reading.  Out: distinct spans with a mask of their makers; features of one of
// them. Tested by attribution/tagger_test.cc. Source: docs/algorithms/attribution.md, "Tagger"; a semi-Markov rescoring
// over few spans instead of all.
#pragma once

#include <vector>

#include "attribution/linear.h"
#include "attribution/span_features.h"

namespace stemma::attribution {

struct Candidate {
  std::vector<Range> pieces;  // empty: there is none
  std::uint32_t makers = 0;   // bits, in the order of candidates.cc
};

std::vector<Candidate> SourceCandidates(const Scene& scene, const Relation& tagged);
// `source` is the source already chosen.
std::vector<Candidate> ContentCandidates(const Scene& scene, const Relation& tagged, Range source);

void SourceFeatures(const Scene& scene, const Candidate& candidate, FeatureBag& bag);
void ContentFeatures(const Scene& scene, const Candidate& candidate, Range source, FeatureBag& bag);

// The reading of the best source and, given it, the best content.
Relation Combine(const Scene& scene, const Relation& tagged, const WeightTable& sources, const WeightTable& contents);

}  // namespace stemma::attribution
