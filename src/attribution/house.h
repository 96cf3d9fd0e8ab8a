// House: sources that are the article's own outlet, or the speaker of the quotation that they stand in.
// In:  the sources of a set and the articles.  Out: names for "we", "I", "our reporter", "this newspaper".
// Tested by attribution/resolve_test.cc. Source: ours; row 39 of the inventory.
#pragma once

#include <span>
#include <string>

#include "attribution/source_entry.h"
#include "stemma/article.h"

namespace stemma::attribution {

// The outlet that publishes the article, under its known name; empty where none is given.
std::string HouseOf(const Article& article);

// Names the first persons and houses among the open entries. `attributions`: those that the entries index.
void NameHouses(std::span<const Article> articles, std::span<const Attribution> attributions, SourceEntries entries);

}  // namespace stemma::attribution
