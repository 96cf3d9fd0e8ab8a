// UTF-8: validity, code points, and the map between byte and code point offsets.
// In:  UTF-8 text.  Out: code points, offsets.
// Tested by text/utf8_test.cc. Source: The Unicode Standard 15, section 3.9, table 3-7.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::text {

// One decoded code point. `size` is 1 to 4 bytes; for a byte that starts no valid sequence `value` is U+FFFD, size 1.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 1;
  bool valid = true;
};

// Decode for a byte that is not ASCII.
CodePoint DecodeBeyondAscii(std::string_view text, std::size_t offset);

// The code point that starts at `offset`. REQUIRES: offset < text.size().
// OPTIMIZATION: inline for ASCII; the call was a fifth of the time of reading words.
inline CodePoint Decode(std::string_view text, std::size_t offset) {
  const auto c = static_cast<unsigned char>(text[offset]);
  if (c < 0x80) return {c, 1, true};
  return DecodeBeyondAscii(text, offset);
}

// Appends the UTF-8 form of a code point; a surrogate or a value past U+10FFFF becomes U+FFFD.
void Append(char32_t value, std::string& out);

bool IsValid(std::string_view text);

// `text` with each byte that belongs to no valid sequence replaced by U+FFFD.
std::string Repair(std::string_view text);

// Byte offset <-> code point offset over one text; O(n) to build, O(1) amortised to ask (a mark each 64 bytes).
class CodePointMap {
 public:
  explicit CodePointMap(std::string_view text);
  explicit CodePointMap(std::string&&) = delete;  // would keep a view of a temporary

  // Code points before byte `offset` (clamped to the text; inside a sequence: of its start).
  [[nodiscard]] std::uint32_t FromByte(std::size_t offset) const;
  [[nodiscard]] std::uint32_t size() const { return total_; }

 private:
  static constexpr std::size_t kStride = 64;
  std::string_view text_;
  std::vector<std::uint32_t> marks_;  // code points before byte i * kStride
  std::uint32_t total_ = 0;
};

}  // namespace stemma::text
