// Dates as people and machines write them.
// In:  text.  Out: ISO 8601 with the precision and the offset that the text gives.
// Tested by extract/metadata_test.cc. Source: ISO 8601, RFC 5322 section 3.3; month names from CLDR (15 languages).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::extract {

// What of a date of numbers between slashes and a whole year (3/14/2017) can stand first.
enum class SlashOrder : std::uint8_t { kNoSlashes, kMonth, kDay, kEither };

struct FoundDate {
  std::string value;      // "2017-07-14", "2017-07-14T18:00", "2017-07-14T18:00:00+02:00"
  std::size_t begin = 0;  // bytes in the text searched
  std::size_t end = 0;
  bool ambiguous = false;  // day and month could be the other way round
  SlashOrder order = SlashOrder::kNoSlashes;
};

// All dates with a day, in text order. `month_first` reads 3/4/2017 as March 4. Years 1970 to 2099. Time O(n).
std::vector<FoundDate> FindDates(std::string_view text, bool month_first);

// The first date of a machine-readable value ("2017-07-14T18:00:00Z", "20170714", seconds since 1970 …); else empty.
std::string ParseDate(std::string_view value, bool month_first = false);

// The date in an address path: /2017/07/14/, /2017-07-14-, /20170714/, /2017/07/ (month only); else empty.
std::string DateInUrl(std::string_view url);

}  // namespace stemma::extract
