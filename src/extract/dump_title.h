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

// The address that a line is and nothing else, with or without "URL:" before it; empty for others.
std::string_view AddressOfLine(std::string_view text);

// "The Harbour Post" of "THE HARBOUR POST | 3 May 2020 | LIVE | WIN A BOAT" or "Fordlines > Sport > Rowing" on the first
// line, where another line holds the name again; empty for others. Time O(bytes).
std::string NameOfTopBar(std::span<const DumpLine> lines);

}  // namespace stemma::extract
