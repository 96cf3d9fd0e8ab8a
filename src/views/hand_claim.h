// HandClaim: what the hand makes of a claim: sources merged or split, claims counted together, articles taken off; and
// the numbers and words that hang on those.
// In:  entries, a claim as computed.  Out: the claim with "hand", "computed" and the changes.
// Tested by views/hand_test.cc. Source: docs/formats/api.md, "The analyst's hand".
#pragma once

#include <string>
#include <vector>

#include "views/hand.h"

namespace stemma::views {

// Whether a source of the claim bears the name: an origin, a denier, or whom a mention names.
bool IsNamed(const Json& claim, const std::string& name);

// Sources that are merged count as one, a split source as two; merged claims are counted together; articles split off a
// claim no longer count. Entries that are undone or do not apply change nothing and are listed all the same. True when
// origins or numbers are not as computed.
bool ApplyToClaim(const std::vector<HandEntry>& entries, const ClaimReader& read, Json& claim);
// The rows of claims whose numbers the hand changes; others are not read. `lead`: the story's lead claim as the
// hand has changed it already, which is the largest; null where there is none.
void ApplyToRows(const std::vector<HandEntry>& entries, const ClaimReader& read, Json& rows,
                 const ClaimNames& names = {}, const Json* lead = nullptr);

}  // namespace stemma::views
