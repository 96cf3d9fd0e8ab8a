// Time anchor: the day of writing, on which relative dates lean.
// In:  an article and its reading.  Out: the day, or the year alone, or nothing.
// Order: the dateline in the text ("BEIRUT, Aug 28 (Reuters)"), then `published`. A day is the local day as given.
// Where neither is known, the year of the latest full date in the text. Tested by entities/times_test.cc. Source:
// docs/algorithms/entities.md (anchor order), ours.
#pragma once

#include <optional>

#include "entities/calendar.h"
#include "entities/reading.h"
#include "stemma/article.h"

namespace stemma::entities {

struct TimeAnchor {
  std::optional<Day> day;
  std::optional<int> year;
};

TimeAnchor FindAnchor(const Article& article, const Reading& reading);

}  // namespace stemma::entities
