// Metadata: title, authors, publisher, dates, language, section of a page.
// In:  a tree, its head and its lines with zones.  Out: the article's fields.
// Tested by extract/metadata_test.cc. Source: ours; agreement between declarations, see docs/algorithms/extract.md.
#pragma once

#include <string>

#include "extract/page_parts.h"
#include "stemma/article.h"
#include "stemma/record.h"

namespace stemma::extract {

// The page's own address: the archive's, else the declared one, or its site's front page where the declared one is
// another outlet's; may be empty.
std::string PageUrl(const RawRecord& record, const html::HtmlTree& tree, const Head& head);

// Fills everything but text, blocks and what is cut from lines, and language. REQUIRES: zones are marked.
void FillMetadata(const PageParts& page, Article& article);

}  // namespace stemma::extract
