// Assemble: writes an article from marked lines.
// In:  a tree, its lines with roles.  Out: text, blocks, links, captions, furniture, all with raw ranges.
// Tested by extract/extract_test.cc. Source: ours.
#pragma once

#include <string_view>
#include <vector>

#include "extract/page.h"
#include "stemma/article.h"

namespace stemma::extract {

// Fills text, blocks, links and furniture of `article`. `base` resolves links.
void Assemble(const html::HtmlTree& tree, const std::vector<Line>& lines, std::string_view base, Article& article);

}  // namespace stemma::extract
