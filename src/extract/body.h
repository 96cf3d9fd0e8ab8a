// Body: the element, or the few, that hold the article's prose.
// In:  a tree and its lines with zones.  Out: elements in page order, none inside another.
// Tested by extract/extract_test.cc. Source: ours; declared names first, then the smallest element with most of the
// prose.
#pragma once

#include <vector>

#include "extract/page.h"

namespace stemma::extract {

// Empty when the page has no prose at all. Time O(nodes + lines).
// `section` holds the lines from the article's title to the next title, where a page goes on with other articles; else
// all.
std::vector<html::NodeIndex> FindBody(const html::HtmlTree& tree, const std::vector<Line>& lines, LineRange section);

}  // namespace stemma::extract
