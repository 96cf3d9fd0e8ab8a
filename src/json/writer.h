// Writer: the vocabulary's forms as trees of JSON, for those who put them together anew (json.h, the views room).
// In:  vocabulary values and the articles they point into.  Out: JSON values with code point offsets.
// Tested by json/json_test.cc and views/views_test.cc. Source: docs/formats/.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "json/offsets.h"
#include "stemma/dossier.h"

namespace stemma::json {

// Keeps the order in which fields were put.
using Json = nlohmann::ordered_json;

// One line without a line end. Invalid UTF-8 cannot occur in it.
std::string Line(const Json& value);

// null for an empty text.
Json OrNull(const std::string& text);
// The id that an attribution has outside.
std::string AttributionId(AttributionIndex index);
// Numbers are kept to four places: enough for scores, and the same on every machine. What is no number is 0.
double Rounded(double value);

template <typename T, typename Fn>
Json List(const std::vector<T>& items, Fn&& form) {
  Json out = Json::array();
  for (const T& item : items) out.push_back(form(item));
  return out;
}

// Writes vocabulary values of one set of articles. Remembers the offsets of the texts it was asked about; not
// thread-safe; keeps a view of the articles.
class Writer {
 public:
  // `texts`: as json/offsets.h.
  explicit Writer(std::span<const Article> articles, std::span<const text::CodePointMap> texts = {})
      : articles_(articles), offsets_(articles, texts) {}
  explicit Writer(std::vector<Article>&&) = delete;  // would keep a view of a temporary

  Json Of(const Article& a, bool with_text, ArticleIndex index);
  Json Of(const Reuse& r);
  Json Of(const SharedText& t);
  Json Of(const Attribution& a, AttributionIndex index);
  Json Of(const Mention& m);
  Json Of(const Story& s);
  Json Of(const Claim& c, const Story& story, const ReferenceCheck& check);
  static Json Of(const Lineage& l);
  Json Of(const Claim& c);
  Json Of(const ClaimMention& m);
  [[nodiscard]] Json Of(const Slot& s) const;
  [[nodiscard]] Json Of(const SlotValue& v) const;
  [[nodiscard]] Json Of(const Origin& o) const;
  [[nodiscard]] Json Of(const Denial& d) const;

  // [start, end]
  Json Pair(ArticleIndex article, Span span);
  // {"article", "start", "end"}
  Json Located(ArticleIndex article, Span span);
  // {"start", "end"}, and "field" and "index" where the place is not in the text.
  Json Placed(ArticleIndex article, const Place& place);
  [[nodiscard]] const std::string& Id(ArticleIndex article) const { return articles_[article].id; }
  [[nodiscard]] Json Ids(const std::vector<ArticleIndex>& list) const;

 private:
  static Json Of(const ReferenceCheck& c);
  static Json Of(const ReferenceEntry& e);

  std::span<const Article> articles_;
  Offsets offsets_;
};

// The parts of a reuse that both Writer and json.h's writer of matches have. The texts of `a` and `b` may be of
// different sets.
Json Changes(const Reuse& r, Offsets& a, ArticleIndex ia, Offsets& b, ArticleIndex ib);
Json Tail(const Reuse& r);

}  // namespace stemma::json
