// Judge features: what tells whether a reading of a cue is right, and what its stance is (third stage of the tagger).
// In:  a scene, a reading of it (the rules', the grammar's, or the second stage's).  Out: features added to a bag.
// Tested by attribution/tagger_test.cc. Source: docs/algorithms/attribution.md, "Tagger".
#pragma once

#include "attribution/candidates.h"
#include "attribution/span_features.h"

namespace stemma::attribution {

enum class Origin : std::uint8_t { kRule, kSupposed, kTagged, kCombined };

// One reading of a scene's cue.
struct Reading {
  Relation relation;
  Origin origin = Origin::kRule;
};

// What the stages before the judge made of a cue.
struct StageSums {
  float cue = 0;  // the first stage's sum
  RankSums rank;
};

// `all` are the readings of the scene, this one among them.
void JudgeFeatures(const Scene& scene, const Reading& reading, const std::vector<Reading>& all, const StageSums& sums,
                   FeatureBag& bag);

// The stance that `reading` has by rule is one feature of many.
void StanceFeatures(const Scene& scene, const Relation& reading, FeatureBag& bag);

// Tokens that two sets of ranges share, over those that either holds; 1 for two empty ones.
double Agreement(const std::vector<Range>& a, const std::vector<Range>& b);

// Words that both hold.
std::uint32_t Shared(const std::vector<Range>& a, const std::vector<Range>& b);

// Values of features: a share in fifths, a number of words in eight steps, classes and capitals of the first and last
// word of a phrase (0: none).
std::uint64_t Fifths(double share);
std::uint64_t SizeBucket(std::uint32_t words);
std::uint64_t PhraseShape(const Sheet& sheet, Range phrase);

}  // namespace stemma::attribution
