#include "reuse/ascii_word.h"

#include <gtest/gtest.h>

#include <random>

namespace stemma::reuse {
namespace {

std::uint64_t SlowMask(const char* at) {
  const auto is_word = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  std::uint64_t out = 0;
  for (std::size_t i = 0; i < kMaskBytes; ++i) out |= std::uint64_t{is_word(at[i]) ? 1U : 0U} << i;
  return out;
}

TEST(AsciiWord, MasksEveryByte) {
  std::string bytes(256 + kMaskBytes, ' ');
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i);
  for (std::size_t at = 0; at < 256; ++at) {
    EXPECT_EQ(AlphanumericMask(bytes.data() + at), SlowMask(bytes.data() + at)) << at;
    EXPECT_EQ(AlphanumericMaskByEights(bytes.data() + at), SlowMask(bytes.data() + at)) << at;
  }
}

// Stored seeds are made of these hashes: they may not change with the way they are computed.
TEST(AsciiWord, HashIsXxh3OfTheFoldedBytes) {
  std::mt19937 random(3);
  for (std::size_t size = 1; size < 140; ++size) {
    for (const std::size_t behind : {0U, 1U, 7U, 100U}) {
      std::string word;
      for (std::size_t i = 0; i < size; ++i) word += "azAZ09-'mqXY"[random() % 12];
      std::string folded = word;
      for (char& c : folded) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
      const std::string text = "The " + word + std::string(behind, 'x');
      EXPECT_EQ(HashOfAscii(text, 4, 4 + size), static_cast<std::uint32_t>(XXH3_64bits(folded.data(), size)))
          << word << " " << behind;
    }
  }
}

}  // namespace
}  // namespace stemma::reuse
