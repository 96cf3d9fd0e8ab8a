// FirstReports: sentences that credit another outlet with the news that the article relays.
// In:  a line, and the same in lower case, byte for byte.  Out: the credit with the outlet's name.
// Tested by extract/first_reports_test.cc. Source: ours; who reported it, and a word for "before" or "first".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extract/cues.h"

namespace stemma::extract {

// "The closing was reported earlier by the Harbour Post", "The Lantern first reported …", "The Lantern, which broke the
// story", "Zuvor hatte die „Hafenpost“ berichtet", "révélée par La Lanterne". A name that stands before the verb must
// be an outlet's by its own words; police, companies and witnesses report too.
std::optional<CreditCue> FirstReportOf(std::string_view line, const std::string& lower);

}  // namespace stemma::extract
