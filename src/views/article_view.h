// ArticleView: an article with its layers, a pair of articles side by side, a passage with its versions.
// In:  the pieces' scene and positions; for a pair the documents of both.  Out: JSON.
// Tested by views/views_test.cc. Source: docs/formats/api.md.
#pragma once

#include <vector>

#include "views/pieces.h"

namespace stemma::views {

// Where an article mentions a claim of its story.
struct ClaimPlace {
  const Claim* claim;
  const ClaimMention* mention;
};

// `claims`: the article's, sorted by place.
Json ArticleOf(Pieces& pieces, ArticleIndex article, const std::vector<ClaimPlace>& claims);

// The front of an article's document: the article, its story, the article in brief; without the layers, which may be
// large where a text was copied often. Null where the document is not one.
Json ArticleHead(std::string_view document);

Json PassageOf(Pieces& pieces, const SharedText& text);

// The pair seen from `a`, made of the documents of two articles.
Json PairOf(const Json& a, const Json& b);

}  // namespace stemma::views
