// HandParts: what of a story's documents the hand's entries may touch: no more of them is read (views/excerpt.h).
// In:  entries.  Out: cuts, and the texts by which items of long lists are chosen.
// Tested by views/hand_parts_test.cc: the same bytes as from whole documents.
#pragma once

#include <vector>

#include "views/excerpt.h"
#include "views/hand.h"

namespace stemma::views {

// Names and ids that the entries speak of.
Needles NeedlesOf(const std::vector<HandEntry>& entries);

// Of a claim: where an entry counts claims together or takes articles off one, all of its mentions; else one of each of
// the entries' sources, which tells that it is named, and those of sources without a name, which are counted anew.
Cut ClaimCut(const std::vector<HandEntry>& entries);
// Of a picture: nodes and edges that the entries name.
Cut GraphCut();
// Of a story with its lead claim and its picture in it.
Cut StoryCut(const std::vector<HandEntry>& entries);

}  // namespace stemma::views
