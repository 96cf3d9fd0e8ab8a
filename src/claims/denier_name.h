// Denier's name: whether a source's name tells whom, and what kind of words it is made of.
// In:  a name as it stands.  Out: what the judge of denials is told of it.
// Tested by claims/denier_test.cc. Source: ours; docs/algorithms/claims.md, "Who denies".
#pragma once

#include <string_view>

namespace stemma::claims {

struct NameShape {
  bool untelling = true;  // no word tells whose it is: "a spokesman"
  bool general = false;   // some word does not
  bool one_word = false;
  bool small = false;         // begins with a small letter
  double capitals = 0;        // share of the words that do not
  bool capital_head = false;  // what it is a name of has a capital letter: "Harbour" in "Harbour of Vell"
  double rarity = 0;          // of that word, 0 is the most frequent of all, 1 and more is hardly ever used
  bool unknown_head = false;  // that word is none of the 60,000 known ones, as most people's names are
};

NameShape ShapeOf(std::string_view name);

// Whether some word of it tells whose name it is.
bool TellsWho(std::string_view name);

}  // namespace stemma::claims
