// Inherit: gives a passage back the source that it lost in copying.
// In:  a claim's mentions and the reuse between their articles.  Out: inherited_source of mentions whose copy names
// more. Tested by provenance/provenance_test.cc. Source: docs/algorithms/provenance.md, "Inherited sources".
#pragma once

#include "provenance/provenance.h"
#include "provenance/reuse_by_article.h"

namespace stemma::provenance {

// Fills inherited_source of the claim's mentions.
void InheritSources(const Evidence& evidence, const ReuseByArticle& reuse, Claim& claim);

}  // namespace stemma::provenance
