// Denier's name: whether a source's name tells whom, and what it looks like.
// In:  a name as it stands.  Out: what the judge of denials is told of it.
// Tested by claims/denier_test.cc. Source: ours; docs/algorithms/claims.md, "Who denies".
#pragma once

#include <string_view>

namespace stemma::claims {

struct NameShape {
  bool untelling = true;  // no word tells whose it is: "a spokesman"
  bool general = false;   // some word does not
  bool one_word = false;
  bool small = false;  // begins with a small letter
};

NameShape ShapeOf(std::string_view name);

// Whether some word of it tells whose name it is.
bool TellsWho(std::string_view name);

}  // namespace stemma::claims
