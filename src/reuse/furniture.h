// Furniture: wording by which sites speak of themselves, told from the words alone.
// In:  words.  Out: how many furniture phrases stand in a range.
// Tested by reuse/furniture_test.cc. Source: ours; phrases that recur in the English news pages we read.
#pragma once

#include <cstddef>

#include "reuse/words.h"

namespace stemma::reuse {

// Phrases of sharing, subscribing, following, copyright, disclaimers and advertising that begin in the range. English.
std::size_t CountFurniturePhrases(const std::vector<Word>& words, WordRange range);

}  // namespace stemma::reuse
