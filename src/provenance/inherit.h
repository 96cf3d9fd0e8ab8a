// Inherit: gives a passage back the source that it lost in copying.
// In:  a claim's mentions and the reuse between their articles.  Out: inherited_source of mentions whose copy names
// more, or was taken from a page that is not credited. Tested by provenance/provenance_test.cc. Source:
// docs/algorithms/provenance.md, "Inherited sources".
#pragma once

#include <optional>
#include <vector>

#include "provenance/provenance.h"
#include "provenance/reuse_by_article.h"
#include "provenance/voices.h"

namespace stemma::provenance {

class Heirs {
 public:
  Heirs(const Evidence& evidence, const ReuseByArticle& reuse);
  // Fills inherited_source of the claim's mentions. Time: mentions by the links of their articles.
  void InheritSources(Claim& claim) const;

 private:
  class Finder;
  // Whether an article names a voice as the source of anything.
  [[nodiscard]] bool Names(ArticleIndex article, const Voice& voice) const;
  const Evidence& evidence_;
  const ReuseByArticle& reuse_;
  std::vector<std::vector<AttributionIndex>> of_article_;
  std::vector<std::optional<Voice>> publishers_;  // by article
};

}  // namespace stemma::provenance
