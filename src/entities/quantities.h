// Quantities: counts with their hedge as an interval, and what they count.
// In:  a reading and the spans that are times already.  Out: quantity mentions in reading order, disjoint.
// Ages, ordinals, dates, scores, phone numbers and street numbers are none.
// Tested by entities/quantities_test.cc. Source: docs/algorithms/entities.md (the intervals).
#pragma once

#include <span>
#include <vector>

#include "entities/reading.h"
#include "stemma/mention.h"

namespace stemma::entities {

// `taken`: sorted by span; no quantity overlaps one of them.
std::vector<Mention> FindQuantities(const Reading& reading, ArticleIndex index, std::span<const Mention> taken);

}  // namespace stemma::entities
