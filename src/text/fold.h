// Fold: the form in which words and names are compared: case and accents gone.
// In:  UTF-8.  Out: UTF-8, NFKD without combining marks, case folded.
// Tested by text/fold_test.cc. Source: Unicode Standard Annex 15 (NFKD) and CaseFolding; ICU does both.
#pragma once

#include <string>
#include <string_view>

namespace stemma::text {

// Folded copy. ASCII goes a fast way; the rest through ICU. Not reversible: keep the span of what was folded.
std::string Fold(std::string_view text);

// Lower case of ASCII letters only.
std::string LowerAscii(std::string_view text);

// True when both are equal after LowerAscii.
bool EqualsIgnoreCase(std::string_view a, std::string_view b);

}  // namespace stemma::text
