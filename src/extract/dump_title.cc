#include "extract/dump_title.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "extract/head.h"
#include "extract/names.h"
#include "extract/title.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

constexpr auto kMarks = std::to_array<std::string_view>(
    {" | ", " \xC2\xBB ", " \xC2\xAB ", " \xE2\x80\x94 ", " \xE2\x80\x93 ", " - ", " :: "});

// "Latest   Archive   Tip us off", "News | Sport | Weather": entries side by side.
bool IsMenu(std::string_view text) {
  if (text.find(" > ") != std::string_view::npos) return true;  // where the page is in the site
  std::size_t gaps = 0;
  for (const std::string_view gap : {"  ", " | ", " / ", " \xC2\xB7 ", " \xE2\x80\xA2 "})
    for (std::size_t at = text.find(gap); at != std::string_view::npos; at = text.find(gap, at + gap.size())) ++gaps;
  return gaps >= 2;
}

std::vector<std::string> FoldedWords(std::string_view text) {
  std::vector<std::string> out;
  const std::string folded = text::Fold(text);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    if (end > at) out.push_back(folded.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

std::size_t CountIn(const std::vector<std::string>& words, const auto& list) {
  return static_cast<std::size_t>(std::ranges::count_if(
      words, [&](const std::string& word) { return std::ranges::find(list, word) != list.end(); }));
}

// "Home World Sport Culture": sections side by side, with no marks between.
bool IsSectionList(std::string_view text) {
  static constexpr auto kSections = std::to_array<std::string_view>(
      {"home",        "news",    "world",   "local",   "national", "politics", "opinion", "business",
       "economy",     "sport",   "sports",  "culture", "arts",     "science",  "health",  "tech",
       "lifestyle",   "travel",  "weather", "video",   "videos",   "photo",    "photos",  "tourism",
       "money",       "showbiz", "weird",   "bingo",   "letters",  "faith",    "state",   "obituaries",
       "classifieds", "legals",  "archive", "about",   "contact",  "shop",     "recipes", "podcasts"});
  constexpr std::size_t kMinWords = 4;
  const std::vector<std::string> words = FoldedWords(text);
  return words.size() >= kMinWords && 2 * CountIn(words, kSections) > words.size();
}

// "Orrin National News Agency", "LE COURRIER DE VELM": a short line with a word that names of outlets hold.
bool NamesOutlet(std::string_view text) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"agency",     "times",    "herald",   "tribune",  "gazette",   "courier",  "courrier", "journal",
       "chronicle",  "observer", "sentinel", "dispatch", "telegraph", "post",     "news",     "daily",
       "weekly",     "magazine", "zeitung",  "anzeiger", "kurier",    "tagblatt", "correo",   "diario",
       "corriere",   "gazzetta", "gazeta",   "dagblad",  "bote",      "echo",     "radio",    "tv",
       "television", "press",    "review",   "bulletin", "examiner",  "mercury",  "standard", "star"});
  constexpr std::size_t kMaxWords = 5;
  const std::vector<std::string> words = FoldedWords(text);
  const bool marked = text.find_first_of(":?!.,0123456789\"") != std::string_view::npos;
  return words.size() <= kMaxWords && !marked && CountIn(words, kWords) > 0;
}

bool CanBeTitle(const DumpLine& line) {
  return line.kind == DumpKind::kShort && !line.plain.image && !line.plain.text.empty() && !IsMenu(line.plain.text) &&
         !IsSectionList(line.plain.text);
}

struct Halves {
  std::string_view left, right;
};

std::vector<Halves> SplitAtMarks(std::string_view text) {
  std::vector<Halves> out;
  for (const std::string_view mark : kMarks)
    if (const std::size_t at = text.rfind(mark); at != std::string_view::npos && at > 0)
      out.push_back({text.substr(0, at), text.substr(at + mark.size())});
  return out;
}

bool StandsAlone(std::string_view half, std::span<const DumpLine> head) {
  const std::string key = TitleKey(half);
  return key.size() >= 2 && std::ranges::any_of(head, [&](const DumpLine& line) {
           return line.kind == DumpKind::kShort && TitleKey(line.plain.text) == key;
         });
}

// The window title whose halves stand alone further down: the longer of them is the headline.
std::optional<DumpTitle> FromWindowTitle(std::span<const DumpLine> head) {
  for (const DumpLine& line : head) {
    if (!CanBeTitle(line)) continue;
    for (const auto& [left, right] : SplitAtMarks(line.plain.text)) {
      const bool longer = WordCount(right) > WordCount(left);
      const std::string_view title = longer ? right : left;
      const std::string_view site = longer ? left : right;
      if (StandsAlone(title, head)) return DumpTitle{Squash(title), Squash(site)};
    }
  }
  return std::nullopt;
}

// "Bridge closed | The Harbour Post" where nothing below repeats it: what follows the mark is short.
DumpTitle WithoutSiteName(std::string_view text) {
  constexpr std::size_t kMinTitle = 10, kMaxSite = 40, kMaxSiteAtDash = 25;  // bytes
  for (const std::string_view mark : kMarks) {
    const std::size_t at = text.rfind(mark);
    if (at == std::string_view::npos || at < kMinTitle) continue;
    const std::string_view site = text.substr(at + mark.size());
    const bool dash = mark == " - " || mark == " \xE2\x80\x93 ";
    if (site.size() <= (dash ? kMaxSiteAtDash : kMaxSite)) return {Squash(text.substr(0, at)), Squash(site)};
  }
  return {Squash(text), {}};
}

}  // namespace

DumpTitle ChooseDumpTitle(std::span<const DumpLine> head) {
  if (auto found = FromWindowTitle(head)) return *std::move(found);
  const auto first = std::ranges::find_if(head, CanBeTitle);
  if (first == head.end()) return {};
  // A name of one or two words, or one that outlets have, over a line that could be a headline names the site.
  constexpr std::size_t kNameWords = 3, kHeadlineWords = 4, kNear = 3;
  const bool outlet = NamesOutlet(first->plain.text);
  if ((WordCount(first->plain.text) <= kNameWords || outlet) && first->plain.heading == 0) {
    auto last = head.end();
    for (auto line = first + 1; line != head.end(); ++line) {
      if (!CanBeTitle(*line) || WordCount(line->plain.text) < kHeadlineWords) continue;
      last = line;
      const auto end = head.end() - line > static_cast<std::ptrdiff_t>(kNear) ? line + kNear + 1 : head.end();
      if (std::any_of(line + 1, end, IsByline)) return {Squash(line->plain.text), Squash(first->plain.text)};
    }
    // The byline may stand below a summary that reads as prose: then the headline is the line over it.
    if (outlet && last != head.end()) return {Squash(last->plain.text), Squash(first->plain.text)};
  }
  return WithoutSiteName(first->plain.text);
}

}  // namespace stemma::extract
