#include "ingest/feed_date.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <utility>
#include <vector>

#include "ingest/fields.h"
#include "text/fold.h"

namespace stemma::ingest {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

std::optional<int> Number(std::string_view digits) {
  if (digits.empty() || digits.size() > 4 || !std::ranges::all_of(digits, IsDigit)) return std::nullopt;
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

// Whether `text` has a digit for each '0' of `form` and else the form's own characters.
bool HasForm(std::string_view text, std::string_view form) {
  return text.size() == form.size() &&
         std::ranges::equal(text, form, [](char c, char f) { return f == '0' ? IsDigit(c) : c == f; });
}

bool IsZone(std::string_view zone) {
  return zone.empty() || zone == "Z" || HasForm(zone, "+00:00") || HasForm(zone, "-00:00");
}

bool IsInRange(std::string_view text, std::size_t at, int low, int high) {
  const auto value = Number(text.substr(at, 2));
  return value && *value >= low && *value <= high;
}

// "2017", "2017-07", "2017-07-14", "2017-07-14T18:00[:00[.000]][zone]".
bool IsIso(std::string_view text) {
  if (HasForm(text, "0000")) return true;
  if (HasForm(text, "0000-00")) return IsInRange(text, 5, 1, 12);
  if (!HasForm(text.substr(0, 10), "0000-00-00") || !IsInRange(text, 5, 1, 12) || !IsInRange(text, 8, 1, 31))
    return false;
  if (text.size() == 10) return true;
  if (!HasForm(text.substr(10, 6), "T00:00") || !IsInRange(text, 11, 0, 24) || !IsInRange(text, 14, 0, 59))
    return false;
  std::string_view rest = text.substr(16);
  if (HasForm(rest.substr(0, 3), ":00")) {
    rest.remove_prefix(3);
    if (rest.starts_with('.')) rest.remove_prefix(std::min(rest.find_first_not_of("0123456789", 1), rest.size()));
  }
  return IsZone(rest);
}

// Words of letters and digits, without commas.
std::vector<std::string_view> Words(std::string_view text) {
  std::vector<std::string_view> words;
  while (true) {
    const std::size_t begin = text.find_first_not_of(" ,\t\r\n");
    if (begin == std::string_view::npos) return words;
    text.remove_prefix(begin);
    const std::size_t end = std::min(text.find_first_of(" ,\t\r\n"), text.size());
    words.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
}

std::optional<int> Month(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                               "jul", "aug", "sep", "oct", "nov", "dec"};
  const std::string lower = text::LowerAscii(word.substr(0, 3));
  const auto* const at = std::ranges::find(kMonths, lower);
  if (at == kMonths.end()) return std::nullopt;
  return static_cast<int>(at - kMonths.begin()) + 1;
}

// The offset as ISO has it; a name that is not known gives none, since a wrong hour is worse.
std::string Zone(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kNames = {{{"gmt", "+00:00"},
                                                                                            {"ut", "+00:00"},
                                                                                            {"utc", "+00:00"},
                                                                                            {"z", "+00:00"},
                                                                                            {"est", "-05:00"},
                                                                                            {"edt", "-04:00"},
                                                                                            {"cst", "-06:00"},
                                                                                            {"cdt", "-05:00"},
                                                                                            {"mst", "-07:00"},
                                                                                            {"mdt", "-06:00"},
                                                                                            {"pst", "-08:00"},
                                                                                            {"pdt", "-07:00"}}};
  if (HasForm(word, "+0000") || HasForm(word, "-0000"))
    return std::string(word.substr(0, 3)) + ":" + std::string(word.substr(3));
  if (IsZone(word)) return std::string(word);
  const std::string lower = text::LowerAscii(word);
  for (const auto& [name, offset] : kNames)
    if (lower == name) return std::string(offset);
  return {};
}

// RFC 2822: two digits below 50 are of this century.
int FullYear(int year, std::size_t digits) { return digits > 2 ? year : year + (year < 50 ? 2000 : 1900); }

// [Fri,] 14 Jul 2017 [18:00[:00] [zone]]
std::string FromMail(std::string_view text) {
  std::vector<std::string_view> words = Words(text);
  if (!words.empty() && !IsDigit(words.front().front())) words.erase(words.begin());
  if (words.size() < 3) return {};
  const auto day = Number(words[0]);
  const auto month = Month(words[1]);
  const auto year = Number(words[2]);
  if (!day || !month || !year || *day < 1 || *day > 31) return {};
  std::array<char, 32> date{};
  std::snprintf(date.data(), date.size(), "%04d-%02d-%02d", FullYear(*year, words[2].size()), *month, *day);
  std::string out = date.data();
  if (words.size() < 4) return out;
  const std::string_view time = words[3];
  const bool fits = HasForm(time, "00:00") || HasForm(time, "00:00:00");
  if (!fits || !IsInRange(time, 0, 0, 24) || !IsInRange(time, 3, 0, 59)) return out;
  return out + "T" + std::string(time) + (words.size() > 4 ? Zone(words[4]) : std::string());
}

}  // namespace

std::string IsoDate(std::string_view text) {
  text = TrimWhite(text);
  if (IsIso(text)) return std::string(text);
  // "2017-07-14 18:00:00" is what some programs write for it.
  std::string joined(text);
  if (joined.size() > 10 && joined[10] == ' ') joined[10] = 'T';
  if (IsIso(joined)) return joined;
  return FromMail(text);
}

}  // namespace stemma::ingest
