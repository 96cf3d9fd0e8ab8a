#include "provenance/spelling.h"

#include <gtest/gtest.h>

namespace stemma::provenance {
namespace {

TEST(SpellingTest, SpacesAndDomains) {
  EXPECT_TRUE(AreSpellings("kesh news", "keshnews"));
  EXPECT_TRUE(AreSpellings("orelpost.com", "orel post"));
  EXPECT_FALSE(AreSpellings("orel post", "orel posts daily"));
  EXPECT_FALSE(AreSpellings("kesh", "kesh"));
}

TEST(SpellingTest, OneSlipInALongWord) {
  EXPECT_TRUE(AreSpellings("dana hutsen", "dana hustne") == false);  // two slips
  EXPECT_TRUE(AreSpellings("dana hutson", "dana huston"));           // changed places
  EXPECT_TRUE(AreSpellings("dana marrenk", "dana marrenkk"));        // a letter more
  EXPECT_TRUE(AreSpellings("dana marrenko", "dana marrenka"));       // another letter
  EXPECT_FALSE(AreSpellings("dana marr", "dana mars"));              // short words are told apart
  EXPECT_FALSE(AreSpellings("dana marrenko", "dina marrenka"));      // two words differ
  EXPECT_FALSE(AreSpellings("marrenko", "marrenka"));                // one word alone
  EXPECT_FALSE(AreSpellings("dana karrenko", "dana marrenko"));      // the first letter stands
}

}  // namespace
}  // namespace stemma::provenance
