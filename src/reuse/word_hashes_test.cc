#include "reuse/word_hashes.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "reuse/words.h"
#include "text/token.h"

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

// Words lie across the masks of 64 bytes in every way.
TEST(WordHashes, AreThoseOfTheTokens) {
  static constexpr const char* kPieces[] = {"harbour", "Q",       "quay's", "sea-front", "u.s.", "12,5",
                                            "a",       "o'clock", "x7-y",   " ",         " ",    " ",
                                            ". ",      "\n",      " - ",    "\u00e9",    "9",    "gale"};
  std::mt19937 random(17);
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (unsigned n = random() % 120; n > 0; --n) text += kPieces[random() % std::size(kPieces)];
    WordHashes fast;
    ReadWordHashes(text, fast);
    std::vector<std::uint32_t> slow;
    for (const text::Token& token : text::Tokenize(text))
      if (token.kind != text::TokenKind::kMark) slow.push_back(FoldWord(token.span.Of(text)).hash);
    EXPECT_EQ(fast.hashes, slow) << text;
  }
}

TEST(WordHashes, TakeAWordOfAMegabyte) {
  ExpectAsReadWords("one " + std::string(1 << 20, 'X') + " two " + std::string(1 << 20, '7') + "\u00e9");
}

}  // namespace
}  // namespace stemma::reuse
