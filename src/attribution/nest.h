// Nest: which attribution stands inside which.
// In:  relations of one view.  Out: the same in reading order, each with the innermost one that holds it as parent.
// Tested by attribution/phrases_test.cc. Source: ours; rows 5 and 16 of the inventory.
#pragma once

#include <vector>

#include "attribution/relation.h"

namespace stemma::attribution {

// Sorts by position and links. No cycle can arise: a holder's content is larger than what it holds.
void Nest(const View& view, std::vector<Relation>& relations);

}  // namespace stemma::attribution
