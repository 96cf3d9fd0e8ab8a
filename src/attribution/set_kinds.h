// Set kinds: what a source is, told from all that the set says of its name.
// In:  named sources with the kind that each place suggests.  Out: one kind for a name that is a medium, a body or a
//      person.
// Tested by attribution/resolve_test.cc. Source: ours; docs/algorithms/attribution.md, "Resolving".
#pragma once

#include <set>
#include <span>
#include <string>

#include "attribution/attribution.h"
#include "attribution/source_entry.h"

namespace stemma::attribution {

// Gives every name that some places take for a medium, and others for a person or a body, one of these kinds; and a
// name that no mention knows as a person's and that reports, that of an outlet. Officials, documents and accounts are
// left.
void SpreadKinds(std::span<const Article> articles, std::span<const Attribution> attributions,
                 std::span<const Mention> mentions, SourceEntries entries);

// Names of outlets and agencies among the sources, and of whose pages are in the set, of five bytes or more.
std::set<std::string> MediaNames(std::span<const Article> articles, std::span<const SourceEntry> entries);

}  // namespace stemma::attribution
