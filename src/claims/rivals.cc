#include "claims/rivals.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "base/disjoint_sets.h"
#include "claims/alike.h"
#include "claims/conflicts.h"
#include "claims/counts.h"
#include "text/fold.h"
#include "text/token.h"

namespace stemma::claims {
namespace {

// How like two sentences must be, by their words, for their dates or counts to be rivals. Range [0, 1]; lower finds
// details of other events.
constexpr double kAlike = 0.35;

// The form of a time's value, digits made one: "XXXX-WXX-9", "9999-99". Only times of one form are set against each
// other.
std::string FormOf(std::string_view value) {
  std::string out(value);
  for (char& c : out)
    if (c >= '0' && c <= '9') c = '9';
  return out;
}

// The only time of a statement that says when, by its value; nothing where there are several or none.
std::optional<std::string> TimeOf(const Statement& s, const Evidence& e) {
  std::optional<std::string> out;
  for (const MentionIndex i : s.mentions) {
    const auto& time = e.mentions[i].time;
    if (!time || time->vague || time->value == out) continue;
    if (out) return std::nullopt;
    out = time->value;
  }
  constexpr auto kForms =
      std::to_array<std::string_view>({"XXXX-WXX-9", "9999-99-99", "9999-99", "XXXX-99", "XXXX-99-99", "9999"});
  if (out && std::ranges::find(kForms, FormOf(*out)) == kForms.end()) return std::nullopt;
  return out;
}

// The values of one slot and who tells them, parted into sets: a value is set against those it was found a rival of.
class RivalSets {
 public:
  void Add(const Rival& r) {
    std::array<std::uint32_t, 2> pair{};
    for (std::size_t i = 0; i < pair.size(); ++i) {
      const auto next = static_cast<std::uint32_t>(numbers_.size());
      pair[i] = numbers_.emplace(r.values[i], next).first->second;
      articles_.resize(numbers_.size());
      articles_[pair[i]].insert(r.articles[i]);
    }
    pairs_.push_back(pair);
  }
  // Sets of which several articles, not the same ones, tell each value; those of most articles first.
  [[nodiscard]] std::vector<std::vector<SlotValue>> Take() const {
    DisjointSets<std::uint32_t> sets(numbers_.size());
    for (const auto& [x, y] : pairs_) sets.Join(x, y);
    std::map<std::uint32_t, std::vector<SlotValue>> by_set;
    for (const auto& [value, n] : numbers_)
      by_set[sets.Lowest(n)].push_back({value, {articles_[n].begin(), articles_[n].end()}, {}});
    std::vector<std::vector<SlotValue>> out;
    for (auto& [lowest, values] : by_set)
      if (std::ranges::any_of(values, [&](const SlotValue& v) { return v.articles != values.front().articles; }))
        out.push_back(std::move(values));
    std::ranges::sort(out, [](const auto& x, const auto& y) {
      return Told(x) != Told(y) ? Told(x) > Told(y) : x.front().value < y.front().value;
    });
    return out;
  }

 private:
  static std::size_t Told(const std::vector<SlotValue>& values) {
    std::set<ArticleIndex> out;
    for (const SlotValue& v : values) out.insert(v.articles.begin(), v.articles.end());
    return out.size();
  }

  std::map<std::string, std::uint32_t> numbers_;
  std::vector<std::set<ArticleIndex>> articles_;  // of each number
  std::vector<std::array<std::uint32_t, 2>> pairs_;
};

void CompareTimes(const Statement& a, const Statement& b, const Evidence& e, Rival pair, std::vector<Rival>& out) {
  const auto x = TimeOf(a, e);
  const auto y = TimeOf(b, e);
  if (!x || !y || *x == *y || FormOf(*x) != FormOf(*y)) return;
  pair.slot = RivalSlot::kDate;
  pair.values = {ShowTime(*x), ShowTime(*y)};
  out.push_back(std::move(pair));
}

// "Six of the dead" counts some of what another sentence counts.
bool IsPart(const Mention& m) {
  return m.text.find(" of the ") != std::string::npos || m.text.find(" of them") != std::string::npos;
}

void CompareCounts(const Statement& a, const Statement& b, const Evidence& e, Rival pair, std::vector<Rival>& out) {
  pair.slot = RivalSlot::kCount;
  for (const MentionIndex i : a.counts)
    for (const MentionIndex k : b.counts) {
      if (IsPart(e.mentions[i]) || IsPart(e.mentions[k]) || !CountsDiffer(e.mentions[i], e.mentions[k])) continue;
      pair.values = {e.mentions[i].text, e.mentions[k].text};
      out.push_back(pair);
    }
}

// People of full name in a statement.
std::set<std::string> PeopleIn(const Statement& s, const Evidence& e) {
  std::set<std::string> out;
  for (const MentionIndex i : s.mentions) {
    const Mention& m = e.mentions[i];
    const std::string& name = m.entity.empty() ? m.text : m.entity;
    if (m.kind == MentionKind::kPerson && name.find(' ') != std::string::npos) out.insert(name);
  }
  return out;
}

std::vector<std::string> WordsOf(std::string_view name) {
  const std::string folded = text::Fold(name);
  std::vector<std::string> out;
  for (const text::Token& t : text::Tokenize(folded))
    if (t.kind == text::TokenKind::kWord) out.emplace_back(t.span.Of(folded));
  return out;
}

// "Ada Marr" and "Ida Marr": names of as many words of which one is another. One that begins alike is another spelling.
bool NamesPart(std::string_view a, std::string_view b) {
  constexpr std::ptrdiff_t kSpelling = 3;
  const std::vector<std::string> x = WordsOf(a);
  const std::vector<std::string> y = WordsOf(b);
  if (x.size() != y.size() || x.size() < 2) return false;
  int differing = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (x[i] == y[i]) continue;
    ++differing;
    const std::string shorter = std::min(x[i], y[i], [](const auto& p, const auto& q) { return p.size() < q.size(); });
    if (std::ranges::mismatch(x[i], y[i]).in1 - x[i].begin() >= kSpelling || shorter.size() < kSpelling) return false;
  }
  return differing == 1;
}

// Two statements that each name one person whom the other's article does not name, of nearly the same name.
class NameRivals {
 public:
  NameRivals(std::span<const Statement> statements, const Evidence& e) {
    for (const Statement& s : statements) {
      people_.push_back(PeopleIn(s, e));
      named_[s.article].insert(people_.back().begin(), people_.back().end());
    }
  }
  [[nodiscard]] bool Names(std::uint32_t i) const { return !people_[i].empty(); }
  void Compare(Rival pair, std::vector<Rival>& out) const {
    const auto x = Only(pair.statements[0], pair.articles[1]);
    const auto y = Only(pair.statements[1], pair.articles[0]);
    if (!x || !y || !NamesPart(*x, *y)) return;
    pair.slot = RivalSlot::kActor;
    pair.values = {*x, *y};
    out.push_back(std::move(pair));
  }

 private:
  // The one person of a statement whom an article does not name anywhere.
  [[nodiscard]] std::optional<std::string> Only(std::uint32_t statement, ArticleIndex other) const {
    std::optional<std::string> out;
    for (const std::string& name : people_[statement]) {
      if (named_.at(other).contains(name)) continue;
      if (out) return std::nullopt;
      out = name;
    }
    return out;
  }

  std::vector<std::set<std::string>> people_;
  std::map<ArticleIndex, std::set<std::string>> named_;
};

// Pairs of alike statements of different articles, among those for which `can` holds.
template <typename Can, typename Take>
void AlikePairs(std::span<const Statement> statements, Can can, Take take) {
  std::vector<const Statement*> list;
  std::vector<std::uint32_t> which;
  for (std::uint32_t i = 0; i < statements.size(); ++i)
    if (can(i)) {
      list.push_back(&statements[i]);
      which.push_back(i);
    }
  const std::vector<std::vector<std::uint32_t>> alike = AlikeStatements(list, kAlike);
  for (std::uint32_t x = 0; x < alike.size(); ++x)
    for (const std::uint32_t y : alike[x])
      if (x < y) take(Rival{{}, {which[x], which[y]}, {}, {list[x]->article, list[y]->article}});
}

}  // namespace

std::vector<Rival> FindRivals(std::span<const Statement> statements, const Evidence& evidence) {
  std::vector<Rival> out;
  const auto dated_or_counted = [&](std::uint32_t i) {
    return !statements[i].counts.empty() || TimeOf(statements[i], evidence);
  };
  AlikePairs(statements, dated_or_counted, [&](const Rival& pair) {
    const Statement& a = statements[pair.statements[0]];
    const Statement& b = statements[pair.statements[1]];
    CompareTimes(a, b, evidence, pair, out);
    CompareCounts(a, b, evidence, pair, out);
  });
  const NameRivals names(statements, evidence);
  AlikePairs(
      statements, [&](std::uint32_t i) { return names.Names(i); },
      [&](const Rival& pair) { names.Compare(pair, out); });
  return out;
}

void AddRivals(std::span<const Rival> rivals, std::vector<Conflict>& conflicts) {
  struct Named {
    RivalSlot slot;
    std::string_view name;
    std::string_view reason;
  };
  constexpr std::array<Named, 3> kSlots = {
      {{RivalSlot::kDate, "date", "like sentences of other articles name another day"},
       {RivalSlot::kCount, "count", "like sentences of other articles give another number"},
       {RivalSlot::kActor, "actor", "like sentences of other articles give another name; one may be misspelt"}}};
  for (const auto& [slot, name, reason] : kSlots) {
    if (std::ranges::find(conflicts, name, &Conflict::slot) != conflicts.end()) continue;
    RivalSets sets;
    for (const Rival& r : rivals)
      if (r.slot == slot) sets.Add(r);
    for (std::vector<SlotValue>& values : sets.Take())
      conflicts.push_back({std::string(name), std::move(values), std::string(reason)});
  }
}

}  // namespace stemma::claims
