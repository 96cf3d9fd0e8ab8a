// Tokens: words, numbers and marks of a text, each with its bytes.
// In:  UTF-8 text.  Out: tokens in reading order, spans disjoint; white space belongs to none.
// Tested by text/token_test.cc. Source: ours; apostrophes and inner hyphens, points and commas as people write them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/span.h"

namespace stemma::text {

enum class TokenKind : std::uint8_t {
  kWord,    // letters, with inner ' and -: "don't", "Deir", "north-west", "U.S."
  kNumber,  // digits, with inner . , : and leading sign left out: "1,200", "3.5", "26th" is a kNumber too
  kMark,    // one punctuation or symbol code point
};

struct Token {
  Span span;
  TokenKind kind = TokenKind::kWord;
  bool capitalised = false;  // first letter is upper case
  friend bool operator==(const Token&, const Token&) = default;
};

// A possessive 's is split off as its own word token ("Assad" "'s"), so that names compare.
// Time O(n).
std::vector<Token> Tokenize(std::string_view text);

}  // namespace stemma::text
