// Attribution: finds who is said to have said what, and one name per source.
// In:  articles; mentions for the names.  Out: attributions sorted by article, then position; sources resolved.
// Tested by attribution/attribution_test.cc. Source: docs/algorithms/attribution.md.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "stemma/article.h"
#include "stemma/attribution.h"
#include "stemma/mention.h"
#include "stemma/result.h"

namespace stemma::attribution {

// The attributions of one article, its title, credits and dateline included, sorted by position.
// `parent` indexes into the returned vector. Pure function of the article.
std::vector<Attribution> FindAttributions(const Article& article, ArticleIndex index);

// The same by the rules alone, without the trained tagger; confidences are an order of trust there.
std::vector<Attribution> FindByRules(const Article& article, ArticleIndex index);

// Why the tagger's model cannot be used, if so; FindAttributions is FindByRules then.
std::optional<Error> TaggerFault();

// Fills Source::entity over the whole set: pronouns, last names, acronyms, descriptions, outlets and domains.
// A source that overlaps a resolved mention of the same article takes the mention's entity.
void ResolveSources(std::span<const Article> articles, std::span<const Mention> mentions,
                    std::span<Attribution> attributions);

}  // namespace stemma::attribution
