// Whole phrase: gives sources and contents back the words that the tagger cut off where the grammar leaves no choice.
// In:  a view and its relations.  Out: the relations, some with a wider source or content; none added or taken away.
// "a clerk who works at the port told Orel TV": not "the port". "Two sheds burnt down in a blaze, a clerk told Orel
// TV": not "in a blaze". Tested by attribution/whole_phrase_test.cc. Source: ours, docs/algorithms/attribution.md.
#pragma once

#include <vector>

#include "attribution/relation.h"

namespace stemma::attribution {

// The source of a verb at `cue` when `source` is cut off: inside a relative clause, before "and diplomatic source",
// behind "the same". Else `source`.
Range WholeSource(const View& view, Range source, Range cue);

// Widens sources and contents in place.
void MakeWhole(const View& view, std::vector<Relation>& relations);

}  // namespace stemma::attribution
