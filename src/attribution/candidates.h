// Candidates: the spans that may be a cue's source or content, each with who proposed it; the tagger picks one of each.
// In:  a scene and the second stage's reading.  Out: distinct spans with a mask of their makers; features of one of
// them. Tested by attribution/tagger_test.cc. Source: docs/algorithms/attribution.md, "Tagger"; a semi-Markov rescoring
// over few spans instead of all.
#pragma once

#include <vector>

#include "attribution/linear.h"
#include "attribution/span_features.h"

namespace stemma::attribution {

// Bits of Candidate::makers.
enum Maker : std::uint32_t {
  kByRule = 1,
  kBySupposed = 2,
  kByTagged = 4,
  kByShape = 8,       // the phrase or clause beside the cue
  kBehindComma = 16,  // beyond an aside
  kBehindCue = 32,    // the phrase behind, "by" stepped over; the clause behind
  kOwner = 64,        // "the union's claim", "its claim"
  kShared = 128,      // of an earlier attribution of the sentence
  kNone = 256,        // no span at all
  kObject = 512,      // the words behind the cue up to a comma or preposition
  kQuotation = 1024,  // the quotation beside the cue
  kClause = 2048,     // the clause in front, cut at a conjunction or semicolon
  kPrevious = 4096,   // the sentence or quotation before
  kNext = 8192,       // the sentence or quotation behind
};

struct Candidate {
  std::vector<Range> pieces;  // empty: there is none
  std::uint32_t makers = 0;   // bits of Maker
};

std::vector<Candidate> SourceCandidates(const Scene& scene, const Relation& tagged);
// `source` is the source already chosen.
std::vector<Candidate> ContentCandidates(const Scene& scene, const Relation& tagged, Range source);

void SourceFeatures(const Scene& scene, const Candidate& candidate, FeatureBag& bag);
void ContentFeatures(const Scene& scene, const Candidate& candidate, Range source, FeatureBag& bag);

// How sure the rankers are: the sum of the best source and by how much it beats the next one; the content's likewise.
struct RankSums {
  float source = 0, source_edge = 0, content = 0, content_edge = 0;
};

// The reading of the best source and, given it, the best content. `sums`: takes what the rankers gave them, if asked
// for.
Relation Combine(const Scene& scene, const Relation& tagged, const WeightTable& sources, const WeightTable& contents,
                 RankSums* sums = nullptr);

}  // namespace stemma::attribution
