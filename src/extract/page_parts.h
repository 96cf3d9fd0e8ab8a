// PageParts: what the readers of metadata look at.
// In:  -.  Out: views of one page; they last as long as the page does.
// Tested by extract/metadata_test.cc. Source: ours.
#pragma once

#include <string_view>
#include <vector>

#include "extract/head.h"
#include "extract/page.h"

namespace stemma::extract {

struct PageParts {
  const html::HtmlTree& tree;
  const Head& head;
  std::string_view url;    // the page's own address; may be empty
  std::string_view bytes;  // as read, in the page's own charset
  const std::vector<Line>& lines;
  std::string_view captured = {};  // when an archive fetched the page, as it stands; empty elsewhere
};

}  // namespace stemma::extract
