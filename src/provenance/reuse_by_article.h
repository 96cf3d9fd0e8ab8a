// Reuse by article: the links of a pile, found from their ends, so that a claim looks at its own articles only.
// In:  the pile's evidence.  Out: links of an article, links among some articles.
// Tested by provenance/provenance_test.cc. Source: ours.
#pragma once

#include <set>
#include <vector>

#include "provenance/provenance.h"

namespace stemma::provenance {

class ReuseByArticle {
 public:
  // Without boilerplate. Time O(links).
  explicit ReuseByArticle(const Evidence& evidence);
  [[nodiscard]] const std::vector<ReuseIndex>& Of(ArticleIndex article) const { return links_[article]; }
  // Links whose two articles are both among `articles`, in the order of the evidence. Time O(links of these articles).
  [[nodiscard]] std::vector<ReuseIndex> Among(const std::set<ArticleIndex>& articles) const;

 private:
  const Evidence& evidence_;
  std::vector<std::vector<ReuseIndex>> links_;
};

}  // namespace stemma::provenance
