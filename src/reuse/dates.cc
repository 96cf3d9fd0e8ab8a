#include "reuse/dates.h"

#include <charconv>
#include <chrono>

namespace stemma::reuse {
namespace {

// The number in text[at, at + size); nothing when it is none.
std::optional<int> Number(std::string_view text, std::size_t at, std::size_t size) {
  if (at + size > text.size()) return std::nullopt;
  int value = 0;
  const char* end = text.data() + at + size;
  const auto [ptr, error] = std::from_chars(text.data() + at, end, value);
  if (error != std::errc() || ptr != end || value < 0) return std::nullopt;
  return value;
}

// Minutes east of UTC of "Z", "+02:00", "-0530" at the end; nothing where there is none.
std::optional<int> Zone(std::string_view text) {
  if (text.ends_with('Z')) return 0;
  const std::size_t sign = text.find_last_of("+-");
  if (sign == std::string_view::npos || sign < 16) return std::nullopt;
  const auto hours = Number(text, sign + 1, 2);
  const std::size_t at = sign + 3 < text.size() && text[sign + 3] == ':' ? sign + 4 : sign + 3;
  const int minutes = Number(text, at, 2).value_or(0);
  if (!hours) return std::nullopt;
  return (text[sign] == '-' ? -1 : 1) * (*hours * 60 + minutes);
}

}  // namespace

std::optional<PublishedAt> ReadPublished(std::string_view iso) {
  using std::chrono::year_month_day;
  const auto year = Number(iso, 0, 4);
  const auto month = Number(iso, 5, 2);
  const auto day = Number(iso, 8, 2);
  if (!year || !month || !day || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                            std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  PublishedAt out{.day = std::chrono::sys_days(date).time_since_epoch().count(), .minute = std::nullopt};
  const auto hours = Number(iso, 11, 2);
  const auto minutes = Number(iso, 14, 2);
  const auto zone = Zone(iso);
  if (hours && minutes && zone) out.minute = out.day * 1440 + *hours * 60 + *minutes - *zone;
  return out;
}

}  // namespace stemma::reuse
