// Spellings: one spelling for names that differ in case, accents, hyphens, or lack the word for an outlet.
// In:  the named sources of a set and its texts.  Out: their names, in the spelling that the texts print most.
// Tested by attribution/resolve_test.cc. Source: ours.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "attribution/source_entry.h"
#include "stemma/article.h"

namespace stemma::attribution {

// What spellings of one name share: no case, accents, spaces, hyphens, domain endings; "As-" and "El-" are "Al-".
std::string SpellingKey(std::string_view name);

void UniteSpellings(std::span<const Article> articles, SourceEntries entries);

}  // namespace stemma::attribution
