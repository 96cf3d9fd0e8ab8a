#include "entities/numbers.h"

#include <gtest/gtest.h>

#include <string>

namespace stemma::entities {
namespace {

struct Case {
  std::string text;
  double value;
  std::size_t items;  // 0: no number
};

TEST(Numbers, ReadsFiguresAndWords) {
  const Case cases[] = {
      {"1,200 crates", 1200, 1},
      {"3.5 million crates", 3.5e6, 2},
      {"20m crates", 20e6, 1},
      {"9.95", 9.95, 1},
      {"twenty crates", 20, 1},
      {"twenty-four crates", 24, 3},
      {"two hundred and five crates", 205, 4},
      {"three thousand four hundred", 3400, 4},
      {"a hundred crates", 100, 2},
      {"one and a half", 1.5, 4},
      {"5 1/2 crates", 5.5, 4},
      // two numbers, not one
      {"nineteen ninety", 19, 1},
      {"two three", 2, 1},
      // none at all
      {"crates", 0, 0},
      {"a crate", 0, 0},
      {"10:30", 0, 0},
      {"1990s", 0, 0},
      {"million", 0, 0},
      {"12345678901234567890", 0, 0},
  };
  for (const Case& c : cases) {
    const Reading reading(std::string_view(c.text));
    const auto number = ReadNumber(reading, 0);
    ASSERT_EQ(number.has_value(), c.items != 0) << c.text;
    if (!number) continue;
    EXPECT_DOUBLE_EQ(number->value, c.value) << c.text;
    EXPECT_EQ(number->end, c.items) << c.text;
  }
}

TEST(Numbers, MarksOrdinals) {
  const std::string text = "26th";
  const Reading reading{std::string_view(text)};
  EXPECT_TRUE(ReadNumber(reading, 0)->ordinal);
  EXPECT_EQ(OrdinalWord("third"), 3);
  EXPECT_EQ(OrdinalWord("crate"), 0);
}

TEST(Reading, CutsWordsAtHyphensAndKeepsOffsets) {
  const std::string text = "A two-year plan";
  const Reading reading{std::string_view(text)};
  ASSERT_EQ(reading.size(), 5U);
  EXPECT_EQ(reading.Surface(1), "two");
  EXPECT_EQ(reading.Surface(3), "year");
  EXPECT_TRUE(reading[3].glued);
}

TEST(Reading, JoinsLinesThatAPrinterBroke) {
  const std::string wrapped = "The council of Varnholm met on the last Tuesday of the long\nand rainy month";
  const std::string heading = "The council meets\nIt rained for a month";
  EXPECT_TRUE(Reading(std::string_view(wrapped)).SameSentence(0, 12));
  EXPECT_FALSE(Reading(std::string_view(heading)).SameSentence(0, 3));
}

}  // namespace
}  // namespace stemma::entities
