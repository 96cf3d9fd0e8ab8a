// Claim view: one statement: where it comes from, who denies it, how each article puts it.
// In:  the index and a claim.  Out: HTML.
// Tested by report/claim_test.cc and tests/golden/report.
#pragma once

#include <cstdint>

#include "report/html.h"
#include "report/index.h"

namespace stemma::report {

// A claim with the story it belongs to and its number through all stories (the anchor "c<number>").
struct ClaimView {
  const Index& index;
  const Claim& claim;
  std::uint32_t number;
};

// <ol> of origins: name, kind, strength, chain, reason, the words that show it.
void WriteOrigins(const ClaimView& view, Html& out);
// Who denies it, each with the words; one quiet sentence when nobody does.
void WriteDenials(const ClaimView& view, Html& out);
// Relays, circular reporting, and how each article puts the claim.
void WriteSpread(const ClaimView& view, Html& out);
// The details table: slots, values, articles, conflicts marked by sign, word and reason. Nothing for no slots.
void WriteDetails(const ClaimView& view, Html& out);
// The claim as a card of its own, for the further claims of a story.
void WriteClaimCard(const ClaimView& view, Html& out);

}  // namespace stemma::report
