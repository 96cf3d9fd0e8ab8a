// Descriptions: pronouns and words like "the agency", "one official" take a name of their own article.
// In:  the sources of a set, those with a name settled.  Out: names for the others, where something fits.
// Tested by attribution/resolve_test.cc. Source: ours, docs/algorithms/attribution.md, "Resolve".
#pragma once

#include <set>
#include <span>
#include <string>

#include "attribution/source_entry.h"
#include "stemma/article.h"

namespace stemma::attribution {

// Whether the open source can be the named one, by their kinds.
bool Compatible(const SourceEntry& open, const SourceEntry& named);

// The latest source of the same article before entry i that it can be; nullptr when none.
const SourceEntry* LatestCompatible(std::span<const SourceEntry> entries, std::size_t i);

// "one official" is the "U.S. official" of the same article; the nearest fuller description before, else behind.
std::string Qualified(std::span<const SourceEntry> entries, std::size_t i);

// "the site", "the report" where no outlet has spoken yet: the outlet that the article named last.
std::string OutletBefore(const Article& article, const SourceEntry& e, const std::set<std::string>& outlets);

}  // namespace stemma::attribution
