// Align: what is equal and what was changed inside a passage.
// In:  the words of two articles and a passage.  Out: identity and changes.
// Tested by reuse/align_test.cc. Source: docs/algorithms/reuse.md, step 4; longest common subsequence between the
// anchors of a colinear chain (Li, "Minimap2", Bioinformatics 2018, section 2.1, without its gap costs).
#pragma once

#include <vector>

#include "reuse/passages.h"
#include "stemma/reuse.h"

namespace stemma::reuse {

struct Alignment {
  double identity = 0;           // equal words, moved ones included, per column of the alignment
  std::vector<Change> changes;   // sorted by place in a, then b
  bool details_changed = false;  // a number or a name differs
};

// Changes read from a to b: a cut is in a only, an insert in b only.
Alignment Align(const std::vector<Word>& a, const std::vector<Word>& b, const Passage& passage);

}  // namespace stemma::reuse
