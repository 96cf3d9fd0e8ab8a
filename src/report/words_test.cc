#include "report/words.h"

#include <gtest/gtest.h>

#include <limits>
#include <string>

namespace stemma::report {
namespace {

struct Case {
  const char* value;
  const char* words;
};

TEST(Words, DateHasThePrecisionThatIsKnown) {
  for (const Case& c : {Case{"2017", "2017"}, Case{"2017-07", "July 2017"}, Case{"2017-07-04", "4 July 2017"},
                        Case{"2017-07-14T18:00:00+02:00", "14 July 2017, 18:00 +02:00"},
                        Case{"2017-07-14T18:00Z", "14 July 2017, 18:00 UTC"},
                        // what is no date comes back as it is
                        Case{"2017-W34", "2017-W34"}, Case{"2017-13", "2017-13"}, Case{"soon", "soon"}, Case{"", ""},
                        Case{"2017-07-1", "2017-07-1"}})
    EXPECT_EQ(DateWords(c.value), c.words) << c.value;
}

TEST(Words, TimesBeyondDaysAreReadable) {
  for (const Case& c : {Case{"196", "1960s"}, Case{"2017-W34", "week 34 of 2017"}, Case{"1989-Q3", "Q3 1989"},
                        Case{"2017-08-24/2017-08-26", "24 August 2017 to 26 August 2017"}, Case{"P1W", "P1W"}})
    EXPECT_EQ(TimeWords(c.value), c.words) << c.value;
}

TEST(Words, ListsEndInAnd) {
  EXPECT_EQ(Joined({}), "");
  EXPECT_EQ(Joined({"a"}), "a");
  EXPECT_EQ(Joined({"a", "b", "c"}), "a, b and c");
  EXPECT_EQ(Joined({"a", "b", "c", "d"}, 2), "a, b and 2 more");
}

TEST(Words, StrengthFallsWithTheScore) {
  EXPECT_EQ(Strength(0.9), "strong evidence");
  EXPECT_EQ(Strength(0.7), "good evidence");
  EXPECT_EQ(Strength(0.5), "some evidence");
  EXPECT_EQ(Strength(0), "weak evidence");
}

TEST(Words, DecimalIsBoundedAndNeverEmpty) {
  EXPECT_EQ(Decimal(0.917), "0.92");
  EXPECT_EQ(Decimal(1), "1.00");
  EXPECT_EQ(Decimal(7), "1.00");
  EXPECT_EQ(Decimal(std::numeric_limits<double>::quiet_NaN()), "0.00");
}

TEST(Words, UnknownEvidenceIsStillReadable) {
  EXPECT_EQ(EvidenceList({"date", "odd_new_reason"}), "it is dated later; odd new reason");
}

TEST(Words, RangeIsSaidOnlyWhereThereIsOne) {
  Claim claim;
  claim.independent_origins = claim.independent_low = claim.independent_high = 1;
  EXPECT_EQ(OriginsCount(claim), "1 independent origin");
  EXPECT_EQ(OriginsRange(claim), "");
  claim.independent_high = 3;
  EXPECT_EQ(OriginsRange(claim), "between 1 and 3");
}

}  // namespace
}  // namespace stemma::report
