// Inherit: gives a passage back the source that it lost in copying.
// In:  a claim's mentions and the reuse between their articles.  Out: inherited_source of mentions whose copy names
// more. Tested by provenance/provenance_test.cc. Source: docs/algorithms/provenance.md, "Inherited sources".
#pragma once

#include <vector>

#include "provenance/provenance.h"

namespace stemma::provenance {

// Reuse links of each article, without boilerplate.
class ReuseByArticle {
 public:
  explicit ReuseByArticle(const Evidence& evidence);
  [[nodiscard]] const std::vector<ReuseIndex>& Of(ArticleIndex article) const { return links_[article]; }

 private:
  std::vector<std::vector<ReuseIndex>> links_;
};

// Fills inherited_source of the claim's mentions.
void InheritSources(const Evidence& evidence, const ReuseByArticle& reuse, Claim& claim);

}  // namespace stemma::provenance
