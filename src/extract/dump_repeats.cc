#include "extract/dump_repeats.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "extract/dump_byline.h"
#include "extract/names.h"
#include "extract/repetition.h"
#include "extract/site.h"
#include "extract/title.h"
#include "html/charset.h"

namespace stemma::extract {
namespace {

// The key of each line: its words, and whether it stands above the first prose.
std::vector<std::uint64_t> LineKeys(const std::vector<DumpLine>& lines) {
  std::vector<std::uint64_t> keys;
  keys.reserve(lines.size());
  bool head = true;
  for (const DumpLine& line : lines) {
    head = head && line.kind != DumpKind::kProse;
    keys.push_back(Repetition::Hash(line.plain.text) + (head ? 1 : 0));
  }
  return keys;
}

// Whether the first line stands again in the upper half, as a window title does; a site's name is shorter, or stands
// again at the end.
bool RecursInHead(const std::vector<DumpLine>& lines) {
  constexpr std::size_t kHeadlineWords = 4, kParagraph = 160;  // bytes
  const DumpLine& first = lines[0];
  if (first.kind != DumpKind::kShort && first.kind != DumpKind::kProse) return false;
  if (WordCount(first.plain.text) < kHeadlineWords) return false;
  const std::string key = TitleKey(first.plain.text);
  bool paragraph = false;
  for (std::size_t i = 1; i < lines.size() && !(paragraph && 2 * i > lines.size()); ++i) {
    const std::string& text = lines[i].plain.text;
    // OPTIMIZATION: folding drops spaces and marks only, so a line of quite another length need not be folded.
    const bool near = text.size() <= 2 * first.plain.text.size() && first.plain.text.size() <= 2 * text.size();
    if (near && TitleKey(text) == key) return true;
    paragraph = paragraph || (lines[i].kind == DumpKind::kProse && text.size() >= kParagraph);
  }
  return false;
}

}  // namespace

DumpSample SampleDump(const RawRecord& record) {
  constexpr std::size_t kLongest = 3;  // one of them may be the site's disclaimer
  const std::string text = html::Decode(record.body, record.charset).text;
  std::vector<DumpLine> lines = ReadDumpLines(text);
  DumpSample sample{0, LineKeys(lines)};
  const std::size_t kept = std::min(kLongest, lines.size());
  std::ranges::stable_sort(lines, std::greater{}, [](const DumpLine& line) { return line.plain.text.size(); });
  for (std::size_t i = 0; i < kept; ++i) sample.page += Repetition::Hash(lines[i].plain.text);
  return sample;
}

std::string DumpHost(const RawRecord& record) {
  constexpr std::size_t kLeastLinks = 5;
  if (!record.uri.empty()) return HostOf(record.uri);
  const std::string_view body = record.body;
  constexpr std::string_view kLink = "](http";
  std::map<std::string, std::size_t> count;
  std::size_t links = 0;
  for (std::size_t at = body.find(kLink); at != std::string_view::npos; at = body.find(kLink, at)) {
    at += 2;
    constexpr std::size_t kReach = 300;  // bytes: a host is not longer
    if (std::string host = HostOf(body.substr(at, kReach)); !host.empty()) ++count[std::move(host)], ++links;
  }
  for (const auto& [host, times] : count)
    if (times >= kLeastLinks && 2 * times > links) return host;
  return {};
}

std::vector<std::string> MarkRepeatedLines(std::size_t bytes, const IsRepeated& is_repeated,
                                           std::vector<DumpLine>& lines) {
  constexpr std::size_t kMostNames = 200;
  std::vector<std::string> names;
  std::unordered_map<std::string, int> count;  // looked up only, never walked
  for (const DumpLine& line : lines) ++count[TitleKey(line.plain.text)];
  if (!lines.empty() && RecursInHead(lines)) lines[0].headline = true;
  const std::vector<std::uint64_t> keys = LineKeys(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    DumpLine& line = lines[i];
    const int times = count[TitleKey(line.plain.text)];
    if (times >= 2 && names.size() < kMostNames && NameOfHeadLine(line.plain.text) == line.plain.text)
      names.push_back(line.plain.text);
    if (line.kind != DumpKind::kProse && line.kind != DumpKind::kShort) continue;
    // A long line among the first ones may be background that a house carries from story to story.
    const bool late = 2 * line.begin > bytes;
    const bool story = line.kind == DumpKind::kProse && line.plain.text.size() > 200 && !late;
    if (line.headline || TitleKey(line.plain.text).empty()) continue;  // "* * *" parts an article
    if (times < 2 && !is_repeated(keys[i], story)) continue;
    line.kind = DumpKind::kFurniture;
    line.furniture = IsBareName(line.plain.text) ? "biography" : "promotion";
  }
  return names;
}

}  // namespace stemma::extract
