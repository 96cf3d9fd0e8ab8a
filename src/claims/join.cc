#include "claims/join.h"

#include <algorithm>
#include <cmath>

#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "claims/cluster.h"
#include "text/fold.h"
#include "text/stem.h"

namespace stemma::claims {
namespace {

// Mean similarity at which groups of statements are one claim. Range [0, 1]; see docs/measured.md.
constexpr double kClaimThreshold = 0.42;
// Weights of the parts, and the value of a part that one side lacks.
constexpr double kUnknown = 0.2;
constexpr double kWordsWeight = 0.45;
constexpr double kPredicateWeight = 0.20;
constexpr double kPlaceWeight = 0.12;
constexpr double kDayWeight = 0.15;
constexpr double kCountWeight = 0.20;
// What a clear difference of day costs: another day is another event of the same kind.
constexpr double kDayPenalty = 0.30;
// In a story of up to this many statements every pair is compared; in a larger one, pairs that share one of the
// heaviest terms of each.
constexpr std::size_t kAllPairs = 700;
constexpr std::size_t kHeavyTerms = 8;
constexpr double kFarKilometres = 100;
// Similarities in [0, this) count as none: they are most pairs of a story and move no join.
constexpr double kLeastSimilarity = 0.2;

struct Days {
  std::string from;
  std::string to;
};

std::optional<Days> DaysOf(const Statement& s, const Evidence& e) {
  for (const MentionIndex i : s.mentions) {
    const auto& time = e.mentions[i].time;
    if (time && !time->vague && !time->from.empty() && !time->to.empty()) return Days{time->from, time->to};
  }
  return std::nullopt;
}

std::vector<const Mention*> OfKind(const Statement& s, const Evidence& e, MentionKind kind) {
  std::vector<const Mention*> out;
  for (const MentionIndex i : s.mentions)
    if (e.mentions[i].kind == kind) out.push_back(&e.mentions[i]);
  return out;
}

double Kilometres(const PlaceValue& a, const PlaceValue& b) {
  constexpr double kRadians = 3.14159265358979323846 / 180;
  const double dlat = (b.latitude - a.latitude) * kRadians;
  const double dlon = (b.longitude - a.longitude) * kRadians;
  const double h = std::pow(std::sin(dlat / 2), 2) +
                   std::cos(a.latitude * kRadians) * std::cos(b.latitude * kRadians) * std::pow(std::sin(dlon / 2), 2);
  return 2 * 6371 * std::asin(std::sqrt(std::min(1.0, h)));
}

bool Holds(const PlaceValue& place, const std::string& name) {
  return std::ranges::find(place.within, name) != place.within.end();
}

// 1 same, 0.6 one inside the other, 0.4 near, 0 elsewhere.
double PlaceRelation(const Mention& a, const Mention& b) {
  if (!a.entity.empty() && a.entity == b.entity) return 1;
  if (!a.place || !b.place) return 0;
  if (Holds(*a.place, b.place->name) || Holds(*b.place, a.place->name)) return 0.6;
  if (a.place->located && b.place->located && Kilometres(*a.place, *b.place) < kFarKilometres) return 0.4;
  return 0;
}

template <typename Fn>
double Best(const std::vector<const Mention*>& a, const std::vector<const Mention*>& b, Fn&& relation) {
  double best = 0;
  for (const Mention* x : a)
    for (const Mention* y : b) best = std::max(best, relation(*x, *y));
  return best;
}

// The noun that a quantity counts: "people killed" and "people" count the same.
std::string Head(const QuantityValue& q) { return text::Stem(text::Fold(q.unit.substr(0, q.unit.find(' ')))); }

// 1 when two counts of one kind of thing agree, 0.7 when they do not: they answer the same question. 0 for other
// things.
double CountRelation(const Mention& a, const Mention& b) {
  if (!a.quantity || !b.quantity || a.quantity->unit.empty() || Head(*a.quantity) != Head(*b.quantity)) return 0;
  const double low = std::max(a.quantity->low.value_or(0), b.quantity->low.value_or(0));
  const double high = std::min(a.quantity->high.value_or(1e18), b.quantity->high.value_or(1e18));
  return low <= high ? 1 : 0.7;
}

double Shared(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::vector<std::uint32_t> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return static_cast<double>(both.size()) / static_cast<double>(std::min(a.size(), b.size()));
}

// Weighted mean of the parts. A part that one side lacks says nothing either way and counts as kUnknown: left out
// altogether, two vague sentences would be more alike than two detailed ones.
class Mean {
 public:
  void Add(double weight, double value) {
    sum_ += weight * value;
    weights_ += weight;
  }
  void AddUnknown(double weight) { Add(weight, kUnknown); }
  [[nodiscard]] double value() const { return sum_ / weights_; }

 private:
  double sum_ = 0;
  double weights_ = 0;
};

std::vector<TermId> Heaviest(SparseVector v) {
  std::ranges::stable_sort(v, [](const auto& x, const auto& y) { return x.second > y.second; });
  if (v.size() > kHeavyTerms) v.resize(kHeavyTerms);
  std::vector<TermId> out;
  for (const auto& [id, weight] : v) out.push_back(id);
  return out;
}

std::set<std::pair<std::uint32_t, std::uint32_t>> Candidates(std::span<const Statement> statements) {
  std::map<TermId, std::vector<std::uint32_t>> postings;
  for (std::uint32_t i = 0; i < statements.size(); ++i)
    for (const TermId id : Heaviest(statements[i].terms)) postings[id].push_back(i);
  std::set<std::pair<std::uint32_t, std::uint32_t>> out;
  for (const auto& [id, list] : postings)
    for (std::size_t i = 0; i < list.size(); ++i)
      for (std::size_t j = i + 1; j < list.size(); ++j) out.emplace(list[i], list[j]);
  return out;
}

}  // namespace

double StatementSimilarity(const Statement& a, const Statement& b, const Evidence& e) {
  Mean mean;
  mean.Add(kWordsWeight, Cosine(a.terms, b.terms));
  if (a.predicates.empty() || b.predicates.empty())
    mean.AddUnknown(kPredicateWeight);
  else
    mean.Add(kPredicateWeight, Shared(a.predicates, b.predicates));
  const auto relate = [&](double weight, MentionKind kind, double (*relation)(const Mention&, const Mention&)) {
    const auto of_a = OfKind(a, e, kind);
    const auto of_b = OfKind(b, e, kind);
    if (of_a.empty() || of_b.empty())
      mean.AddUnknown(weight);
    else
      mean.Add(weight, Best(of_a, of_b, relation));
  };
  relate(kPlaceWeight, MentionKind::kPlace, PlaceRelation);
  relate(kCountWeight, MentionKind::kQuantity, CountRelation);
  const auto days_a = DaysOf(a, e);
  const auto days_b = DaysOf(b, e);
  if (!days_a || !days_b) {
    mean.AddUnknown(kDayWeight);
    return mean.value();
  }
  const bool meet = days_a->from <= days_b->to && days_b->from <= days_a->to;
  mean.Add(kDayWeight, meet ? 1 : 0);
  return mean.value() - (meet ? 0 : kDayPenalty);
}

std::vector<std::uint32_t> JoinStatements(std::span<const Statement> statements, const Evidence& evidence) {
  std::vector<WeightedPair> pairs;
  const auto compare = [&](std::uint32_t a, std::uint32_t b) {
    const double s = StatementSimilarity(statements[a], statements[b], evidence);
    if (s >= kLeastSimilarity || s < 0) pairs.push_back({a, b, s});
  };
  const auto count = static_cast<std::uint32_t>(statements.size());
  if (count <= kAllPairs) {
    for (std::uint32_t a = 0; a < count; ++a)
      for (std::uint32_t b = a + 1; b < count; ++b) compare(a, b);
  } else {
    for (const auto& [a, b] : Candidates(statements)) compare(a, b);
  }
  return AverageLink(count, pairs, kClaimThreshold);
}

}  // namespace stemma::claims
