// Given: articles that come as text already: JSON Lines objects and --verbatim files.
// In:  a kJson or kVerbatim record.  Out: its article; the text is the given one, byte for byte.
// Tested by extract/extract_test.cc. Source: docs/formats/inputs.md.
#pragma once

#include <string>

#include "stemma/article.h"
#include "stemma/record.h"
#include "stemma/result.h"

namespace stemma::extract {

// One JSON Lines object, read.
struct GivenArticle {
  Article article;   // given fields; `text` where the object has one
  std::string html;  // the page, where the object has "html" and no "text"
};

// Errors: kBadInput when the line is no JSON object or has neither "text" nor "html".
Result<GivenArticle> ReadJsonArticle(const RawRecord& record);

// A text file as it is, in UTF-8. Never fails.
Article ReadVerbatim(const RawRecord& record);

// The article of a record before anything is known about it: id and source.
Article BeginArticle(const RawRecord& record);

// Adds a block for each paragraph of article.text; `raw` ranges stay empty.
void AddParagraphs(Article& article);

}  // namespace stemma::extract
