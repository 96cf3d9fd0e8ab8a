// Entities: people, organisations, places, times and quantities, found and resolved.
// In:  an article and a gazetteer.  Out: mentions sorted by span, then kind; resolved over the whole set.
// Tested by entities/*_test.cc. Source: docs/algorithms/entities.md.
#pragma once

#include <span>
#include <vector>

#include "entities/gazetteer.h"
#include "stemma/article.h"
#include "stemma/mention.h"

namespace stemma::entities {

// The mentions of one article's text. Times are resolved against the article's date, places get candidates.
// `unsettled`, where given, takes the names that this article alone leaves open, for ResolveMentions.
// Pure function of its arguments.
std::vector<Mention> FindMentions(const Article& article, ArticleIndex index, const Gazetteer& gazetteer,
                                  std::vector<Mention>* unsettled = nullptr);

// Gives the mentions of a whole set one canonical name per entity: spelling variants of places, acronyms, last
// names, alias sets. `mentions` sorted by article. Deterministic.
// Those of `unsettled` that other articles explain are added to `mentions`.
void ResolveMentions(std::span<const Article> articles, const Gazetteer& gazetteer, std::vector<Mention>& mentions,
                     std::span<const Mention> unsettled = {});

}  // namespace stemma::entities
