// Place context: what the words beside a name say about its being a place.
// In:  a reading and the items of a name.  Out: flags.
// Tested by entities/names_test.cc. Source: ours.
#pragma once

#include <cstddef>

#include "entities/reading.h"

namespace stemma::entities {

struct PlaceContext {
  bool preposition = false;   // "in", "from", "to", "near" before it, adjectives of direction skipped
  bool strict = false;        // "in", "near", "outside": hardly ever before a person
  bool named = false;         // "village of X", "X province"
  bool division = false;      // the class is that of a division
  bool comma_after = false;   // ", Capitalised" follows: "Springfield, Illinois"
  bool comma_before = false;  // behind "Capitalised,"
};

PlaceContext ContextOfPlace(const Reading& reading, std::size_t begin, std::size_t end);

}  // namespace stemma::entities
