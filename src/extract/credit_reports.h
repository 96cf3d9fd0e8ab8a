// CreditReports: sentences that credit another outlet with the news.
// In:  one line of text.  Out: a first_reported_by credit with the outlet.
// Tested by extract/cues_test.cc. Source: ours; sentences read on 940 news pages.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extract/cues.h"

namespace stemma::extract {

// "first reported on Monday by X", "X reports: …", "…, reported The X.", "Wie die Zeitung X berichtet", "Laut dem
// Magazin X", "die der X vorliegt". `lower`: the line in small letters, byte for byte.
std::optional<CreditCue> ReportOfLine(std::string_view line, const std::string& lower);

}  // namespace stemma::extract
