// Contains: std::ranges::contains of C++23, which g++ 12's library lacks.
// In:  a range, a value, perhaps a projection.  Out: whether the value is there. Time O(n).
// Tested by every room test that meets it.
#pragma once

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

namespace stemma::report {

template <typename Range, typename Value, typename Projection = std::identity>
bool Contains(const Range& range, const Value& value, Projection projection = {}) {
  return std::ranges::find(range, value, std::move(projection)) != std::ranges::end(range);
}

}  // namespace stemma::report
