// SharedPassage: a passage of one pair on its way to a Reuse, with what its judges need.
// In:  passages and alignments.  Out: plain data for kinds.h and direction.h.
// Tested by reuse/kinds_test.cc and reuse/direction_test.cc.
#pragma once

#include "reuse/align.h"
#include "reuse/passages.h"

namespace stemma::reuse {

struct SharedPassage {
  ArticleIndex a = 0;
  ArticleIndex b = 0;
  Passage passage{};
  Alignment alignment{};
  Span bytes_a{};
  Span bytes_b{};
  WordIndex words = 0;  // of the shorter side; characters of unspaced scripts count half
  double share_a = 0;   // of a's words that lie in any passage shared with b, [0, 1]
  double share_b = 0;   // the same for b
  double likeness = 0;  // of the two articles outside what they share, [0, 1]; relatedness.h
  ReuseKind kind = ReuseKind::kVerbatim;
};

}  // namespace stemma::reuse
