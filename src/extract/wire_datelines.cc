#include "extract/wire_datelines.h"

#include <algorithm>
#include <array>
#include <string>

#include "extract/agencies.h"
#include "extract/head.h"
#include "extract/wire_words.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

constexpr std::size_t kReach = 90;  // bytes from the start of a paragraph in which a dateline stands

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

// A bracket near the start of a paragraph, behind the place from which the report comes.
std::optional<CreditCue> FromDateline(std::string_view line) {
  const std::string_view start = line.substr(0, kReach);
  for (std::size_t open = start.find('('); open != std::string_view::npos; open = start.find('(', open + 1)) {
    const std::size_t close = line.find(')', open);
    if (close == std::string_view::npos || close - open > kMaxWireTag) continue;
    const std::string_view inner = line.substr(open + 1, close - open - 1);
    const std::string_view after = line.substr(close + 1, 6);
    const std::string before = Squash(line.substr(0, open));
    const std::string_view agency = AgencyOfTag(inner);
    const bool point = after.starts_with('.') || after.starts_with(':');
    if (!agency.empty() && (HasDash(after) || (point && after.size() > 2 && IsName(before, 3))))
      return WireCue(agency, false);
    if (!agency.empty() && before.empty() && (after.size() <= 1 || after.starts_with(" |")))
      return WireCue(agency, true);
    if (!agency.empty() || !HasDash(after) || IsCallSign(inner)) continue;
    if (IsDatelinePlace(line.substr(0, open)) && IsName(inner)) return WireCue(inner, false);
    // Behind a name in small letters a single dash may follow a party's letters.
    if (IsCapitals(inner) && (before.empty() || (after.starts_with(" --") && IsName(before, 3))))
      return WireCue(inner, false);
  }
  return std::nullopt;
}

// "MAREVA, May 3 /PRNewswire/ -- The council said": press-release wires set slashes.
std::optional<CreditCue> FromSlashTag(std::string_view line) {
  const std::size_t open = line.substr(0, kReach).find(" /");
  const std::size_t close = open == std::string_view::npos ? open : line.find('/', open + 2);
  if (close == std::string_view::npos || close - open > kMaxWireTag) return std::nullopt;
  const std::string_view inner = line.substr(open + 2, close - open - 2);
  if (inner.empty() || AgencySizeAt(inner) != inner.size() || !HasDash(line.substr(close + 1, 6))) return std::nullopt;
  return WireCue(AgencyIn(inner), false);
}

// "MAREVA, 3 May — RIA Novosti. The line": a dash, the agency and a full stop.
std::optional<CreditCue> FromDashedDateline(std::string_view line) {
  for (const std::string_view dash : {" \xE2\x80\x94 ", " \xE2\x80\x93 ", " - "}) {
    const std::size_t at = line.substr(0, kReach).find(dash);
    if (at == std::string_view::npos) continue;
    const std::string_view rest = line.substr(at + dash.size());
    const std::size_t size = AgencySizeAt(rest);
    if (size > 0 && rest.substr(size).starts_with(". ") && rest.size() > kReach)
      return WireCue(AgencyIn(rest.substr(0, size)), false);
  }
  return std::nullopt;
}

}  // namespace

std::optional<CreditCue> DatelineOf(std::string_view line) {
  if (auto cue = FromDateline(line)) return cue;
  if (auto cue = FromSlashTag(line)) return cue;
  return FromDashedDateline(line);
}

}  // namespace stemma::extract
