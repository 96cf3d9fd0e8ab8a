#include "claims/conflicts.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "claims/alike.h"
#include "claims/counts.h"
#include "claims/direction.h"
#include "claims/event_days.h"
#include "claims/slots.h"

namespace stemma::claims {
namespace {

struct Counted {
  const Mention* mention;
  std::uint32_t number;
};
struct Dated {
  std::uint32_t number;
  const TimeValue* day;
};

// How like two statements must be for their counts, places or weekdays to be rivals: a claim's statements also tell
// what stands around it. Range [0, 1].
constexpr double kRivalSimilarity = 0.2;

// For each statement the numbers of those whose details may be set against its own.
using Alike = std::vector<std::vector<std::uint32_t>>;

// Whether `parts` holds for anything that a statement alike to number `n` has. REQUIRES: items sorted by number.
template <typename Item, typename Parts>
bool AnyAlike(const Alike& alike, std::uint32_t n, const std::vector<Item>& items, Parts parts) {
  return std::ranges::any_of(alike[n], [&](std::uint32_t other) {
    return std::ranges::any_of(std::ranges::equal_range(items, other, {}, &Item::number), parts);
  });
}

void AddValue(std::vector<SlotValue>& values, const std::string& value, ArticleIndex article, std::uint32_t number) {
  auto found = std::ranges::find(values, value, &SlotValue::value);
  if (found == values.end()) found = values.insert(values.end(), SlotValue{value, {}, {}});
  if (std::ranges::find(found->articles, article) == found->articles.end()) found->articles.push_back(article);
  if (std::ranges::find(found->mentions, number) == found->mentions.end()) found->mentions.push_back(number);
}

bool SpanOneArticle(const std::vector<SlotValue>& values) {
  return std::ranges::all_of(values, [&](const SlotValue& v) { return v.articles == values.front().articles; });
}

// True when later articles carry the higher number: a toll that grew.
bool GrowsWithTime(const std::vector<Counted>& counted, const Evidence& e) {
  // What many articles tell at one time is compared once.
  std::map<std::tuple<std::string_view, std::optional<double>, std::optional<double>>, const QuantityValue*> told;
  for (const Counted& c : counted) {
    const QuantityValue& q = *c.mention->quantity;
    told.emplace(std::tuple(std::string_view(e.articles[c.mention->article].published), q.low, q.high), &q);
  }
  for (const auto& [x, a] : told)
    for (const auto& [y, b] : told) {
      if (!CountsPart(*a, *b) || !CountOneThing(*a, *b)) continue;
      const std::string_view dx = std::get<0>(x);
      const std::string_view dy = std::get<0>(y);
      if (dx.empty() || dy.empty() || dx == dy) return false;
      if ((dx < dy) != (a->low.value_or(0) < b->low.value_or(0))) return false;
    }
  return true;
}

// Counts of one thing that cannot both be right. What adds up several events is no count of this one.
void CountConflicts(std::span<const Statement* const> statements, const Alike& alike, const Evidence& e,
                    std::vector<Conflict>& out) {
  const Wordings wordings(statements, e);
  std::map<std::string, std::vector<Counted>> by_head;
  for (std::uint32_t n = 0; n < statements.size(); ++n)
    for (const MentionIndex i : statements[n]->mentions)
      if (const Mention& m = e.mentions[i]; m.quantity && !m.quantity->total && !m.quantity->unit.empty())
        by_head[Head(*m.quantity)].push_back({&m, n});
  for (const auto& [head, counted] : by_head) {
    std::vector<SlotValue> values;
    for (const Counted& x : counted) {
      const auto parts = [&](const Counted& y) { return CountsDiffer(*x.mention, *y.mention); };
      if (AnyAlike(alike, x.number, counted, parts))
        AddValue(values, wordings.Of(*x.mention), x.mention->article, x.number);
    }
    if (values.size() < 2 || SpanOneArticle(values)) continue;
    const bool grew = GrowsWithTime(counted, e);
    out.push_back({"count", std::move(values),
                   grew ? "the numbers differ; later articles carry the higher ones, so it may be an update over time"
                        : "the numbers cannot both be right"});
  }
}

void DateConflicts(std::span<const Statement* const> statements, const Alike& alike, const Evidence& e,
                   std::vector<Conflict>& out) {
  std::vector<SlotValue> values;
  const auto dated = [&](const Statement& s) -> const TimeValue* {
    for (const MentionIndex i : s.mentions)
      if (const auto& t = e.mentions[i].time; t && !t->vague && !t->from.empty() && t->from == t->to) return &*t;
    return nullptr;
  };
  std::vector<Dated> days;
  for (std::uint32_t n = 0; n < statements.size(); ++n)
    if (const TimeValue* day = dated(*statements[n])) days.push_back({n, day});
  for (const auto& [n, day] : days) {
    const ArticleIndex article = statements[n]->article;
    const bool parts = AnyAlike(alike, n, days, [&](const auto& other) { return other.day->from != day->from; });
    if (parts) AddValue(values, day->from, article, n);  // "on the evening of the 2nd" is a value of its own
  }
  if (values.size() >= 2 && !SpanOneArticle(values)) out.push_back({"date", std::move(values), "the days differ"});
}

// The weekday of a statement that names just one, "XXXX-WXX-2"; empty else. Pages without a date leave it at that.
std::string WeekdayOf(const Statement& s, const Evidence& e) {
  std::string day;
  for (const MentionIndex i : s.mentions) {
    const auto& time = e.mentions[i].time;
    if (!time || !time->value.starts_with("XXXX-WXX-") || time->value == day) continue;
    if (!day.empty()) return {};
    day = time->value;
  }
  return day;
}

std::string_view WeekdayName(std::string_view value) {
  constexpr std::array<std::string_view, 7> kDays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                     "Friday", "Saturday", "Sunday"};
  const char digit = value.back();
  return digit >= '1' && digit <= '7' ? kDays[static_cast<std::size_t>(digit - '1')] : value;
}

// Like statements of different articles that put the event on different weekdays.
void WeekdayConflicts(std::span<const Statement* const> statements, const Alike& alike, const Evidence& e,
                      std::vector<Conflict>& out) {
  std::vector<std::string> days;
  for (const Statement* s : statements) days.push_back(WeekdayOf(*s, e));
  std::vector<SlotValue> values;
  for (std::uint32_t n = 0; n < statements.size(); ++n) {
    const bool differs = !days[n].empty() && std::ranges::any_of(alike[n], [&](std::uint32_t k) {
      return !days[k].empty() && days[k] != days[n];
    });
    if (differs) AddValue(values, std::string(WeekdayName(days[n])), statements[n]->article, n);
  }
  if (values.size() >= 2 && !SpanOneArticle(values)) out.push_back({"date", std::move(values), "the weekdays differ"});
}

// A country: one article's "from Mexico" and another's "from the United States" are seldom told against each other.
bool IsCountry(const Mention& m) { return m.place && m.place->geonames != 0 && m.place->within.empty(); }

// Places of one role that nothing known joins.
void PlaceConflicts(std::string_view role, std::span<const Statement* const> statements, const Alike& alike,
                    const Evidence& e, std::vector<Conflict>& out) {
  struct Seen {
    const Mention* mention;
    std::uint32_t number;
  };
  std::vector<Seen> seen;
  for (std::uint32_t n = 0; n < statements.size(); ++n)
    for (const MentionIndex i : statements[n]->mentions)
      if (const Mention& m = e.mentions[i];
          m.kind == MentionKind::kPlace && !IsCountry(m) && PlaceSlot(e.articles[m.article].text, m.span) == role)
        seen.push_back({&m, n});
  const auto part = [](const Mention& a, const Mention& b) {
    const auto within = [](const Mention& x, const Mention& y) {
      return x.place && std::ranges::find(x.place->within, NameOf(y)) != x.place->within.end();
    };
    return NameOf(a) != NameOf(b) && !within(a, b) && !within(b, a);
  };
  // Which articles name a place anywhere in the claim, in whatever role.
  std::map<std::string, std::set<ArticleIndex>> named;
  for (const Statement* s : statements)
    for (const MentionIndex i : s->mentions)
      if (const Mention& m = e.mentions[i]; m.kind == MentionKind::kPlace) named[NameOf(m)].insert(m.article);
  const auto names = [&](ArticleIndex article, const Mention& place) { return named[NameOf(place)].contains(article); };
  std::vector<SlotValue> values;
  for (const Seen& x : seen) {
    // Statements of one event in other words differ in much; only those that else say the same are set against each
    // other. An article that names both places contradicts nobody.
    const bool parts = AnyAlike(alike, x.number, seen, [&](const Seen& y) {
      return part(*x.mention, *y.mention) && !names(x.mention->article, *y.mention) &&
             !names(y.mention->article, *x.mention);
    });
    if (parts) AddValue(values, NameOf(*x.mention), x.mention->article, x.number);
  }
  if (values.size() >= 2 && !SpanOneArticle(values))
    out.push_back({std::string(role), std::move(values),
                   "different places are named and nothing here says that one holds the other"});
}

// Like statements of different articles that put it on different sides of something.
void DirectionConflicts(std::span<const Statement* const> statements, const Alike& alike, const Evidence& e,
                        std::vector<Conflict>& out) {
  struct Placed {
    std::uint32_t number;
    Direction direction;
  };
  std::vector<Placed> placed;
  for (std::uint32_t n = 0; n < statements.size(); ++n)
    if (auto d = FindDirection(statements[n]->span.Of(e.articles[statements[n]->article].text)))
      placed.push_back({n, std::move(*d)});
  std::vector<SlotValue> values;
  for (const auto& [n, direction] : placed) {
    const bool parts =
        AnyAlike(alike, n, placed, [&](const Placed& other) { return DirectionsPart(direction, other.direction); });
    if (parts) AddValue(values, direction.words, statements[n]->article, n);
  }
  if (values.size() >= 2 && !SpanOneArticle(values))
    out.push_back({"place", std::move(values), "it is put on different sides"});
}

// Whether two statements tell days that lie farther apart than time zones and midnight explain: two events.
bool OnOtherDays(const Statement& a, const Statement& b, const Evidence& e) {
  constexpr int kSameDays = 1;
  if (!a.day || !b.day) return false;
  const TimeValue& x = *e.mentions[*a.day].time;
  const TimeValue& y = *e.mentions[*b.day].time;
  const auto apart = [](const TimeValue& before, const TimeValue& after) {
    const auto end = DayOf(before.to);
    const auto start = DayOf(after.from);
    return end && start && (*start - *end).count() > kSameDays;
  };
  return apart(x, y) || apart(y, x);
}

// Statements that tell of one event, as far as their days say.
Alike OfOneEvent(std::span<const Statement* const> statements, Alike alike, const Evidence& e) {
  for (std::uint32_t n = 0; n < alike.size(); ++n)
    std::erase_if(alike[n], [&](std::uint32_t k) { return OnOtherDays(*statements[n], *statements[k], e); });
  return alike;
}

}  // namespace

std::string ShowTime(std::string_view value) {
  return std::string(value.starts_with("XXXX-WXX-") ? WeekdayName(value) : value);
}

std::vector<Conflict> FindConflicts(std::span<const Statement* const> statements, const Evidence& evidence) {
  const Alike like = AlikeStatements(statements, kRivalSimilarity);
  const Alike alike = OfOneEvent(statements, like, evidence);
  std::vector<Conflict> out;
  CountConflicts(statements, alike, evidence, out);
  DateConflicts(statements, like, evidence, out);
  if (std::ranges::none_of(out, [](const Conflict& c) { return c.slot == "date"; }))
    WeekdayConflicts(statements, alike, evidence, out);
  PlaceConflicts("from", statements, alike, evidence, out);
  PlaceConflicts("to", statements, alike, evidence, out);
  DirectionConflicts(statements, alike, evidence, out);
  return out;
}

}  // namespace stemma::claims
