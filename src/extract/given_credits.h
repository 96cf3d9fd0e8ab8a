// GivenCredits: lines that say whose the text is: who gave, sells or keeps it, where the rest of it stands.
// In:  a line, and the same in lower case, byte for byte.  Out: the credit with the name.
// Tested by extract/given_credits_test.cc. Source: ours; the forms of press releases, syndicates and sister papers.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extract/cues.h"

namespace stemma::extract {

// "Story courtesy of X", "Provided by X", "© 2020 X. Distributed by Y", "from our sister paper, the X", "This story
// comes from X", "Used with permission of X", "Read the rest of the article at X". Pictures' forms of the same are
// none.
std::optional<CreditCue> GivenCreditOf(std::string_view line, const std::string& lower);

}  // namespace stemma::extract
