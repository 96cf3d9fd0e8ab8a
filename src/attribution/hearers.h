// Hearers: the medium that somebody told something to: "Marr told Orel TV that ...".
// In:  nested relations of one view.  Out: the same; a medium that is only told something holds nobody's words.
// Tested by attribution/hearers_test.cc. Source: how readers mark stories: who heard it passed it on, and is no source
// of the article unless the article draws on it elsewhere too. docs/algorithms/attribution.md, "Steps".
#pragma once

#include <vector>

#include "attribution/relation.h"

namespace stemma::attribution {

// What a hearer held hangs from what held the hearer. A medium that the article names again stays in the chain.
// Time O(n * h) for n words and h hearers' names; a name is looked for once.
void LetGoOfHearers(const View& view, std::vector<Relation>& relations);

}  // namespace stemma::attribution
