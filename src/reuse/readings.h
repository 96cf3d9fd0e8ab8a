// Readings: which words of an article a linked one has too, and what third texts say where two differ.
// In:  links sorted by pair.  Out: for two articles, the bytes each shares with third texts that the other lacks.
// Tested by reuse/readings_test.cc. Source: the method of common errors (Maas, "Textual Criticism", section 8): a text
// cannot come from one that lacks what it shares with the rest of the tradition.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "reuse/shared_passage.h"

namespace stemma::reuse {

// Sorted, disjoint spans of one text.
using Spans = std::vector<Span>;

Spans Merged(Spans spans);
// Bytes of x that are not in y. Both sorted and disjoint. Time O(n + m).
std::uint64_t BytesWithout(const Spans& x, const Spans& y);
// The parts of x that are not in y.
Spans Without(const Spans& x, const Spans& y);

// Bytes that one text of a pair shares with third texts and the other lacks.
struct Unexplained {
  std::uint64_t in_a = 0;
  std::uint64_t in_b = 0;
  std::uint64_t any_in_a = 0;  // the same, third texts included that may be copies of this very text
  std::uint64_t any_in_b = 0;
  std::size_t thirds = 0;  // third texts linked to both
};

class Readings {
 public:
  // What stands in quotation marks or is furniture is left out. REQUIRES: sorted by a, b.
  explicit Readings(std::span<const SharedPassage> links, std::size_t articles);

  struct Pair {
    ArticleIndex a = 0;
    ArticleIndex b = 0;
    std::size_t first = 0;  // its links
    std::size_t end = 0;
    Spans in_a;  // words equal in both
    Spans in_b;
  };
  // Sorted by a, b.
  [[nodiscard]] const std::vector<Pair>& pairs() const { return pairs_; }
  [[nodiscard]] std::size_t articles() const { return partners_.size(); }
  // Partners of an article and the index of their pair, sorted; at most kMostThirds of them: those that share most.
  [[nodiscard]] const std::vector<std::pair<ArticleIndex, std::size_t>>& Partners(ArticleIndex i) const {
    return partners_[i];
  }
  // Calls fn(third text, its pair with a, its pair with b) for each partner of both.
  template <typename Fn>
  void ForEachThird(const Pair& pair, Fn&& fn) const {
    const auto& x = partners_[pair.a];
    const auto& y = partners_[pair.b];
    for (std::size_t i = 0, j = 0; i < x.size() && j < y.size();) {
      if (x[i].first < y[j].first) {
        ++i;
      } else if (y[j].first < x[i].first) {
        ++j;
      } else {
        fn(x[i].first, x[i].second, y[j].second);
        ++i, ++j;
      }
    }
  }
  [[nodiscard]] Unexplained Of(const Pair& pair) const;
  // The equal words of a pair on the side of `article`.
  [[nodiscard]] const Spans& SideOf(std::size_t pair, ArticleIndex article) const {
    return pairs_[pair].a == article ? pairs_[pair].in_a : pairs_[pair].in_b;
  }

 private:
  std::vector<Pair> pairs_;
  std::vector<std::vector<std::pair<ArticleIndex, std::size_t>>> partners_;
};

// Third texts that are asked; a text on 500 hosts would else cost the cube of their number.
inline constexpr std::size_t kMostThirds = 48;

}  // namespace stemma::reuse
