// Hedges: the words before a number that widen it to an interval.
// In:  a reading and the item of a number.  Out: the hedge and the interval that it makes of the value.
// Tested by entities/quantities_test.cc. Source: docs/algorithms/entities.md.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "entities/reading.h"
#include "stemma/mention.h"

namespace stemma::entities {

struct Hedge {
  enum class Kind : unsigned char { kExact, kAtLeast, kMoreThan, kNearly, kUpTo, kAbout, kLessThan };
  Kind kind = Kind::kExact;
  std::string words;      // as the table names it: "more than"
  std::size_t begin = 0;  // first item of the hedge; the number's when there is none
};

// The hedge that ends right before item `number`.
Hedge HedgeBefore(const Reading& reading, std::size_t number);

// [low, high] of a value under a hedge; an open end is empty.
QuantityValue Interval(double value, const Hedge& hedge);

}  // namespace stemma::entities
