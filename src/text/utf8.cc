#include "text/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace stemma::text {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool IsContinuation(unsigned char c) { return (c & 0xC0) == 0x80; }

struct Lead {
  std::uint32_t size;
  char32_t bits;
  char32_t least;
};

Lead LeadOf(unsigned char c) {
  if (c >= 0xC2 && c <= 0xDF) return {2, static_cast<char32_t>(c & 0x1F), 0x80};
  if (c >= 0xE0 && c <= 0xEF) return {3, static_cast<char32_t>(c & 0x0F), 0x800};
  if (c >= 0xF0 && c <= 0xF4) return {4, static_cast<char32_t>(c & 0x07), 0x10000};
  return {0, 0, 0};
}

}  // namespace

CodePoint DecodeBeyondAscii(std::string_view text, std::size_t offset) {
  const auto c = static_cast<unsigned char>(text[offset]);
  const CodePoint bad{kReplacement, 1, false};
  const auto [size, bits, least] = LeadOf(c);
  if (size == 0 || offset + size > text.size()) return bad;
  char32_t value = bits;
  for (std::uint32_t i = 1; i < size; ++i) {
    const auto next = static_cast<unsigned char>(text[offset + i]);
    if (!IsContinuation(next)) return bad;
    value = (value << 6) | (next & 0x3F);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < least || value > 0x10FFFF || surrogate) return bad;
  return {value, size, true};
}

void Append(char32_t value, std::string& out) {
  if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) value = kReplacement;
  if (value < 0x80) {
    out += static_cast<char>(value);
  } else if (value < 0x800) {
    out += static_cast<char>(0xC0 | (value >> 6));
    out += static_cast<char>(0x80 | (value & 0x3F));
  } else if (value < 0x10000) {
    out += static_cast<char>(0xE0 | (value >> 12));
    out += static_cast<char>(0x80 | ((value >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (value & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (value >> 18));
    out += static_cast<char>(0x80 | ((value >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((value >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (value & 0x3F));
  }
}

bool IsValid(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    // OPTIMIZATION: eight bytes of ASCII at a time.
    std::uint64_t eight = 0;
    if (i + sizeof eight <= text.size()) {
      std::memcpy(&eight, text.data() + i, sizeof eight);
      if ((eight & 0x8080808080808080U) == 0) {
        i += sizeof eight;
        continue;
      }
    }
    const CodePoint cp = Decode(text, i);
    if (!cp.valid) return false;
    i += cp.size;
  }
  return true;
}

std::string Repair(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint cp = Decode(text, i);
    Append(cp.value, out);
    i += cp.size;
  }
  return out;
}

CodePointMap::CodePointMap(std::string_view text) : text_(text) {
  marks_.reserve(text.size() / kStride + 1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % kStride == 0) marks_.push_back(total_);
    if (!IsContinuation(static_cast<unsigned char>(text[i]))) ++total_;
  }
}

std::uint32_t CodePointMap::FromByte(std::size_t offset) const {
  if (offset >= text_.size()) return total_;
  while (offset > 0 && IsContinuation(static_cast<unsigned char>(text_[offset]))) --offset;
  std::uint32_t count = marks_[offset / kStride];
  for (std::size_t i = offset / kStride * kStride; i < offset; ++i)
    if (!IsContinuation(static_cast<unsigned char>(text_[i]))) ++count;
  return count;
}

}  // namespace stemma::text
