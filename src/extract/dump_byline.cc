#include "extract/dump_byline.h"

#include <algorithm>
#include <array>

#include "extract/cues.h"
#include "extract/date_text.h"
#include "extract/dump_bar.h"
#include "extract/dump_lines.h"
#include "extract/head.h"
#include "extract/names.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

// A name without what stands behind it: "Ada Quill at 19:47", "Ada Quill, 3 May 2020".
std::string UpToNumber(std::string_view text) {
  std::string name(text.substr(0, text.find_first_of("0123456789")));
  if (const auto dates = FindDates(text, true); !dates.empty() && dates[0].begin < name.size())
    name.resize(dates[0].begin);
  if (name.size() == text.size()) return name;
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view word : {" at", " on", " um", " am", " le", " el", " il", " den", ",", "|", "-", " "})
      if (name.ends_with(word)) name.resize(name.size() - word.size()), again = true;
  }
  return name;
}

std::string WithoutHelpers(std::string name) {
  const std::string lower = text::LowerAscii(name);
  std::size_t end = name.size();
  for (const std::string_view word : {"with reporting", "additional reporting", "with additional", "mit material"})
    end = std::min(end, lower.find(word));
  name.resize(end);
  return name;
}

// Desks, outlets, sections and the words of a page's head, none of which is part of a person's name.
bool NamesNoPerson(std::string_view name) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"the",       "news",      "post",     "times",       "herald",        "daily",     "weekly",     "press",
       "journal",   "tribune",   "gazette",  "desk",        "staff",         "web",       "radio",      "tv",
       "agency",    "agencies",  "media",    "magazine",    "report",        "reports",   "world",      "politics",
       "opinion",   "sports",    "sport",    "culture",     "business",      "online",    "digital",    "network",
       "editorial", "redaktion", "zeitung",  "nachrichten", "paid",          "free",      "exclusive",  "updated",
       "update",    "published", "local",    "national",    "international", "breaking",  "live",       "min",
       "read",      "views",     "blog",     "photo",       "photos",        "video",     "last",       "edition",
       "page",      "listen",    "watch",    "share",       "fact",          "check",     "analysis",   "health",
       "science",   "and",       "of",       "for",         "home",          "menu",      "search",     "log",
       "sign",      "subscribe", "print",    "comments",    "morning",       "evening",   "today",      "standard",
       "observer",  "first",     "front",    "letters",     "archive",       "latest",    "sunday",     "monday",
       "tuesday",   "wednesday", "thursday", "friday",      "saturday",      "embassy",   "ministry",   "department",
       "council",   "office",    "police",   "consulate",   "university",    "institute", "government", "parliament",
       "court",     "club",      "society",  "union",       "association"});
  const std::string folded = text::Fold(name);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    if (std::ranges::find(kWords, std::string_view(folded).substr(at, end - at)) != kWords.end()) return true;
    at = end + 1;
  }
  return false;
}

bool IsPerson(std::string_view name) { return IsBareName(name) && !NamesNoPerson(name); }

// The first person of a part: "Ada Quill in Varn, Bo Lund" gives "Ada Quill".
std::string PersonOf(const std::string& part) {
  std::string own = UpToNumber(WithoutHelpers(part));
  if (own.starts_with("With ")) own.erase(0, 5);
  const std::vector<std::string> names = CleanAuthors(own, "");
  if (names.empty() || !IsPerson(names[0]) || !own.starts_with(names[0])) return {};
  const std::string_view behind = std::string_view(own).substr(names[0].size());
  const bool joined = behind.empty() || behind[0] == ',' || behind.starts_with(" in ") || behind.starts_with(" and ");
  return joined ? names[0] : std::string();
}

}  // namespace

bool SaysUpdated(std::string_view before) {
  const std::string folded = text::Fold(before);
  return std::ranges::any_of(
      std::to_array<std::string_view>({"updat", "modif", "aktualis", "actualiz", "mis a jour", "aggiorn", "bijgewerkt",
                                       "oppdatert", "edited", "uppdat", "opdater", "atualiz", "обновл"}),
      [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

namespace {

// "5 May 2020 by Ada Quill 3 Comments": right behind a date.
std::vector<std::string> AuthorsBehindDate(std::string_view text) {
  for (const FoundDate& date : FindDates(text, true)) {
    std::string_view rest = text.substr(date.end);
    for (const std::string_view mark :
         {" |", " \xC2\xB7", " \xE2\x80\xA2", " -", " \xE2\x80\x93", " \xE2\x80\x94", ","})
      if (rest.starts_with(mark)) {
        rest.remove_prefix(mark.size());
        break;
      }
    const std::string lower = text::LowerAscii(rest.substr(0, 4));
    if (!lower.starts_with(" by ")) continue;
    const std::string_view who = rest.substr(4);  // "Ada Quill in Fords, Lamps": the sections behind
    auto names = CleanAuthors(UpToNumber(who.substr(0, who.find(" in "))), "");
    if (!names.empty() && IsPerson(names[0])) return names;
  }
  return {};
}

}  // namespace

std::vector<std::string> AuthorsBehindWord(std::string_view text) {
  static constexpr auto kWords = std::to_array<std::string_view>({"reporter: ",
                                                                  "author: ",
                                                                  "written by",
                                                                  "posted by",
                                                                  "checked by ",
                                                                  "reported by ",
                                                                  "text: ",
                                                                  "texto: ",
                                                                  "texte: ",
                                                                  "texte : ",
                                                                  "testo: ",
                                                                  "tekst: ",
                                                                  "autor: ",
                                                                  "autora: ",
                                                                  "autorin: ",
                                                                  "auteur: ",
                                                                  "auteur : ",
                                                                  "autore: ",
                                                                  "auteurs : ",
                                                                  "story: ",
                                                                  "report: ",
                                                                  "redacteur: ",
                                                                  "\xD0\x90\xD0\xB2\xD1\x82\xD0\xBE\xD1\x80: "});
  const std::string lower = text::LowerAscii(text);
  for (const std::string_view word : kWords) {
    const std::size_t at = lower.find(word);
    if (at == std::string::npos || (at > 0 && lower[at - 1] != ' ')) continue;
    const std::size_t from = std::min(text.find_first_not_of(": ", at + word.size()), text.size());
    const std::vector<std::string> parts = PartsOfBar(text.substr(from));
    if (parts.empty()) continue;
    if (auto names = CleanAuthors(UpToNumber(WithoutHelpers(parts[0])), ""); !names.empty()) return names;
  }
  return AuthorsBehindDate(text);
}

bool IsLoneByline(std::string_view text) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"by", "written by", "posted by", "article by", "reported by", "published by", "story by", "words by", "text by",
       "author", "von", "autor", "autorin", "par", "por", "door", "di", "av", "af"});
  while (!text.empty() && (text.back() == ':' || text.back() == ' ')) text.remove_suffix(1);
  constexpr std::size_t kMaxBytes = 14;
  return text.size() <= kMaxBytes && std::ranges::find(kWords, text::LowerAscii(text)) != kWords.end();
}

std::string NameOfHeadLine(std::string_view text) {
  // "Ada Quill July 13, 2025": no mark stands between.
  if (const auto dates = FindDates(text, true); !dates.empty() && dates[0].begin > 0)
    if (std::string name = Squash(text.substr(0, dates[0].begin)); IsPerson(name)) return name;
  for (const std::string& part : PartsOfBar(text))
    if (std::string name = PersonOf(part); !name.empty()) return name;
  return {};
}

bool SignsWithRole(std::string_view text) {
  static constexpr auto kRoles = std::to_array<std::string_view>(
      {"reporter", "correspondent", "editor", "writer", "columnist", "journalist", "korrespondent", "korrespondentin",
       "redakteur", "redakteurin", "journaliste", "corresponsal", "corrispondente"});
  constexpr std::size_t kMaxBytes = 80;
  const std::size_t comma = text.find(", ");
  if (text.size() > kMaxBytes || comma == std::string_view::npos || EndsLikeSentence(text)) return false;
  if (!IsPerson(text.substr(0, comma))) return false;
  const std::string role = text::Fold(text.substr(comma + 2));
  return std::ranges::find(kRoles, std::string_view(role).substr(role.rfind(' ') + 1)) != kRoles.end();
}

std::string PublishedOfLine(std::string_view text, bool month_first) {
  const auto dates = FindDates(text, month_first);
  std::size_t from = 0;
  for (const FoundDate& date : dates) {
    if (!SaysUpdated(text.substr(from, date.begin - from))) return date.value;
    from = date.end;
  }
  return dates.empty() ? std::string() : dates[0].value;
}

std::vector<Label> LabelsInBar(std::string_view text) {
  constexpr std::size_t kMaxBytes = 200;
  std::vector<Label> out;
  if (text.size() > kMaxBytes) return out;
  const std::string lower = text::LowerAscii(text);
  const bool tags = std::ranges::any_of(
      std::to_array<std::string_view>({"labels:", "tags:", "category:", "categories:", "filed under", "section:",
                                       "kategorie:", "schlagworte:", "rubrik:", "ressort:", "rubrique :", "posted in"}),
      [&](std::string_view word) { return lower.starts_with(word); });
  for (const std::string& part : PartsOfBar(text)) {
    std::size_t at = tags ? std::min(part.find(':') + 1, part.size()) : 0;
    while (at <= part.size()) {
      const std::size_t end = tags ? std::min(part.find(',', at), part.size()) : part.size();
      const std::string item = Squash(std::string_view(part).substr(at, end - at));
      if (const auto kind = LabelOfLine(item)) out.push_back({*kind, item});
      at = end + 1;
    }
  }
  return out;
}

}  // namespace stemma::extract
