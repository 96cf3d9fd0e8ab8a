#include "extract/dump_bar.h"

#include <algorithm>
#include <array>

#include "extract/head.h"

namespace stemma::extract {
namespace {

constexpr auto kMarks = std::to_array<std::string_view>(
    {" | ", " \xC2\xB7 ", " \xE2\x80\xA2 ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", "  ", " // "});

// The text with a line's end for each `mark`: one pass, where replacing in place moves the rest each time.
std::string CutAt(std::string_view text, std::string_view mark) {
  std::string out;
  out.reserve(text.size());
  std::size_t from = 0;
  for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, from)) {
    out.append(text.substr(from, at - from)) += '\n';
    from = at + mark.size();
  }
  return out.append(text.substr(from));
}

}  // namespace

std::vector<std::string> PartsOfBar(std::string_view text) {
  std::string cut(text);
  for (const std::string_view mark : kMarks) cut = CutAt(cut, mark);
  std::vector<std::string> out;
  for (std::size_t at = 0; at < cut.size();) {
    const std::size_t end = std::min(cut.find('\n', at), cut.size());
    if (std::string part = Squash(std::string_view(cut).substr(at, end - at)); !part.empty())
      out.push_back(std::move(part));
    at = end + 1;
  }
  return out;
}

bool IsMenu(std::string_view text) {
  for (const std::string_view way : {" > ", " \xE2\x80\xBA "})  // where the page is in the site
    if (text.find(way) != std::string_view::npos) return true;
  if (text.find("   ") != std::string_view::npos) return true;
  std::size_t gaps = 0;
  for (const std::string_view gap : {"  ", " | ", " / ", " \xC2\xB7 ", " \xE2\x80\xA2 "})
    for (std::size_t at = text.find(gap); at != std::string_view::npos; at = text.find(gap, at + gap.size())) ++gaps;
  return gaps >= 2;
}

bool IsMenuOfShortEntries(std::string_view text) {
  constexpr std::size_t kMaxBytes = 200, kMaxEntry = 30, kMinEntries = 4;
  if (text.size() > kMaxBytes || !IsMenu(text)) return false;
  const std::vector<std::string> parts = PartsOfBar(text);
  return parts.size() >= kMinEntries &&
         std::ranges::all_of(parts, [](const std::string& part) { return part.size() <= kMaxEntry; });
}

}  // namespace stemma::extract
