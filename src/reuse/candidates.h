// Candidates: the pairs of articles that are worth comparing.
// In:  texts.  Out: pairs that share a run of eight words, or several shorter seeds; sorted.
// Tested by reuse/candidates_test.cc (brute force). Source: docs/algorithms/reuse.md, step 2; decision 0012.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reuse/pair_store.h"

namespace stemma::reuse {

struct JoinOptions {
  unsigned threads = 0;
  // Bytes for seeds and meetings; 0 = unbounded. What does not fit goes to `directory`; the result is the same. Below
  // some 64 MiB the blocks at work take more than is asked for.
  std::size_t memory = 0;
  std::string directory = "/tmp";
  // When not 0, only pairs with one article below and one at or over this index, all of them.
  std::size_t split = 0;
  // Comparisons of two seeds that one run may make: so many in all, and so many for each seed. Past half of them
  // kMostPlaces shrinks. A natural pile needs less than one a seed.
  std::size_t most_checks = std::size_t{1} << 26;
  std::size_t checks_per_seed = 32;
  // Pairs that one run may give: so many in all, and so many for each text. Past them the join is done again with a
  // quarter of kMostPlaces, and so on: 1,000 pages that are made of the same 200 sentences are 440,000 true pairs.
  std::size_t most_pairs = std::size_t{1} << 18;
  std::size_t pairs_per_text = 64;
  // Place of each article in the order by which the representative of many copies is chosen; empty = by index.
  std::span<const std::uint32_t> order{};
};

// Articles in which one run of eight words may stand before not every two of them are joined. 256 are 32,640 pairs,
// each of which would be aligned, judged and written: 800 pages with one template sentence took a minute and 1.7
// million links.
inline constexpr std::size_t kMostPlaces = 256;

struct Candidates {
  std::vector<ArticlePair> pairs;  // sorted, first < second
  // Shingles that stand in more articles than were joined two by two. These articles are joined to the first of them,
  // in `order`, that carries the passage. 0 for all but huge piles; never silent.
  std::size_t hot = 0;
  std::size_t most_places = kMostPlaces;  // what was meant by "more"
  std::size_t seeds = 0;
  std::uint64_t spilled_bytes = 0;
};

// Errors: kNoSpace (the directory for what does not fit in memory), kTooLarge (2^31 articles).
Result<Candidates> FindCandidates(std::span<const std::string_view> texts, const JoinOptions& options);

}  // namespace stemma::reuse
