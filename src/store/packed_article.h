// Packed article: an article as the index of a store keeps it, whole.
// In:  an Article.  Out: bytes, and the same Article back.
// Tested by store/packed_article_test.cc, fuzzed by fuzz/store_index_fuzz.cc. Source: ours; docs/formats/store.md.
#pragma once

#include <string>
#include <string_view>

#include "stemma/article.h"
#include "stemma/result.h"

namespace stemma::store {

// Changes with every field that Article gains or loses, so that an older index is made anew.
inline constexpr int kPackedArticleVersion = 1;

std::string PackArticle(const Article& article);

// Errors: kCorrupt when the bytes are no packed article or a span lies outside its text. Memory is bounded by the
// bytes.
Result<Article> UnpackArticle(std::string_view bytes);

}  // namespace stemma::store
