// Times: every date, duration and vague time of a text, with its TIMEX3 value and the days it covers.
// In:  an article and its reading.  Out: time mentions in reading order, disjoint.
// Tested by entities/times_test.cc. Source: docs/algorithms/entities.md, section Times.
#pragma once

#include <vector>

#include "entities/reading.h"
#include "stemma/article.h"
#include "stemma/mention.h"

namespace stemma::entities {

std::vector<Mention> FindTimes(const Article& article, ArticleIndex index, const Reading& reading);

}  // namespace stemma::entities
