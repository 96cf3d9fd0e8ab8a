#include "claims/slots.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "claims/predicate.h"
#include "text/fold.h"
#include "text/stem.h"
#include "text/token.h"

namespace stemma::claims {
namespace {

// A quantity as it is written where it stands first: "dozens of jets", "about 2,400 villagers". Quantities of one
// interval and one thing are one value.
class Wordings {
 public:
  Wordings(std::span<const Statement* const> statements, const Evidence& e) {
    for (const Statement* s : statements)
      for (const MentionIndex i : s->mentions)
        if (const Mention& m = e.mentions[i]; m.quantity) words_.emplace(KeyOf(*m.quantity), OnOneLine(m.text));
  }
  // REQUIRES: the mention stands in one of the statements.
  [[nodiscard]] const std::string& Of(const Mention& m) const { return words_.at(KeyOf(*m.quantity)); }

 private:
  using Key = std::tuple<double, double, std::string>;
  static Key KeyOf(const QuantityValue& q) { return {q.low.value_or(-1), q.high.value_or(-1), q.unit}; }
  static std::string OnOneLine(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
  }
  std::map<Key, std::string> words_;
};

// How far before a place its "from" or "to" may stand: "from south-eastern areas near Vell".
constexpr std::size_t kRoleReach = 6;
constexpr std::size_t kRoleBytes = 80;

// The words before a mention, folded, nearest first.
std::vector<std::string> WordsBefore(std::string_view text, Span span) {
  const std::size_t from = span.begin() > kRoleBytes ? span.begin() - kRoleBytes : 0;
  const std::string_view before = text.substr(from, span.begin() - from);
  std::vector<std::string> out;
  for (const text::Token& t : text::Tokenize(before)) out.push_back(text::Fold(t.span.Of(before)));
  std::ranges::reverse(out);
  if (out.size() > kRoleReach) out.resize(kRoleReach);
  return out;
}

// The role of a place: what it was left for or from, else where it happened.
std::string PlaceSlot(std::string_view text, Span span) {
  for (const std::string& word : WordsBefore(text, span)) {
    if (word == "from") return "from";
    if (word == "to" || word == "into" || word == "towards" || word == "toward") return "to";
    if (word == "in" || word == "at" || word == "," || word == ".") return "place";
  }
  return "place";
}

// Where the first word with a predicate class stands in a statement, or its end.
std::size_t PredicateAt(const Statement& s, std::string_view text) {
  const std::string_view words = s.span.Of(text);
  for (const text::Token& t : text::Tokenize(words))
    if (t.kind == text::TokenKind::kWord && PredicateClass(text::Stem(text::Fold(t.span.Of(words)))))
      return s.span.begin() + t.span.begin();
  return s.span.end();
}

std::string NameOf(const Mention& m) { return m.entity.empty() ? m.text : m.entity; }

// Collects values slot by slot, in order of first mention.
class Collector {
 public:
  void Add(const std::string& slot, const std::string& value, std::uint32_t mention, ArticleIndex article) {
    if (value.empty()) return;
    SlotValue& v = Value(slot, value);
    if (v.mentions.empty() || v.mentions.back() != mention) v.mentions.push_back(mention);
    if (std::ranges::find(v.articles, article) == v.articles.end()) v.articles.push_back(article);
  }

  std::vector<Slot> Take() {
    std::vector<Slot> out;
    for (auto& [name, slot] : slots_) {
      for (SlotValue& v : slot.values) std::ranges::sort(v.articles);
      out.push_back(std::move(slot));
    }
    return out;
  }

 private:
  SlotValue& Value(const std::string& slot, const std::string& value) {
    Slot& s = slots_[slot];
    s.name = slot;
    const auto found = std::ranges::find(s.values, value, &SlotValue::value);
    if (found != s.values.end()) return *found;
    s.values.push_back({value, {}, {}});
    return s.values.back();
  }
  std::map<std::string, Slot> slots_;
};

void AddMention(const Mention& m, const Statement& s, std::uint32_t number, std::string_view text,
                std::size_t predicate, const Wordings& wordings, Collector& out) {
  switch (m.kind) {
    case MentionKind::kTime:
      if (m.time && !m.time->vague && !m.time->from.empty())
        out.Add("date", m.time->from == m.time->to ? m.time->from : m.time->value, number, s.article);
      return;
    case MentionKind::kPlace:
      out.Add(PlaceSlot(text, m.span), NameOf(m), number, s.article);
      return;
    case MentionKind::kQuantity:
      if (m.quantity) out.Add("count", wordings.Of(m), number, s.article);
      return;
    case MentionKind::kPerson:
    case MentionKind::kOrganisation:
      out.Add(m.span.begin() < predicate ? "actor" : "object", NameOf(m), number, s.article);
      return;
  }
}

// The noun that a quantity counts, stemmed: "people killed" -> "peopl".
std::string Head(const QuantityValue& q) {
  const std::string_view unit = q.unit;
  return text::Stem(text::Fold(unit.substr(0, unit.find(' '))));
}

struct Counted {
  const Mention* mention;
  std::uint32_t number;
};

// How like two statements must be for their places or weekdays to be rivals. Range [0, 1].
constexpr double kRivalSimilarity = 0.2;

// Counts this much apart are rounding, not conflict (docs/algorithms/claims.md).
constexpr double kCountRatio = 1.25;

bool CountsPart(const QuantityValue& a, const QuantityValue& b) {
  const double a_low = a.low.value_or(0);
  const double b_low = b.low.value_or(0);
  const double a_high = a.high.value_or(INFINITY);
  const double b_high = b.high.value_or(INFINITY);
  if (a_low <= b_high && b_low <= a_high) return false;
  const double small = a_high < b_low ? a_high : b_high;
  const double large = a_high < b_low ? b_low : a_low;
  return large > std::max(small * kCountRatio, small + 0.5);
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
  for (const Counted& x : counted)
    for (const Counted& y : counted) {
      if (!CountsPart(*x.mention->quantity, *y.mention->quantity)) continue;
      const std::string& dx = e.articles[x.mention->article].published;
      const std::string& dy = e.articles[y.mention->article].published;
      if (dx.empty() || dy.empty() || dx == dy) return false;
      if ((dx < dy) != (x.mention->quantity->low.value_or(0) < y.mention->quantity->low.value_or(0))) return false;
    }
  return true;
}

// Counts of one thing that cannot both be right. What adds up several events is no count of this one.
void CountConflicts(std::span<const Statement* const> statements, const Evidence& e, std::vector<Conflict>& out) {
  const Wordings wordings(statements, e);
  std::map<std::string, std::vector<Counted>> by_head;
  for (std::uint32_t n = 0; n < statements.size(); ++n)
    for (const MentionIndex i : statements[n]->mentions)
      if (const Mention& m = e.mentions[i]; m.quantity && !m.quantity->total && !m.quantity->unit.empty())
        by_head[Head(*m.quantity)].push_back({&m, n});
  for (const auto& [head, counted] : by_head) {
    std::vector<SlotValue> values;
    bool part = false;
    for (const Counted& x : counted)
      for (const Counted& y : counted)
        if (x.mention->article != y.mention->article && CountsPart(*x.mention->quantity, *y.mention->quantity)) {
          part = true;
          AddValue(values, wordings.Of(*x.mention), x.mention->article, x.number);
        }
    if (!part || values.size() < 2 || SpanOneArticle(values)) continue;
    const bool grew = GrowsWithTime(counted, e);
    out.push_back({"count", std::move(values),
                   grew ? "the numbers differ; later articles carry the higher ones, so it may be an update over time"
                        : "the numbers cannot both be right"});
  }
}

// Days a day apart are one event told in two time zones.
bool DaysPart(const TimeValue& a, const TimeValue& b) { return a.to < b.from || b.to < a.from; }

void DateConflicts(std::span<const Statement* const> statements, const Evidence& e, std::vector<Conflict>& out) {
  std::vector<SlotValue> values;
  const auto dated = [&](const Statement& s) -> const TimeValue* {
    for (const MentionIndex i : s.mentions)
      if (const auto& t = e.mentions[i].time; t && !t->vague && !t->from.empty() && t->from == t->to) return &*t;
    return nullptr;
  };
  for (std::uint32_t n = 0; n < statements.size(); ++n)
    for (std::uint32_t k = 0; k < statements.size(); ++k) {
      const TimeValue* x = dated(*statements[n]);
      const TimeValue* y = dated(*statements[k]);
      if (x != nullptr && y != nullptr && statements[n]->article != statements[k]->article && DaysPart(*x, *y))
        AddValue(values, x->from, statements[n]->article, n);  // "on the evening of the 2nd" is a value of its own
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
void WeekdayConflicts(std::span<const Statement* const> statements, const Evidence& e, std::vector<Conflict>& out) {
  std::vector<std::string> days;
  for (const Statement* s : statements) days.push_back(WeekdayOf(*s, e));
  std::vector<SlotValue> values;
  for (std::uint32_t n = 0; n < statements.size(); ++n) {
    bool differs = false;
    for (std::uint32_t k = 0; k < statements.size() && !days[n].empty() && !differs; ++k)
      differs = !days[k].empty() && days[k] != days[n] && statements[k]->article != statements[n]->article &&
                Cosine(statements[n]->terms, statements[k]->terms) >= kRivalSimilarity;
    if (differs) AddValue(values, std::string(WeekdayName(days[n])), statements[n]->article, n);
  }
  if (values.size() >= 2 && !SpanOneArticle(values)) out.push_back({"date", std::move(values), "the weekdays differ"});
}

// A country: one article's "from Mexico" and another's "from the United States" are seldom told against each other.
bool IsCountry(const Mention& m) { return m.place && m.place->geonames != 0 && m.place->within.empty(); }

// Places of one role that nothing known joins.
void PlaceConflicts(std::string_view role, std::span<const Statement* const> statements, const Evidence& e,
                    std::vector<Conflict>& out) {
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
  // Statements of one event in other words differ in much; only those that else say the same are set against each
  // other.
  const auto alike = [&](const Seen& x, const Seen& y) {
    return Cosine(statements[x.number]->terms, statements[y.number]->terms) >= kRivalSimilarity;
  };
  std::vector<SlotValue> values;
  for (const Seen& x : seen) {
    // An article that names both places contradicts nobody.
    const bool parts = std::ranges::any_of(seen, [&](const Seen& y) {
      return x.mention->article != y.mention->article && part(*x.mention, *y.mention) &&
             !names(x.mention->article, *y.mention) && !names(y.mention->article, *x.mention) && alike(x, y);
    });
    if (parts) AddValue(values, NameOf(*x.mention), x.mention->article, x.number);
  }
  if (values.size() >= 2 && !SpanOneArticle(values))
    out.push_back({std::string(role), std::move(values),
                   "different places are named and nothing here says that one holds the other"});
}

}  // namespace

bool CountsDiffer(const Mention& a, const Mention& b) {
  if (!a.quantity || !b.quantity || a.quantity->total || b.quantity->total || a.quantity->unit.empty()) return false;
  return Head(*a.quantity) == Head(*b.quantity) && CountsPart(*a.quantity, *b.quantity);
}

std::string ShowTime(std::string_view value) {
  return std::string(value.starts_with("XXXX-WXX-") ? WeekdayName(value) : value);
}

std::vector<Slot> FillSlots(std::span<const Statement* const> statements, const Evidence& evidence) {
  Collector collector;
  const Wordings wordings(statements, evidence);
  for (std::uint32_t n = 0; n < statements.size(); ++n) {
    const Statement& s = *statements[n];
    const std::string_view text = evidence.articles[s.article].text;
    const std::size_t predicate = PredicateAt(s, text);
    for (const MentionIndex i : s.mentions)
      AddMention(evidence.mentions[i], s, n, text, predicate, wordings, collector);
    for (const std::uint32_t c : s.predicates) collector.Add("action", std::string(PredicateName(c)), n, s.article);
  }
  return collector.Take();
}

std::vector<Conflict> FindConflicts(std::span<const Statement* const> statements, const Evidence& evidence) {
  std::vector<Conflict> out;
  CountConflicts(statements, evidence, out);
  DateConflicts(statements, evidence, out);
  if (std::ranges::none_of(out, [](const Conflict& c) { return c.slot == "date"; }))
    WeekdayConflicts(statements, evidence, out);
  PlaceConflicts("from", statements, evidence, out);
  PlaceConflicts("to", statements, evidence, out);
  return out;
}

}  // namespace stemma::claims
