// Link stage: the training of the choice of parents (src/attribution/link.h).
// In:  documents with what the program reads in them.  Out: readings of pairs with their truth.
#pragma once

#include <vector>

#include "attribution/link.h"
#include "stages.h"

namespace trainer {

// The pairs of child and parent in `relations`, of those children whose true parent is known: what answers an
// attribution of the gold that has no parent, or one whose parent is answered too. Nests `relations`.
void JudgeLinks(const Document& doc, std::vector<Relation> relations, std::vector<Judged>& out);

WeightTable TrainLinks(const std::vector<const Judged*>& examples, const Settings& s);

}  // namespace trainer
