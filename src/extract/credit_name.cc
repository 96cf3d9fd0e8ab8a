#include "extract/credit_name.h"

#include <algorithm>
#include <array>

#include "extract/agencies.h"
#include "extract/date_text.h"
#include "extract/head.h"
#include "extract/months.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

constexpr std::size_t kMaxName = 90;

// Words that stand between a cue and the name.
constexpr auto kBefore = std::to_array<std::string_view>(
    {"at ",           "on ",   "in ",      "by ",     "from ",    "of ",    "the website of ",
     "the pages of ", "here ", "earlier ", "with ",   "over at ", ": ",     "here: ",
     "auf ",          "bei ",  "im ",      "in der ", "beim ",    "unter ", "von ",
     "vom ",          "der ",  "die ",     "das ",    "des ",     "dem ",   "den ",
     "dans ",         "sur ",  "par ",     "en ",     "de ",      "del ",   "della ",
     "le ",           "la ",   "les ",     "el ",     "il ",      "lo ",    "su "});

// What the named one is; as written, since a name may begin with the same word ("Diario de Mareva").
constexpr auto kNouns = std::to_array<std::string_view>({"magazine ",
                                                         "newspaper ",
                                                         "portal ",
                                                         "diario ",
                                                         "journal ",
                                                         "agencia ",
                                                         "agence ",
                                                         "news agency ",
                                                         "blog ",
                                                         "Magazin ",
                                                         "Zeitung ",
                                                         "Tageszeitung ",
                                                         "Wochenzeitung ",
                                                         "Zeitschrift ",
                                                         "Fachzeitschrift ",
                                                         "Nachrichtenagentur ",
                                                         "Recherchezentrums ",
                                                         "Online-Magazin ",
                                                         "Onlineportal ",
                                                         "israelischen "});

// Words behind a name that end it.
constexpr auto kAfter = std::to_array<std::string_view>({" and is ",
                                                         " and was ",
                                                         " under ",
                                                         " with ",
                                                         " on ",
                                                         " as ",
                                                         " and has ",
                                                         " in its ",
                                                         " where ",
                                                         " who ",
                                                         " which ",
                                                         " before ",
                                                         " em ",
                                                         " berichtet",
                                                         " erschienen",
                                                         " ver\xC3\xB6"
                                                         "ffentlicht",
                                                         " publiziert",
                                                         " verschenen",
                                                         " gepubliceerd",
                                                         " unter Berufung",
                                                         " for additional",
                                                         " zuerst"});

std::string_view WithoutWordsBefore(std::string_view rest) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view word : kBefore) {
      if (!text::EqualsIgnoreCase(rest.substr(0, word.size()), word)) continue;
      rest.remove_prefix(word.size());
      again = true;
    }
    for (const std::string_view word : {"the ", "no ", "na ", "nas "}) {  // as written: a name may begin with "The"
      if (!rest.starts_with(word)) continue;
      rest.remove_prefix(word.size());
      again = true;
    }
    for (const std::string_view noun : kNouns) {
      if (!rest.starts_with(noun)) continue;
      rest.remove_prefix(noun.size());
      again = true;
    }
  }
  return rest;
}

// Up to six words in small letters.
std::string_view WithoutSmallWords(std::string_view rest) {
  constexpr int kMaxWords = 6;
  std::string_view at = rest;
  for (int i = 0; i < kMaxWords; ++i) {
    while (at.starts_with('"')) at.remove_prefix(1);
    if (at.empty() || !(at[0] >= 'a' && at[0] <= 'z')) return at;
    const std::size_t space = at.find(' ');
    if (space == std::string_view::npos || at.substr(0, space).find_first_of(".,;:()/") != std::string_view::npos)
      return rest;
    at.remove_prefix(space + 1);
  }
  return rest;
}

std::string_view WithoutQuote(std::string_view rest) {
  for (const std::string_view mark : {"\"", "\xE2\x80\x9E", "\xE2\x80\x9C", "\xE2\x80\x98", "\xC2\xAB", "*", "_"})
    if (rest.starts_with(mark)) return rest.substr(mark.size());
  return rest;
}

// " and is", " und wurde": what goes on in small letters is a verb or another thing, and no part of the name.
bool GoesOn(std::string_view rest) {
  static constexpr auto kJoints =
      std::to_array<std::string_view>({" and ", " und ", " et ", " y ", " e ", " en ", " og ", " och "});
  return std::ranges::any_of(kJoints, [&](std::string_view joint) {
    return rest.starts_with(joint) && rest.size() > joint.size() && rest[joint.size()] >= 'a' &&
           rest[joint.size()] <= 'z' && !rest.substr(joint.size()).starts_with("the ");
  });
}

// "lantern.test" of "lantern.test in May": an address in small letters that words follow; "" where there is none.
std::string_view AddressAt(std::string_view rest) {
  const std::size_t space = rest.find(' ');
  if (space == std::string_view::npos || rest[0] < 'a' || rest[0] > 'z') return {};
  std::string_view word = rest.substr(0, space);
  while (!word.empty() && (word.back() == '.' || word.back() == ',' || word.back() == ':')) word.remove_suffix(1);
  const std::size_t point = word.rfind('.');
  const bool address = point != std::string_view::npos && point > 1 && point + 2 < word.size() &&
                       word.find_first_of("()\"'") == std::string_view::npos;
  return address ? word : std::string_view();
}

bool EndsName(std::string_view rest, std::size_t at) {
  const char c = rest[at];
  if (std::string_view("\n;|()\"").find(c) != std::string_view::npos) return true;
  for (const std::string_view mark : {"\xE2\x80\x9D", "\xE2\x80\x9C", "\xC2\xBB"})  // what closes a quotation
    if (at > 0 && rest.substr(at).starts_with(mark)) return true;
  const bool at_end = at + 1 >= rest.size() || rest[at + 1] == ' ' || rest[at + 1] == '\n';
  const bool initial = c == '.' && at >= 2 && rest[at - 2] == ' ' && rest[at - 1] >= 'A' && rest[at - 1] <= 'Z' &&
                       at + 2 < rest.size();  // "Ada W. Quill"
  if ((c == '.' || c == ',' || c == ':') && at_end && !initial) return true;
  return c == ' ' && (GoesOn(rest.substr(at)) || std::ranges::any_of(kAfter, [&](std::string_view word) {
                        return rest.substr(at).starts_with(word);
                      }));
}

}  // namespace

std::string NameAt(std::string_view rest, bool skip) {
  rest = WithoutQuote(WithoutWordsBefore(rest));
  if (skip) rest = WithoutQuote(WithoutWordsBefore(WithoutSmallWords(rest)));
  if (const std::string_view address = AddressAt(rest); !address.empty()) return std::string(address);
  std::size_t end = 0;
  while (end < rest.size() && end < kMaxName && !EndsName(rest, end)) ++end;
  std::string name = Squash(rest.substr(0, end));
  // "German translation in the print edition of The Lantern", "May issue of The Lantern"
  for (const std::string_view part : {" edition of ", " issue of "})
    if (const std::size_t at = name.find(part); at != std::string::npos) name.erase(0, at + part.size());
  while (!name.empty() && std::string_view(" .,:*'").find(name.back()) != std::string_view::npos) name.pop_back();
  return name;
}

std::string NameInCapitals(std::string_view rest) {
  const std::string_view bare = WithoutQuote(rest);
  if (bare.size() != rest.size()) return NameAt(rest);
  std::size_t end = 0;
  for (std::size_t at = 0; at < rest.size();) {
    const std::size_t space = std::min(rest.find(' ', at), rest.size());
    const bool capital = (rest[at] >= 'A' && rest[at] <= 'Z') || static_cast<unsigned char>(rest[at]) >= 0xC3;
    if (!capital) break;
    end = space;
    if (std::string_view(".,;:").find(rest[space - 1]) != std::string_view::npos) break;
    at = space + 1;
  }
  std::string name(rest.substr(0, std::min(end, kMaxName)));
  while (!name.empty() && std::string_view(".,;:").find(name.back()) != std::string_view::npos) name.pop_back();
  return name;
}

bool IsTime(std::string_view name) {
  if (name.empty() || (name[0] >= '0' && name[0] <= '9' &&
                       name.substr(0, 4).find_first_not_of("0123456789:. /-") == std::string_view::npos))
    return true;
  if (!FindDates(name.substr(0, 40), false).empty()) return true;
  // "21 de setembro"
  if (const std::size_t of = name.find(" de "); of <= 2 && name[0] >= '0' && name[0] <= '9') return true;
  const std::string folded = text::Fold(name);
  const std::string_view word = std::string_view(folded).substr(0, folded.find_first_of(" ,."));
  static constexpr auto kTimes = std::to_array<std::string_view>(
      {"monday", "tuesday",  "wednesday", "thursday",   "friday",  "saturday", "sunday",  "mon",
       "tue",    "wed",      "thu",       "fri",        "sat",     "sun",      "today",   "yesterday",
       "montag", "dienstag", "mittwoch",  "donnerstag", "freitag", "samstag",  "sonntag", "am"});
  return MonthOf(word) != 0 || std::ranges::find(kTimes, word) != kTimes.end();
}

std::string LastName(std::string_view words) {
  while (!words.empty() && (words.back() == ' ' || words.back() == ',')) words.remove_suffix(1);
  std::size_t begin = words.size();
  while (begin > 0) {
    const std::size_t space = words.substr(0, begin - 1).rfind(' ');
    const std::size_t word = space == std::string_view::npos ? 0 : space + 1;
    const bool capital = (words[word] >= 'A' && words[word] <= 'Z') || (words[word] >= '0' && words[word] <= '9');
    if (!capital) break;
    begin = word;
    if (word == 0) break;
  }
  return Squash(words.substr(begin));
}

bool LooksLikeOutlet(std::string_view name) {
  if (name.size() < 2 || IsTime(name)) return false;
  const char c = name[0];
  if (name.find('.') != std::string_view::npos && name.find(' ') == std::string_view::npos) return true;  // an address
  return !(c >= 'a' && c <= 'z') || !AgencyIn(name).empty();
}

}  // namespace stemma::extract
