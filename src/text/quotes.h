// Quotes: the stretches of a text that stand in quotation marks, mixed and unclosed marks included.
// In:  UTF-8 text.  Out: quotes sorted by position; inner quotes lie inside outer ones.
// Tested by text/quotes_test.cc. Source: ours; the shapes of attribution.md section 5, rows 1 to 6.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "stemma/span.h"

namespace stemma::text {

struct Quote {
  Span outer;              // with its marks
  Span inner;              // without them
  bool opened = true;      // an opening mark stands there
  bool closed = true;      // a closing mark stands there; else the quote ends with its paragraph
  bool continues = false;  // the next paragraph opens with a mark again: one speech over paragraphs
  friend bool operator==(const Quote&, const Quote&) = default;
};

// Pairs straight, curly, angle and low marks, also '' and ``; apostrophes are told from single marks by their
// neighbours. An opening mark without a close ends at its paragraph; a closing mark without an opening starts at its
// paragraph (or behind the quote before it). Never fails. Time O(n).
std::vector<Quote> FindQuotes(std::string_view text);

}  // namespace stemma::text
