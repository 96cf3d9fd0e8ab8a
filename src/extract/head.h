// Head: what a page declares about itself: <meta>, <link>, <title>, headings, JSON-LD.
// In:  an HtmlTree.  Out: the declarations as they stand, trimmed; choosing between them is done elsewhere.
// Tested by extract/metadata_test.cc. Source: Open Graph protocol, schema.org NewsArticle, Dublin Core element set.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/json_ld.h"
#include "html/tree.h"

namespace stemma::extract {

struct Head {
  std::vector<std::pair<std::string, std::string>>
      metas;                    // lower-case name, property or itemprop -> content, page order
  std::string canonical;        // href of rel=canonical
  std::string base;             // href of <base>
  std::string title;            // text of <title>
  std::vector<std::string> h1;  // texts of <h1>, page order
  std::vector<std::string> h2;  // texts of the first few <h2> and <h3>
  std::string language;         // lang of <html>
  LinkedData data;

  // First non-empty content among the names, the names' order first; "" when there is none.
  [[nodiscard]] std::string_view Meta(std::initializer_list<std::string_view> names) const;
  [[nodiscard]] std::string_view Meta(std::span<const std::string_view> names) const;
  // Every non-empty content of the name.
  [[nodiscard]] std::vector<std::string> MetaAll(std::string_view name) const;
};

Head ReadHead(const html::HtmlTree& tree);

// White space runs as one space, trimmed.
std::string Squash(std::string_view text);

}  // namespace stemma::extract
