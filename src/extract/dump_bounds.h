// Dump bounds: the first line of a dump's article and the first line behind it.
// In:  the judged lines, and who wrote the article.  Out: indices of lines.
// Tested by extract/dump_test.cc. Source: ours; see docs/algorithms/extract.md.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "extract/dump_lines.h"

namespace stemma::extract {

// The first line of prose. A headline that ends as a sentence does is told by the byline below it, or by standing there
// twice; such lines become kShort. lines.size() when there is no prose. Time O(n).
std::size_t FindDumpBegin(std::span<DumpLine> lines);

// Makes a comment heading of a short line with a count ("9 voices from the quay") over the dated heads of two comments,
// behind three paragraphs. Time O(n).
void MarkCountedHeadings(std::span<DumpLine> lines, std::size_t begin);

// Makes furniture of "Comments (3)" or "Leave a comment" in the head of an article whose summary is prose, or with next
// to none of the prose above: they count or lead to comments that stand elsewhere. Time O(n).
void MarkCounters(std::span<DumpLine> lines, std::size_t begin);

// The line where the article that begins at `begin` is over: comments, a form, or, behind half of the prose, a credit,
// a biography of one of `authors`, a word about the `site` itself, or a list of other things with no prose behind it.
// Time O(n).
std::size_t FindDumpEnd(std::span<const DumpLine> lines, std::size_t begin, const std::vector<std::string>& authors,
                        const std::string& site);

// The first prose below the headline where the headline stands below line `begin`, that is, below a word on cookies or
// a summary in a menu; 0 when it does not. Time O(n).
std::size_t BeginBelowHeadline(std::span<const DumpLine> lines, std::size_t begin, const std::string& title);

// The line behind the last one that repeats the headline; 0 when none does. Time O(n).
std::size_t BehindHeadline(std::span<const DumpLine> lines, const std::string& title);

}  // namespace stemma::extract
