#include "reference/chance.h"

#include <algorithm>
#include <cstddef>

namespace stemma::reference {
namespace {

std::size_t Bit(int shift) {
  const int bit = shift + kChanceReach;
  return static_cast<std::size_t>(bit);
}

}  // namespace

void AddShifts(Days stated, Days entry, int tolerance, ShiftSet& set) {
  const int first = std::max(entry.from - tolerance - stated.to, -kChanceReach);
  const int last = std::min(entry.to + tolerance - stated.from, kChanceReach);
  for (int shift = first; shift <= last; ++shift) set.set(Bit(shift));
}

Shifts& Shifts::operator|=(const Shifts& other) {
  by_count |= other.by_count;
  by_actor |= other.by_actor;
  differs |= other.differs;
  any |= other.any;
  return *this;
}

double Share(const ShiftSet& set) { return static_cast<double>(set.count()) / static_cast<double>(set.size()); }

}  // namespace stemma::reference
