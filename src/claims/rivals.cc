#include "claims/rivals.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "claims/candidates.h"
#include "claims/slots.h"

namespace stemma::claims {
namespace {

// How like two sentences must be, by their words, for their dates or counts to be rivals. Range [0, 1]; lower finds
// details of other events.
constexpr double kAlike = 0.35;
constexpr CandidateOptions kCandidates = {.all_pairs_up_to = 700, .heavy_terms = 8, .neighbours = 48};

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

// Values and who tells them, in the order they are met.
class Values {
 public:
  void Add(const std::string& value, ArticleIndex article) { articles_[value].insert(article); }
  // What several articles, not the same ones, tell each.
  [[nodiscard]] std::optional<std::vector<SlotValue>> Take() const {
    std::vector<SlotValue> out;
    for (const auto& [value, articles] : articles_) out.push_back({value, {articles.begin(), articles.end()}, {}});
    const bool parts = std::ranges::any_of(out, [&](const SlotValue& v) { return v.articles != out.front().articles; });
    return parts ? std::optional(std::move(out)) : std::nullopt;
  }

 private:
  std::map<std::string, std::set<ArticleIndex>> articles_;
};

void Append(const Values& values, std::string slot, std::string reason, std::vector<Conflict>& conflicts) {
  if (std::ranges::find(conflicts, slot, &Conflict::slot) != conflicts.end()) return;
  if (auto taken = values.Take()) conflicts.push_back({std::move(slot), std::move(*taken), std::move(reason)});
}

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

}  // namespace

std::vector<Rival> FindRivals(std::span<const Statement> statements, const Evidence& evidence) {
  // Only statements with a time or a count can have a rival.
  std::vector<const SparseVector*> vectors;
  std::vector<std::uint32_t> which;
  for (std::uint32_t i = 0; i < statements.size(); ++i)
    if (!statements[i].counts.empty() || TimeOf(statements[i], evidence)) {
      vectors.push_back(&statements[i].terms);
      which.push_back(i);
    }
  std::vector<Rival> out;
  for (const auto& [x, y] : FindCandidates(vectors, kCandidates)) {
    const std::uint32_t i = which[x];
    const std::uint32_t k = which[y];
    const Statement& a = statements[i];
    const Statement& b = statements[k];
    if (a.article == b.article || a.norm * b.norm <= 0 || Dot(a.terms, b.terms) < kAlike * a.norm * b.norm) continue;
    const Rival pair{{}, {i, k}, {}, {a.article, b.article}};
    CompareTimes(a, b, evidence, pair, out);
    CompareCounts(a, b, evidence, pair, out);
  }
  return out;
}

void AddRivals(std::span<const Rival> rivals, std::vector<Conflict>& conflicts) {
  Values times;
  Values counts;
  for (const Rival& r : rivals)
    for (std::size_t i = 0; i < r.values.size(); ++i)
      (r.slot == RivalSlot::kDate ? times : counts).Add(r.values[i], r.articles[i]);
  Append(times, "date", "like sentences of other articles name another day", conflicts);
  Append(counts, "count", "like sentences of other articles give another number", conflicts);
}

}  // namespace stemma::claims
