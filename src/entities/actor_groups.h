// Actor groups: people and organisations under one name over the whole set.
// In:  the articles and the mentions of people and organisations.  Out: a canonical name for each.
// Steps: (1) the alias table; (2) initials and the full name they are defined by ("Harbour Watch Group (HWG)") or
// spell; (3) a last name and the full name that ends in it, in the article first, then in the set when only one does;
// two different first names never join. Tested by entities/actor_groups_test.cc. Source: ours,
// docs/algorithms/entities.md.
#pragma once

#include <span>

#include "stemma/article.h"
#include "stemma/mention.h"

namespace stemma::entities {

void GroupActors(std::span<const Article> articles, std::span<Mention> mentions);

}  // namespace stemma::entities
