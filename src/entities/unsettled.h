// Unsettled: names that one text leaves open and that the rest of the set explains.
// In:  the articles and their mentions, sorted by article; the runs of capitalised words that no article's own words
// made a name (kind place: behind a preposition of place).  Out: those that join the mentions, in their order: a place
// named as one elsewhere, or spelt nearly like one behind a preposition; an organisation named elsewhere, or its
// initials. A single word that any text of the set writes small is none; a single place needs two articles that name
// it. Tested by entities/unsettled_test.cc. Source: ours, docs/algorithms/entities.md, "Names".
#pragma once

#include <span>
#include <vector>

#include "stemma/article.h"
#include "stemma/mention.h"

namespace stemma::entities {

void SettleNames(std::span<const Article> articles, std::span<const Mention> unsettled, std::vector<Mention>& mentions);

}  // namespace stemma::entities
