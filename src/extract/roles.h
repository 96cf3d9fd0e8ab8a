// Roles: what each line of a page is: prose, title, furniture of some kind.
// In:  a tree, its lines with zones, the title.  Out: role and kind of every line.
// Tested by extract/extract_test.cc. Source: ours; link density after Kohlschuetter et al., WSDM 2010.
#pragma once

#include <string_view>
#include <vector>

#include "extract/head.h"
#include "extract/page.h"

namespace stemma::extract {

// Returns the lines of the article, from its title to a little below its end, body and what stands between.
// REQUIRES: MarkZones has run; `repeated` is set where it is known.
LineRange MarkRoles(const html::HtmlTree& tree, const Head& head, std::string_view title, std::vector<Line>& lines);

// The furniture kind that a zone's lines get.
std::string_view FurnitureOfZone(Zone zone);

}  // namespace stemma::extract
