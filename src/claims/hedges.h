// Hedges: words in the article's own voice that report, doubt or deny a statement.
// In:  the words of a sentence.  Out: the stance those words take.
// Tested by claims/terms_test.cc. Source: ours; docs/algorithms/claims.md, "Stance".
#pragma once

#include <string_view>

namespace stemma::claims {

struct Hedges {
  bool reports = false;  // "reportedly", "rumours": told, not asserted
  bool doubts = false;   // "unconfirmed", "sceptical"
  bool denies = false;   // "hoax", "is not true"
  bool wavers = false;   // leaves it open without a word of doubt: "may or may not", "questioned", "appears to be a"
};

// Looks for the cue phrases in folded text, at word borders.
Hedges FindHedges(std::string_view text);

}  // namespace stemma::claims
