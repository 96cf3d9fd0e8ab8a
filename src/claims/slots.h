// Slots: the details of a claim: when, where, how many, who, whom, what.
// In:  the statements of one claim, with their mentions.  Out: slots with values and the mentions that carry each.
// Tested by claims/conflicts_test.cc. Source: docs/algorithms/claims.md, "Slots and conflicts".
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claims/statement.h"

namespace stemma::claims {

// Slots of a claim; `statements` are its mentions in order (positions in Claim::mentions).
std::vector<Slot> FillSlots(std::span<const Statement* const> statements, const Evidence& evidence);

// The role of a place at `span` of a text: "from", "to", or "place" where it happened.
std::string PlaceSlot(std::string_view text, Span span);

// What a mention is called: its entity, else its words.
std::string NameOf(const Mention& m);

}  // namespace stemma::claims
