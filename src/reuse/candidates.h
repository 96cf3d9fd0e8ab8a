// Candidates: the pairs of articles that are worth comparing.
// In:  prepared articles.  Out: pairs that share a run of eight words, or several shorter seeds; sorted.
// Tested by reuse/candidates_test.cc (brute force). Source: docs/algorithms/reuse.md, step 2; sort-merge join.
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "reuse/prepared.h"

namespace stemma::reuse {

using ArticlePair = std::pair<ArticleIndex, ArticleIndex>;

struct JoinOptions {
  unsigned threads = 0;
  // Bytes for the fingerprint records of all parts that run at one time; 0 = 1 GiB. Less memory: more, smaller parts.
  // The articles' words and fingerprints stay in memory besides.
  std::size_t memory = 0;
  // When not 0, only pairs with one article below and one at or over this index.
  std::size_t split = 0;
  // Comparisons of two places that one run may make. The join of a natural pile needs a few for each fingerprint; a
  // pile of thousands of pages with one footer would need their square. 64 million take about a second.
  std::size_t most_checks = std::size_t{1} << 26;
};

// Places at which one passage may stand before not every two of them are compared. 256 are 32,640 pairs, each of which
// would be aligned, judged and written: 800 pages with one template sentence took a minute and 1.7 million links.
inline constexpr std::size_t kMostPlaces = 256;

struct Candidates {
  std::vector<ArticlePair> pairs;  // sorted, first < second
  // Shared passages that stand in more articles than could be compared two by two. Their articles are linked each
  // to the next and to the first, so that they stay one group. 0 for all but huge piles; never silent.
  std::size_t hot = 0;
};

Candidates FindCandidates(std::span<const Prepared> articles, const JoinOptions& options);

}  // namespace stemma::reuse
