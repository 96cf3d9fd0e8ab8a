#include "json/offsets.h"

namespace stemma::json {

std::string_view TextOf(const Article& article, Field field, std::uint32_t index) {
  const auto pick = [index](const auto& list) -> std::string_view {
    return index < list.size() ? std::string_view(list[index].text) : std::string_view();
  };
  switch (field) {
    case Field::kText:
      return article.text;
    case Field::kTitle:
      return article.title;
    case Field::kCredits:
      return pick(article.credits);
    case Field::kNotes:
      return pick(article.notes);
    case Field::kCaptions:
      return pick(article.captions);
    case Field::kComments:
      return pick(article.comments);
  }
  return {};
}

CodePointSpan Offsets::Of(ArticleIndex article, const Place& place) {
  if (place.field == Field::kText && !texts_.empty())
    return {texts_[article].FromByte(place.span.begin()), texts_[article].FromByte(place.span.end())};
  const auto key = std::tuple(article, place.field, place.index);
  auto it = maps_.find(key);
  if (it == maps_.end())
    it = maps_.emplace(key, text::CodePointMap(TextOf(articles_[article], place.field, place.index))).first;
  return {it->second.FromByte(place.span.begin()), it->second.FromByte(place.span.end())};
}

}  // namespace stemma::json
