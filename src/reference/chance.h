// Chance: how often a random day would have done as well as the day that a statement names.
// In:  the days of a statement, the days of the entries at its place that agree with it otherwise.  Out: shares of the
// shifts, in days, of the statement by up to half a year either way, at which it would meet such an entry.
// Nothing is drawn at random: every shift is tried.
// Tested by reference/compare_test.cc. Source: ours, docs/algorithms/reference.md, "Chance".
#pragma once

#include <bitset>

#include "reference/day.h"

namespace stemma::reference {

// Days to either side of a statement on which it is tried out: half a year, so that the war and the seat of the
// fighting are about the same.
inline constexpr int kChanceReach = 182;

// Bit i: the statement moved by i - kChanceReach days.
using ShiftSet = std::bitset<2 * kChanceReach + 1>;

// Adds the shifts at which `stated` comes within `tolerance` days of `entry`.
void AddShifts(Days stated, Days entry, int tolerance, ShiftSet& set);
// What all statements of a claim would find on other days.
struct Shifts {
  ShiftSet by_count;  // matched, with the toll
  ShiftSet by_actor;  // matched, by the actor alone
  ShiftSet differs;
  ShiftSet any;  // an entry in the place

  Shifts& operator|=(const Shifts& other);
};

// Share of all shifts that are in `set`. Days before the list begins and after it ends hold no entry, so that at its
// edges and for lists of a few months this is a lower bound.
double Share(const ShiftSet& set);

}  // namespace stemma::reference
