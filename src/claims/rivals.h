// Rivals: details on which a story's articles part though their sentences are alike, whichever claim the sentences are
// of. In:  a story's statements.  Out: pairs of rivals; conflicts of a claim made of them. Tested by
// claims/rivals_test.cc; measured by tools/lineage_models.py. Source: ours, docs/algorithms/claims.md, "Slots and
// conflicts".
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "claims/claims.h"
#include "claims/statement.h"

namespace stemma::claims {

enum class RivalSlot : std::uint8_t { kDate, kCount, kActor };

// Two statements of different articles that are alike but for a value.
struct Rival {
  RivalSlot slot = RivalSlot::kDate;
  std::array<std::uint32_t, 2> statements{};  // positions in the story's statements
  std::array<std::string, 2> values;          // as shown, of each
  std::array<ArticleIndex, 2> articles{};
};

std::vector<Rival> FindRivals(std::span<const Statement> statements, const Evidence& evidence);

// Appends conflicts of dates, of counts and of names, of those rivals, where `conflicts` has none of that slot: one for
// each set of values that pairs of rivals join, so that the dead are not set against the wounded. Their values name
// articles and no mentions: the sentences may be of other claims.
void AddRivals(std::span<const Rival> rivals, std::vector<Conflict>& conflicts);

}  // namespace stemma::claims
