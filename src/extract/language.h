// Language: which one a text is written in.
// In:  text.  Out: the primary BCP 47 tag.  Tested by extract/metadata_test.cc. Source: CLD2 (full-text n-grams).
#pragma once

#include <string>
#include <string_view>

namespace stemma::extract {

// "en"; empty when the text is too short or mixed to tell. `declared` ("en-GB") is a hint and the answer for short
// texts. Thread-safe.
std::string LanguageOf(std::string_view text, std::string_view declared);

}  // namespace stemma::extract
