// Rules: what the finders of this room read in a view, before anything is nested.
// In:  a view.  Out: relations, each with the number of its finder.
// Tested by attribution/attribution_test.cc. Source: docs/algorithms/attribution.md, "Steps".
#pragma once

#include <vector>

#include "attribution/relation.h"

namespace stemma::attribution {

std::vector<Relation> ReadByRules(const View& view);

}  // namespace stemma::attribution
