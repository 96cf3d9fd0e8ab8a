// Definitions: full names that a text gives beside their initials.
// In:  a reading.  Out: spans of full names and of their initials, in reading order, disjoint.
// "the Varnholm Harbour Watch (VHW)", "VHW (the Varnholm Harbour Watch)", "VHW, the Varnholm Harbour Watch,",
// "the Varnholm Harbour Watch, or VHW". Small words may give a letter or none; each capitalised word gives one.
// Tested by entities/definitions_test.cc. Source: ours, after Schwartz and Hearst (PSB 2003), reduced to initials.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "entities/reading.h"

namespace stemma::entities {

struct Definition {
  std::size_t begin = 0;  // items [begin, end) of the full name
  std::size_t end = 0;
  std::size_t initials = 0;  // item
};

std::vector<Definition> FindDefinitions(const Reading& reading);

// Two to eight letters and figures, first and two of them capitals: "VHW", "DfID".
bool IsInitials(std::string_view word);

// Whether the words of a name (spaces or hyphens between) begin with these letters, links given or left out.
bool IsSpeltBy(std::string_view name, std::string_view initials);

// First letters of the words of a folded name, links left out or kept: "sohr" of "syrian observatory for human rights".
std::string InitialsOf(std::string_view key, bool with_links);

// Folded names that end in initials and stand for this one: "wexmoor dc" of "wexmoor district council".
std::vector<std::string> PartInitials(std::string_view key);

}  // namespace stemma::entities
