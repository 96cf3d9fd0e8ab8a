// Months: their names and short forms in the languages of the news.
// In:  a word.  Out: its month.  Tested by extract/metadata_test.cc. Source: CLDR month names, folded.
#pragma once

#include <string_view>

namespace stemma::extract {

// 1 to 12; 0 for a word that names no month.
int MonthOf(std::string_view word);

}  // namespace stemma::extract
