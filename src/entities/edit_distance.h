// Edit distance: how many letters two short names differ in.
// In:  two strings of bytes, at most kMaxName of each compared by callers.  Out: Levenshtein's distance over the longer
// length, in [0, 1]; 0 for two empty strings.
// Tested by entities/skeleton_test.cc. Source: Levenshtein 1966, one row of the table.
#pragma once

#include <string_view>

namespace stemma::entities {

double RelativeDistance(std::string_view a, std::string_view b);

}  // namespace stemma::entities
