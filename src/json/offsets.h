// Offsets: turns UTF-8 byte spans into the code point offsets of the contract, once per article and field.
// In:  articles.  Out: start and end in code points.
// Tested by json/json_test.cc.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <tuple>
#include <utility>

#include "stemma/article.h"
#include "text/utf8.h"

namespace stemma::json {

struct CodePointSpan {
  std::uint32_t start;
  std::uint32_t end;
};

// Remembers the map of each field it was asked about. Not thread-safe; keeps views of the articles.
class Offsets {
 public:
  // `texts`: the maps of all articles' texts, made once for several of these; may be empty.
  explicit Offsets(std::span<const Article> articles, std::span<const text::CodePointMap> texts = {})
      : articles_(articles), texts_(texts) {}
  CodePointSpan Of(ArticleIndex article, const Place& place);
  CodePointSpan Of(ArticleIndex article, Span span) { return Of(article, Place{Field::kText, 0, span}); }

 private:
  std::span<const Article> articles_;
  std::span<const text::CodePointMap> texts_;
  std::map<std::tuple<ArticleIndex, Field, std::uint32_t>, text::CodePointMap> maps_;
};

// The text that a place points into; empty for an index past the end.
std::string_view TextOf(const Article& article, Field field, std::uint32_t index);

}  // namespace stemma::json
