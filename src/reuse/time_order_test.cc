#include "reuse/time_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <tuple>

namespace stemma::reuse {
namespace {

TEST(TimeOrder, IsThatOfTheDatesTexts) {
  static constexpr const char* kDates[] = {"",
                                           "2024",
                                           "2024-03-01",
                                           "2024-03-01T10:00",
                                           "2024-03-01T10:00Z",
                                           "2024-03-01T10:00:30Z",
                                           "2024-03-01T10:00:31Z",
                                           "2023-12-31T23:59:59+01:00",
                                           "\xC3\xA9"};
  std::mt19937 random(5);
  std::vector<Article> articles(400);
  for (Article& a : articles) a.published = kDates[random() % std::size(kDates)];
  articles[7].published = std::string("2024\0", 5);  // bytes of no date
  std::vector<std::uint32_t> sorted(articles.size());
  std::iota(sorted.begin(), sorted.end(), 0U);
  std::ranges::sort(
      sorted, {}, [&](std::uint32_t i) { return std::tuple(articles[i].published.empty(), articles[i].published, i); });
  const std::vector<std::uint32_t> order = OrderOfTime(articles);
  for (std::uint32_t place = 0; place < sorted.size(); ++place) EXPECT_EQ(order[sorted[place]], place);
}

}  // namespace
}  // namespace stemma::reuse
