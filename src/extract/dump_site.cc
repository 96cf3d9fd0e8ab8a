#include "extract/dump_site.h"

#include <algorithm>
#include <array>
#include <vector>

#include "extract/date_text.h"
#include "extract/dump_bar.h"
#include "extract/head.h"
#include "extract/names.h"
#include "text/fold.h"

namespace stemma::extract {

std::string_view AddressOfLine(std::string_view text) {
  for (const std::string_view label : {"URL:", "Url:", "url:", "Link:", "Address:", "Source URL:"})
    if (text.starts_with(label)) text.remove_prefix(label.size());
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  const bool address = text.starts_with("https://") || text.starts_with("http://");
  return address && text.find(' ') == std::string_view::npos ? text : std::string_view();
}

std::string NameOfTopBar(std::span<const DumpLine> lines) {
  static constexpr auto kSections = std::to_array<std::string_view>(
      {"home", "menu", "news", "search", "sections", "world", "politics", "sport", "sports", "start"});
  constexpr std::size_t kMaxBar = 300, kLeastName = 4;  // bytes
  constexpr std::size_t kNameWords = 4, kMinParts = 3;
  if (lines.empty() || lines[0].plain.text.size() > kMaxBar || !IsMenu(lines[0].plain.text)) return {};
  std::string bar(lines[0].plain.text);
  for (const std::string_view way : {" > ", " \xE2\x80\xBA "})
    for (std::size_t at = bar.find(way); at != std::string::npos; at = bar.find(way))
      bar.replace(at, way.size(), " | ");
  const std::vector<std::string> parts = PartsOfBar(bar);
  if (parts.size() < kMinParts) return {};
  std::string shown = Squash(parts[0].substr(0, parts[0].find('\xF0')));  // up to a picture
  const std::string name = text::Fold(shown);
  if (name.size() < kLeastName || WordCount(shown) > kNameWords || !FindDates(shown, true).empty() ||
      std::ranges::find(kSections, name) != kSections.end())
    return {};
  const bool again = std::ranges::any_of(lines.subspan(1), [&](const DumpLine& line) {
    return line.plain.text.size() > name.size() && text::Fold(line.plain.text).find(name) != std::string::npos;
  });
  return again ? shown : std::string();
}

}  // namespace stemma::extract
