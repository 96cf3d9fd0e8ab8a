// Place groups: spellings of one place joined over the whole set.
// In:  the place mentions of all articles.  Out: a canonical name for each; unknown spellings of gazetteer places
// located. Steps: (1) same GeoNames id, same group; (2) a name that no gazetteer has joins a gazetteer place or another
// such name when the spelling keys are equal and the spellings near enough: <= .25 without context, <= .35 in one
// country or story; (3) the group's name is the gazetteer's; in countries of other scripts, and for unknown places, the
// spelling with most mentions. Tested by entities/place_groups_test.cc. Source: docs/algorithms/entities.md
// (thresholds and traps).
#pragma once

#include <span>

#include "entities/gazetteer_table.h"
#include "stemma/article.h"
#include "stemma/mention.h"

namespace stemma::entities {

void GroupPlaces(std::span<const Article> articles, const Gazetteer::Table& table, std::span<Mention> mentions);

}  // namespace stemma::entities
