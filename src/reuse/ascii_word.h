// Ascii word: where a word of ASCII letters and digits ends and what its hash is, many bytes at a time.
// In:  bytes of a text.  Out: masks of 64 bytes; hashes.
// Tested by reuse/ascii_word_test.cc (byte by byte; against XXH3_64bits). Source: the comparisons of eight bytes in one
// number after Warren, "Hacker's Delight", chapter 6; the hash is XXH3 (Collet, xxhash.com), for 1 to 16 bytes.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define XXH_INLINE_ALL  // OPTIMIZATION: hashing a word costs less than the call
#include <xxhash.h>

namespace stemma::reuse {

// Eight bytes of a text as one number, the first lowest.
inline std::uint64_t EightBytes(const char* at) {
  std::uint64_t out = 0;
  std::memcpy(&out, at, sizeof out);
  if constexpr (std::endian::native == std::endian::big) out = __builtin_bswap64(out);
  return out;
}

inline constexpr std::uint64_t kOnes = 0x0101010101010101U;
inline constexpr std::uint64_t kHighs = 0x80 * kOnes;

// The highest bit of each byte in [first, last]. REQUIRES: no byte of x is over 0x7F, first and last are ASCII.
constexpr std::uint64_t InRange(std::uint64_t x, unsigned char first, unsigned char last) {
  return ((x + (0x80U - first) * kOnes) ^ (x + (0x7FU - last) * kOnes)) & kHighs;
}

// ASCII capitals made small. REQUIRES: no byte is over 0x7F.
constexpr std::uint64_t Lowered(std::uint64_t x) { return x | InRange(x, 'A', 'Z') >> 2; }

// Bit i is set where byte i is an ASCII letter or digit. The second is the first for any processor.
inline constexpr std::size_t kMaskBytes = 64;
inline std::uint64_t AlphanumericMaskByEights(const char* at) {
  std::uint64_t out = 0;
  for (std::size_t i = 0; i < kMaskBytes; i += 8) {
    const std::uint64_t x = EightBytes(at + i);
    const std::uint64_t ascii = x & ~kHighs;
    const std::uint64_t either = (InRange(ascii | 0x20 * kOnes, 'a', 'z') | InRange(ascii, '0', '9')) & ~x;
    out |= ((either & kHighs) >> 7) * 0x0102040810204080U >> 56 << i;  // the eight bits side by side
  }
  return out;
}
#ifdef __SSE2__
inline std::uint64_t AlphanumericMask(const char* at) {
  // Bytes in [first, first + count): moved so that `first` is the least signed number.
  const auto in_range = [](__m128i bytes, int first, int count) {
    const __m128i moved = _mm_add_epi8(bytes, _mm_set1_epi8(static_cast<char>(0x80 - first)));
    return _mm_cmplt_epi8(moved, _mm_set1_epi8(static_cast<char>(count - 0x80)));
  };
  std::uint64_t out = 0;
  for (std::size_t i = 0; i < kMaskBytes; i += 16) {
    __m128i bytes;
    std::memcpy(&bytes, at + i, sizeof bytes);
    const __m128i letters = in_range(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), 'a', 26);
    const int mask = _mm_movemask_epi8(_mm_or_si128(letters, in_range(bytes, '0', 10)));
    out |= static_cast<std::uint64_t>(static_cast<unsigned>(mask)) << i;
  }
  return out;
}
#else
inline std::uint64_t AlphanumericMask(const char* at) { return AlphanumericMaskByEights(at); }
#endif

__extension__ using Wide = unsigned __int128;  // the product of two numbers of 64 bits

// XXH3_64bits of the `size` lowest bytes of x, lower half. OPTIMIZATION: without memory, and without a branch on the
// size, which nobody can foretell: words of up to three letters and longer ones take turns.
// REQUIRES: 1 <= size <= 8, the bytes beyond are 0.
inline std::uint32_t HashOfEight(std::uint64_t x, std::size_t size) {
  constexpr std::uint64_t kFlipShort = 0x87275A9B;  // the secret's words that XXH3 takes for each size
  constexpr std::uint64_t kFlipLong = 0xC73AB174C5ECD5A2U;
  const std::uint64_t last = x >> 8 * (size - 1);
  std::uint64_t few = ((x & 0xFF) << 16 | (x >> 8 * (size >> 1 & 3) & 0xFF) << 24 | (last & 0xFF) | size << 8);
  few ^= kFlipShort;
  few = (few ^ few >> 33) * 0xC2B2AE3D27D4EB4FU;
  few = (few ^ few >> 29) * 0x165667B19E3779F9U;
  few ^= few >> 32;
  std::uint64_t many = (x << 32 | (x >> (8 * (size - 4) & 63) & 0xFFFFFFFF)) ^ kFlipLong;
  many ^= std::rotl(many, 49) ^ std::rotl(many, 24);
  many *= 0x9FB21C651E98DF25U;
  many = (many ^ ((many >> 35) + size)) * 0x9FB21C651E98DF25U;
  many ^= many >> 28;
  const std::uint64_t is_few = size < 4 ? ~std::uint64_t{0} : 0;  // "size < 4 ? few : many" is made a branch
  return static_cast<std::uint32_t>((few & is_few) | (many & ~is_few));
}

// XXH3_64bits of `size` bytes, lower half, given the first eight and the last eight of them. REQUIRES: 9 <= size <= 16.
inline std::uint32_t HashOfSixteen(std::uint64_t first, std::uint64_t last, std::size_t size) {
  first ^= 0x6782737BEA4239B9U;
  last ^= 0xAF56BC3B0996523AU;
  const auto product = static_cast<Wide>(first) * last;
  const std::uint64_t folded = static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
  std::uint64_t hash = size + __builtin_bswap64(first) + last + folded;
  hash = (hash ^ hash >> 37) * 0x165667919E3779F9U;
  return static_cast<std::uint32_t>(hash ^ hash >> 32);
}

// The same eight bytes, capitals made small. REQUIRES: all eight lie in the text.
inline std::uint64_t EightFolded(std::string_view text, std::size_t at) {
  return Lowered(EightBytes(text.data() + at) & ~kHighs);
}

// HashOfAscii for words of more than eight bytes, and at the end of a text.
[[gnu::noinline]] inline std::uint32_t HashOfLongAscii(std::string_view text, std::size_t begin, std::size_t end) {
  const std::size_t size = end - begin;
  if (size > 8 && size <= 16) return HashOfSixteen(EightFolded(text, begin), EightFolded(text, end - 8), size);
  std::string folded(text.substr(begin, size));
  for (char& c : folded) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
  return static_cast<std::uint32_t>(XXH3_64bits(folded.data(), folded.size()));
}

// The hash of an ASCII word, case folded: Word::hash. REQUIRES: begin < end <= text.size(), ASCII in between.
[[gnu::always_inline]] inline std::uint32_t HashOfAscii(std::string_view text, std::size_t begin, std::size_t end) {
  const std::size_t size = end - begin;
  if (size > 8 || begin + 8 > text.size()) return HashOfLongAscii(text, begin, end);
  return HashOfEight(EightFolded(text, begin) & ~std::uint64_t{0} >> 8 * (8 - size), size);
}

}  // namespace stemma::reuse
