// Denials: what a denial denies when it does not repeat it ("called the allegations false").
// In:  an article's attributions and its statements with their groups.  Out: which groups each denial belongs to.
// Tested by claims/claims_test.cc. Source: docs/algorithms/claims.md, "Denials".
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claims/lead.h"
#include "claims/statement.h"

namespace stemma::claims {

struct AttachedDenial {
  AttributionIndex attribution = 0;
  ArticleIndex article = 0;
  Span span;                // content (or cue, where it has none) in the article's text
  std::uint32_t group = 0;  // the claim's group
  bool elsewhere = false;   // it is of this claim and not of the lead claim, though it may look so
  bool told = false;        // its words point at the lead claim or say it, or it stands before them
  bool plain = false;       // of the lead claim, in words that leave no doubt: "denied the report" right behind it
};

// Denials of a story whose own words are no statement of any shared claim, attached to the claims told just before
// them, or to the lead when they name it by a word ("the report", "the rumour", "it").
std::vector<AttachedDenial> AttachDenials(const Reading& reading, std::span<const ArticleIndex> articles,
                                          std::span<const Statement> statements,
                                          std::span<const std::uint32_t> group_of, std::uint32_t lead,
                                          const Prototype& prototype, TermTable& terms);

}  // namespace stemma::claims
