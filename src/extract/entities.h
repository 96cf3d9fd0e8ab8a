// Entities: the character references that feeds and JSON-LD hold where plain text is due.
// In:  text.  Out: the text with references decoded and tags of inline markup gone.
// Tested by extract/metadata_test.cc. Source: WHATWG HTML, "Named character references" (the few that metadata holds).
#pragma once

#include <string>
#include <string_view>

namespace stemma::extract {

std::string DecodeEntities(std::string_view text);

// Decoded, without <tags>.
std::string PlainText(std::string_view markup);

}  // namespace stemma::extract
