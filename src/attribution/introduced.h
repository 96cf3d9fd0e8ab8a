// Introduced: "her publicist said ... Ondine Marsh said": a full name that comes without a word on who it is had been
// introduced by a description.
// In:  the sources of a set.  Out: the name for the description before it.
// Tested by attribution/roles_test.cc. Source: ours, from how news is written: no full name without who it is.
#pragma once

#include <span>

#include "attribution/roles.h"
#include "attribution/source_entry.h"
#include "stemma/article.h"

namespace stemma::attribution {

void NameIntroduced(std::span<const Article> articles, Roles& roles, SourceEntries entries);

}  // namespace stemma::attribution
