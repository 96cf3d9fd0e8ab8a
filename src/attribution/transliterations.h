// Transliterations: people whose names two articles write from another script in two ways.
// In:  the named people of a set and its texts.  Out: one spelling, that which the texts print most.
// Tested by attribution/resolve_test.cc. Source: ours; classes of sounds, finer than entities/skeleton.h.
#pragma once

#include <span>

#include "attribution/source_entry.h"
#include "stemma/article.h"

namespace stemma::attribution {

// Joins names of two words or more whose words agree in their consonants; a word that differs has at least three of
// them. Names that one article holds both are two people.
void UniteTransliterations(std::span<const Article> articles, SourceEntries entries);

}  // namespace stemma::attribution
