#include "entities/entities.h"

#include <algorithm>
#include <iterator>
#include <set>
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
#include "entities/unsettled.h"

namespace stemma::entities {
namespace {

Mention MentionOf(const FoundName& name, const Reading& reading, ArticleIndex index) {
  Mention m;
  m.article = index;
  m.span = Span(reading[name.begin].span.begin(), reading[name.end - 1].span.end());
  m.text = std::string(m.span.Of(reading.text()));
  m.kind = name.kind;
  m.entity = std::string(name.alias);
  return m;
}

void AddNames(const Reading& reading, ArticleIndex index, const Gazetteer::Table& table, std::vector<Mention>& out,
              std::vector<Mention>* unsettled) {
  const FoundNames found = FindNames(reading, table);
  std::vector<PlaceValue> values = ResolvePlaces(found, reading, table);
  std::size_t place = 0;
  for (const FoundName& name : found.names) {
    out.push_back(MentionOf(name, reading, index));
    if (name.kind == MentionKind::kPlace) out.back().place = std::move(values[place++]);
  }
  if (unsettled == nullptr) return;
  for (const FoundName& name : found.unsettled) {
    unsettled->push_back(MentionOf(name, reading, index));
    unsettled->back().kind = name.placed ? MentionKind::kPlace : MentionKind::kPerson;
  }
}

// "Daily" of "Daily Brinholt Herald" is no time.
void DropTimesInNames(std::vector<Mention>& mentions) {
  std::set<std::uint32_t> drop;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& name = mentions[i];
    if (name.kind != MentionKind::kOrganisation) continue;
    for (std::size_t k = i + 1; k-- > 0 && mentions[k].span.begin() == name.span.begin();)
      if (mentions[k].kind == MentionKind::kTime && mentions[k].span.end() < name.span.end())
        drop.insert(mentions[k].span.begin());
  }
  std::erase_if(mentions,
                [&](const Mention& m) { return m.kind == MentionKind::kTime && drop.contains(m.span.begin()); });
}

// Times win over names that share their characters ("August"), but for names that go on behind them.
void DropOverlaps(std::vector<Mention>& mentions) {
  DropTimesInNames(mentions);
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

std::vector<Mention> FindMentions(const Article& article, ArticleIndex index, const Gazetteer& gazetteer,
                                  std::vector<Mention>* unsettled) {
  const Reading reading(article.text);
  std::vector<Mention> out = FindTimes(article, index, reading);
  std::vector<Mention> quantities = FindQuantities(reading, index, out);
  out.insert(out.end(), std::make_move_iterator(quantities.begin()), std::make_move_iterator(quantities.end()));
  AddNames(reading, index, gazetteer.table(), out, unsettled);
  std::ranges::sort(out, {}, [](const Mention& m) { return std::tuple(m.span, m.kind); });
  DropOverlaps(out);
  return out;
}

void ResolveMentions(std::span<const Article> articles, const Gazetteer& gazetteer, std::vector<Mention>& mentions,
                     std::span<const Mention> unsettled) {
  SettleNames(articles, unsettled, mentions);
  GroupActors(articles, mentions);
  GroupPlaces(articles, gazetteer.table(), mentions);
}

}  // namespace stemma::entities
