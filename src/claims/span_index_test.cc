#include "claims/span_index.h"

#include <gtest/gtest.h>

#include <random>

namespace stemma::claims {
namespace {

TEST(SpanIndex, AgreesWithLookingAtEverySpan) {
  std::mt19937 random(11);
  for (int round = 0; round < 200; ++round) {
    SpanIndex index;
    std::vector<Span> spans;
    for (std::uint32_t i = 0; i < random() % 20; ++i) {
      spans.push_back(Span::FromLength(random() % 50, random() % 15));
      index.Add(spans.back(), i);
    }
    index.Settle();
    const Span asked = Span::FromLength(random() % 50, random() % 20);
    std::vector<std::uint32_t> expected;
    for (std::uint32_t i = 0; i < spans.size(); ++i)
      if (spans[i].Overlaps(asked)) expected.push_back(i);
    EXPECT_EQ(index.Overlapping(asked), expected);
  }
}

}  // namespace
}  // namespace stemma::claims
