// Dump site: what the first lines of a text dump tell of its site beside the title: its address, a name in a top bar.
// In:  lines.  Out: address, name.
// Tested by extract/dump_site_test.cc. Source: ours; see docs/algorithms/extract.md.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "extract/dump_lines.h"

namespace stemma::extract {

// The address that a line is and nothing else, with or without "URL:" before it; empty for others.
std::string_view AddressOfLine(std::string_view text);

// "The Harbour Post" of "THE HARBOUR POST | 3 May 2020 | LIVE | WIN A BOAT" or "Fordlines > Sport > Rowing" on the
// first line, where another line holds the name again; empty for others. Time O(bytes).
std::string NameOfTopBar(std::span<const DumpLine> lines);

}  // namespace stemma::extract
