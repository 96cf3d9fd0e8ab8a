// Common words: by which a capital is told from a name.
// In:  a lower-case word.  Out: whether texts write it small. Source: data/entities/common_words.txt, counted by
// tools/make_common_words.py. Tested by names_test.cc.
#pragma once

#include <string_view>

namespace stemma::entities {

/// Whether `word` (lower case, three letters and more) is an everyday word: "orange", "reading", "palace".
bool IsCommonWord(std::string_view word);

}  // namespace stemma::entities
