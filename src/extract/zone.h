// Zones: which parts of a page its markup declares to be something other than the article's prose.
// In:  a tree and its lines.  Out: each line's zone and the element that gave it.
// Tested by extract/zone_test.cc. Source: ours; the words after the rule lists that readers share (class and id names).
#pragma once

#include <string_view>
#include <vector>

#include "extract/page.h"

namespace stemma::extract {

// Sets zone and zone_root of every line. An element that holds most of the page's prose is no furniture, whatever its
// name says.
void MarkZones(const html::HtmlTree& tree, std::vector<Line>& lines);

}  // namespace stemma::extract
