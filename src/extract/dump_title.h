// Dump title: which of the first lines of a text dump is the headline, and which name the site.
// In:  the lines above the prose.  Out: headline and site.
// Tested by extract/dump_test.cc. Source: ours; see docs/algorithms/extract.md.
#pragma once

#include <span>
#include <string>

#include "extract/dump_lines.h"

namespace stemma::extract {

struct DumpTitle {
  std::string title;  // "" when no line can be one
  std::string site;   // "" when nothing names it
};

// A saved page begins with its window title ("Bridge closed | The Harbour Post"), then the site's name, its menu, and
// the headline once more: what stands alone in a line of its own tells which half is which. Time O(length of `above`)
// for a head of few lines. REQUIRES: `above`, lines of the dump, begins with `head`.
DumpTitle ChooseDumpTitle(std::span<const DumpLine> head, std::span<const DumpLine> above);
inline DumpTitle ChooseDumpTitle(std::span<const DumpLine> head) { return ChooseDumpTitle(head, head); }

}  // namespace stemma::extract
