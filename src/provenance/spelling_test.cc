#include "provenance/spelling.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

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

TEST(SpellingTest, SpellingsShareAKey) {
  const auto share = [](std::string_view a, std::string_view b) {
    const std::vector<std::string> keys = SpellingKeys(a);
    return std::ranges::any_of(SpellingKeys(b),
                               [&](const std::string& k) { return std::ranges::find(keys, k) != keys.end(); });
  };
  EXPECT_TRUE(share("kesh news", "keshnews"));
  EXPECT_TRUE(share("dana hutson", "dana huston"));
  EXPECT_TRUE(share("dana marrenk", "dana marrenkk"));
  EXPECT_TRUE(share("dana marrenko", "dana marrenka"));
  EXPECT_FALSE(share("dana marrenko", "dana karrilka"));
  EXPECT_FALSE(share("dana marrenko", "dina marrenko"));
}

}  // namespace
}  // namespace stemma::provenance
