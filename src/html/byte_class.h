// Byte classes of the HTML syntax, as one table.
// In:  a byte.  Out: what it is to the tokenizer.
// Tested by html/tokenizer_test.cc. Source: WHATWG HTML, "Tokenization"; Infra, "Code points".
#pragma once

#include <array>
#include <cstdint>

namespace stemma::html {

enum ByteClass : std::uint8_t {
  kSpaceByte = 1,      // space, tab, line feed, form feed, and carriage return, which is a line feed once normalised
  kLetterByte = 2,     // ASCII
  kEndsTagName = 4,    // space / >
  kEndsName = 8,       // space / > =
  kEndsUnquoted = 16,  // space >
};

inline constexpr std::array<std::uint8_t, 256> kByteClass = [] {
  std::array<std::uint8_t, 256> table{};
  for (const unsigned char c : {' ', '\t', '\n', '\f', '\r'})
    table[c] = kSpaceByte | kEndsTagName | kEndsName | kEndsUnquoted;
  for (unsigned c = 'a'; c <= 'z'; ++c) table[c] = table[c - 'a' + 'A'] = kLetterByte;
  table['/'] = kEndsTagName | kEndsName;
  table['>'] = kEndsTagName | kEndsName | kEndsUnquoted;
  table['='] = kEndsName;
  return table;
}();

constexpr bool Is(char c, ByteClass wanted) { return (kByteClass[static_cast<unsigned char>(c)] & wanted) != 0; }

}  // namespace stemma::html
