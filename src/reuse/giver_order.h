// Giver order: texts in an order in which each stands behind those from which it takes, kept while they change places.
// In:  texts, each with its givers, which change.  Out: whether one takes from another, near or far.
// Tested by reuse/giver_order_test.cc. Source: Pearce and Kelly 2006, "A dynamic topological sort algorithm for
// directed acyclic graphs".
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace stemma::reuse {

// Answers from the order alone where it can, else by a walk up between the two: a long tradition is not walked to its
// first text for each question.
class GiverOrder {
 public:
  static constexpr int kNobody = -1;
  using Givers = std::array<int, 2>;  // kNobody where there is none

  explicit GiverOrder(std::size_t nodes);

  // Cheap, since most are set only to see what that costs: the order is mended when it is asked.
  void Set(std::uint32_t node, const Givers& givers);
  // `upper` is the node or one of those from which it takes, near or far. REQUIRES: nobody takes from itself.
  [[nodiscard]] bool IsUnder(std::uint32_t node, std::uint32_t upper);

 private:
  struct Taker {
    std::uint32_t node;
    std::uint32_t which;  // of its givers
  };
  void Settle();
  void Unlink(std::uint32_t node);
  void Link(std::uint32_t node);
  void SortAll();
  void Insert(std::uint32_t giver, std::uint32_t taker);
  void CollectUp(std::uint32_t from, std::uint32_t lowest, std::vector<std::uint32_t>& out);
  void CollectDown(std::uint32_t from, std::uint32_t highest, std::vector<std::uint32_t>& out);
  // True the first time since NewWalk.
  bool See(std::uint32_t node);
  void NewWalk();

  std::vector<Givers> now_;             // by node
  std::vector<std::uint32_t> waiting_;  // set since the order was last asked
  std::vector<char> waits_;             // by node
  // As the order knows them, by node.
  std::vector<Givers> givers_;
  std::vector<std::array<std::uint32_t, 2>> at_;  // where it stands in its givers' lists
  std::vector<std::vector<Taker>> takers_;        // in no order
  std::vector<std::uint32_t> place_;              // higher than those of its givers
  std::vector<std::uint32_t> seen_;               // the last walk that came by
  std::uint32_t walk_ = 0;
  std::vector<std::uint32_t> up_;  // of one insertion, kept for its memory
  std::vector<std::uint32_t> down_;
  std::vector<std::uint32_t> places_;
};

}  // namespace stemma::reuse
