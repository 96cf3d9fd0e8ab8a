// Spelling: whether two names are one name written in two ways: "Pink News" and "PinkNews", "Huston" and "Hutson".
// In:  keys as NameKey makes them.  Out: yes or no.
// Tested by provenance/spelling_test.cc. Source: Damerau's four slips (CACM 7(3), 1964), at most one in a long word;
// docs/algorithms/provenance.md, "Voices".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stemma::provenance {

// Equal but for spaces and a web domain's ending, or names of two words and more of which one long word (seven letters,
// or six where the slip is two letters that changed places) differs by one slip behind its first letter.
bool AreSpellings(std::string_view a, std::string_view b);

// Two names that are spellings of each other share one of these: so that only those need be compared.
std::vector<std::string> SpellingKeys(std::string_view key);

}  // namespace stemma::provenance
