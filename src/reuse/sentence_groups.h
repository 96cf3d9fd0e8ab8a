// Units as they are found: sentences of the linked articles, numbered through, joined where they are one.
// In:  a pile, links.  Out: for each sentence its group.
// Tested by reuse/collation_test.cc. Source: ours; docs/algorithms/reuse.md, step 6.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "reuse/kinds.h"

namespace stemma::reuse {

class SentenceGroups {
 public:
  // A view of the pile, which outlives this.
  SentenceGroups(const Pile& pile, std::span<const SharedPassage> links, unsigned threads);

  // Joins the sentences that a link's two passages have in common, and goes on into what stands beside it.
  void Join(const SharedPassage& link);
  // Tells which sentences of the article stand in quotation marks. Thread-safe for different articles.
  void SetSpoken(std::size_t article);

  // The first sentence of those that are one unit.
  [[nodiscard]] std::uint32_t Group(std::uint32_t s);
  [[nodiscard]] std::uint32_t First(std::size_t article) const { return first_[article]; }
  [[nodiscard]] std::uint32_t size() const { return first_.back(); }
  [[nodiscard]] const std::vector<WordRange>& Of(std::size_t article) const { return ranges_[article]; }
  [[nodiscard]] bool IsSpoken(std::uint32_t s) const { return spoken_[s] != 0; }
  // Links that hold it, those of background against it.
  [[nodiscard]] int Votes(std::uint32_t s) const { return votes_[s]; }
  [[nodiscard]] std::vector<std::uint32_t> HashesOf(std::size_t article, WordRange range) const;

 private:
  void Read(ArticleIndex i);
  [[nodiscard]] bool AreAlike(ArticleIndex a, WordRange x, ArticleIndex b, WordRange y) const;
  bool Unite(ArticleIndex a, std::size_t i, ArticleIndex b, std::size_t j);
  void Spread(const SharedPassage& link, std::size_t i, std::size_t j);

  const Pile& pile_;
  std::vector<std::vector<WordRange>> ranges_;  // by article
  std::vector<std::uint32_t> first_;            // by article, and the end
  std::vector<std::uint32_t> group_;            // by sentence: a forest of joined ones
  std::vector<char> spoken_;
  std::vector<int> votes_;
};

}  // namespace stemma::reuse
