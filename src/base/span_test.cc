#include "stemma/span.h"

#include <gtest/gtest.h>

namespace stemma {
namespace {

TEST(Span, CannotBeBackToFront) {
  EXPECT_EQ(Span(7, 3), Span(3, 7));
  EXPECT_EQ(Span::FromLength(3, 4), Span(3, 7));
  EXPECT_TRUE(Span().empty());
}

TEST(Span, IsHalfOpen) {
  const Span span(3, 7);
  EXPECT_EQ(span.size(), 4U);
  EXPECT_TRUE(span.Contains(std::size_t{3}));
  EXPECT_FALSE(span.Contains(std::size_t{7}));
  EXPECT_TRUE(span.Contains(Span(3, 7)));
  EXPECT_FALSE(span.Contains(Span(3, 8)));
}

TEST(Span, SharesOnlyWhatBothHold) {
  const struct {
    Span a, b;
    std::uint32_t shared;
  } kCases[] = {
      {{0, 5}, {3, 9}, 2}, {{0, 5}, {5, 9}, 0}, {{0, 9}, {3, 4}, 1}, {{2, 2}, {0, 9}, 0}, {{0, 1}, {4, 5}, 0},
  };
  for (const auto& [a, b, shared] : kCases) {
    EXPECT_EQ(a.Shared(b), shared);
    EXPECT_EQ(b.Shared(a), shared);
    EXPECT_EQ(a.Overlaps(b), shared > 0);
  }
}

TEST(Span, OfClampsToTheText) {
  EXPECT_EQ(Span(2, 4).Of("abcdef"), "cd");
  EXPECT_EQ(Span(4, 99).Of("abcdef"), "ef");
  EXPECT_EQ(Span(50, 99).Of("abcdef"), "");
}

TEST(Span, SortsByBeginThenEnd) {
  EXPECT_LT(Span(1, 9), Span(2, 3));
  EXPECT_LT(Span(2, 3), Span(2, 4));
}

}  // namespace
}  // namespace stemma
