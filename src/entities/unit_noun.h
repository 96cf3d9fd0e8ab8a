// Unit nouns: what a number counts, as a typed head: "people killed", "helicopters", "eur", "percent".
// In:  a reading and the item behind a number.  Out: the unit and the item behind it.
// Tested by entities/quantities_test.cc. Source: ours, after docs/algorithms/entities.md.
#pragma once

#include <cstddef>
#include <string>

#include "entities/reading.h"

namespace stemma::entities {

struct UnitNoun {
  std::string unit;     // lower case; empty when nothing is counted
  std::size_t end = 0;  // one past its last item
};

UnitNoun UnitAfter(const Reading& reading, std::size_t at);

}  // namespace stemma::entities
