// Comments: what readers wrote below the article, one by one.
// In:  a tree and its lines.  Out: comments with author and time where the markup tells them apart.
// Tested by extract/extract_test.cc. Source: ours; class names of the common comment systems.
#pragma once

#include <vector>

#include "extract/page.h"
#include "stemma/article.h"

namespace stemma::extract {

// Lines with role kComment become comments; forms and buttons among them become furniture of kind "form".
std::vector<Comment> CutComments(const html::HtmlTree& tree, std::vector<Line>& lines);

}  // namespace stemma::extract
