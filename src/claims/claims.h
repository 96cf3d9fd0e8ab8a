// Claims: groups statements that assert the same thing, fills their slots, finds where details part.
// In:  articles, reuse, attributions, mentions of one set.  Out: stories with their claims; no origins yet.
// Tested by claims/*_test.cc. Source: docs/algorithms/claims.md.
#pragma once

#include <span>
#include <vector>

#include "stemma/article.h"
#include "stemma/attribution.h"
#include "stemma/claim.h"
#include "stemma/mention.h"
#include "stemma/reuse.h"

namespace stemma::claims {

// What the stages before found; indices point into these. All sorted as in Dossier.
struct Evidence {
  std::span<const Article> articles;
  std::span<const Reuse> reuse;
  std::span<const Attribution> attributions;
  std::span<const Mention> mentions;
};

// Stories, largest first, then by id; every article in exactly one. Claims of a story sorted by id.
// Fills mentions, stances, slots, conflicts, summary, lead_claim; leaves origins and relays to provenance.
std::vector<Story> FindClaims(const Evidence& evidence, unsigned threads);

}  // namespace stemma::claims
