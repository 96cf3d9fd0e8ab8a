// Articles: each article of a story with what is known about it, its marked text, and what stood around it.
// In:  the index and a story.  Out: HTML, one collapsed <details> an article.
// Tested by report/articles_test.cc and tests/golden/report.
#pragma once

#include "report/html.h"
#include "report/index.h"

namespace stemma::report {

// `with_text`: false for huge piles, where only the metadata is shown.
void WriteArticles(const Index& index, StoryIndex story, bool with_text, Html& out);

// "14 July 2017 (page data, address); the text says 13 July 2017". Empty for an article without a date.
std::string DateTrust(const Article& article);

}  // namespace stemma::report
