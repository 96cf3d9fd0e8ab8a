// DumpBar: a line of a dump that holds several things side by side, cut at the marks between them.
// In:  "3 May 2020 | Ada Quill · Opinion".  Out: "3 May 2020", "Ada Quill", "Opinion".
// Tested by extract/dump_test.cc. Source: ours; marks of broadcasters, portals, newsletters and comment systems.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stemma::extract {

// The parts of a bar, squashed, none empty; a line without a mark is one part. Time O(n).
std::vector<std::string> PartsOfBar(std::string_view text);

// "Latest   Archive   Tip us off", "News | Sport | Weather", "Home > Local": entries side by side.
bool IsMenu(std::string_view text);

// A menu of at least four short entries, whatever mark it ends with.
bool IsMenuOfShortEntries(std::string_view text);

}  // namespace stemma::extract
