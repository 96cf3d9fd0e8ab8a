// Charset: turns a page's bytes into UTF-8 and keeps the way back to the bytes.
// In:  bytes, the charset that the HTTP header named.  Out: valid UTF-8, the charset used, an offset map.
// Tested by html/html_test.cc, fuzzed by fuzz/html_fuzz.cc.
// Source: WHATWG Encoding and HTML, "determining the character encoding"; departures in docs/algorithms/extract.md.
#pragma once

#include <string>
#include <string_view>

#include "html/offset_map.h"

namespace stemma::html {

struct Decoded {
  std::string text;       // valid UTF-8
  std::string charset;    // lower-case name of the charset that was used
  bool repaired = false;  // bytes of no character were replaced, or the declared charset was wrong
  OffsetMap map;          // offsets of `text` -> offsets of the bytes; identity when empty
};

// Order: byte order mark, HTTP charset, <meta> (looked for behind the first 4 KB only where the bytes are no UTF-8);
// valid UTF-8 wins over any label; a declared UTF-8 that is none is guessed by its bytes; the last resort is
// windows-1252. Never fails. Time O(n).
Decoded Decode(std::string_view bytes, std::string_view http_charset);

// The first known charset that a <meta> of these bytes names, lower case; empty when none does. Time O(n).
std::string MetaCharset(std::string_view bytes);

}  // namespace stemma::html
