// Letters: the two steps that every key of spellings takes (latin_spelling.h, skeleton.h).
// Tests: latin_spelling_test.cc, skeleton_test.cc. Ours.
#pragma once

#include <string>
#include <string_view>

namespace stemma::entities {

/// Puts `to` for each `from` of `s`, from left to right; what was put in is not read again.
void ReplaceAll(std::string& s, std::string_view from, std::string_view to);

/// Writes each run of one letter once.
void Undouble(std::string& s);

}  // namespace stemma::entities
