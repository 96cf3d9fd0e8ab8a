// DumpRepeats: the furniture of a dump that shows by standing on other dumps of its site, or twice in its own.
// In:  kText records; what the pile's other dumps hold.  Out: samples to learn from; lines marked as furniture.
// Tested by extract/dump_test.cc and extract/extract_test.cc. Source: ours; see docs/algorithms/extract.md.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/dump_lines.h"
#include "stemma/record.h"

namespace stemma::extract {

// Says whether the line with this key (DumpSample::lines) stands on other dumps of the site too, or `on_most` of them.
using IsRepeated = std::function<bool(std::uint64_t line, bool on_most)>;

// What a dump shows of its site. A line's key has the part that it stands in, above the prose or not: a headline stands
// above its own article and in other pages' lists, and is no furniture for that.
struct DumpSample {
  std::uint64_t page = 0;  // the same for captures of one page: of its three longest lines
  std::vector<std::uint64_t> lines;
};

// Of a kText record. Time O(n log n).
DumpSample SampleDump(const RawRecord& record);

// The site that a dump was saved from: the host of its address, else the host that most of at least five links lead to
// (a site's menu leads to itself). Empty when neither tells.
std::string DumpHost(const RawRecord& record);

// Makes furniture of the lines of a text of `bytes` that repeat. Returns the names that
// stand there twice.
// Time O(n).
std::vector<std::string> MarkRepeatedLines(std::size_t bytes, const IsRepeated& is_repeated,
                                           std::vector<DumpLine>& lines);

}  // namespace stemma::extract
