// Dateline place: the town that opens a paragraph of agency copy.
// In:  a reading, the first item of a run of capitalised words and one past its last.  Out: one past the town's name; 0
// when the paragraph opens otherwise. "BRINHOLT, Oct 11 (Agency) -", "BRINHOLT (Agency) -", "BRINHOLT -" near the top.
// Tested by entities/names_test.cc. Source: ours.
#pragma once

#include <cstddef>

#include "entities/reading.h"

namespace stemma::entities {

std::size_t EndOfDateline(const Reading& reading, std::size_t begin, std::size_t end);

}  // namespace stemma::entities
