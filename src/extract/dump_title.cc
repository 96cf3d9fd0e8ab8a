#include "extract/dump_title.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "extract/dump_bar.h"
#include "extract/dump_site.h"
#include "extract/head.h"
#include "extract/names.h"
#include "extract/title.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

constexpr auto kMarks = std::to_array<std::string_view>(
    {" | ", " \xC2\xBB ", " \xC2\xAB ", " \xE2\x80\x94 ", " \xE2\x80\x93 ", " - ", " :: ", " \xE2\x80\xA2 "});

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
      {"agency",    "fm",       "times",    "herald",   "tribune",   "gazette", "courier",    "courrier", "journal",
       "chronicle", "observer", "sentinel", "dispatch", "telegraph", "post",    "news",       "daily",    "weekly",
       "magazine",  "zeitung",  "anzeiger", "kurier",   "tagblatt",  "correo",  "diario",     "corriere", "gazzetta",
       "gazeta",    "dagblad",  "bote",     "echo",     "radio",     "tv",      "television", "press",    "review",
       "bulletin",  "examiner", "mercury",  "standard", "star"});
  constexpr std::size_t kMaxWords = 6;
  const std::vector<std::string> words = FoldedWords(text);
  const bool marked = text.find_first_of(":?!.,0123456789\"") != std::string_view::npos;
  return words.size() <= kMaxWords && !marked && CountIn(words, kWords) > 0;
}

// "Sign in", "Become a supporter  Log in": what a reader may do on the site.
bool IsReadersDoor(std::string_view text) {
  static constexpr auto kDoors =
      std::to_array<std::string_view>({"sign in", "log in", "login", "register", "my account", "anmelden", "einloggen",
                                       "se connecter", "accedi", "iniciar sesion", "inloggen", "logga in"});
  const std::string folded = text::Fold(text);
  return std::ranges::any_of(
      kDoors, [&](std::string_view door) { return folded == door || folded.ends_with(" " + std::string(door)); });
}

bool CanBeTitle(const DumpLine& line) {
  return line.kind == DumpKind::kShort && AddressOfLine(line.plain.text).empty() && !line.plain.image &&
         !line.plain.text.empty() && !IsMenu(line.plain.text) && !IsSectionList(line.plain.text) &&
         !IsReadersDoor(line.plain.text);
}

struct Halves {
  std::string_view left, right;
};

std::vector<Halves> SplitAtMarks(std::string_view text) {
  std::vector<Halves> out;
  for (const std::string_view mark : kMarks)
    for (const std::size_t at : {text.rfind(mark), text.find(mark)})
      if (at != std::string_view::npos && at > 0) out.push_back({text.substr(0, at), text.substr(at + mark.size())});
  return out;
}

// What stands alone on a line above the first prose; far from the top are menus, of which only a long line counts.
class AloneLines {
 public:
  AloneLines(std::span<const DumpLine> head, std::span<const DumpLine> above) {
    constexpr std::size_t kHeadlineWords = 4;
    for (const DumpLine& line : above)
      if (&line < head.data() + head.size() || WordCount(line.plain.text) >= kHeadlineWords)
        keys_.insert(TitleKey(line.plain.text));
  }

  bool Hold(std::string_view half) const {
    const std::string key = TitleKey(half);
    return key.size() >= 2 && keys_.contains(key);
  }

 private:
  std::unordered_set<std::string> keys_;  // looked up only, never walked
};

// "your morning, your way": words of which a longer one is in small letters, as names of sites have none.
bool IsMotto(std::string_view text) {
  constexpr std::size_t kLongWord = 4;
  bool small = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    small = small || (end - at >= kLongWord && text[at] >= 'a' && text[at] <= 'z');
    at = end + 1;
  }
  return small;
}

// "The Harbour Post", "Harbour FM 99.1 | your morning, your way": the name that a masthead gives; empty for others.
std::string NameOfMasthead(std::string_view text) {
  constexpr std::size_t kNameWords = 3;
  const auto is_name = [](std::string_view name) { return WordCount(name) <= kNameWords || NamesOutlet(name); };
  // "The Harbour Post - Told As It Was": capitals too are a motto behind a name that outlets have.
  for (const auto& [left, right] : SplitAtMarks(text))
    if (is_name(left) && (IsMotto(right) || NamesOutlet(left))) return Squash(left);
  // "Fordlines: the press of the river"
  if (const std::size_t colon = text.find(": "); colon != std::string_view::npos && text.find(' ') >= colon)
    if (const std::string_view motto = text.substr(colon + 2); motto[0] >= 'a' && motto[0] <= 'z' && IsMotto(motto))
      return Squash(text.substr(0, colon));
  return is_name(text) ? Squash(text) : std::string();
}

// The window title whose right half is the name that a masthead beside it gives.
std::optional<DumpTitle> BesideMasthead(std::span<const DumpLine> head) {
  constexpr std::size_t kHeadlineWords = 4;
  std::vector<std::string> names;
  for (const DumpLine& line : head)
    if (line.kind == DumpKind::kShort) names.push_back(TitleKey(NameOfMasthead(line.plain.text)));
  for (const DumpLine& line : head) {
    if (!CanBeTitle(line)) continue;
    for (const auto& [title, site] : SplitAtMarks(line.plain.text)) {
      const std::string key = TitleKey(site);
      if (WordCount(title) >= kHeadlineWords && key.size() >= 3 && std::ranges::find(names, key) != names.end())
        return DumpTitle{Squash(title), Squash(site)};
    }
  }
  return std::nullopt;
}

// "Mossboard" of "Mossboard • View topic", where the name stands alone on another line.
std::string_view AloneHalf(std::string_view site, const AloneLines& alone) {
  for (const auto& [left, right] : SplitAtMarks(site))
    for (const std::string_view half : {left, right})
      if (alone.Hold(half)) return half;
  return site;
}

// The window title whose halves stand alone further down: the longer of them is the headline.
std::optional<DumpTitle> FromWindowTitle(std::span<const DumpLine> head, const AloneLines& alone) {
  for (const DumpLine& line : head) {
    if (!CanBeTitle(line)) continue;
    for (const auto& [left, right] : SplitAtMarks(line.plain.text)) {
      const bool longer = WordCount(right) > WordCount(left);
      const std::string_view title = longer ? right : left;
      const std::string_view site = longer ? left : right;
      if (alone.Hold(title)) return DumpTitle{Squash(title), Squash(AloneHalf(site, alone))};
    }
  }
  return std::nullopt;
}

// "Bridge closed | The Harbour Post" where nothing below repeats it: what follows the mark is short.
DumpTitle WithoutSiteName(std::string_view text) {
  constexpr std::size_t kHeadlineWords = 4, kNameWords = 3;
  for (const auto& [left, right] : SplitAtMarks(text))
    if (WordCount(left) <= kNameWords && NamesOutlet(left) && WordCount(right) >= kHeadlineWords)
      return {Squash(right), Squash(left)};
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

bool IsMenuLine(const DumpLine& line) {
  const bool menu = IsMenu(line.plain.text) || IsSectionList(line.plain.text);
  return ((line.kind == DumpKind::kShort || line.kind == DumpKind::kBioEnd) && menu) ||  // one may hold "Donate"
         (line.kind == DumpKind::kFurniture && line.furniture == "navigation");
}

// "Ministry of Fords": an office, whose page bears the name of its state above its own.
bool NamesOffice(const DumpLine& line) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"ministry", "ministere", "ministerium", "ministerio", "ministero", "department", "office", "embassy",
       "university", "council", "police", "institute", "commission", "authority", "prefecture", "parliament"});
  return CanBeTitle(line) && !IsMotto(line.plain.text) && CountIn(FoldedWords(line.plain.text), kWords) > 0;
}

// "Notes from the Breakwater", a blog's name of more words than a newspaper's: a motto and the menu stand below it.
template <typename Line>
std::string NameOverMenu(Line first, Line byline) {
  constexpr std::size_t kMostWords = 6;
  constexpr std::ptrdiff_t kNear = 2;  // lines between a name and its menu
  const auto menu = std::find_if(first, byline, IsMenuLine);
  const bool near = menu != byline && menu - first <= kNear && menu - first > 1;
  const bool name = WordCount(first->plain.text) <= kMostWords && !EndsLikeSentence(first->plain.text);
  return near && name && IsMotto((first + 1)->plain.text) ? Squash(first->plain.text) : std::string();
}

// The headline under a masthead: below the menu, or below the motto that stands right under the name.
std::optional<DumpTitle> BelowMasthead(std::span<const DumpLine> head) {
  constexpr std::size_t kHeadlineWords = 4;
  const auto first = std::ranges::find_if(head, CanBeTitle);
  if (first == head.end() || first->plain.heading != 0) return std::nullopt;
  const auto byline = std::find_if(first, head.end(), IsByline);
  std::string site = NameOfMasthead(first->plain.text);
  if (site.empty()) site = NameOverMenu(first, byline);
  if (site.empty() || byline == head.end()) return std::nullopt;
  const auto motto_end =
      std::find_if(first + 1, byline, [](const DumpLine& line) { return line.after_blank || IsMenuLine(line); });
  const auto menu = std::find_if(first + 1, byline, IsMenuLine);
  auto menu_end = byline;
  while (menu_end != first && !IsMenuLine(*(menu_end - 1))) --menu_end;
  // On its own line: no other stands between.
  const bool has_motto = TitleKey(site) != TitleKey(first->plain.text) && first->plain.text[site.size()] != ':';
  if (const auto office = std::find_if(first + 1, menu, NamesOffice);
      menu != byline && office != menu && !NamesOutlet(site))
    site = office->plain.text;
  for (const auto from : {menu_end, motto_end}) {
    const auto title = std::find_if(from, byline, [](const DumpLine& line) {
      return CanBeTitle(line) && WordCount(line.plain.text) >= kHeadlineWords;
    });
    if ((from > first + 1 || (has_motto && from > first)) && title != byline)
      return DumpTitle{Squash(title->plain.text), std::move(site)};
  }
  return std::nullopt;
}

// A line of its own that may be a headline.
bool MayHead(const DumpLine& line) {
  constexpr std::size_t kHeadlineWords = 4;
  return CanBeTitle(line) && line.after_blank && WordCount(line.plain.text) >= kHeadlineWords;
}

}  // namespace

DumpTitle ChooseDumpTitle(std::span<const DumpLine> head, std::span<const DumpLine> above) {
  if (!head.empty() && head[0].headline) return {Squash(head[0].plain.text), {}};
  if (auto found = FromWindowTitle(head, AloneLines(head, above))) return *std::move(found);
  if (auto found = BesideMasthead(head)) return *std::move(found);
  if (auto found = BelowMasthead(head)) return *std::move(found);
  const auto first = std::ranges::find_if(head, CanBeTitle);
  if (first == head.end()) return {};
  // A name of one or two words, or one that outlets have, over a line that could be a headline names the site.
  constexpr std::size_t kNameWords = 3, kHeadlineWords = 4, kNear = 3;
  const bool outlet = NamesOutlet(first->plain.text);
  if ((WordCount(first->plain.text) <= kNameWords || outlet) && first->plain.heading == 0) {
    auto last = head.end();
    for (auto line = first + 1; line != head.end(); ++line) {
      if (!CanBeTitle(*line) || WordCount(line->plain.text) < kHeadlineWords) continue;
      const bool motto = line == first + 1 && !line->after_blank && IsMotto(line->plain.text);
      if (motto && std::any_of(line + 1, head.end(), MayHead)) continue;  // the masthead's
      last = line;
      const auto end = head.end() - line > static_cast<std::ptrdiff_t>(kNear) ? line + kNear + 1 : head.end();
      if (std::any_of(line + 1, end, IsByline)) return {Squash(line->plain.text), Squash(first->plain.text)};
    }
    // The byline may stand below a summary that reads as prose, or in the masthead of a letter: then the headline is
    // the line over the prose.
    const bool above_it = last != head.end() && std::any_of(first + 1, last, IsByline);
    if ((outlet || above_it) && last != head.end()) return {Squash(last->plain.text), Squash(first->plain.text)};
  }
  return WithoutSiteName(first->plain.text);
}

}  // namespace stemma::extract
