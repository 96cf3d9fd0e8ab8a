// Short names: "the Echo" for the one "Oberlan Echo" of a set, and names in texts that write no capitals.
// In:  the sources of a set and the articles.  Out: their full names.
// Tested by attribution/resolve_test.cc. Source: ours.
#pragma once

#include <set>
#include <span>
#include <string>

#include "attribution/set_names.h"
#include "attribution/source_entry.h"
#include "stemma/article.h"

namespace stemma::attribution {

// `outlets`: names of outlets and agencies of the set, the articles' own among them.
void LengthenNames(std::span<const Article> articles, const SetNames& names, const std::set<std::string>& outlets,
                   SourceEntries entries);

}  // namespace stemma::attribution
