// Limit: cuts what is longer than the caller wants analysed.
// In:  an article, bytes.  Out: the article's front, whole paragraphs, with a note that it was cut.
// Tested by extract/extract_test.cc. Source: ours; Limits::max_text_bytes.
#pragma once

#include <cstddef>

#include "stemma/article.h"

namespace stemma::extract {

// Keeps the paragraphs that end within `limit` bytes; of a first one that is longer, its front. Spans into the rest go,
// and a note of kind "truncated" comes. Returns whether anything was cut.
bool LimitText(Article& article, std::size_t limit);

}  // namespace stemma::extract
