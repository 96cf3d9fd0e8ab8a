// Agencies: news agencies by the names under which pages credit them.
// In:  a line.  Out: the agency that it names.
// Tested by extract/cues_test.cc. Source: ours; agencies seen on 940 news pages.
#pragma once

#include <string_view>
#include <vector>

namespace stemma::extract {

// The name of the first news agency that stands in `text` as a word, "" when none does.
std::string_view AgencyIn(std::string_view text);

// The names of all agencies that stand in `text`, each once, in the order of the list.
std::vector<std::string_view> AgenciesIn(std::string_view text);

// A letter or digit; every byte of other scripts counts.
bool IsWordByte(char c);

}  // namespace stemma::extract
