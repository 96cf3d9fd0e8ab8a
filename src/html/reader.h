// ReadTree: a decoded page to a flat table of nodes in document order.
// In:  valid UTF-8.  Out: nodes, attributes, the text that stands nowhere in the page as it reads, JSON-LD.
// Tested by html/reader_test.cc, against gumbo by tests/quality/html_oracle.cc, fuzzed by fuzz/html_reader_fuzz.cc.
// Source: WHATWG HTML, "Parsing"; departures in docs/algorithms/html.md.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "html/source_text.h"
#include "html/tokenizer.h"
#include "html/tree.h"
#include "stemma/result.h"

namespace stemma::html {

struct ReadOptions {
  std::size_t max_depth = 512;                  // open elements; what stands deeper is an error
  std::size_t max_tags = 500'000;               // start and end tags
  std::size_t max_attributes = kMaxAttributes;  // of one tag
  std::uint64_t max_steps = 20'000'000;         // work, as ReadPage::steps counts it
  bool scripting = true;                        // <noscript> holds text, as in a browser with scripts on
  bool whole = false;                           // keep script, style, svg, noscript, iframe and noframes elements
};

// Text ranges of `nodes` and slices of attributes point into the page and, from its size on, into `rewritten`.
struct ReadPage {
  std::vector<Node> nodes;
  std::vector<TokenAttribute> attributes;
  std::string rewritten;
  std::vector<std::string> json_ld;  // contents of application/ld+json scripts
  // Work done: tokens and their attributes, looks at open and at formatting elements, elements copied or moved.
  std::uint64_t steps = 0;
};

// Errors: kTooLarge when a limit bites or the page holds more than kMaxPageBytes.
// Time O(page + max_steps); no recursion.
Result<ReadPage> ReadTree(std::string_view page, const ReadOptions& options);

}  // namespace stemma::html
