#include "extract/cues.h"

#include <algorithm>
#include <array>

#include "extract/credit_name.h"
#include "extract/credit_phrases.h"
#include "extract/credit_reports.h"
#include "extract/credit_staff.h"
#include "extract/credit_words.h"
#include "extract/first_reports.h"
#include "extract/given_credits.h"
#include "extract/head.h"
#include "extract/origin_clause.h"
#include "extract/outlet_name.h"
#include "extract/source_labels.h"
#include "extract/wire_tags.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

constexpr std::size_t kMaxCreditLine = 260;   // bytes; longer lines are prose that may hold a credit
constexpr std::size_t kMaxPhotoLine = 90;     // bytes
constexpr std::size_t kMaxShortCredit = 120;  // bytes; what is nothing but "Source: X" is short

// Lower case of ASCII and of the accented letters of Latin-1, byte for byte, so that places in it are places in the
// line.
std::string LowerLatin(std::string_view line) {
  std::string out = text::LowerAscii(line);
  for (std::size_t i = 0; i + 1 < out.size(); ++i) {
    const auto second = static_cast<unsigned char>(out[i + 1]);
    if (out[i] == '\xC3' && second >= 0x80 && second <= 0x9E && second != 0x97)
      out[i + 1] = static_cast<char>(second + 0x20);
  }
  return out;
}

// An outlet that writes itself small: "This article was originally published on harbourpost and …".
bool IsSmallOutlet(std::string_view name, std::string_view before) {
  static constexpr std::array<std::string_view, 12> kMedia = {
      "print", "paper", "online", "english", "german", "full", "two", "three", "part", "french", "here", "spanish"};
  const bool about_itself = before.size() >= 5 && text::EqualsIgnoreCase(before.substr(before.size() - 5), "this ");
  return about_itself && name.size() >= 4 && name.find(' ') == std::string_view::npos && !IsTime(name) &&
         std::ranges::find(kMedia, name) == kMedia.end();
}

bool IsCapitalAt(std::string_view rest) {
  if (rest.starts_with("von ")) rest.remove_prefix(4);
  return !rest.empty() && ((rest[0] >= 'A' && rest[0] <= 'Z') || static_cast<unsigned char>(rest[0]) >= 0xC3);
}

// "Roma 12": a street of that name.
bool IsStreet(std::string_view name) {
  const std::size_t space = name.rfind(' ');
  return space != std::string_view::npos && name.find(' ') == space && space + 1 < name.size() &&
         name.substr(space + 1).find_first_not_of("0123456789") == std::string_view::npos;
}

// What is based on an outlet's report, and what on motors, numbers and votes; who informs may be an office.
bool NeedsOutlet(const CreditPhrase& phrase) {
  static constexpr auto kVague = std::to_array<std::string_view>(
      {"basierend auf ", "based on ", "na podstawie ", "según informa ", "según informó ", "wordt gebaseerd op "});
  return std::ranges::find(kVague, phrase.words) != kVague.end();
}

constexpr std::size_t kMaxBehindPress = 14;  // bytes behind the name of "PM Stadt Orrin, 3.5.2019"

// Which credit a phrase makes of its line, with the name behind it. `whole`: the line is nothing else.
std::optional<CreditCue> CreditOfPhrase(const CreditPhrase& phrase, std::string_view line, std::string_view rest,
                                        bool whole) {
  const std::string_view agency = AgencyIn(line);
  const bool of_wire = phrase.kind == "staff" || phrase.kind == "via" || phrase.kind == "based_on";
  if (of_wire && !agency.empty()) return CreditCue{"wire", std::string(agency), whole};
  std::string name = NameAt(rest, line.size() <= kMaxCreditLine);
  if (phrase.kind == "first_reported_by" && !LooksLikeOutlet(name))  // "Det skriver det anerkjente nettstedet, X."
    name = LastName(rest.substr(0, rest.find('.')));
  const bool paper = rest.substr(0, name.size() + 12).find(" et al") != std::string_view::npos;  // of a discovery
  if (phrase.kind == "first_reported_by" && (paper || IsOffice(name))) return std::nullopt;
  if (NeedsOutlet(phrase) && !IsOutletName(NameInCapitals(rest)) && !IsOutletName(name)) return std::nullopt;
  if (phrase.words.starts_with("pm") && rest.size() > name.size() + kMaxBehindPress) return std::nullopt;
  if (phrase.kind == "via" && IsStreet(name)) return std::nullopt;
  if (phrase.kind == "via" && IsPictureHost(name)) return CreditCue{"photo", std::move(name), whole};
  if (phrase.words == "mitarbeit " && !IsCapitalAt(rest)) return std::nullopt;  // "Mitarbeit in Vereinen"
  if (!LooksLikeOutlet(name) && !IsSmallOutlet(name, line.substr(0, line.size() - rest.size() - phrase.words.size())))
    return std::nullopt;
  return CreditCue{std::string(phrase.kind), std::move(name), whole && phrase.kind != "first_reported_by"};
}

// "zum Originalartikel ", "article first appeared ": the wording says itself that a text is spoken of.
bool NamesText(std::string_view words) {
  return words.find("originalartikel") != std::string_view::npos ||
         words.find("zum original") != std::string_view::npos ||
         std::ranges::any_of(WordsOf(words, 0, words.size()), [](const CreditWord& word) { return word.Is(kText); });
}

// "The study, first published in X", "the author of The Ferry Book, which was first published by X": what stands before
// in the sentence is no article.
bool OfOtherWork(std::string_view line, std::size_t at) {
  const std::string_view before = line.substr(0, at);
  const std::size_t point = before.rfind(". ");
  const std::string_view subject = point == std::string_view::npos ? before : before.substr(point + 2);
  const std::string lower = text::LowerAscii(subject);
  const std::vector<CreditWord> words = WordsOf(lower, 0, lower.size());
  constexpr std::size_t kMaxSubject = 3;  // "Super Ferry 3 erschien zuerst"; longer ones may name the text by its title
  for (const CreditWord& word : words)
    if (word.Is(kText) || word.Is(kThis)) return false;
  return SpeaksOfOtherWork(subject) || (!words.empty() && words.size() <= kMaxSubject);
}

// A phrase that opens the line, or one that says by itself that the line is about this article.
std::optional<CreditCue> FromPhrase(std::string_view line, const std::string& lower) {
  const auto found = FindCreditPhrase(lower);
  if (!found) return std::nullopt;
  const CreditPhrase& phrase = *found->phrase;
  const bool about_itself = phrase.kind == "originally_published" || phrase.kind == "republished_from";
  const bool opens = found->at <= 3;
  if (phrase.place == PhrasePlace::kStart && line.size() > kMaxCreditLine) return std::nullopt;
  if (phrase.kind == "via" && line.size() > kMaxShortCredit) return std::nullopt;
  if (phrase.kind == "originally_published" && !NamesText(phrase.words) && OfOtherWork(line, found->at))
    return std::nullopt;
  const bool own_line = line.size() <= kMaxShortCredit && (phrase.kind == "staff" || phrase.kind == "based_on");
  const bool whole = line.size() <= kMaxCreditLine && (opens || about_itself || own_line);
  auto cue = CreditOfPhrase(phrase, line, line.substr(found->at + phrase.words.size()), whole);
  if (cue) cue->at = found->at;
  if (cue || phrase.kind != "staff" || line.size() > kMaxCreditLine) return cue;
  // "Ada Quill contributed to this report": the name stands in front.
  std::string before = NameAt(line.substr(0, found->at));
  if (before.size() < 2) return std::nullopt;
  return CreditCue{"staff", std::move(before), whole};
}

// "Pressemitteilung Nr. 48/22 des Landtags vom 3. Mai"
std::optional<CreditCue> FromPressNumber(std::string_view line, const std::string& lower) {
  if (line.size() > kMaxShortCredit || !lower.starts_with("pressemitteilung nr")) return std::nullopt;
  for (const std::string_view word : {" des ", " der "}) {
    const std::size_t at = lower.find(word);
    if (at == std::string::npos) continue;
    if (std::string name = NameInCapitals(line.substr(at + word.size())); name.size() >= 2)
      return CreditCue{"original_source", std::move(name), true};
  }
  return std::nullopt;
}

bool OfPicture(std::string_view lower) {
  return lower.find("image") != std::string_view::npos || lower.find("photo") != std::string_view::npos ||
         lower.find("picture") != std::string_view::npos || lower.find("screen") != std::string_view::npos;
}

// "(via X)" inside a sentence.
std::optional<CreditCue> FromViaBracket(std::string_view line, const std::string& lower) {
  for (const std::string_view words : {"(via ", "[via ", "(h/t "}) {
    const std::size_t at = lower.find(words);
    if (at == std::string::npos) continue;
    std::string name = NameAt(line.substr(at + words.size()));
    if (LooksLikeOutlet(name)) return CreditCue{"via", std::move(name), false, at};
  }
  // "[Ferry Watch via Harbour Post]"
  const std::size_t via = lower.starts_with('[') && lower.ends_with(']') ? lower.find(" via ") : std::string::npos;
  if (via == std::string::npos || line.size() > kMaxShortCredit || OfPicture(lower)) return std::nullopt;
  std::string name = NameAt(line.substr(via + 5, line.size() - via - 6));
  if (LooksLikeOutlet(name)) return CreditCue{"via", std::move(name), true};
  return std::nullopt;
}

// "© 2020 The Associated Press. All rights reserved."
std::optional<CreditCue> FromCopyright(std::string_view line, const std::string& lower) {
  constexpr std::size_t kOwnerReach = 24;  // "The-CNN-Wire ™ & © 2020 …"
  if (line.size() > 2 * kMaxCreditLine) return std::nullopt;
  const std::string_view agency = AgencyIn(line);
  const std::string_view from = std::string_view(lower).substr(lower.starts_with("\xE2\x80\x94") ? 3 : 0);
  const bool copyright =
      from.starts_with("copyright") || lower.find("\xC2\xA9") < kOwnerReach || lower.starts_with("(c) ");
  if (copyright && !agency.empty() && line.size() <= kMaxCreditLine)
    return CreditCue{"wire", std::string(agency), true};
  return std::nullopt;
}

// "(Photo: Reuters)"; a line that goes on behind the bracket is prose.
bool IsPhotoOnly(std::string_view line) {
  const std::size_t close = line.find(')');
  return line.size() <= kMaxPhotoLine && (close == std::string_view::npos || close + 2 >= line.size());
}

}  // namespace

std::string Excerpt(std::string_view line, std::size_t at) {
  constexpr std::size_t kMaxBytes = 300;
  if (line.size() <= kMaxBytes) return std::string(line);
  const std::size_t point = line.substr(0, at > 2 ? at - 2 : 0).rfind(". ");  // a tag has its sentence in front
  const bool near_start = at < kMaxBytes / 2;
  const std::string_view from = near_start || point == std::string_view::npos ? line : line.substr(point + 2);
  std::size_t size = std::min(from.size(), kMaxBytes);
  while (size > 0 && size < from.size() && (static_cast<unsigned char>(from[size]) & 0xC0) == 0x80) --size;
  return std::string(from.substr(0, size));
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
  const std::string lower = LowerLatin(line);
  if (auto cue = FromPhrase(line, lower)) return cue;
  const std::uint16_t parts = PartsIn(lower);
  if ((parts & (kPublish | kAgain | kJoint)) != 0)
    if (auto cue = OriginOfLine(line, lower)) return cue;
  if (auto cue = GivenCreditOf(line, lower)) return cue;
  if (auto cue = SourceOfLine(line, lower)) return cue;
  if (auto cue = FromPressNumber(line, lower)) return cue;
  if (auto cue = StaffOfLine(line, lower)) return cue;
  if (auto cue = WireTagOf(line)) return cue;
  if (auto cue = FromViaBracket(line, lower)) return cue;
  if (auto cue = ReportOfLine(line, lower)) return cue;
  if ((parts & kReport) != 0)
    if (auto cue = FirstReportOf(line, lower)) return cue;
  return FromCopyright(line, lower);
}

std::vector<CreditCue> CreditsOfParagraph(std::string_view line) {
  std::vector<CreditCue> out;
  if (auto cue = CreditOfLine(line)) out.push_back(std::move(*cue));
  const bool bracket = line.ends_with(')') || line.ends_with(']');
  const std::size_t open = bracket ? line.rfind(line.back() == ')' ? '(' : '[') : std::string_view::npos;
  if (open == std::string_view::npos || open == 0 || line.size() - open > kMaxCreditLine) return out;
  const std::string_view inner = line.substr(open + 1, line.size() - open - 2);
  auto last = FromPhrase(inner, LowerLatin(inner));
  if (!last || (!out.empty() && out.front().kind == last->kind)) return out;
  last->whole_line = false;
  last->at = open;
  out.push_back(std::move(*last));
  return out;
}

}  // namespace stemma::extract
