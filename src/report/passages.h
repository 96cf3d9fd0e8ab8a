// Passages: the stretches that articles of a story share, side by side, with what changed between them.
// In:  the index and a story.  Out: HTML: the telling pairs in full, the rest as a table.
// Tested by report/passages_test.cc and tests/golden/report.
#pragma once

#include <cstddef>
#include <vector>

#include "report/html.h"
#include "report/index.h"

namespace stemma::report {

// All passages of two articles. Ordered: pairs that the lineage joins by copying first, then those in which numbers
// or names changed, then the longest.
struct SharedPair {
  ArticleIndex a = 0;
  ArticleIndex b = 0;
  std::vector<ReuseIndex> passages;  // longest first
  bool copied = false;               // a copies edge joins them
  std::size_t telling = 0;           // changes of numbers and names
  std::size_t bytes = 0;             // of the passages in a
};

// Pairs with both articles in the story, or whose first article is in it; without boilerplate.
std::vector<SharedPair> SharedPairs(const Index& index, StoryIndex story);

void WritePassages(const Index& index, StoryIndex story, const std::vector<SharedPair>& pairs, Html& out);

}  // namespace stemma::report
