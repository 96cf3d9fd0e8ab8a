#include "extract/wire_tags.h"

#include <algorithm>
#include <array>
#include <string>

#include "extract/agencies.h"
#include "extract/head.h"
#include "extract/wire_wide.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

constexpr std::size_t kReach = 90;   // bytes from the start of a paragraph in which a dateline stands
constexpr std::size_t kMaxTag = 48;  // bytes of a tag in brackets
constexpr std::size_t kMaxByline = 100;
constexpr std::size_t kMaxLower = 200;

CreditCue Wire(std::string_view agency, bool whole) { return {"wire", std::string(agency), whole}; }

bool IsCapital(char c) { return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC3; }

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

// One to `most` words that each begin with a capital.
bool IsName(std::string_view text, std::size_t most = 4) {
  std::size_t words = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end == at || !IsCapital(text[at])) return false;
    ++words;
    at = end + 1;
  }
  return words >= 1 && words <= most && text.size() >= 2;
}

// The agency of a tag that holds nothing much besides: "AP", "dpa/ksl", "AFP, EFE y Reuters", "Mit Material von dpa".
std::string_view AgencyOfTag(std::string_view inner) {
  if (inner.starts_with("\xC2\xA9")) inner.remove_prefix(2);
  const std::string_view agency = AgencyIn(inner);
  if (agency.empty() || inner.size() > kMaxTag || text::LowerAscii(inner).find("photo") != std::string::npos) return {};
  std::size_t words = 1;
  for (const char c : inner) words += c == ' ' ? 1 : 0;
  return inner.size() <= agency.size() + 12 || words <= 5 ? agency : std::string_view();
}

bool HasDash(std::string_view text) {
  return text.find('-') != std::string_view::npos || text.find("\xE2\x80\x93") != std::string_view::npos ||
         text.find("\xE2\x80\x94") != std::string_view::npos;
}

// "ACN": three to six capitals.
bool IsCapitals(std::string_view text) {
  return text.size() >= 3 && text.size() <= 6 && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

// A bracket near the start of a paragraph, behind the place from which the report comes.
std::optional<CreditCue> FromDateline(std::string_view line) {
  const std::string_view start = line.substr(0, kReach);
  for (std::size_t open = start.find('('); open != std::string_view::npos; open = start.find('(', open + 1)) {
    const std::size_t close = line.find(')', open);
    if (close == std::string_view::npos || close - open > kMaxTag) continue;
    const std::string_view inner = line.substr(open + 1, close - open - 1);
    const std::string_view after = line.substr(close + 1, 6);
    const std::string before = Squash(line.substr(0, open));
    const std::string_view agency = AgencyOfTag(inner);
    const bool point = after.starts_with('.') || after.starts_with(':');
    if (!agency.empty() && (HasDash(after) || (point && after.size() > 2 && IsName(before, 3))))
      return Wire(agency, false);
    if (!agency.empty() && before.empty() && (after.size() <= 1 || after.starts_with(" |"))) return Wire(agency, true);
    if (!agency.empty() || !HasDash(after) || IsCallSign(inner)) continue;
    if (IsDatelinePlace(line.substr(0, open)) && IsName(inner)) return Wire(inner, false);
    // Behind a name in small letters a single dash may follow a party's letters.
    if (IsCapitals(inner) && (before.empty() || (after.starts_with(" --") && IsName(before, 3))))
      return Wire(inner, false);
  }
  return std::nullopt;
}

// "MAREVA, May 3 /PRNewswire/ -- The council said": press-release wires set slashes.
std::optional<CreditCue> FromSlashTag(std::string_view line) {
  const std::size_t open = line.substr(0, kReach).find(" /");
  const std::size_t close = open == std::string_view::npos ? open : line.find('/', open + 2);
  if (close == std::string_view::npos || close - open > kMaxTag) return std::nullopt;
  const std::string_view inner = line.substr(open + 2, close - open - 2);
  if (inner.empty() || AgencySizeAt(inner) != inner.size() || !HasDash(line.substr(close + 1, 6))) return std::nullopt;
  return Wire(AgencyIn(inner), false);
}

// "MAREVA, 3 May — RIA Novosti. The line": a dash, the agency and a full stop.
std::optional<CreditCue> FromDashedDateline(std::string_view line) {
  for (const std::string_view dash : {" \xE2\x80\x94 ", " \xE2\x80\x93 ", " - "}) {
    const std::size_t at = line.substr(0, kReach).find(dash);
    if (at == std::string_view::npos) continue;
    const std::string_view rest = line.substr(at + dash.size());
    const std::size_t size = AgencySizeAt(rest);
    if (size > 0 && rest.substr(size).starts_with(". ") && rest.size() > kReach)
      return Wire(AgencyIn(rest.substr(0, size)), false);
  }
  return std::nullopt;
}

// Words of which one in an item makes it a picture's: "Velm Images", "Stringer".
bool IsPictureWord(std::string_view lower) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"image", "photo", "picture", "getty", "stringer", "handout", "shutterstock", "file", "pool"});
  return std::ranges::any_of(kWords, [&](std::string_view word) { return lower.find(word) != std::string_view::npos; });
}

// "Ada Quill (Credit: AP/Orla Vane)"
bool SpeaksOfPicture(std::string_view line) {
  const std::string lower = text::LowerAscii(line);
  return lower.find("credit:") != std::string::npos || lower.find("/stringer") != std::string::npos ||
         lower.find("/handout") != std::string::npos || lower.find("getty") != std::string::npos ||
         lower.starts_with("photo");
}

// "glb/sb": the signs of the editors, small letters with a slash or alone.
bool IsEditorsSigns(std::string_view text) {
  constexpr std::size_t kMaxBytes = 12;
  return !text.empty() && text.size() <= kMaxBytes &&
         std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || c == '/'; });
}

// "(TBC)": what people put in brackets behind a sentence.
bool IsAside(std::string_view capitals) {
  static constexpr auto kAsides = std::to_array<std::string_view>(
      {"TBC", "TBD", "TBA", "FYI", "IMO", "IMHO", "LOL", "PDF", "FAQ", "DIY", "NSFW", "USA", "VIDEO", "PHOTOS", "SIC"});
  return std::ranges::find(kAsides, capitals) != kAsides.end();
}

// A full stop, maybe with the end of a quotation behind it; 'called "Orrin Rail Group" (ORG)' is none.
bool EndsQuotedSentence(std::string_view text) {
  for (const std::string_view mark : {"\"", "\xE2\x80\x9D", "\xE2\x80\x9C", "\xC2\xBB"})
    if (text.ends_with(mark)) {
      text.remove_suffix(mark.size());
      return !text.empty() && std::string_view(".!?,").find(text.back()) != std::string_view::npos;
    }
  return !text.empty() && std::string_view(".!?").find(text.back()) != std::string_view::npos;
}

// A bracket behind the last sentence.
std::optional<CreditCue> FromClosingTag(std::string_view line) {
  while (!line.empty() && std::string_view(" .*").find(line.back()) != std::string_view::npos) line.remove_suffix(1);
  if (line.empty() || line.back() != ')') return std::nullopt;
  const std::size_t open = line.rfind('(');
  if (open == std::string_view::npos || line.size() - open > kMaxTag) return std::nullopt;
  const std::string_view inner = line.substr(open + 1, line.size() - open - 2);
  if (SpeaksOfPicture(inner)) return std::nullopt;
  std::string_view agency = AgencyOfTag(inner);
  if (agency.empty() && IsCapitals(inner) && !IsAside(inner)) agency = inner;  // an agency that no table knows
  if (agency.empty()) return std::nullopt;
  const std::string before = Squash(line.substr(0, open));
  const bool sentence = before.empty() || EndsQuotedSentence(before);
  const bool signs = IsEditorsSigns(before) && !AgencyIn(inner).empty();
  if (signs) return CreditCue{"wire", std::string(agency), true, open};
  if (!sentence || (before.empty() && AgencyIn(inner).empty())) return std::nullopt;
  return CreditCue{"wire", std::string(agency), before.empty(), open};
}

// "VELM/Quill": an agency's picture has its photographer behind the slash, with a capital.
bool NamesPhotographer(std::string_view token) {
  const std::string_view behind = token.substr(token.rfind('/') + 1);
  const bool word = behind.size() >= 2 && IsCapital(behind[0]) && behind[1] >= 'a' && behind[1] <= 'z';
  return word && AgencySizeAt(behind) == 0 && !behind.starts_with("The");
}

// "det/dpa", "Reuters/kra Mareva": editors' signs joined to an agency's.
bool HasJoinedSign(std::string_view line) {
  constexpr std::size_t kMaxSigns = 24;
  for (std::size_t slash = line.find('/'); slash != std::string_view::npos; slash = line.find('/', slash + 1)) {
    const std::size_t space = line.rfind(' ', slash);
    const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
    const std::size_t end = std::min(line.find(' ', slash), line.size());
    const std::string_view token = line.substr(begin, end - begin);
    if (token.size() <= kMaxSigns && !AgencyIn(token).empty() && !NamesPhotographer(token)) return true;
  }
  return false;
}

bool OpensByline(std::string_view lower) {
  static constexpr auto kWords =
      std::to_array<std::string_view>({"by ",           "by: ",           "von ",       "von: ",      "vom ",
                                       "artikel von",   "text: ",         "par ",       "por ",       "por: ",
                                       "par: ",         "di: ",           "di ",        "da ",        "av ",
                                       "af ",           "door ",          "autor: ",    "author: ",   "posted by ",
                                       "published by ", "publicado por ", "redacción ", "redaction ", "source : "});
  return std::ranges::any_of(kWords, [&](std::string_view word) { return lower.starts_with(word); });
}

// What stands in a line besides the agency: nothing, "The", a place.
bool IsAgencyAlone(std::string_view line) {
  std::string_view rest = line;
  if (rest.starts_with("The ")) rest.remove_prefix(4);
  const std::size_t size = AgencySizeAt(rest);
  if (size == 0) return false;
  rest.remove_prefix(size);
  if (rest.empty()) return true;
  if (rest.starts_with(" in ")) return IsName(rest.substr(4), 3);
  return rest.size() > 2 && rest[0] == ' ' && IsName(rest.substr(1), 1) && rest.substr(1) != "Photo" &&
         rest.substr(1) != "Images" && rest.substr(1) != "News" && rest.substr(1) != "Pictures";
}

// "Ada Quill, The Associated Press": a name, a comma, the agency and nothing behind.
bool EndsWithAgency(std::string_view line) {
  const std::size_t comma = line.rfind(", ");
  return comma != std::string_view::npos && IsName(line.substr(0, line.find(','))) &&
         IsAgencyAlone(line.substr(comma + 2));
}

// "Sport - Velm": a section and the agency, as a page puts them under its date.
bool IsSectionAndAgency(std::string_view line) {
  const std::size_t mark = line.find(" - ");
  return mark != std::string_view::npos && line.size() <= kMaxTag && IsName(line.substr(0, mark), 2) &&
         IsAgencyAlone(line.substr(mark + 3));
}

// "Includes reporting by AFP", "Mit Material der Nachrichtenagentur dpa": a word for what was used, and an agency.
bool TellsOfMaterial(std::string_view lower) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"information from ", "reporting by ", "reporting from ", "material from ", "content from ", "inputs from ",
       "mit material ", "informationen von ", "informations de ", "información de ", "materiale di "});
  constexpr std::size_t kMaxBefore = 40;  // "This report contains"
  return std::ranges::any_of(kWords, [&](std::string_view word) { return lower.find(word) < kMaxBefore; });
}

// "From staff and wire reports", "published from a syndicated feed": agencies, unnamed.
bool TellsOfWires(std::string_view line, std::string_view lower) {
  constexpr std::size_t kMaxFeedLine = 160;
  if (line.size() <= kMaxFeedLine && lower.find("syndicated feed") != std::string_view::npos) return true;
  static constexpr auto kWords =
      std::to_array<std::string_view>({"wire reports", "wire services", "wire service reports", "news services"});
  return line.size() <= kMaxTag &&
         std::ranges::any_of(kWords, [&](std::string_view word) { return lower.find(word) != std::string_view::npos; });
}

// "Por: Agencia Velm": an agency that no table knows, by the word for it.
std::optional<CreditCue> FromUnknownAgency(std::string_view line) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"Agencia ", "Agence ", "Agenzia ", " News Agency", " Newswire", " Wire Service"});
  if (!OpensByline(text::LowerAscii(line))) return std::nullopt;
  if (std::ranges::none_of(kWords, [&](std::string_view word) { return line.find(word) != std::string_view::npos; }))
    return std::nullopt;
  std::string name = Squash(line.substr(line.find(' ') + 1));
  name = Squash(std::string_view(name).substr(0, name.find_first_of("|,(")));
  return CreditCue{"wire", std::move(name), true};
}

// "Reuters and AFP" of "with Reuters and AFP": the word that says that a text was made with what follows.
std::string_view WithoutPreposition(std::string_view line) {
  static constexpr auto kWords =
      std::to_array<std::string_view>({"with ", "mit ", "avec ", "con ", "com ", "met ", "da ", "z ", "theo ", "med "});
  const std::string lower = text::LowerAscii(line.substr(0, 5));
  for (const std::string_view word : kWords)
    if (lower.starts_with(word)) return line.substr(word.size());
  return line;
}

// What parts one name of a list from the next: bytes [begin, end).
struct Joint {
  std::size_t begin;
  std::size_t end;
};

Joint NextJoint(std::string_view line, std::size_t at) {
  static constexpr auto kJoints = std::to_array<std::string_view>(
      {", and ", ",", "/", "&", " and ", " und ", " et ", " y ", " e ", " en ", " og ", " och ", " i "});
  Joint next{line.size(), line.size()};
  for (const std::string_view joint : kJoints)
    if (const std::size_t found = line.find(joint, at); found < next.begin) next = {found, found + joint.size()};
  return next;
}

// "Reuters, Harbour Media", "HBC/wires": a line that is a list of outlets, an agency or a word for them among them.
bool IsListWithAgency(std::string_view line) {
  static constexpr auto kAgencyWords = std::to_array<std::string_view>(
      {"agencies", "wires", "news wire services", "with agencies", "with wires", "with wire services",
       "with news wire services", "wire services", "news agencies", "agenturen", "agencias", "agences", "agenzie"});
  if (line.size() > kMaxTag || (line.find('/') != std::string_view::npos && NamesPhotographer(line))) return false;
  const bool with = WithoutPreposition(line).size() < line.size();
  line = WithoutPreposition(line);
  bool agency = false;
  std::size_t items = 0;
  for (std::size_t at = 0; at < line.size(); ++items) {
    const Joint joint = NextJoint(line, at);
    const std::string item = Squash(line.substr(at, joint.begin - at));
    if (item.empty()) return false;
    const bool word = std::ranges::find(kAgencyWords, text::LowerAscii(item)) != kAgencyWords.end();
    const bool alone = AgencySizeAt(item) == item.size();
    if (!word && !alone && (!IsName(item, 3) || IsPictureWord(text::LowerAscii(item)))) return false;
    agency = agency || word || alone;
    at = joint.end;
  }
  return agency && (items >= 2 || with);
}

std::optional<CreditCue> FromByline(std::string_view line) {
  if (line.size() > kMaxByline) return std::nullopt;
  if (SpeaksOfPicture(line)) return std::nullopt;
  const std::string_view agency = AgencyIn(line);
  if (IsListWithAgency(line)) return agency.empty() ? CreditCue{"wire", Squash(line), true} : Wire(agency, true);
  if (agency.empty()) return FromUnknownAgency(line);
  if (TellsOfMaterial(text::LowerAscii(line))) return Wire(agency, true);
  const bool credit = OpensByline(text::LowerAscii(line)) || IsAgencyAlone(line) || EndsWithAgency(line) ||
                      IsSectionAndAgency(line) || (line.size() <= kMaxTag && HasJoinedSign(line));
  return credit ? std::optional(Wire(agency, true)) : std::nullopt;
}

}  // namespace

std::optional<CreditCue> WireTagOf(std::string_view line) {
  if (auto cue = FromDateline(line)) return cue;
  if (auto cue = FromSlashTag(line)) return cue;
  if (auto cue = FromDashedDateline(line)) return cue;
  if (auto cue = WideTagOf(line)) return cue;
  if (auto cue = FromByline(line)) return cue;
  if (TellsOfWires(line, text::LowerAscii(line.substr(0, kMaxLower)))) return Wire("agencies", true);
  if (const std::string_view agency = AgencyOpening(line); !agency.empty()) return Wire(agency, false);
  return FromClosingTag(line);
}

}  // namespace stemma::extract
