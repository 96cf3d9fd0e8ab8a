// Hearer: the medium that somebody is said to have told something: "Marr told Orel TV that ...".
// In:  a set's attributions.  Out: which of them is only the medium that another one's speaker told.
// Tested by base/hearer_test.cc. Source: ours; attribution/hearers.h makes them.
#pragma once

#include <optional>
#include <span>

#include "stemma/attribution.h"

namespace stemma {

// The attribution of the medium that was told what `attribution` says, where it is not its parent.
// REQUIRES: an article's attributions lie together, in the order of its text.
std::optional<AttributionIndex> HearerOf(std::span<const Attribution> attributions, AttributionIndex attribution);

}  // namespace stemma
