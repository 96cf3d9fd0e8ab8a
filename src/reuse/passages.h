// Passages: what two articles share, built from anchors.
// In:  two prepared articles.  Out: passages, sorted by position in a.
// Tested by reuse/passages_test.cc. Source: docs/algorithms/reuse.md, steps 2 to 4; gap clustering after
// Sanchez-Perez, Sidorov, Gelbukh, "The winning approach to text alignment for text reuse detection at PAN 2014".
#pragma once

#include <vector>

#include "reuse/anchors.h"

namespace stemma::reuse {

// A summary against its source: the one side short and dense, the other long and met all along.
struct CondensedOptions {
  WordIndex words = 25;  // of the short side
  WordIndex gap = 80;    // words between two anchors on the short side; on the long one they may lie anywhere
  std::size_t anchors = 3;
  double ratio = 3;       // words of the long side to those of the short one
  double dense = 0.4;     // share of the short side under anchors
  double spread = 0.13;   // share of the long side under anchors: else it is one meeting and a stray one
  double compact = 0.85;  // share of the meeting that may lie in one place of the long side
  double of_whole = 0.3;  // share of the long text that the long side spans
  double cosine = 0.3;    // likeness of the two sides as bags of stems
};

// Limits in words of the text, both sides. Measurements: docs/algorithms/reuse.md, "Tunables".
struct PassageOptions {
  WordIndex exact_gap = 40;     // first tier: words between two anchors of one passage. Lower: passages fall apart.
  WordIndex edited_gap = 80;    // second tier: the same, for text that was rewritten
  WordIndex least_run = 8;      // a run of so many equal words is a passage by itself
  WordIndex least_words = 12;   // several shorter runs make a passage when they have so many words together
  WordIndex least_anchors = 3;  // ... and are so many
  WordIndex least_gap = 10;     // second tier: a passage that fails its test is cut at half the gap, down to this
  WordIndex edited_words = 20;  // second tier: words of the shorter side
  double edited_ratio = 3.5;    // second tier: words of the longer side to those of the shorter
  double edited_cosine = 0.27;  // second tier: likeness of the two sides as bags of stems
  WordIndex edited_sure_words = 60;  // second tier: a shorter passage must be liker, by up to
  double short_cosine = 0.4;         // ... so much
  BagOptions bags{};                 // second tier: likeness of sentences
  CondensedOptions condensed{};
  double settled = 0.8;          // passages of the first tier with so much of their words in exact runs, one of them
  WordIndex settled_words = 40;  // ... with so many words, are verbatim copying: no second tier for this pair
  double least_identity = 0;     // a passage with a lesser identity is given up for the dense exact ones inside it
  bool edited = false;           // look for edited text too
};

struct Passage {
  WordRange a;
  WordRange b;
  std::vector<Anchor> anchors;  // sorted
  bool exact = true;            // found by the first tier
  friend bool operator==(const Passage&, const Passage&) = default;
};

std::vector<Passage> FindPassages(const Prepared& a, const Prepared& b, const PassageOptions& options);

// True when two passages share words on both sides.
bool Meets(const Passage& x, const Passage& y);

// Anchors that are near each other in both texts, in any order. REQUIRES: sorted. Groups in order of their first.
std::vector<std::vector<Anchor>> ClusterAnchors(std::vector<Anchor> anchors, WordIndex gap);

}  // namespace stemma::reuse
