// ZoneWords: the words of class and id names, and the zones they speak of.
// In:  one word, or two or three joined.  Out: its zone.  Tested by extract/zone_test.cc.
// Source: ours; collected from the tables of readers and from the pages of the open sets (docs/algorithms/extract.md).
#pragma once

#include <string_view>

#include "extract/page.h"

namespace stemma::extract {

struct ZoneWord {
  std::string_view word;
  Zone zone;
};

// The entry of a word; nullptr for one that is not in the list. REQUIRES: lower case ASCII.
const ZoneWord* FindZoneWord(std::string_view word);

}  // namespace stemma::extract
