// Dates: ISO 8601 as articles carry it, made comparable.
// In:  "2017", "2017-07", "2017-07-14", "2017-07-14T18:00:00+02:00".  Out: day and minute.
// Tested by reuse/dates_test.cc. Source: ISO 8601; days from civil after Howard Hinnant, "chrono-compatible low-level
// date algorithms".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace stemma::reuse {

struct PublishedAt {
  std::int64_t day = 0;                // local day since 1970-01-01
  std::optional<std::int64_t> minute;  // UTC, since 1970-01-01; absent where only the day is known
};

// Nothing for what is no date or has no day.
std::optional<PublishedAt> ReadPublished(std::string_view iso);

}  // namespace stemma::reuse
