// Rare names: names that tell one event from others, since few texts hold them and those within a few days.
// In:  articles with the days of their events.  Out: for each the hashes of its telling names.
// Tested by claims/rare_names_test.cc. Source: ours; docs/algorithms/claims.md, "Stories".
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claims/event_days.h"
#include "claims/statement.h"

namespace stemma::claims {

// Hashes of names, ascending, each once.
using Names = std::vector<std::uint64_t>;

// Capitalised words of an article's first part that are in no list of common words, its furniture left out.
Names RareNames(const Reading& reading, ArticleIndex article);

// Takes from each text's names those that do not come in a burst: a suburb that is shelled every week is no event.
// `days`: of each text; texts without a day say nothing about it.
void KeepBursts(std::span<const EventDays> days, std::span<Names> names);

bool ShareOne(const Names& a, const Names& b);

}  // namespace stemma::claims
