#include "claims/join.h"

#include <algorithm>
#include <cmath>

#include <iterator>
#include <map>
#include <numbers>
#include <string>
#include <tuple>

#include "claims/bridge.h"
#include "claims/candidates.h"
#include "claims/cluster.h"
#include "claims/counts.h"
#include "claims/stance.h"
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
// In a story of up to 700 statements every pair is compared (0.25 million comparisons, a tenth of a second).
constexpr CandidateOptions kCandidates = {.all_pairs_up_to = 700, .heavy_terms = 8, .neighbours = 48};
constexpr double kFarKilometres = 100;
// Similarities in [0, this) count as none: they are most pairs of a story and move no join.
constexpr double kLeastSimilarity = 0.2;

double Kilometres(const PlaceValue& a, const PlaceValue& b) {
  constexpr double kRadians = std::numbers::pi / 180;
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

double Best(const std::vector<MentionIndex>& a, const std::vector<MentionIndex>& b, const Evidence& e,
            double (*relation)(const Mention&, const Mention&)) {
  double best = 0;
  for (const MentionIndex x : a)
    for (const MentionIndex y : b) best = std::max(best, relation(e.mentions[x], e.mentions[y]));
  return best;
}

// 1 when two counts of one kind of thing agree, 0.7 when they do not: they answer the same question. Things with other
// names may still be the same ("two drones", "two aircraft"): 0.6 when the numbers agree, else nothing is known.
double CountRelation(const Mention& a, const Mention& b) {
  if (!a.quantity || !b.quantity) return kUnknown;
  const double low = std::max(a.quantity->low.value_or(0), b.quantity->low.value_or(0));
  const double high = std::min(a.quantity->high.value_or(1e18), b.quantity->high.value_or(1e18));
  const bool same_thing = !a.quantity->unit.empty() && Head(*a.quantity) == Head(*b.quantity);
  if (same_thing) return low <= high ? 1 : 0.7;
  return a.quantity->low == b.quantity->low && a.quantity->high == b.quantity->high ? 0.6 : kUnknown;
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

// REQUIRES: both statements tell a day.
bool DaysMeet(const Statement& a, const Statement& b, const Evidence& e) {
  const TimeValue& x = *e.mentions[*a.day].time;
  const TimeValue& y = *e.mentions[*b.day].time;
  return x.from <= y.to && y.from <= x.to;
}

// Whether a statement is told as not so: its source denies it, or it is negated.
bool IsDenied(const Statement& s, const Evidence& e) {
  if (s.attribution && e.attributions[*s.attribution].stance == SpeechStance::kDenies) return true;
  const auto any = [](std::string_view word) { return !text::IsStopWord(text::Fold(word)); };
  return Negates(s.span.Of(e.articles[s.article].text), any);
}

// Puts each group of what is denied to the group of the statement that one of its members is likest to. It is told in
// few words ("that anybody was hurt"): nearness to one wording is enough, and far ones would part the claim in two.
std::vector<std::uint32_t> WithDenials(const std::vector<std::uint32_t>& groups,
                                       std::span<const WeightedPair> denials) {
  std::map<std::uint32_t, const WeightedPair*> nearest;
  for (const WeightedPair& p : denials) {
    const WeightedPair*& best = nearest[groups[p.a]];
    if (best == nullptr || std::tuple(-p.similarity, p.b, p.a) < std::tuple(-best->similarity, best->b, best->a))
      best = &p;
  }
  std::vector<std::uint32_t> out = groups;
  for (std::uint32_t& group : out)
    if (const auto at = nearest.find(group); at != nearest.end()) group = groups[at->second->b];
  return Dense(out);
}

}  // namespace

double StatementSimilarity(const Statement& a, const Statement& b, const Evidence& e) {
  Mean mean;
  const double norms = a.norm * b.norm;
  mean.Add(kWordsWeight, norms > 0 ? Dot(a.terms, b.terms) / norms : 0);
  if (a.predicates.empty() || b.predicates.empty())
    mean.AddUnknown(kPredicateWeight);
  else
    mean.Add(kPredicateWeight, Shared(a.predicates, b.predicates));
  const auto relate = [&](double weight, const auto& of_a, const auto& of_b,
                          double (*relation)(const Mention&, const Mention&)) {
    if (of_a.empty() || of_b.empty())
      mean.AddUnknown(weight);
    else
      mean.Add(weight, Best(of_a, of_b, e, relation));
  };
  relate(kPlaceWeight, a.places, b.places, PlaceRelation);
  relate(kCountWeight, a.counts, b.counts, CountRelation);
  if (!a.day || !b.day) {
    mean.AddUnknown(kDayWeight);
    return mean.value();
  }
  const bool meet = DaysMeet(a, b, e);
  mean.Add(kDayWeight, meet ? 1 : 0);
  return mean.value() - (meet ? 0 : kDayPenalty);
}

std::vector<std::uint32_t> JoinStatements(std::span<const Statement> statements, const Evidence& evidence) {
  std::vector<const SparseVector*> vectors;
  std::vector<bool> denied;
  for (const Statement& s : statements) {
    vectors.push_back(&s.terms);
    denied.push_back(IsDenied(s, evidence));
  }
  std::vector<WeightedPair> within;   // two that are stated, or two that are denied
  std::vector<WeightedPair> between;  // one that is denied, and one that is stated
  for (const auto& [a, b] : FindCandidates(vectors, kCandidates)) {
    const double s = StatementSimilarity(statements[a], statements[b], evidence);
    if (s < kLeastSimilarity && s >= 0) continue;
    if (denied[a] == denied[b])
      within.push_back({a, b, s});
    else if (s >= kClaimThreshold)
      between.push_back(denied[a] ? WeightedPair{a, b, s} : WeightedPair{b, a, s});
  }
  const auto items = static_cast<std::uint32_t>(statements.size());
  const auto bridge = [&](const WeightedPair& p) {
    const Statement& a = statements[p.a];
    const Statement& b = statements[p.b];
    if (a.day && b.day && !DaysMeet(a, b, evidence)) return Bridge::kParts;
    return a.article != b.article ? Bridge::kMay : Bridge::kNone;
  };
  const auto groups = BridgeGroups(AverageLink(items, within, kClaimThreshold), within, bridge);
  return WithDenials(groups, between);
}

}  // namespace stemma::claims
