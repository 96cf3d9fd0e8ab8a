// Spans: which words around a cue are its source and its content (second stage of the tagger).
// In:  a sheet, a cue, the grammar's reading of it.  Out: a label for each token of a window, the best by Viterbi.
// Tested by attribution/tagger_test.cc. Source: docs/algorithms/attribution.md, "Tagger".
#pragma once

#include <array>
#include <vector>

#include "attribution/linear.h"
#include "attribution/sheet.h"

namespace stemma::attribution {

enum SpanLabel : std::uint8_t { kOutside, kSourceWord, kContentWord };
constexpr std::uint32_t kSpanLabels = 3;

// One cue with what the second stage looks at. REQUIRES: the sheet outlives it.
struct Scene {
  Scene(const Sheet& sheet_in, Range cue_in, const Relation* rule_in);
  const Sheet& sheet;
  Range cue;
  std::uint32_t head = 0;
  Relation supposed;                // the grammar's reading of the head as a reporting verb
  const Relation* rule = nullptr;   // the rules' relation with this cue, if any
  Range window;                     // the tokens that are labelled
  std::vector<std::uint8_t> codes;  // for each of the window: what the readings say (bits)
};

// Features of a label of token `i`, and of a pair of labels of i - 1 and i. REQUIRES: i in scene.window.
void EmissionFeatures(const Scene& scene, std::uint32_t i, FeatureBag& bag);
void TransitionFeatures(const Scene& scene, std::uint32_t i, FeatureBag& bag);

// Best labels of the window. `cost` is added to each label that is not `gold`'s, when gold is given (training).
std::vector<std::uint8_t> Decode(const Scene& scene, const WeightTable& emission, const WeightTable& transition,
                                 const std::vector<std::uint8_t>* gold = nullptr, float cost = 0);

// Source and content that the labels mean: the source's run nearest to the cue; content pieces, and the paragraphs
// over which a quotation goes on.
Relation ToRelation(const Scene& scene, const std::vector<std::uint8_t>& labels);

}  // namespace stemma::attribution
