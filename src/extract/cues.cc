#include "extract/cues.h"

#include <algorithm>
#include <array>

#include "extract/credit_phrases.h"
#include "extract/date_text.h"
#include "extract/head.h"
#include "extract/months.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

constexpr std::size_t kMaxCreditLine = 260;  // bytes; longer lines are prose that may hold a credit
constexpr std::size_t kMaxName = 90;
constexpr std::size_t kMaxPhotoLine = 90;  // bytes
constexpr std::size_t kMaxIndent = 3;      // a bracket, a dash or an asterisk in front of a credit; bytes

// The name that begins at `rest`: prepositions off, up to the end of its clause.
std::string NameAt(std::string_view rest) {
  static constexpr std::array<std::string_view, 29> kBefore = {
      "in der ",  "in dem ", "auf der ", "im blog ", "bei der ",        "im magazin ",   "dans le ",
      "at ",      "on ",     "in ",      "by ",      "from ",           "auf ",          "bei ",
      "im ",      "dans ",   "sur ",     "par ",     "the website of ", "the pages of ", "here ",
      "earlier ", "with ",   "over at ", "en ",      "beim ",           "unter ",        "here: ",
      ": "};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view word : kBefore) {
      if (!text::EqualsIgnoreCase(rest.substr(0, word.size()), word)) continue;
      rest.remove_prefix(word.size());
      again = true;
    }
  }
  std::size_t end = 0;
  while (end < rest.size() && end < kMaxName) {
    const char c = rest[end];
    if (c == '\n' || c == ';' || c == '|' || c == '(' || c == ')' || c == '"') break;
    if ((c == '.' || c == ',') && (end + 1 >= rest.size() || rest[end + 1] == ' ' || rest[end + 1] == '\n')) break;
    static constexpr std::array<std::string_view, 12> kAfter = {" and is ", " and was ", " under ",   " with ",
                                                                " on ",     " as ",      " and has ", " in its ",
                                                                " where ",  " who ",     " which ",   " before "};
    if (c == ' ' &&
        std::ranges::any_of(kAfter, [&](std::string_view word) { return rest.substr(end).starts_with(word); }))
      break;
    ++end;
  }
  std::string name = Squash(rest.substr(0, end));
  while (!name.empty() && std::string_view(" .,:*'").find(name.back()) != std::string_view::npos) name.pop_back();
  return name;
}

// "3 May 2019", "Wednesday", "2019-05-03": a time stamp, not an outlet.
bool IsTime(std::string_view name) {
  if (name.empty() || (name[0] >= '0' && name[0] <= '9' &&
                       name.substr(0, 4).find_first_not_of("0123456789:. /-") == std::string_view::npos))
    return true;
  if (!FindDates(name.substr(0, 40), false).empty()) return true;
  const std::string folded = text::Fold(name);
  const std::string_view word = std::string_view(folded).substr(0, folded.find_first_of(" ,."));
  static constexpr std::array<std::string_view, 24> kTimes = {
      "monday", "tuesday",  "wednesday", "thursday",   "friday",  "saturday", "sunday",  "mon",
      "tue",    "wed",      "thu",       "fri",        "sat",     "sun",      "today",   "yesterday",
      "montag", "dienstag", "mittwoch",  "donnerstag", "freitag", "samstag",  "sonntag", "am"};
  return MonthOf(word) != 0 || std::ranges::find(kTimes, word) != kTimes.end();
}

bool LooksLikeOutlet(std::string_view name) {
  if (name.size() < 2 || IsTime(name)) return false;
  const char c = name[0];
  if (name.find('.') != std::string_view::npos) return true;  // an address
  return !(c >= 'a' && c <= 'z') || !AgencyIn(name).empty();
}

// An outlet that writes itself small: "This article was originally published on harbourpost and …".
bool IsSmallOutlet(std::string_view name, std::string_view line, std::size_t at) {
  static constexpr std::array<std::string_view, 12> kMedia = {
      "print", "paper", "online", "english", "german", "full", "two", "three", "part", "french", "here", "spanish"};
  const bool about_itself = text::EqualsIgnoreCase(line.substr(at, 5), "this ");
  return about_itself && name.size() >= 4 && name.find(' ') == std::string_view::npos && !IsTime(name) &&
         std::ranges::find(kMedia, name) == kMedia.end();
}

// "X where this article was originally published": the name stands before.
std::string NameBefore(std::string_view line, std::size_t where) {
  std::string_view before = line.substr(0, where);
  for (const std::string_view word : {" at ", " of ", " for ", " by ", " from "})
    if (const std::size_t at = before.rfind(word); at != std::string_view::npos)
      return NameAt(before.substr(at + word.size()));
  return {};
}

// OPTIMIZATION: one of these stands in every phrase that may stand anywhere.
bool MayHoldPhrase(std::string_view lower) {
  static constexpr std::array<std::string_view, 8> kStems = {
      "publi", "appeared", "reported", "erschien", "printed", "original source", "mit material", "ffentlicht"};
  return std::ranges::any_of(kStems, [&](std::string_view stem) { return lower.find(stem) != std::string_view::npos; });
}

std::optional<CreditCue> FromPhrase(std::string_view line, const std::string& lower) {
  const bool anywhere = MayHoldPhrase(lower);
  for (const CreditPhrase& phrase : kCreditPhrases) {
    if (phrase.anywhere && !anywhere) continue;
    const std::size_t reach = phrase.anywhere ? lower.size() : phrase.words.size() + kMaxIndent;
    const std::size_t at = std::string_view(lower).substr(0, reach).find(phrase.words);
    if (at == std::string::npos || (at > 0 && IsWordByte(lower[at - 1]))) continue;
    const bool whole = line.size() <= kMaxCreditLine &&
                       (at <= kMaxIndent || phrase.kind == "originally_published" || phrase.kind == "republished_from");
    if (!phrase.anywhere && line.size() > kMaxCreditLine) continue;
    std::string name = NameAt(line.substr(at + phrase.words.size()));
    std::string kind(phrase.kind);
    if (kind == "via" && line.size() > 90) continue;
    if (phrase.words == "courtesy of " && line.size() > 90) continue;
    if (kind == "staff" || kind == "via") {
      // A note in brackets behind the last words of a paragraph leaves them prose.
      const std::string_view said = line.substr(at);
      if (const std::string_view agency = AgencyIn(said.substr(0, kMaxCreditLine)); !agency.empty())
        return CreditCue{"wire", std::string(agency), whole};
      if (phrase.words == "avec l'") continue;
      if (kind == "via" && !LooksLikeOutlet(name)) continue;
      return CreditCue{kind, name, whole};
    }
    if (!LooksLikeOutlet(name) && !IsSmallOutlet(name, line, at)) continue;
    const bool prose = kind == "first_reported_by";
    return CreditCue{kind, name, whole && !prose};
  }
  return std::nullopt;
}

std::optional<CreditCue> FromPlaceClause(std::string_view line, const std::string& lower) {
  for (const std::string_view words :
       {" where this article was originally published", " where this article was first published",
        " where this article originally appeared", " where this article first appeared",
        " where this story was originally published", " where this was originally published",
        " where it was originally published", " where it first appeared"}) {
    const std::size_t at = lower.find(words);
    if (at == std::string::npos) continue;
    std::string name = NameBefore(line, at);
    while (!name.empty() && name.back() == ',') name.pop_back();
    if (LooksLikeOutlet(name)) return CreditCue{"originally_published", name, line.size() <= kMaxCreditLine};
  }
  return std::nullopt;
}

// "MAREVA, July 3 " and "HARBOUR TOWN/VELL ": where a dateline stands, the place is in capitals.
bool IsDatelinePlace(std::string_view before) {
  std::size_t capitals = 0;
  for (const char c : before.substr(0, before.find(','))) {
    if (c >= 'a' && c <= 'z') return false;
    capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
  }
  return capitals >= 3;
}

// "KXAN": American stations set their call sign where others set the agency's name.
bool IsCallSign(std::string_view text) {
  return (text.size() == 3 || text.size() == 4) && (text[0] == 'K' || text[0] == 'W') &&
         std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

// A name of one to four capitalised words.
bool IsName(std::string_view text) {
  std::size_t words = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end == at || text[at] < 'A' || text[at] > 'Z') return false;
    ++words;
    at = end + 1;
  }
  return words >= 1 && words <= 4 && text.size() >= 2;
}

// "MAREVA, July 3 (Reuters) - ", "(AP) -", and a line that is nothing but an agency's tag. Behind a place in capitals
// any name is an agency's.
std::optional<CreditCue> FromWireTag(std::string_view line) {
  constexpr std::size_t kReach = 90;  // bytes from the start of a paragraph in which a dateline stands
  const std::string_view start = line.substr(0, kReach);
  for (std::size_t open = start.find('('); open != std::string_view::npos; open = start.find('(', open + 1)) {
    const std::size_t close = line.find(')', open);
    if (close == std::string_view::npos || close - open > 30) continue;
    const std::string_view inner = line.substr(open + 1, close - open - 1);
    const std::string_view agency = AgencyIn(inner);
    const std::string_view after = line.substr(close + 1, 6);
    const bool dash = after.find('-') != std::string_view::npos ||
                      after.find("\xE2\x80\x93") != std::string_view::npos ||
                      after.find("\xE2\x80\x94") != std::string_view::npos;
    const bool closed = close + 2 >= line.size();
    if (!agency.empty() && inner.size() <= agency.size() + 12 && (dash || closed))
      return CreditCue{"wire", std::string(agency), closed && line.size() < 60};
    if (agency.empty() && dash && IsDatelinePlace(line.substr(0, open)) && IsName(inner) && !IsCallSign(inner))
      return CreditCue{"wire", std::string(inner), false};
  }
  if (line.size() <= 40) {
    const std::string_view agency = AgencyIn(line);
    std::string rest;
    for (const char c : line)
      if (IsWordByte(c)) rest += c;
    const bool compound = line.find('-') != std::string_view::npos && agency.find('-') == std::string_view::npos;
    if (!agency.empty() && rest.size() <= 18 && line.find(' ') == std::string_view::npos && !compound)
      return CreditCue{"wire", std::string(agency), true};
  }
  return std::nullopt;
}

// "X contributed to this report", "© 2020 The Associated Press. All rights reserved."
std::optional<CreditCue> FromTail(std::string_view line, const std::string& lower) {
  if (line.size() > 2 * kMaxCreditLine) return std::nullopt;
  static constexpr std::array<std::string_view, 9> kContributed = {
      "contributed to this report", "contributed to this story", "contributed to this article",
      "contributed to this piece",  "contributed to this guide", "contributed to this post",
      "contributed to this column", "contributed reporting",     "contributed to the report"};
  const bool contributed =
      std::ranges::any_of(kContributed, [&](std::string_view words) { return lower.find(words) != std::string::npos; });
  const std::string_view agency = AgencyIn(line);
  if (contributed && line.size() <= kMaxCreditLine) {
    if (!agency.empty()) return CreditCue{"wire", std::string(agency), true};
    return CreditCue{"staff", NameAt(line.substr(0, lower.find(" contributed"))), true};
  }
  const bool copyright = lower.starts_with("copyright") || lower.starts_with("\xC2\xA9") || lower.starts_with("(c) ");
  if (copyright && !agency.empty() && line.size() <= kMaxCreditLine)
    return CreditCue{"wire", std::string(agency), true};
  return std::nullopt;
}

// "(Photo: Reuters)"; a line that goes on behind the bracket is prose.
bool IsPhotoOnly(std::string_view line) {
  const std::size_t close = line.find(')');
  return line.size() <= kMaxPhotoLine && (close == std::string_view::npos || close + 2 >= line.size());
}

// "Dieser Artikel ist eine \xC3\x9C" "bersetzung, im Original ist er in der Zeitung Lantern erschienen.": the name
// stands before the verb.
std::optional<CreditCue> FromGermanOrigin(std::string_view line, const std::string& lower) {
  if (line.size() > kMaxCreditLine) return std::nullopt;
  std::size_t verb = lower.rfind(" erschienen");
  if (verb == std::string::npos)
    verb = lower.rfind(
        " ver\xC3\xB6"
        "ffentlicht");
  if (verb == std::string::npos) return std::nullopt;
  std::size_t said = std::string::npos;
  for (const std::string_view word : {"im original ", "zuerst ", "urspr\xC3\xBCnglich ", "erstmals "})
    if (const std::size_t at = lower.rfind(word, verb); at != std::string::npos) said = std::min(said, at);
  if (said == std::string::npos) return std::nullopt;
  const std::string_view between = line.substr(said, verb - said);
  const std::size_t last = between.find_last_of(' ');
  if (last == std::string_view::npos) return std::nullopt;
  // The last run of capitalised words.
  std::size_t begin = last + 1;
  while (begin > 1) {
    const std::size_t before = between.rfind(' ', begin - 2);
    if (before == std::string_view::npos || !(between[before + 1] >= 'A' && between[before + 1] <= 'Z')) break;
    begin = before + 1;
  }
  std::string name(between.substr(begin));
  if (!LooksLikeOutlet(name)) return std::nullopt;
  return CreditCue{"originally_published", std::move(name), true};
}

}  // namespace

std::string Excerpt(std::string_view line) {
  constexpr std::size_t kMaxBytes = 300;
  std::size_t size = std::min(line.size(), kMaxBytes);
  while (size > 0 && size < line.size() && (static_cast<unsigned char>(line[size]) & 0xC0) == 0x80) --size;
  return std::string(line.substr(0, size));
}

std::optional<CreditCue> CreditOfLine(std::string_view line) {
  constexpr std::size_t kMaxScanned = 3000;
  if (line.size() < 3) return std::nullopt;
  line = line.substr(0, kMaxScanned);
  // A picture's agency says nothing about the text.
  if (std::string name = PhotoCreditOfLine(line); !name.empty() && IsPhotoOnly(line))
    return CreditCue{"photo", std::move(name), true};
  // "\xC2\xA9 Ada Quill (AP)" is a picture's too; a text's names the year or its number at the agency.
  if (line.starts_with("\xC2\xA9") && line.size() <= kMaxPhotoLine &&
      line.find_first_of("0123456789") == std::string_view::npos)
    if (const std::string_view agency = AgencyIn(line); !agency.empty())
      return CreditCue{"photo", std::string(agency), true};
  const std::string lower = text::LowerAscii(line);
  if (auto cue = FromPlaceClause(line, lower)) return cue;
  if (auto cue = FromPhrase(line, lower)) return cue;
  if (auto cue = FromGermanOrigin(line, lower)) return cue;
  if (auto cue = FromWireTag(line)) return cue;
  return FromTail(line, lower);
}

}  // namespace stemma::extract
