#include "extract/date_order.h"

#include <gtest/gtest.h>

#include <string>

#include "extract/dump_testing.h"

namespace stemma::extract {
namespace {

TEST(DateOrder, IsThatOfTheDatesThatHaveButOne) {
  EXPECT_TRUE(WritesMonthFirst("Posted 10/03/2031. The harbour was closed on 10/25/2031."));
  EXPECT_FALSE(WritesMonthFirst("Posted 10/03/2031. The harbor was closed on 25/10/2031."));
}

TEST(DateOrder, IsThatOfTheSpelling) {
  EXPECT_TRUE(WritesMonthFirst("Posted 10/03/2031. The ferry stopped at Dunmere for an hour."));
  EXPECT_FALSE(WritesMonthFirst("Posted 10/03/2031. The ferry stopped two kilometres from Dunmere for an hour."));
}

TEST(DateOrder, IsThatOfTheLanguage) {
  EXPECT_FALSE(WritesMonthFirst(
      "10/03/2031. El transbordador se detuvo una hora en el puerto y los pasajeros esperaron a que la tormenta "
      "pasara antes de volver a sus casas."));
}

TEST(DateOrder, ADumpIsDatedByIt) {
  const auto published = [](const std::string& tail) {
    return ReadAlone("Bridge closed after barge strikes pier\nIssued on: 10/03/2031 - 14:15\n\n" + std::string(kFirst) +
                     "\n\n" + std::string(kSecond) + tail)
        .published;
  };
  EXPECT_EQ(published("\n\nThe detour is nine kilometres long."), "2031-03-10T14:15");
  EXPECT_EQ(published("\n\nThe detour is nine kilometers long."), "2031-10-03T14:15");
}

}  // namespace
}  // namespace stemma::extract
