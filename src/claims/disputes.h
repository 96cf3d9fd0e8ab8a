// Disputes: words that say that a statement is false, or turn it round.
// In:  words as they stand.  Out: whether they hold one.
// Tested by claims/speech_test.cc. Source: ours, docs/algorithms/claims.md, "Who speaks for the lead claim".
#pragma once

#include <string_view>

#include "claims/hedges.h"

namespace stemma::claims {

// "denied", "no plans to", "was misquoted", "hoax".
bool Disputes(std::string_view words);
// The same, of words whose hedges are known.
bool Disputes(std::string_view words, const Hedges& hedges);
// A denying reporting word: "denied", "rejected", "rebutted".
bool IsDenyingCue(std::string_view words);
// How many words stand before the first "not", "no", "never", "n't"; npos when there is none.
std::size_t FirstNegation(std::string_view words);

}  // namespace stemma::claims
