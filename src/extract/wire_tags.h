// Wire tags: the short forms by which an agency is credited: datelines, tags in brackets, bylines.
// In:  a line.  Out: the agency, and whether the line holds anything else.
// Tested by extract/cues_test.cc. Source: ours; agencies' house forms as seen on pages of the open sets.
#pragma once

#include <optional>
#include <string_view>

#include "extract/cues.h"

namespace stemma::extract {

// "MAREVA, July 3 (Reuters) - …", "Mareva (dpa/ksl). …", "… ends here. (dpa)", "det/dpa", "By Ada Quill, The Associated
// Press", "Associated Press", "Reuters in Mareva".
std::optional<CreditCue> WireTagOf(std::string_view line);

}  // namespace stemma::extract
