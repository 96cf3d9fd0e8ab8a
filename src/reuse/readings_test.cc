#include "reuse/readings.h"

#include <gtest/gtest.h>

namespace stemma::reuse {
namespace {

SharedPassage Link(ArticleIndex a, ArticleIndex b, Span in_a, Span in_b) {
  SharedPassage out{.a = a, .b = b};
  out.bytes_a = in_a;
  out.bytes_b = in_b;
  return out;
}

TEST(Spans, AreMergedAndSubtracted) {
  EXPECT_EQ(Merged({{5, 9}, {0, 3}, {3, 4}, {8, 12}}), (Spans{{0, 4}, {5, 12}}));
  EXPECT_EQ(Without({{0, 10}, {20, 30}}, {{2, 4}, {8, 22}}), (Spans{{0, 2}, {4, 8}, {22, 30}}));
  EXPECT_EQ(Without({{0, 10}}, {}), (Spans{{0, 10}}));
  EXPECT_EQ(BytesWithout({{0, 10}}, {{0, 10}}), 0U);
}

// Articles 0, 1, 2: 0 and 1 share [0, 50); the third has [0, 100) of 0 and, of 1, also [200, 260).
TEST(Readings, FindWhatEachLacks) {
  const std::vector<SharedPassage> links = {Link(0, 1, {0, 50}, {0, 50}), Link(0, 2, {0, 100}, {0, 100}),
                                            Link(1, 2, {0, 50}, {0, 50}), Link(1, 2, {200, 260}, {200, 260})};
  const Readings readings(links, 3);
  const Unexplained u = readings.Of(readings.pairs()[0]);
  EXPECT_EQ(u.in_a, 50U);
  EXPECT_EQ(u.in_b, 60U);
  EXPECT_EQ(u.thirds, 1U);
}

// The third is a copy of 0 alone: what it has of 1 is what 0 has too.
TEST(Readings, DoNotHearAChildForItsParent) {
  const std::vector<SharedPassage> links = {Link(0, 1, {0, 50}, {0, 50}), Link(0, 2, {0, 100}, {0, 100}),
                                            Link(1, 2, {0, 50}, {0, 50})};
  const Readings readings(links, 3);
  const Unexplained u = readings.Of(readings.pairs()[0]);
  EXPECT_EQ(u.in_a, 0U);
  EXPECT_EQ(u.any_in_a, 50U);
}

TEST(Readings, LeaveFurnitureOut) {
  std::vector<SharedPassage> links = {Link(0, 1, {0, 50}, {0, 50})};
  links[0].kind = ReuseKind::kBoilerplate;
  EXPECT_TRUE(Readings(links, 2).pairs().empty());
}

}  // namespace
}  // namespace stemma::reuse
