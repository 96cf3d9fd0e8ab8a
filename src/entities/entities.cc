#include "entities/entities.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <tuple>
#include <utility>

#include "entities/actor_groups.h"
#include "entities/gazetteer_table.h"
#include "entities/names.h"
#include "entities/place_groups.h"
#include "entities/place_resolve.h"
#include "entities/quantities.h"
#include "entities/reading.h"
#include "entities/times.h"

namespace stemma::entities {
namespace {

void AddNames(const Reading& reading, ArticleIndex index, const Gazetteer::Table& table, std::vector<Mention>& out) {
  const FoundNames found = FindNames(reading, table);
  std::vector<PlaceValue> values = ResolvePlaces(found, reading, table);
  std::size_t place = 0;
  for (const FoundName& name : found.names) {
    Mention m;
    m.article = index;
    m.span = Span(reading[name.begin].span.begin(), reading[name.end - 1].span.end());
    m.text = std::string(m.span.Of(reading.text()));
    m.kind = name.kind;
    m.entity = std::string(name.alias);
    if (name.kind == MentionKind::kPlace) m.place = std::move(values[place++]);
    out.push_back(std::move(m));
  }
}

// Times win over names that share their characters ("August").
void DropOverlaps(std::vector<Mention>& mentions) {
  const auto is_name = [](const Mention& m) {
    return m.kind != MentionKind::kTime && m.kind != MentionKind::kQuantity;
  };
  std::uint32_t time_end = 0;
  std::erase_if(mentions, [&](const Mention& m) {
    if (m.kind == MentionKind::kTime) time_end = std::max(time_end, m.span.end());
    return is_name(m) && m.span.begin() < time_end;
  });
}

}  // namespace

std::vector<Mention> FindMentions(const Article& article, ArticleIndex index, const Gazetteer& gazetteer) {
  const Reading reading(article.text);
  std::vector<Mention> out = FindTimes(article, index, reading);
  std::vector<Mention> quantities = FindQuantities(reading, index, out);
  out.insert(out.end(), std::make_move_iterator(quantities.begin()), std::make_move_iterator(quantities.end()));
  AddNames(reading, index, gazetteer.table(), out);
  std::ranges::sort(out, {}, [](const Mention& m) { return std::tuple(m.span, m.kind); });
  DropOverlaps(out);
  return out;
}

void ResolveMentions(std::span<const Article> articles, const Gazetteer& gazetteer, std::span<Mention> mentions) {
  GroupActors(articles, mentions);
  GroupPlaces(gazetteer.table(), mentions);
}

}  // namespace stemma::entities
