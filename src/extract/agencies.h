// Agencies: news agencies by the names under which pages credit them.
// In:  a line.  Out: the agency that it names.
// Tested by extract/cues_test.cc. Source: ours; agencies seen on 940 news pages.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace stemma::extract {

// The name of the first news agency that stands in `text` as a word, "" when none does.
std::string_view AgencyIn(std::string_view text);

// The names of all agencies that stand in `text`, each once, in the order of the list.
std::vector<std::string_view> AgenciesIn(std::string_view text);

// Bytes of the agency's name that `text` begins with, as a whole word; 0 when it begins with none.
std::size_t AgencySizeAt(std::string_view text);

// The agency whose sign opens a report in a script without word spaces, "" when none does.
std::string_view AgencyOpening(std::string_view text);

// A letter or digit; every byte of other scripts counts.
bool IsWordByte(char c);
// A letter or digit of ASCII.
bool IsWordByteAscii(char c);

}  // namespace stemma::extract
