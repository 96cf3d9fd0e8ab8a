// Nobody: names that name nobody: pronouns and the like that were never resolved.
// In:  a folded name.  Out: yes or no.
// Tested by base/nobody_test.cc. Source: ours.
#pragma once

#include <string_view>

namespace stemma {

// "He", "we're", "both", "another one"; and what ends in an object ("put me").
bool NamesNobodyAtAll(std::string_view folded);

}  // namespace stemma
