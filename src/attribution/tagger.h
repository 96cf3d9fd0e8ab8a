// Tagger: corrects and completes what the rules read, by a trained model, and gives each attribution its chance of
// being right.
// In:  a view and the rules' relations.  Out: the relations with wrong ones taken out, missed ones added, spans chosen.
// Tested by attribution/tagger_test.cc. Source: two linear stages after Pareti and others (EMNLP 2013) and
// docs/algorithms/attribution.md, "Tagger"; data/attribution/tagger.model, made by tools/train_attribution.py.
#pragma once

#include <optional>
#include <vector>

#include "attribution/candidates.h"
#include "attribution/cue_features.h"
#include "attribution/judge_features.h"
#include "attribution/linear.h"
#include "attribution/quotation.h"

namespace stemma::attribution {

// The tables of a model, in the order of the file.
enum TaggerTable : std::uint8_t {
  kCueTable,
  kEmissionTable,
  kTransitionTable,
  kJudgeTable,
  kStanceTable,
  kSourceTable,
  kContentTable,
  kQuotationTable,
  kHopCueTable,    // hops.h
  kHopJudgeTable,  // hops.h
  kLinkTable,      // link.h
  kTaggerTables
};
// Its numbers.
enum TaggerNumber : std::uint8_t {
  kProposeAbove,  // sum of the cue table above which a word without a rule is looked at
  kAddAbove,      // chance above which a new attribution is added
  kKeepAbove,     // chance below which a rule's is dropped
  kStanceAbove,   // margin by which another stance must beat the rules'
  kSlope,         // calibration: chance = 1 / (1 + exp(-(slope * sum + shift)))
  kShift,
  kQuoteAbove,     // chance above which a quotation without a cue gets its best speaker
  kHopAbove,       // chance above which the second look adds an attribution
  kHopChainAbove,  // the same for a hop: one of the shapes of hops, beside another attribution
  kHopSlope,       // its calibration
  kHopShift,
  kLinkAbove,  // chance above which another attribution is taken for the parent
  kTaggerNumbers
};

// A cue that is looked at: the rules' relation, or none for a word that the first stage proposes.
struct Proposal {
  Range cue;
  std::optional<std::size_t> rule;
  float score = 0;  // the cue table's sum
};
std::vector<Proposal> Propose(const Sheet& sheet, const LinearModel& model);

// What the second stage reads: by its labels, and the best source with the best content.
struct Spans {
  Relation tagged, combined;
  RankSums sums;  // of the combined one
};
Spans ReadSpans(const Scene& scene, const LinearModel& model);

// The distinct readings of a proposal that the third stage chooses from.
std::vector<Reading> Readings(const Scene& scene, const Spans& spans);

// Whether `model` has the tables and numbers that this program's features ask for.
bool Fits(const LinearModel& model);

// A word that was looked at and judged no cue, with its best reading; the reading's confidence is its chance.
struct PassedOver {
  Relation relation;
  std::uint32_t head = 0;
  float score = 0;                   // the cue table's sum
  std::optional<Relation> combined;  // the best source and content together, where no rule read the word
};

// The cues alone, without the quotations that no cue claims; floating ones of the rules are taken out. `passed`: takes
// what was looked at and not taken, if asked for.
void RetagCues(const Sheet& sheet, const LinearModel& model, std::vector<Relation>& relations,
               std::vector<PassedOver>* passed = nullptr);

// The cues, then the quotations that none of them claims. `sheet` holds the rules' relations, `relations` a copy.
void Retag(const Sheet& sheet, const LinearModel& model, std::vector<Relation>& relations,
           std::vector<PassedOver>* passed = nullptr);

// The stance of a reading of the scene's cue.
SpeechStance StanceOf(const Scene& scene, const Relation& reading, const LinearModel& model);

// 1 / (1 + exp(-sum)).
double Chance(double sum);

// The model that ships, read once. Errors: as ReadModel; the rules then stand alone.
const Result<LinearModel>& ShippedModel();

}  // namespace stemma::attribution
