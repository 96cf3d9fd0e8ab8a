// Bodies: ministries, armies and police forces of which every country has one, told apart by whose they are.
// In:  the sources of a set, its texts.  Out: "Kavria's Interior Ministry" where the source says so, one name with
// "Kavrian Interior Ministry", and the same for a bare "Interior Ministry" where its article knows one only. Tested by
// attribution/resolve_test.cc. Source: ours.
#pragma once

#include <span>

#include "attribution/source_entry.h"
#include "stemma/article.h"

namespace stemma::attribution {

void QualifyBodies(std::span<const Article> articles, SourceEntries entries);

}  // namespace stemma::attribution
