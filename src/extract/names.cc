#include "extract/names.h"

#include <algorithm>
#include <array>

#include "extract/date_text.h"
#include "extract/head.h"
#include "extract/title.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace stemma::extract {
namespace {

constexpr std::array<std::string_view, 51> kLeadWords = {"view all posts by ",
                                                         "text by ",
                                                         "written by: ",
                                                         "posted by: ",
                                                         "article by ",
                                                         "zeige alle beitr\xC3\xA4ge von ",
                                                         "alle beitr\xC3\xA4ge von ",
                                                         "posts by ",
                                                         "vom ",
                                                         "by ",
                                                         "by: ",
                                                         "von ",
                                                         "von: ",
                                                         "par ",
                                                         "por ",
                                                         "da ",
                                                         "di ",
                                                         "door ",
                                                         "af ",
                                                         "av ",
                                                         "text: ",
                                                         "autor: ",
                                                         "autor ",
                                                         "author: ",
                                                         "author ",
                                                         "autorin: ",
                                                         "written by ",
                                                         "posted by ",
                                                         "words by ",
                                                         "published by ",
                                                         "story by ",
                                                         "geschrieben von ",
                                                         "ein artikel von ",
                                                         "eine analyse von ",
                                                         "ein kommentar von ",
                                                         "reported by ",
                                                         "door: ",
                                                         "ver\xC3\xB6"
                                                         "ffentlicht von ",
                                                         "eingestellt von ",
                                                         "erstellt von ",
                                                         "verfasst von ",
                                                         "publi\xC3\xA9 par ",
                                                         "publicado por ",
                                                         "scritto da ",
                                                         "pubblicato da ",
                                                         "created by ",
                                                         "submitted by ",
                                                         "ecrit par ",
                                                         "geplaatst door ",
                                                         "fotos und text: ",
                                                         "a cura di "};

// Words that parts of a byline begin or end with when they are no names.
constexpr std::array<std::string_view, 67> kNotNames = {
    "editor",      "reporter",      "correspondent", "writer",          "journalist",    "contributor",
    "columnist",   "senior",        "chief",         "associate",       "freelance",     "special to",
    "minutes ago", "hours ago",     "min read",      "updated",         "published",     "posted",
    "redaktion",   "redakteur",     "redakteurin",   "korrespondent",   "http",          "www.",
    "@",           "follow",        "share",         "subscribe",       "photo",         "image",
    "admin",       "administrator", "guest",         "unknown",         "anonymous",     "webmaster",
    "newsroom",    "news desk",     "comments",      "read more",       "director",      "manager",
    "professor",   "ceo",           "founder",       "president",       "producer",      "translated",
    "reviewed",    "fact checked",  "medically",     "last modified",   "undefined",     "null",
    "author",      "category",      "copyright",     "rights reserved", "uncategorized", "more about",
    "edited by",   "view all",      "[at]",          "interview:",      "foto:",         "officer",
    "specialist"};

constexpr std::array<std::string_view, 18> kDegrees = {"phd", "ph.d.", "ph.d", "md",  "m.d.", "mba",
                                                       "jr.", "jr",    "sr.",  "rn",  "cfp",  "cpa",
                                                       "ms",  "rd",    "esq.", "esq", "dds",  "cfa"};

bool Matches(std::string_view folded, const auto& list) { return std::ranges::find(list, folded) != list.end(); }

std::string Trim(std::string_view text) {
  std::string out = Squash(text);
  const auto is_edge = [](char c) { return std::string_view(" ,;:|-/*\"'()[]").find(c) != std::string_view::npos; };
  while (!out.empty() && is_edge(out.back())) out.pop_back();
  std::size_t begin = 0;
  while (begin < out.size() && is_edge(out[begin])) ++begin;
  return out.substr(begin);
}

// Cuts at the separators between people.
std::vector<std::string> Parts(std::string_view raw) {
  static constexpr std::array<std::string_view, 16> kSeparators = {
      " og ", " och ",          " y ",        ";",  "|",      " & ",   " and ", " und ", " et ",
      ",",    " \xE2\x80\xA2 ", " \xC2\xB7 ", "\n", " with ", " And ", " / "};
  std::vector<std::string> parts = {std::string(raw)};
  for (const std::string_view separator : kSeparators) {
    std::vector<std::string> next;
    for (const std::string& part : parts) {
      std::size_t from = 0;
      for (std::size_t at = part.find(separator); at != std::string::npos; at = part.find(separator, from)) {
        next.push_back(part.substr(from, at - from));
        from = at + separator.size();
      }
      next.push_back(part.substr(from));
    }
    parts = std::move(next);
  }
  return parts;
}

// `publisher` holds the outlet's names, one a line.
bool IsPublisher(std::string_view name, std::string_view publisher) {
  const std::string key = TitleKey(name);
  if (key.empty()) return false;
  for (std::size_t at = 0; at < publisher.size();) {
    const std::size_t end = std::min(publisher.find('\n', at), publisher.size());
    const std::string own = TitleKey(publisher.substr(at, end - at));
    if (key == own || (own.size() >= 3 && key.starts_with(own)) || (key.size() >= 6 && own.starts_with(key)))
      return true;
    at = end + 1;
  }
  return false;
}

bool IsName(std::string_view name, std::string_view publisher) {
  constexpr std::size_t kMaxBytes = 70;
  if (name.size() < 2 || name.size() > kMaxBytes || WordCount(name) > 6 || IsPublisher(name, publisher)) return false;
  const auto digits = std::ranges::count_if(name, [](char c) { return c >= '0' && c <= '9'; });
  if (digits > 4 || (digits > 0 && (WordCount(name) > 1 || digits >= 4 || (name[0] >= '0' && name[0] <= '9'))))
    return false;
  const std::string folded = text::Fold(name);
  if (Matches(folded, kDegrees)) return false;
  if (folded == "staff" || folded == "team" || folded == "redaktion" || folded == "staff writer" ||
      folded == "written by")
    return false;
  if (folded == "und" || folded == "and" || folded == "by" || folded == "von") return false;
  for (const std::string_view word : kNotNames) {
    const std::size_t at = folded.find(word);
    if (at == std::string::npos) continue;
    const auto letter = [&](std::size_t i) { return i < folded.size() && folded[i] >= 'a' && folded[i] <= 'z'; };
    if ((at == 0 || !letter(at - 1)) && !letter(at + word.size())) return false;
    if (word == "http" || word == "@" || word == "www.") return false;
  }
  return FindDates(name, true).empty();
}

// "Jane Doe (AP)" -> "Jane Doe"; "Jane Doe - The Post" -> "Jane Doe".
std::string WithoutTail(std::string name) {
  for (const std::string_view mark : {" (", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " in ", " for ", " @"})
    if (const std::size_t at = name.find(mark); at != std::string::npos && at >= 3) name.resize(at);
  return Trim(name);
}

}  // namespace

std::size_t WordCount(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count(text, ' ')) + (text.empty() ? 0 : 1);
}

std::string_view AfterLeadWord(std::string_view line) {
  const std::string start = text::LowerAscii(line.substr(0, 28));
  for (const std::string_view word : kLeadWords)
    if (start.starts_with(word)) return line.substr(word.size());
  return {};
}

namespace {

// Without the addresses that stand among names: "Ada Quill aquill@lantern.example".
std::string WithoutAddresses(std::string text) {
  for (std::size_t at = text.find('@'); at != std::string::npos; at = text.find('@')) {
    const std::size_t space = text.rfind(' ', at);
    const std::size_t end = std::min(text.find(' ', at), text.size());
    // A lone "@quill" is a name of its own, and an address alone names nobody.
    if (space == std::string::npos || space + 1 == at) break;
    text.erase(space, end - space);
  }
  return text;
}

}  // namespace

std::vector<std::string> CleanAuthors(std::string_view raw, std::string_view publisher) {
  constexpr std::size_t kMaxBytes = 600;
  constexpr std::size_t kMaxNames = 20;
  std::string text = WithoutAddresses(Squash(raw.substr(0, kMaxBytes)));
  for (std::string_view rest = AfterLeadWord(text); !rest.empty(); rest = AfterLeadWord(text)) text = std::string(rest);
  std::vector<std::string> out;
  for (const std::string& part : Parts(text)) {
    std::string name = Trim(part);
    if (const std::string_view rest = AfterLeadWord(name); !rest.empty()) name = std::string(rest);
    name = WithoutTail(std::move(name));
    if (!IsName(name, publisher)) continue;
    if (std::ranges::find(out, name) == out.end() && out.size() < kMaxNames) out.push_back(std::move(name));
  }
  return out;
}

bool LooksLikeByline(std::string_view line) {
  constexpr std::size_t kMaxBytes = 120;
  if (line.size() > kMaxBytes) return false;
  return !AfterLeadWord(line).empty();
}

}  // namespace stemma::extract
