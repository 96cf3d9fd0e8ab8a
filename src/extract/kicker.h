// Kicker: the topic over a headline, which declared titles put in front of it with a dash.
// In:  the chosen title, the page's lines.  Out: the title without it.
// Tested by extract/metadata_test.cc. Source: ours; counted on 1,580 news pages (docs/errors-extract.md).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/page.h"

namespace stemma::extract {

// "Bridges - Ferry sinks at Orrin" as "Ferry sinks at Orrin" where the page sets "Bridges" over or before the headline
// without the dash; else the title as it is. At a colon it stays: most outlets count the topic there as part of it.
std::string WithoutKicker(std::string_view title, const std::vector<Line>& lines);

// "Bridges: Ferry sinks at Orrin" as "Ferry sinks at Orrin" where the title declared for sharing is that alone, or is
// it behind another topic ("Accidents: Ferry sinks at Orrin"): then the topic belongs to the place, not to the
// headline.
std::string WithoutKicker(std::string_view title, std::string_view declared);

}  // namespace stemma::extract
