// WireBylines: agencies in the line of the author: "Ada Quill, The Associated Press", "det/dpa", "From wire reports".
// In:  a line.  Out: the agency, where the line is nothing else.
// Tested by extract/cues_test.cc. Source: ours; agencies' house forms as seen on pages of the open sets.
#pragma once

#include <optional>
#include <string_view>

#include "extract/cues.h"

namespace stemma::extract {

// The agency that the byline names; "agencies" where it names none of those it was made from.
std::optional<CreditCue> WireBylineOf(std::string_view line);

}  // namespace stemma::extract
