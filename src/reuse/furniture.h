// Furniture: wording by which sites speak of themselves, told from the words alone.
// In:  words.  Out: how many furniture phrases stand in a range.
// Tested by reuse/furniture_test.cc. Source: ours; phrases that recur in the English news pages we read.
#pragma once

#include <cstddef>
#include <string_view>

#include "reuse/words.h"

namespace stemma::reuse {

// Phrases of sharing, subscribing, following, copyright, disclaimers and advertising that begin in the range. English.
std::size_t CountFurniturePhrases(const std::vector<Word>& words, WordRange range);

// Words of the range in paragraphs (parted by a blank line) in which no furniture phrase begins: a story that has a
// site's line in it is no furniture for that.
std::size_t WordsWithoutPhrases(std::string_view text, const std::vector<Word>& words, WordRange range);

}  // namespace stemma::reuse
