// Comparison: takes a pile of articles through all steps of reuse.
// In:  articles, and the pairs to compare where they are given.  Out: shared passages with kinds, sorted.
// Tested by reuse/reuse_test.cc. Source: docs/algorithms/reuse.md.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/diagnostics.h"
#include "reuse/candidates.h"
#include "reuse/direction.h"
#include "reuse/rarity.h"

namespace stemma::reuse {

class Comparison {
 public:
  // `houses`: of the articles, or empty.
  Comparison(std::span<const Article> articles, unsigned threads, std::span<const House> houses = {});

  // The first tier alone: joins all and compares what meets. `notes` may be null. `options.order` is set here.
  // Errors: as FindCandidates.
  Result<void> FindExact(JoinOptions options, DiagnosticSink* notes);
  // The first tier, then the second for the pairs that it links, then the kinds. `notes` and errors as above.
  Result<void> FindAll(JoinOptions options, DiagnosticSink* notes);
  // FindAll for pairs that a join has found. REQUIRES: sorted, first < second, none twice.
  void FindCandidatePairs(const std::vector<ArticlePair>& pairs);
  // Compares just these pairs, for edited text too.
  void FindAmong(std::vector<ArticlePair> pairs);

  // Sorted by a, b, place in a, place in b.
  [[nodiscard]] const std::vector<SharedPassage>& passages() const { return passages_; }
  // The vocabulary's form, with direction, in the same order.
  [[nodiscard]] std::vector<Reuse> Links() const;

 private:
  // Reads the words of the articles in `pairs` that have not been read: the others are never looked at again.
  void PrepareThese(const std::vector<ArticlePair>& pairs);
  void CompareExact(const std::vector<ArticlePair>& pairs);
  // The second tier and the judges, after the first tier.
  void Finish();
  void ReadBags(const std::vector<ArticlePair>& pairs);
  void Compare(const std::vector<ArticlePair>& pairs, const PassageOptions& options);
  [[nodiscard]] std::vector<SharedPassage> ComparePair(ArticlePair pair, const PassageOptions& options) const;
  // Edited text that has too little in common but its topic's words.
  [[nodiscard]] bool IsMereTopic(const SharedPassage& link) const;
  [[nodiscard]] SharedPassage Describe(ArticlePair pair, Passage passage) const;
  [[nodiscard]] std::vector<ArticlePair> LinkedPairs() const;
  void JudgeRelatedness();
  [[nodiscard]] PreparedTexts prepared() const { return {read_, places_}; }
  [[nodiscard]] const Prepared& PreparedOf(ArticleIndex i) const { return read_[places_[i]]; }
  [[nodiscard]] Pile pile() const { return {articles_, prepared(), houses_}; }

  std::span<const Article> articles_;
  unsigned threads_;
  std::span<const House> houses_;
  std::vector<Prepared> read_;         // by place
  std::vector<std::uint32_t> places_;  // of each article: the first one that has its text
  std::vector<SharedPassage> passages_;
  std::optional<Rarity> rarity_;  // for named pairs of a pile that is large enough
};

}  // namespace stemma::reuse
