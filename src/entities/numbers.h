// Numbers: digits and number words read as one value.
// In:  a reading and an item.  Out: the value and how many items it takes, or nothing.
// Tested by entities/numbers_test.cc. Source: ours; English number words up to trillions.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "entities/reading.h"

namespace stemma::entities {

struct Number {
  double value = 0;
  std::size_t end = 0;  // one past its last item
  bool in_words = false;
  bool ordinal = false;  // "26th", "third": no count
};

// The longest number that starts at item `at`: "1,200", "3.5 million", "two hundred and five", "twenty-four",
// "one and a half", "5 1/2", "nineteen ninety-four" is two numbers. At most kMaxNumberItems items.
std::optional<Number> ReadNumber(const Reading& reading, std::size_t at);

// Value of "first" to "thirty-first" and "tenth", 0 when the word is none.
int OrdinalWord(std::string_view lower);

inline constexpr std::size_t kMaxNumberItems = 16;  // longer runs of number words are lists, not numbers

}  // namespace stemma::entities
