// Direction: which of two articles took the passage from the other, with the evidence for it.
// In:  a link.  Out: direction, confidence, evidence.
// Tested by reuse/direction_test.cc. Source: docs/algorithms/reuse.md, step 6; additive log-odds, weights ours.
#pragma once

#include <string>
#include <vector>

#include "reuse/kinds.h"
#include "reuse/outlets.h"

namespace stemma::reuse {

struct Verdict {
  Direction direction = Direction::kUnknown;
  double confidence = 0;              // [0, 1]; 0 when unknown
  std::vector<std::string> evidence;  // that speaks for the direction, strongest first
};

// Reads every article's names once; then judges links. Thread-safe after construction.
class DirectionJudge {
 public:
  explicit DirectionJudge(const Pile& pile);
  [[nodiscard]] Verdict Of(const SharedPassage& link) const;

 private:
  struct House {
    std::vector<OutletName> names;
    std::vector<OutletName> credits;  // names in credit lines
    OutletName dateline;
  };
  friend class Weighing;

  Pile pile_;
  std::vector<House> houses_;
};

}  // namespace stemma::reuse
