#include "extract/repeats.h"

#include <unordered_map>

namespace stemma::extract {
namespace {

// A line of prose that ends a body; shorter ones may be captions, dates, labels.
constexpr std::size_t kProseBytes = 70;

}  // namespace

bool EndsSentence(std::string_view text) {
  if (text.empty()) return false;
  if (std::string_view(".!?:\"").find(text.back()) != std::string_view::npos) return true;
  return text.ends_with("\xE2\x80\x9D") || text.ends_with("\xC2\xBB") || text.ends_with("\xE2\x80\xA6") ||
         text.ends_with("\xE2\x80\x9C") || text.ends_with("\xE3\x80\x82");
}

bool IsProse(const Line& line) {
  return line.heading == 0 && line.LinkDensity() < 0.5 &&
         (line.text.size() >= kProseBytes || (line.text.size() >= 25 && EndsSentence(line.text)));
}

void Cut(Line& line, std::string_view kind) {
  line.role = Role::kFurniture;
  line.kind = kind;
}

// Pages send a text once for wide screens and once for narrow ones. A paragraph that stood before goes; where many
// do, the headings and items between them go too.
void DropTwins(std::vector<Line>& lines) {
  constexpr std::size_t kManyTwins = 4;
  constexpr std::size_t kHeadings = 2;  // short lines over the first paragraph that stood before
  std::unordered_map<std::string_view, std::size_t> first;
  std::vector<std::size_t> twins;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].role != Role::kBody) continue;
    const bool fresh = first.try_emplace(lines[i].text, i).second;
    if (!fresh && lines[i].text.size() >= kProseBytes) twins.push_back(i);
  }
  if (twins.empty()) return;
  const std::size_t reach = twins.size() < kManyTwins ? 0 : kHeadings;
  const std::size_t begin = twins.front() > reach ? twins.front() - reach : 0;
  const std::size_t end = reach == 0 ? begin : twins.back();
  for (std::size_t i = begin; i < end; ++i)
    if (lines[i].role == Role::kBody && first[lines[i].text] < i) Cut(lines[i], "repeat");
  for (const std::size_t i : twins) Cut(lines[i], "repeat");
}

// Long paragraphs that stand on most of the host's pages, first or last in the body: how the outlet works, what a
// subscription brings. Where they are many, the pages tell one story, and the paragraphs are its background.
void DropRecurring(std::vector<Line>& lines) {
  constexpr std::size_t kMaxAtEnd = 2;
  constexpr std::size_t kMinOthers = 3;  // paragraphs of its own for each that recurs
  std::vector<std::size_t> body;
  std::size_t recurring = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].role != Role::kBody || !IsProse(lines[i])) continue;
    body.push_back(i);
    recurring += lines[i].recurring ? 1 : 0;
  }
  if (recurring == 0 || body.size() < (kMinOthers + 1) * recurring) return;
  for (std::size_t n = 0; n < kMaxAtEnd && lines[body[n]].recurring; ++n) Cut(lines[body[n]], "promotion");
  for (std::size_t n = 0; n < kMaxAtEnd && lines[body[body.size() - 1 - n]].recurring; ++n)
    Cut(lines[body[body.size() - 1 - n]], "promotion");
}

}  // namespace stemma::extract
