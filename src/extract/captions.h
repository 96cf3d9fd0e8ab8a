// Captions: the texts below pictures, with the photographer or agency told apart.
// In:  a tree and its lines.  Out: captions in page order.
// Tested by extract/extract_test.cc. Source: ours.
#pragma once

#include <vector>

#include "extract/page.h"
#include "stemma/article.h"

namespace stemma::extract {

// Lines with role kCaption between `begin` and `end` become captions, one for each picture; the others become
// furniture.
std::vector<Caption> CutCaptions(const html::HtmlTree& tree, LineRange article, std::vector<Line>& lines);

}  // namespace stemma::extract
