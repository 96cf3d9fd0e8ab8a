#include "claims/counts.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "claims/predicate.h"
#include "text/fold.h"
#include "text/stem.h"

namespace stemma::claims {
namespace {

// Hedged counts this much apart are rounding, not conflict (docs/algorithms/claims.md).
constexpr double kCountRatio = 1.25;

// How fine a number is told: the largest power of ten that it is a multiple of. 110 in tens, 27 in ones, 4.2 in tenths.
double Grain(double number) {
  constexpr double kFinest = 0.001;
  double grain = std::pow(10.0, std::floor(std::log10(number)));
  while (grain > kFinest && std::abs(number / grain - std::round(number / grain)) > 1e-6) grain /= 10;
  return grain;
}

// Whether the rounder of two exact numbers is the other one rounded: 110 is 108 so, and 3 is 3.2.
bool IsRounding(double a, double b) {
  if (a < 1 || b < 1) return true;
  const double grain = std::max(Grain(a), Grain(b));
  return std::abs(std::round(a / grain) - std::round(b / grain)) < 0.5;
}

// What befell what is counted, by its kind ("people dead", "people killed": one); empty where it is not told.
std::string FateOf(const QuantityValue& q) {
  const std::size_t blank = q.unit.find(' ');
  if (blank == std::string::npos) return {};
  std::string stem = text::Stem(text::Fold(std::string_view(q.unit).substr(blank + 1)));
  const auto kind = PredicateClass(stem);
  return kind ? std::string(PredicateName(*kind)) : stem;
}

bool IsExact(const QuantityValue& q) { return q.low && q.high && *q.low == *q.high; }

}  // namespace

std::string Head(const QuantityValue& q) {
  const std::string_view unit = q.unit;
  return text::Stem(text::Fold(unit.substr(0, unit.find(' '))));
}

bool CountsPart(const QuantityValue& a, const QuantityValue& b) {
  const double a_low = a.low.value_or(0);
  const double b_low = b.low.value_or(0);
  const double a_high = a.high.value_or(INFINITY);
  const double b_high = b.high.value_or(INFINITY);
  if (a_low <= b_high && b_low <= a_high) return false;
  if (IsExact(a) && IsExact(b) && !IsRounding(a_low, b_low)) return true;
  const double small = a_high < b_low ? a_high : b_high;
  const double large = a_high < b_low ? b_low : a_low;
  return large > std::max(small * kCountRatio, small + 0.5);
}

bool CountOneThing(const QuantityValue& a, const QuantityValue& b) {
  if (a.unit.empty() || b.unit.empty() || Head(a) != Head(b)) return false;
  const std::string x = FateOf(a);
  const std::string y = FateOf(b);
  return x.empty() || y.empty() || x == y;
}

bool CountsDiffer(const Mention& a, const Mention& b) {
  if (!a.quantity || !b.quantity || a.quantity->total || b.quantity->total) return false;
  return CountsPart(*a.quantity, *b.quantity) && CountOneThing(*a.quantity, *b.quantity);
}

}  // namespace stemma::claims
