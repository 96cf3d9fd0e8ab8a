#include "claims/rare_names.h"

#include <gtest/gtest.h>

#include <vector>

namespace stemma::claims {
namespace {

EventDays Day(unsigned day) { return {std::chrono::year(2031) / std::chrono::May / std::chrono::day(day)}; }

// Texts of the days given that all hold name 7; what is left of their names.
std::vector<Names> Kept(const std::vector<EventDays>& days) {
  std::vector<Names> names(days.size(), Names{7});
  KeepBursts(days, names);
  return names;
}

TEST(RareNames, OfAFewDaysTellAnEvent) {
  const std::vector<Names> all(4, Names{7});
  EXPECT_EQ(Kept({Day(2), Day(3), Day(5), Day(30)}), all);
}

TEST(RareNames, ThatComeAllTheTimeTellNone) {
  const EventDays later = {std::chrono::year(2031) / std::chrono::August / 2};
  EXPECT_EQ(Kept({Day(1), Day(28), later, later}), std::vector<Names>(4));
  EXPECT_EQ(Kept({Day(1), Day(28), later}), std::vector<Names>(3, Names{7})) << "too few to say so";
}

TEST(RareNames, OfTextsWithoutADayAreKept) { EXPECT_EQ(Kept({{}, {}}), std::vector<Names>(2, Names{7})); }

TEST(RareNames, AreComparedByWhatTheyShare) {
  EXPECT_TRUE(ShareOne({1, 5, 9}, {2, 9}));
  EXPECT_FALSE(ShareOne({1, 5}, {2, 9}));
  EXPECT_FALSE(ShareOne({}, {2}));
}

}  // namespace
}  // namespace stemma::claims
