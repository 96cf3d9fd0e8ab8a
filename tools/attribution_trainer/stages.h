// Stages: the training of each table of the tagger's model.
// In:  documents with their gold.  Out: tables; readings with their truth for the third stage.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "attribution/tagger.h"
#include "documents.h"

namespace trainer {

using namespace stemma::attribution;  // NOLINT: the tool is about this room's inside
using Documents = std::vector<const Document*>;

struct Settings {
  int cue_epochs = 5, span_epochs = 8, judge_epochs = 5, stance_epochs = 5;
  int runs = 5, span_runs = 3;  // orders of the examples that a table is the mean of
  double add = 0.55, keep = 0.4, stance = 0, hop = 0.6, hop_chain = 0.15, link = 0.05;
  float propose = -2.5F;
  double alpha = 0.1, l1 = 0.1, l2 = 1;
  int quote_epochs = 6;
  double quote_alpha = 0.1, quote_l1 = 0.1, quote_l2 = 1, quote_owned = 0.5, quote = 0.4;
  double drop = 0.3;  // of the features of hops' cues, parents and speakers, at each step
  double judge_alpha = 0.1, judge_l1 = 0.3, judge_l2 = 1;
};

// Documents that only tell which words are cues and which are not (GUM); never scored.
bool IsAuxiliary(const Document& d);
Documents Own(const Documents& docs);

// The rules' relation whose cue holds `head`, or null.
const Relation* RuleAt(const Document& doc, std::uint32_t head);
// The cue at `head`: as long as the rules' reading of it where there is one, else the word alone.
Scene SceneAt(const Document& doc, std::uint32_t head);

// One reading with its truth, for the third stage.
struct Judged {
  std::vector<std::uint32_t> ids;
  bool hit = false, half = false;
};
std::vector<Judged> JudgedReadings(const Documents& docs, const LinearModel& model);
WeightTable TrainJudge(const std::vector<const Judged*>& examples, const Settings& s);

// A model with all tables but the judge's.
LinearModel FirstStages(const Documents& docs, const Settings& s);

// Fits slope and shift of the chance to (sum, hit), by Newton's steps.
std::pair<float, float> Calibrate(const std::vector<std::pair<double, bool>>& seen);

}  // namespace trainer
