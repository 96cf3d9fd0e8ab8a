// Seed join: which articles meet in one part of the hash space.
// In:  the seeds of the part.  Out: pairs with weights, and what a limit left out.
// Tested by reuse/winnow_test.cc (brute force). Source: ours; docs/algorithms/reuse.md, step 2; decision 0012.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "reuse/pair_store.h"
#include "reuse/seeds.h"

namespace stemma::reuse {

struct SeedJoinOptions {
  // When not 0, only pairs with one article below and one at or over this index, and these without a limit.
  std::size_t split = 0;
  // Articles in which one run of eight words may stand before not every two of them are joined.
  std::size_t most_places = 256;
  // Comparisons of two seeds that this part may make. When half of them are used, most_places falls to a quarter, and
  // so on: a pile that is made of the same few hundred sentences ends at stars.
  std::size_t most_checks = ~std::size_t{0};
  // Place of each article in the order in which the representative of many is chosen; empty = by index.
  std::span<const std::uint32_t> order{};
};

class SeedJoin {
 public:
  explicit SeedJoin(const SeedJoinOptions& options) : options_(options) {}

  // The seeds of the part, in any number of pieces and any order.
  void Run(std::span<const std::span<const Seed>> pieces);

  // Sorted, weights added up.
  [[nodiscard]] const std::vector<std::uint64_t>& meetings() const { return meetings_; }
  // Shingles whose articles were not joined two by two, and the pairs that were left out there.
  [[nodiscard]] std::size_t hot() const { return hot_; }

 private:
  using Group = std::span<Seed>;
  void JoinGroup(Group group);
  void JoinAll(Group group);
  void JoinByRun(Group group);
  void JoinClass(Group group, std::span<const std::uint32_t> members);
  void JoinToFirst(Group group, std::span<const std::uint32_t> members);
  [[nodiscard]] bool MayPair(const Seed& x, const Seed& y) const;
  void Meet(const Seed& x, const Seed& y, std::uint32_t weight);
  [[nodiscard]] std::size_t MostPlaces() const;
  [[nodiscard]] std::uint32_t OrderOf(ArticleIndex article) const;

  const SeedJoinOptions& options_;
  std::vector<std::uint64_t> meetings_;
  std::size_t checks_ = 0;
  std::size_t hot_ = 0;
  bool group_is_hot_ = false;
};

}  // namespace stemma::reuse
