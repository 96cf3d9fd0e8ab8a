// Direction: which of two articles took the passage from the other, with the evidence for it.
// In:  a link.  Out: direction, confidence, evidence.
// Tested by reuse/direction_test.cc. Source: docs/algorithms/reuse.md, step 6; weights fitted on simulated news.
#pragma once

#include <string>
#include <vector>

#include "reuse/descent.h"
#include "reuse/evidence.h"
#include "reuse/kinds.h"
#include "reuse/outlets.h"
#include "reuse/readings.h"

namespace stemma::reuse {

struct Verdict {
  Direction direction = Direction::kUnknown;
  double confidence = 0;              // [0, 1]; 0 when unknown
  std::vector<std::string> evidence;  // that speaks for the direction, strongest first
};

// The answer that the evidence makes likeliest, by the weights of direction_weights.h: conditional logit over "a from
// b", "b from a" and "both from a third".
Verdict Weigh(const Evidence& evidence);

// Reads every pair's evidence, twice: a giver is judged beside the other givers of the same text. Thread-safe after
// construction.
class DirectionJudge {
 public:
  // REQUIRES: links sorted by a, b, with their kinds; they outlive this.
  DirectionJudge(const Pile& pile, std::span<const SharedPassage> links, unsigned threads);
  [[nodiscard]] Verdict Of(const SharedPassage& link) const;
  // By pair of readings().
  [[nodiscard]] const std::vector<Evidence>& evidence() const { return evidence_; }
  [[nodiscard]] const Readings& readings() const { return readings_; }

 private:
  struct House {
    std::vector<OutletName> names;
    std::vector<OutletName> credits;  // names in credit lines
    OutletName dateline;
  };
  friend class PairReader;
  void ReadHouses();
  [[nodiscard]] double FirstLook(const std::vector<Evidence>& first, std::size_t pair, ArticleIndex taker) const;
  void SetRivals(std::size_t pair, const std::vector<Evidence>& first);
  [[nodiscard]] double Speaks(const std::vector<Evidence>& first, std::size_t pair, ArticleIndex taker) const;
  void SetDescent(std::size_t pair);
  void ReadLikeness();
  void SetNearest(std::size_t pair);

  Pile pile_;
  std::span<const SharedPassage> links_;
  std::vector<House> houses_;
  Readings readings_;
  std::vector<Evidence> evidence_;
  std::vector<Descent> descent_;  // by link
  std::vector<double> likeness_;  // by pair: share of equal words in what was copied; 0 where nothing was
};

}  // namespace stemma::reuse
