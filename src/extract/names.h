// Names: who wrote it, as a set of clean names.
// In:  what JSON-LD, <meta> and bylines hold.  Out: names, in order, no name twice; none rather than a wrong one.
// Tested by extract/metadata_test.cc. Source: ours; the complaints listed for readers of bylines.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::extract {

// One raw value ("By Jane Doe and John Roe, staff writers | The Harbour Post") as its names. `publisher` and its parts
// are no authors.
std::vector<std::string> CleanAuthors(std::string_view raw, std::string_view publisher);

// Words between single spaces.
std::size_t WordCount(std::string_view text);

// True for a text that can be a byline: short, with a lead word ("By", "Von") or nothing but names.
bool LooksLikeByline(std::string_view line);

// `line` without its lead word; empty when it has none.
std::string_view AfterLeadWord(std::string_view line);

}  // namespace stemma::extract
