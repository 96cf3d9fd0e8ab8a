// WireDatelines: agencies in front of a report: "MAREVA, July 3 (Reuters) - …", "MAREVA, May 3 /PRNewswire/ -- …".
// In:  a line.  Out: the agency.
// Tested by extract/cues_test.cc. Source: ours; agencies' house forms as seen on pages of the open sets.
#pragma once

#include <optional>
#include <string_view>

#include "extract/cues.h"

namespace stemma::extract {

// The agency of the dateline that opens the line.
std::optional<CreditCue> DatelineOf(std::string_view line);

}  // namespace stemma::extract
