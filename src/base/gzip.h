// Gzip: bytes packed as browsers take them; base64 for packed bytes that stand in a page.
// In:  bytes.  Out: one gzip member, the same bytes for the same input; base64 text.
// Tested by base/gzip_test.cc. Source: RFC 1952, RFC 4648 section 4.
#pragma once

#include <string>
#include <string_view>

namespace stemma {

// `level`: 1 (fast) to 9 (small). The member's time is 0 and its system unknown.
std::string Gzip(std::string_view bytes, int level);

std::string Base64(std::string_view bytes);

}  // namespace stemma
