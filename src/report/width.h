// Width: how many terminal columns a text takes, and cutting to a number of columns.
// In:  UTF-8.  Out: columns; a text of at most so many columns.
// Tested by report/width_test.cc.
// Source: Unicode Standard Annex 11 (East Asian Width), blocks that are wide throughout; combining blocks count 0.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::report {

// Columns of a text: 2 for wide code points, 0 for combining and invisible ones, 1 for the rest.
std::size_t Columns(std::string_view text);

// `text` on one line: white space runs become one space, control and direction characters go (a page must not
// steer the terminal).
std::string OneLine(std::string_view text);

// `text`, on one line, cut to at most `columns` with an ellipsis where something was cut; at a word's end when one
// is near. Cuts no code point.
std::string Shorten(std::string_view text, std::size_t columns);

// `text` broken at spaces into lines of at most `columns`; a longer word is cut. At least one line.
std::vector<std::string> Wrap(std::string_view text, std::size_t columns);

}  // namespace stemma::report
