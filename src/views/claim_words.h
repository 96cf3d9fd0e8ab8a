// ClaimWords: what is said of a claim in words that hang on its numbers: the headline, the range, what a reader should
// know before leaning on the number.
// In:  a claim's document, as computed or changed by hand.  Out: its "words".
// Tested by views/views_test.cc, views/hand_test.cc. Source: docs/formats/api.md.
#pragma once

#include <string>

#include "json/writer.h"

namespace stemma::views {

using json::Json;

// `who`: how many tell it, in words ("3 outlets"). Members that are not there count as empty.
Json WordsOf(const Json& claim, const std::string& who);

}  // namespace stemma::views
