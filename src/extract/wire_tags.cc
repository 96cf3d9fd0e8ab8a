#include "extract/wire_tags.h"

#include <algorithm>
#include <array>
#include <string>

#include "extract/agencies.h"
#include "extract/head.h"
#include "extract/wire_bylines.h"
#include "extract/wire_datelines.h"
#include "extract/wire_wide.h"
#include "extract/wire_words.h"

namespace stemma::extract {
namespace {

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
  if (open == std::string_view::npos || line.size() - open > kMaxWireTag) return std::nullopt;
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

}  // namespace

std::optional<CreditCue> WireTagOf(std::string_view line) {
  if (auto cue = DatelineOf(line)) return cue;
  if (auto cue = WideTagOf(line)) return cue;
  if (auto cue = WireBylineOf(line)) return cue;
  if (const std::string_view agency = AgencyOpening(line); !agency.empty()) return WireCue(agency, false);
  return FromClosingTag(line);
}

}  // namespace stemma::extract
