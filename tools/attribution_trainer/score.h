// Score: what tools/score_attribution_corpus.py prints as "triple" and "stance", in tokens, for choosing by folds.
#pragma once

#include <map>

#include "documents.h"

namespace trainer {

// All three parts share a token with the gold's; what the gold lacks is not asked for.
bool Hits(const Gold& gold, const Relation& ours);
// Source and content share at least half of the tokens that either holds.
bool HalfHits(const Gold& gold, const Relation& ours);

// The same with four fifths of the content.
bool CloseHits(const Gold& gold, const Relation& ours);

// Gold -> ours, one to one, those with more content in common first. `counted`: what has a cue, and hops without one
// that answer a cue that two of the gold share.
std::map<std::size_t, std::size_t> PairUp(const Document& document, const std::vector<Relation>& relations,
                                          std::vector<bool>& counted);

// What is lost where: of the gold without a pair, what is wrong at its cue; of ours without one, likewise.
struct Losses {
  int no_cue = 0, source = 0, content = 0, both = 0, taken = 0;                         // of the gold
  int false_cue = 0, false_source = 0, false_content = 0, false_both = 0, doubled = 0;  // of ours
  void Add(const Document& document, const std::vector<Relation>& relations);
  void Print() const;
};

struct Tally {
  int gold = 0, ours = 0, pairs = 0, half = 0, stance = 0;
  int direct = 0, spoken = 0;  // quotations with a source; those with a pair
  void Add(const Document& document, const std::vector<Relation>& relations);
  void Print(const char* name) const;
};

}  // namespace trainer
