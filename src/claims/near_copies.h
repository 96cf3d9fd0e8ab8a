// NearCopies: articles that are one text but for little.
// In:  articles and what they share.  Out: for each the first of those that it is a near copy of.
// Tested by claims/near_copies_test.cc. Source: ours; docs/algorithms/claims.md, "Growth".
#pragma once

#include <span>
#include <vector>

#include "stemma/article.h"
#include "stemma/reuse.h"

namespace stemma::claims {

// Two articles are near copies when what both share by copying makes up most of the longer one: a page that gathers
// several stories is no near copy of any of them. Near copies of one text are near copies of each other. `reuse`: by
// article_a, then article_b. An article without near copies stands for itself.
std::vector<ArticleIndex> FirstOfCopies(std::span<const Article> articles, std::span<const Reuse> reuse);

}  // namespace stemma::claims
