// Clusters: shared passages put together where they are one text on several articles.
// In:  articles and what FindReuse found.  Out: the texts, each with its carriers and versions.
// Tested by reuse/clusters_test.cc. Source: ours; spans of one article are one place when they overlap by more than
// half (passim takes 50 % and 90 %), so that texts that merely touch do not run together.
#pragma once

#include <span>
#include <vector>

#include "stemma/article.h"
#include "stemma/passage.h"

namespace stemma::reuse {

// Furniture is left out. REQUIRES: links as FindReuse returns them. Sorted by the first carrier's article and place.
// Time O(n log n) in the links.
std::vector<SharedText> ClusterPassages(std::span<const Article> articles, std::span<const Reuse> links);

}  // namespace stemma::reuse
