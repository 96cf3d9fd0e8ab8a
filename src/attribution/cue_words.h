// Cue words: what kinds of speaking a word can mean, for words that no rule may trust alone.
// In:  a folded word.  Out: its kinds as bits, 0 for none.
// Tested by attribution/tagger_test.cc. Source: our own table.
#pragma once

#include <cstdint>
#include <string_view>

namespace stemma::attribution {

// The word without its ending, so that the forms of one word meet. Crude on purpose: nothing is looked up.
std::string_view CrudeStem(std::string_view folded);

// Bits of the kinds in the table of cue_words.cc, from bit 1; 0 for a word that speaks of no speaking.
std::uint32_t CueWordKinds(std::string_view folded);

}  // namespace stemma::attribution
