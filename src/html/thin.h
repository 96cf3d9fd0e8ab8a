// Thin: one linear pass over a page before the real parser sees it.
// In:  decoded page.  Out: the page without scripts, styles, drawings, comments and useless attributes; its JSON-LD.
// Tested by html/html_test.cc, fuzzed by fuzz/html_fuzz.cc. Source: ours; token rules after WHATWG HTML,
// "Tokenization".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "html/offset_map.h"
#include "stemma/options.h"
#include "stemma/result.h"

namespace stemma::html {

struct Thinned {
  std::string text;
  OffsetMap map;                          // offsets of `text` -> offsets of the page
  std::vector<std::string_view> json_ld;  // contents of application/ld+json scripts, views of the page
};

// The pass also counts what would make the parser slow: it fails before any tree is built.
// Errors: kTooLarge when the page has more tags than limits.max_html_tags, nests deeper than limits.max_html_depth, or
// leaves so many formatting elements open that their copies would outnumber the tags.
// Time O(n). The result views `page`.
Result<Thinned> Thin(std::string_view page, const Limits& limits);

}  // namespace stemma::html
