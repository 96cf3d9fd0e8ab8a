// Pictures: which lines belong to a picture though no name says so.
// In:  a tree and its lines with their zones.  Out: lines of zone kCaption.
// Tested by extract/zone_test.cc. Source: ours; the place and the alternative text of <img>.
#pragma once

#include <vector>

#include "extract/page.h"

namespace stemma::extract {

// A line that nothing speaks against becomes a caption when it stands alone with a picture in one element, or repeats
// the picture's alternative text. Time O(n) but for a bounded climb from each picture.
void MarkPictures(const html::HtmlTree& tree, std::vector<Line>& lines);

}  // namespace stemma::extract
