// Tense: whether the words around a date speak of what was or of what will be.
// In:  a reading and the items of a date.  Out: -1 past, 1 to come, 0 nothing said.
// Tested by entities/times_test.cc. Source: ours; cue words of English.
#pragma once

#include <cstddef>

#include "entities/reading.h"

namespace stemma::entities {

// The nearest cue before the date in its sentence decides; without one the nearest behind it.
int TenseAround(const Reading& reading, std::size_t begin, std::size_t end);

}  // namespace stemma::entities
