// Provenance: draws evidenced edges between witnesses and counts independent origins.
// In:  what the stages before found, and stories with claims.  Out: the lineage graph; claims gain origins, relays,
//      rings, denials and inherited sources.
// Tested by provenance/*_test.cc. Source: docs/algorithms/provenance.md.
#pragma once

#include <span>
#include <vector>

#include "stemma/article.h"
#include "stemma/attribution.h"
#include "stemma/claim.h"
#include "stemma/house.h"
#include "stemma/lineage.h"
#include "stemma/mention.h"
#include "stemma/reuse.h"

namespace stemma::provenance {

struct Evidence {
  std::span<const Article> articles;
  std::span<const Reuse> reuse;
  std::span<const Attribution> attributions;
  std::span<const Mention> mentions;
  std::span<const House> houses{};  // of the articles; empty when nothing is known of owners
};

// Fills origins, independent_origins and its range, relays, circular, denied_by and inherited_source of every claim.
Lineage TraceLineage(const Evidence& evidence, std::span<Story> stories);

}  // namespace stemma::provenance
