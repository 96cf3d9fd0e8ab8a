// ZoneWords: the words of class and id names, and the zones they speak of.
// In:  one word, or two joined.  Out: its zone.  Tested by extract/zone_test.cc.
// Source: ours; collected from the tables of readers and from the pages of the open sets (docs/algorithms/extract.md).
#pragma once

#include <string_view>

#include "extract/page.h"

namespace stemma::extract {

// kNone for a word that says nothing. REQUIRES: lower case ASCII.
Zone ZoneOfWord(std::string_view word);

}  // namespace stemma::extract
