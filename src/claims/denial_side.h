// Denial side: sources that stand beside a denial and are not who denies.
// In:  attributions with the article's text.  Out: whether their source is whose claim is denied, or who is told so.
// Tested by claims/denial_side_test.cc. Source: ours; docs/algorithms/claims.md, "Who denies".
#pragma once

#include <set>
#include <span>
#include <string_view>

#include "claims/claims.h"
#include "claims/speech.h"

namespace stemma::claims {

// Whether the source stands there as one whose claim is spoken of: "Marr's claim was false", "the story in the
// Gazette".
bool IsSpokenOf(const Attribution& a, std::string_view text);

// Whether it stands there as one whom others tell: "told the Gazette and Vell Radio".
bool IsTold(const Attribution& a, std::string_view text);

// The attributions within which somebody else is said to deny: "Marr said that the port denied it".
std::set<AttributionIndex> TellOfDenials(const Evidence& evidence, std::span<const Speech> speeches);

}  // namespace stemma::claims
