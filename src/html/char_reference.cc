#include "html/char_reference.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>
#include <vector>

#include "text/utf8.h"

extern "C" const unsigned char stemma_html_entities[];
extern "C" const unsigned char stemma_html_entities_end[];

namespace stemma::html {
namespace {

struct Named {
  std::string_view name;  // a view of the embedded file
  std::array<char, 8> bytes = {};
  std::uint8_t size = 0;
};

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsAlphanumeric(char c) { return IsDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

int HexValue(char c) {
  if (IsDigit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// "name TAB hex hex".
Named ReadLine(std::string_view line) {
  Named named;
  const std::size_t tab = line.find('\t');
  named.name = line.substr(0, tab);
  std::string text;
  for (std::size_t at = tab + 1; at < line.size();) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(line.data() + at, line.data() + line.size(), value, 16);
    if (error != std::errc()) break;
    text::Append(value, text);
    at = static_cast<std::size_t>(end - line.data()) + 1;
  }
  named.size = static_cast<std::uint8_t>(text.copy(named.bytes.data(), named.bytes.size()));
  return named;
}

// The names in byte order, and where those with each first byte begin.
struct Table {
  std::vector<Named> rows;
  std::array<std::uint16_t, 257> first = {};

  Table() {
    std::string_view rest(reinterpret_cast<const char*>(stemma_html_entities),
                          static_cast<std::size_t>(stemma_html_entities_end - stemma_html_entities));
    rows.reserve(2231);
    while (!rest.empty()) {
      const std::size_t line_end = std::min(rest.find('\n'), rest.size());
      if (line_end != 0) rows.push_back(ReadLine(rest.substr(0, line_end)));
      rest.remove_prefix(std::min(line_end + 1, rest.size()));
    }
    for (const Named& row : rows) ++first[static_cast<unsigned char>(row.name[0]) + 1];
    for (std::size_t i = 1; i < first.size(); ++i) first[i] = static_cast<std::uint16_t>(first[i] + first[i - 1]);
  }
};

const Table& Names() {
  static const Table kTable;
  return kTable;
}

// The longest name that `text` begins with, or null: the range of names that agree so far narrows byte by byte.
const Named* LongestName(std::string_view text) {
  const Table& table = Names();
  if (text.empty()) return nullptr;
  const auto lead = static_cast<unsigned char>(text[0]);
  const Named* low = table.rows.data() + table.first[lead];
  const Named* high = table.rows.data() + table.first[lead + 1];
  const Named* longest = nullptr;
  for (std::size_t size = 1; low != high; ++size) {
    if (low->name.size() == size) longest = low++;
    if (size >= text.size()) break;
    const auto next = static_cast<unsigned char>(text[size]);
    const auto byte_of = [size](const Named& row) { return static_cast<unsigned char>(row.name[size]); };
    low = std::ranges::lower_bound(low, high, next, {}, byte_of);
    high = std::ranges::upper_bound(low, high, next, {}, byte_of);
  }
  return longest;
}

CharReference ReadNamed(std::string_view source, std::size_t at, bool in_attribute) {
  CharReference out;
  const Named* const named = LongestName(source.substr(at + 1));
  if (named == nullptr) return out;
  const std::size_t end = at + 1 + named->name.size();
  const bool goes_on = end < source.size() && (source[end] == '=' || IsAlphanumeric(source[end]));
  if (in_attribute && goes_on && named->name.back() != ';') return out;
  out.consumed = end - at;
  out.bytes = named->bytes;
  out.size = named->size;
  return out;
}

// Code points 0x80 to 0x9F are read as windows-1252, as browsers do.
constexpr std::array<char16_t, 32> kWindows1252 = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

CharReference ReadNumeric(std::string_view source, std::size_t at) {
  CharReference out;
  std::size_t i = at + 2;
  const bool hexadecimal = i < source.size() && (source[i] == 'x' || source[i] == 'X');
  if (hexadecimal) ++i;
  const std::size_t digits = i;
  std::uint32_t value = 0;
  for (; i < source.size(); ++i) {
    const int digit = hexadecimal || IsDigit(source[i]) ? HexValue(source[i]) : -1;
    if (digit < 0) break;
    value = std::min<std::uint32_t>(value * (hexadecimal ? 16 : 10) + static_cast<std::uint32_t>(digit), 0x110000);
  }
  if (i == digits) return out;
  if (i < source.size() && source[i] == ';') ++i;
  if (value == 0) value = 0xFFFD;
  if (value >= 0x80 && value <= 0x9F) value = kWindows1252[value - 0x80];
  std::string text;
  text::Append(value, text);
  out.consumed = i - at;
  out.size = text.copy(out.bytes.data(), out.bytes.size());
  return out;
}

}  // namespace

CharReference ReadReference(std::string_view source, std::size_t at, bool in_attribute) {
  if (at + 1 >= source.size()) return {};
  if (source[at + 1] == '#') return ReadNumeric(source, at);
  return ReadNamed(source, at, in_attribute);
}

}  // namespace stemma::html
