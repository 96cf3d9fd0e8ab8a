#include "entities/plain_name.h"

#include <gtest/gtest.h>

namespace stemma::entities {
namespace {

TEST(PlainName, LinksAndSpellingsFallAway) {
  EXPECT_EQ(PlainName("institute for the harbour"), PlainName("inst of the harbor"));
  EXPECT_NE(PlainName("harbour trust"), PlainName("trust harbour"));
}

TEST(PlainName, AnOrganGoesByItsStateInFrontOrBehind) {
  EXPECT_EQ(PlainName("ministry of defence of brennia"), PlainName("brennian defense ministry"));
  EXPECT_EQ(PlainName("brennian ministry of defence"), PlainName("brennia defence ministry"));
  EXPECT_NE(PlainName("brennian defence ministry"), PlainName("brennian interior ministry"));
  EXPECT_NE(PlainName("brennian defence ministry"), PlainName("kestrian defence ministry"));
}

TEST(PlainName, ShortNamesOfStatesStayApart) {
  EXPECT_EQ(PlainName("ministry of health of iran"), PlainName("iranian health ministry"));
  EXPECT_NE(PlainName("iran health ministry"), PlainName("iraq health ministry"));
}

}  // namespace
}  // namespace stemma::entities
