#include "extract/wire_bylines.h"

#include <algorithm>
#include <array>
#include <string>

#include "extract/agencies.h"
#include "extract/head.h"
#include "extract/wire_lists.h"
#include "extract/wire_words.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

constexpr std::size_t kMaxByline = 100;
constexpr std::size_t kMaxLower = 200;

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
  for (const std::string_view job : {" writer", " writers", " correspondent", " reporter"})
    if (text::EqualsIgnoreCase(rest, job)) return true;
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
  return mark != std::string_view::npos && line.size() <= kMaxWireTag && IsName(line.substr(0, mark), 2) &&
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
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"wire reports", "wire services", "wire service reports", "news service reports", "news services"});
  return line.size() <= kMaxWireTag &&
         std::ranges::any_of(kWords, [&](std::string_view word) { return lower.find(word) != std::string_view::npos; });
}

// "Por: Agencia Velm": an agency that no table knows, by the word for it.
std::optional<CreditCue> FromUnknownAgency(std::string_view line, std::string_view lower) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"Agencia ", "Agence ", "Agenzia ", " News Agency", " Newswire", " Wire Service"});
  if (!OpensByline(lower)) return std::nullopt;
  if (std::ranges::none_of(kWords, [&](std::string_view word) { return line.find(word) != std::string_view::npos; }))
    return std::nullopt;
  std::string name = Squash(line.substr(line.find(' ') + 1));
  name = Squash(std::string_view(name).substr(0, name.find_first_of("|,(")));
  return CreditCue{"wire", std::move(name), true};
}

std::optional<CreditCue> FromByline(std::string_view line) {
  if (line.size() > kMaxByline) return std::nullopt;
  if (SpeaksOfPicture(line)) return std::nullopt;
  const std::string_view agency = AgencyIn(line);
  if (IsListWithAgency(line)) return agency.empty() ? CreditCue{"wire", Squash(line), true} : WireCue(agency, true);
  const std::string lower = text::LowerAscii(line);
  if (agency.empty()) return FromUnknownAgency(line, lower);
  if (TellsOfMaterial(lower)) return WireCue(agency, true);
  const bool credit = OpensByline(lower) || IsAgencyAlone(line) || EndsWithAgency(line) || IsSectionAndAgency(line) ||
                      (line.size() <= kMaxWireTag && HasJoinedSign(line));
  return credit ? std::optional(WireCue(agency, true)) : std::nullopt;
}

}  // namespace

std::optional<CreditCue> WireBylineOf(std::string_view line) {
  if (auto cue = FromByline(line)) return cue;
  if (TellsOfWires(line, text::LowerAscii(line.substr(0, kMaxLower)))) return WireCue("agencies", true);
  return std::nullopt;
}

}  // namespace stemma::extract
