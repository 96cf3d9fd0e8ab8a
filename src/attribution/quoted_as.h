// Quoted as: "Orel TV quoted the doctor as saying that ...", "the doctor was quoted by Orel TV as saying".
// In:  a view and the cue of quoting.  Out: whose words they are, under the one who carries them.
// Tested by attribution/phrases_test.cc. Source: ours; rows 16 and 17 of the inventory.
#pragma once

#include <vector>

#include "attribution/cue.h"
#include "attribution/relation.h"

namespace stemma::attribution {

// Appends both and returns true, if "as saying", "as claiming" or their like stands behind the cue.
bool ReadQuotedAs(const View& view, const Cue& cue, Range region, std::vector<Relation>& out);

}  // namespace stemma::attribution
