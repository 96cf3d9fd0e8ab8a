// Direction: on which side of something a sentence puts what it tells: "north-west of the city".
// In:  the words of a sentence.  Out: the side, as written and as a point of the compass.
// Tested by claims/direction_test.cc. Source: ours; docs/algorithms/claims.md, "Slots and conflicts".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stemma::claims {

// A point of the compass, with what it is a side of: "north-west of Vell".
struct Direction {
  int east = 0;   // -1 west, 1 east
  int north = 0;  // -1 south, 1 north
  std::string words;
};

// The only direction of a sentence; nothing where it has none or several that part.
std::optional<Direction> FindDirection(std::string_view sentence);

// Whether both cannot be right: a right angle or more lies between them. "North" and "north-east" go together.
bool DirectionsPart(const Direction& a, const Direction& b);

}  // namespace stemma::claims
