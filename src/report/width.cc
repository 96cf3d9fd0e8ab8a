#include "report/width.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "text/utf8.h"

namespace stemma::report {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

constexpr std::array kWide = std::to_array<Range>({{0x1100, 0x115F},
                                                   {0x2E80, 0x303E},
                                                   {0x3041, 0x33FF},
                                                   {0x3400, 0x4DBF},
                                                   {0x4E00, 0x9FFF},
                                                   {0xA000, 0xA4CF},
                                                   {0xAC00, 0xD7A3},
                                                   {0xF900, 0xFAFF},
                                                   {0xFE30, 0xFE6F},
                                                   {0xFF00, 0xFF60},
                                                   {0xFFE0, 0xFFE6},
                                                   {0x1F300, 0x1F64F},
                                                   {0x1F680, 0x1F6FF},
                                                   {0x1F900, 0x1F9FF},
                                                   {0x20000, 0x3FFFD}});
constexpr std::array kNarrowest = std::to_array<Range>({{0x0300, 0x036F},
                                                        {0x0483, 0x0489},
                                                        {0x0591, 0x05BD},
                                                        {0x0610, 0x061A},
                                                        {0x064B, 0x065F},
                                                        {0x1AB0, 0x1AFF},
                                                        {0x1DC0, 0x1DFF},
                                                        {0x200B, 0x200F},
                                                        {0x2060, 0x2064},
                                                        {0x20D0, 0x20FF},
                                                        {0xFE00, 0xFE0F},
                                                        {0xFE20, 0xFE2F},
                                                        {0xFEFF, 0xFEFF}});

template <std::size_t N>
bool In(const std::array<Range, N>& ranges, char32_t c) {
  return std::ranges::any_of(ranges, [c](const Range& range) { return range.first <= c && c <= range.last; });
}

std::size_t ColumnsOf(char32_t c) {
  if (c < 0x300) return 1;
  if (In(kNarrowest, c)) return 0;
  return In(kWide, c) ? 2 : 1;
}

bool IsSpace(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x2028 || c == 0x2029;
}

bool Steers(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

// Bytes of the longest start of `text` that takes at most `columns`.
std::size_t Fitting(std::string_view text, std::size_t columns) {
  std::size_t used = 0;
  for (std::size_t i = 0; i < text.size();) {
    const text::CodePoint point = text::Decode(text, i);
    used += ColumnsOf(point.value);
    if (used > columns) return i;
    i += point.size;
  }
  return text.size();
}

}  // namespace

std::size_t Columns(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t i = 0; i < text.size();) {
    const text::CodePoint point = text::Decode(text, i);
    columns += ColumnsOf(point.value);
    i += point.size;
  }
  return columns;
}

std::string OneLine(std::string_view text) {
  std::string out;
  bool space = false;
  for (std::size_t i = 0; i < text.size();) {
    const text::CodePoint point = text::Decode(text, i);
    i += point.size;
    if (IsSpace(point.value)) {
      space = true;
    } else if (!Steers(point.value)) {
      if (space && !out.empty()) out += ' ';
      space = false;
      text::Append(point.value, out);
    }
  }
  return out;
}

std::string Shorten(std::string_view text, std::size_t columns) {
  std::string line = OneLine(text);
  if (Columns(line) <= columns) return line;
  if (columns == 0) return {};
  std::size_t end = Fitting(line, columns - 1);
  const std::size_t space = line.rfind(' ', end);
  // A word's end in the last third is near enough; further back it would waste the line.
  if (space != std::string::npos && space >= end - end / 3) end = space;
  line.resize(end);
  return line + "\u2026";
}

std::vector<std::string> Wrap(std::string_view text, std::size_t columns) {
  std::string rest = OneLine(text);
  std::vector<std::string> lines;
  while (Columns(rest) > columns) {
    const std::size_t fit = std::max<std::size_t>(Fitting(rest, columns), text::Decode(rest, 0).size);
    const std::size_t space = rest.rfind(' ', fit);
    const bool at_space = space != std::string::npos && space > 0;
    lines.push_back(rest.substr(0, at_space ? space : fit));
    rest.erase(0, at_space ? space + 1 : fit);
  }
  if (!rest.empty() || lines.empty()) lines.push_back(std::move(rest));
  return lines;
}

}  // namespace stemma::report
