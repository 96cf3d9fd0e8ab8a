#include "reference/chance.h"

#include <algorithm>
#include <cstddef>

namespace stemma::reference {
namespace {

std::size_t Bit(int shift) { return static_cast<std::size_t>(shift + kChanceReach); }

}  // namespace

void AddShifts(Days stated, Days entry, int tolerance, ShiftSet& set) {
  const int first = std::max(entry.from - tolerance - stated.to, -kChanceReach);
  const int last = std::min(entry.to + tolerance - stated.from, kChanceReach);
  for (int shift = first; shift <= last; ++shift) set.set(Bit(shift));
}

ShiftSet ShiftsWithin(Days stated, Days period) {
  ShiftSet set;
  for (int shift = -kChanceReach; shift <= kChanceReach; ++shift)
    if (stated.from + shift >= period.from && stated.to + shift <= period.to) set.set(Bit(shift));
  return set;
}

Shifts& Shifts::operator|=(const Shifts& other) {
  possible |= other.possible;
  by_count |= other.by_count;
  by_actor |= other.by_actor;
  differs |= other.differs;
  any |= other.any;
  return *this;
}

double Shifts::Share(const ShiftSet& set) const {
  if (possible.none()) return 0;
  return static_cast<double>((set & possible).count()) / static_cast<double>(possible.count());
}

}  // namespace stemma::reference
