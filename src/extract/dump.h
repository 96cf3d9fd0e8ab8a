// Dump: the article in a crawler's text of a page, where only lines are left of the markup.
// In:  a kText record.  Out: its article; furniture, comments, credits and notes in their own fields.
// Tested by extract/extract_test.cc, fuzzed by fuzz/extract_text_fuzz.cc.
// Source: ours; lines are judged by their words, length, links and place, see docs/algorithms/extract.md.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/article.h"
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

// Of a kText record. Time O(n).
DumpSample SampleDump(const RawRecord& record);

// The site that a dump was saved from: the host of its address, else the host that most of at least five links lead to
// (a site's menu leads to itself). Empty when neither tells.
std::string DumpHost(const RawRecord& record);

// Never fails; a dump without prose gives an article with empty text. Time O(n).
Article ReadDump(const RawRecord& record, const IsRepeated& is_repeated);

}  // namespace stemma::extract
