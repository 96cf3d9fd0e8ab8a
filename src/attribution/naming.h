// Naming: whether a source is singled out by its words or hides its name, once everything is resolved.
// In:  a source's words, its kind and its name, if any.  Out: its kind; anonymous and group are the unnamed ones.
// Tested by attribution/naming_test.cc. Source: ours; docs/formats/attribution-corpus.md, ANONYMITY.
#pragma once

#include <string_view>

#include "stemma/attribution.h"

namespace stemma::attribution {

// `words` as they stand in the text, `entity` its canonical name or description; empty where there is none.
// "the mayor" is named, "the man" and "his brother" are not, unless a name was found for them.
SourceKind SettledKind(std::string_view words, std::string_view entity, SourceKind kind);

// "a tabloid", "two Western dailies": media that the words leave unnamed.
bool IsSomeMedium(std::string_view words);

// "The porter", where the text `before` it speaks of "a night porter": whoever that is, the article does not name it.
bool IsIntroduced(std::string_view before, std::string_view words);

}  // namespace stemma::attribution
