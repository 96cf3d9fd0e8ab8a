// Character references: "&amp;", "&#8212;", "&notin" - what they stand for and how many bytes of source they take.
// In:  source and the offset of an "&".  Out: the characters, the bytes consumed.
// Tested by html/char_reference_test.cc and html/tokenizer_test.cc.
// Source: WHATWG HTML, "Character reference state" and the states it leads to. Parse errors are not reported.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace stemma::html {

// A decoded reference; consumed == 0 when the "&" begins none and stands for itself. At most two characters, 8 bytes.
struct CharReference {
  std::size_t consumed = 0;  // bytes of source, the "&" included
  std::array<char, 8> bytes = {};
  std::size_t size = 0;
  [[nodiscard]] std::string_view text() const { return {bytes.data(), size}; }
};

// REQUIRES: source[at] == '&'. In an attribute's value a name without ";" before "=" or a letter or digit is none.
// Time O(length of the reference), names at most 33 bytes; digits are read to their end.
CharReference ReadReference(std::string_view source, std::size_t at, bool in_attribute);

}  // namespace stemma::html
