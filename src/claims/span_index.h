// SpanIndex: which of many spans meet a given one.
// In:  spans with numbers.  Out: the numbers of those that overlap a span, ascending, each once.
// Tested by claims/span_index_test.cc against brute force. Source: ours; a sorted list with the running maximum of its
// ends.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "stemma/span.h"

namespace stemma::claims {

// Add all, Settle once, then ask. O(n log n) to settle, O(log n + hits) to ask while spans are short beside the text.
class SpanIndex {
 public:
  void Add(Span span, std::uint32_t number) { entries_.push_back({span, number, 0}); }

  void Settle() {
    std::ranges::sort(entries_, {}, [](const Entry& e) { return std::pair(e.span, e.number); });
    std::uint32_t furthest = 0;
    for (Entry& e : entries_) e.furthest = furthest = std::max(furthest, e.span.end());
  }

  [[nodiscard]] std::vector<std::uint32_t> Overlapping(Span span) const {
    std::vector<std::uint32_t> out;
    auto at = std::ranges::lower_bound(entries_, span.end(), {}, [](const Entry& e) { return e.span.begin(); });
    // Behind an entry whose furthest end lies before the span, none reaches it.
    while (at != entries_.begin() && (--at)->furthest > span.begin())
      if (at->span.Overlaps(span)) out.push_back(at->number);
    std::ranges::sort(out);
    out.erase(std::ranges::unique(out).begin(), out.end());
    return out;
  }

 private:
  struct Entry {
    Span span;
    std::uint32_t number;
    std::uint32_t furthest;  // end of whichever entry up to here reaches furthest
  };
  std::vector<Entry> entries_;
};

}  // namespace stemma::claims
