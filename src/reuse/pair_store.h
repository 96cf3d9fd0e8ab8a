// PairStore: the pairs that a join meets, counted, in memory as far as it goes and on disk beyond.
// In:  pairs with the weight of each meeting.  Out: the pairs whose weights reach kEnough, sorted.
// Tested by reuse/seed_store_test.cc. Source: ours; external merge sort.
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "reuse/temporary_file.h"
#include "stemma/span.h"

namespace stemma::reuse {

using ArticlePair = std::pair<ArticleIndex, ArticleIndex>;

// A pair and a weight of 1 to kEnough in one number that sorts by pair.
class Meeting64 {
 public:
  static constexpr std::uint32_t kEnough = 3;
  static std::uint64_t Of(ArticleIndex a, ArticleIndex b, std::uint32_t weight) {
    if (b < a) std::swap(a, b);
    return std::uint64_t{a} << 33 | std::uint64_t{b} << 2 | weight;
  }
  static std::uint64_t PairOf(std::uint64_t meeting) { return meeting >> 2; }
  static std::uint32_t WeightOf(std::uint64_t meeting) { return static_cast<std::uint32_t>(meeting & 3); }
  static ArticlePair ArticlesOf(std::uint64_t meeting) {
    return {static_cast<ArticleIndex>(meeting >> 33), static_cast<ArticleIndex>(meeting >> 2 & 0x7FFFFFFF)};
  }
};
// Articles that a pile may have: the pair of two must fit in 62 bits.
inline constexpr std::size_t kMostArticles = std::size_t{1} << 31;

// Sorts by leading digits, least first (radix sort, 11 bits a pass; passes in which nothing differs are left out).
void RadixSort(std::vector<std::uint64_t>& numbers);

// Sorts and adds up the weights of equal pairs, to kEnough at most.
void CountTogether(std::vector<std::uint64_t>& meetings);

class PairStore {
 public:
  // `memory`: bytes of meetings that stay in memory; 0 = all.
  PairStore(std::size_t memory, std::string directory) : memory_(memory), file_(std::move(directory)) {}

  // Thread-safe; the order of calls does not show. Errors: kNoSpace.
  Result<void> Add(const std::vector<std::uint64_t>& meetings);
  // To be called once, at the end. Errors: kNoSpace.
  Result<std::vector<ArticlePair>> Take();
  [[nodiscard]] std::uint64_t spilled_bytes() const { return file_.size(); }

 private:
  struct Run {
    std::uint64_t place;
    std::size_t count;
  };
  Result<void> Shrink();
  Result<std::vector<ArticlePair>> Merge();

  std::size_t memory_;
  TemporaryFile file_;
  std::mutex mutex_;
  std::vector<std::uint64_t> held_;
  std::size_t limit_ = std::size_t{4} << 20;  // meetings held before they are counted together
  std::vector<Run> runs_;
};

}  // namespace stemma::reuse
