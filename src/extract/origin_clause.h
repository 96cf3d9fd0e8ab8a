// OriginClause: sentences that say where the text at hand was published before, or with whom it was made.
// In:  a line, and the same in lower case, byte for byte.  Out: the credit with the outlet's name.
// Tested by extract/origin_clause_test.cc. Source: ours; the grammar of such sentences rather than their wordings.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extract/cues.h"

namespace stemma::extract {

// "This story was first published by The Lantern.", "Dieser Text ist zuerst auf Laterne erschienen.": a text, an order
// word beside a word for publishing, and a name behind a preposition. "Republished from X" needs no order word; "made
// in partnership with X" is based_on. Of prose, only what speaks of "this" text; times ("first published on 3 May")
// name nobody.
std::optional<CreditCue> OriginOfLine(std::string_view line, const std::string& lower);

}  // namespace stemma::extract
