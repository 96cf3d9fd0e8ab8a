#include "reuse/word_hashes.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "reuse/words.h"

namespace stemma::reuse {
namespace {

void ExpectAsReadWords(const std::string& text) {
  WordHashes fast;
  ReadWordHashes(text, fast);
  const auto words = ReadWords(text);
  ASSERT_EQ(fast.hashes.size(), words.size()) << text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    EXPECT_EQ(fast.hashes[i], words[i].hash) << text << " word " << i;
    EXPECT_EQ(fast.IsCharacter(i), words[i].character) << text << " word " << i;
  }
}

TEST(WordHashes, AreThoseOfReadWords) {
  for (const char* text :
       {"", " ", "U.S. officials' boat's north-west 1,200.5 a.m. don't 26th x.y.z. a.b",
        "caf\u00e9 na\u00efve-ish O\u2019Neil", "rock'n'roll' 's it's\u2014here", "\u6e2f\u53e3abc today\u95dc",
        "a\u0301b.c. d.e.\u00e9", "x\xFFy z", "3:45, 1.000,00; 7.", "A-1 b2b c-3po-x"})
    ExpectAsReadWords(text);
}

TEST(WordHashes, AreThoseOfReadWordsForAnyText) {
  static constexpr const char* kPieces[] = {
      "a",      "B",      "s",      "'",      "-",      ".",      ",",      ":",    " ",    "\n", "7", "\u00e9",
      "\u2019", "\u2010", "\u6e2f", "\u0e17", "\u0438", "\u200b", "\u0301", "\xE2", "u.s.", "(",  "\t"};
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (unsigned n = random() % 24; n > 0; --n) text += kPieces[random() % std::size(kPieces)];
    ExpectAsReadWords(text);
  }
}

TEST(WordHashes, TakeAWordOfAMegabyte) {
  ExpectAsReadWords("one " + std::string(1 << 20, 'X') + " two " + std::string(1 << 20, '7') + "\u00e9");
}

}  // namespace
}  // namespace stemma::reuse
