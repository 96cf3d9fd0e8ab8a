// Antecedent: the words that a pronoun source stands for, as far as the same article shows them.
// In:  relations in reading order.  Out: `stands_for` of those whose source is a pronoun or a relative.
// Tested by attribution/resolve_test.cc. Source: ours; order of evidence in docs/algorithms/attribution.md.
#pragma once

#include <vector>

#include "attribution/relation.h"

namespace stemma::attribution {

void FindAntecedents(const View& view, std::vector<Relation>& relations);

}  // namespace stemma::attribution
