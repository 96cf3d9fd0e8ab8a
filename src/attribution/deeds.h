// Deeds: what somebody does by a verb that elsewhere reports: "agreed to pay", "recalled 40 cars".
// In:  a view and its relations.  Out: those of deeds taken away; the article itself tells them.
// Tested by attribution/deeds_test.cc. Source: ours.
#pragma once

#include <vector>

#include "attribution/relation.h"

namespace stemma::attribution {

void LetGoOfDeeds(const View& view, std::vector<Relation>& relations);

}  // namespace stemma::attribution
