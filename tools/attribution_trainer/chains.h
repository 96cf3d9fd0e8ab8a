// Chains: how many nested attributions of the gold are found with all that hold them.
// In:  documents, relations with parents.  Out: counts by what fails; the failures in words.
#pragma once

#include "documents.h"

namespace trainer {

struct ChainTally {
  int nested = 0, right = 0;
  int inner = 0, outer = 0, both = 0, link = 0;  // why not: which one has no pair, or the link alone is wrong
  int links = 0, links_right = 0;                // of pairs whose gold parent is paired too
  int spurious = 0, roots = 0;                   // of pairs without a gold parent: those that have one here
  // `list`: prints each failure.
  void Add(const Document& document, const std::vector<Relation>& relations, bool list = false);
  void Print(const char* name) const;
};

}  // namespace trainer
