#include "extract/wire_lists.h"

#include <algorithm>
#include <array>
#include <string>

#include "extract/agencies.h"
#include "extract/head.h"
#include "extract/wire_words.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

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

}  // namespace

bool IsListWithAgency(std::string_view line) {
  static constexpr auto kAgencyWords = std::to_array<std::string_view>(
      {"agencies", "wires", "news wire services", "with agencies", "with wires", "with wire services",
       "with news wire services", "wire services", "news agencies", "agenturen", "agencias", "agences", "agenzie"});
  if (line.size() > kMaxWireTag || (line.find('/') != std::string_view::npos && NamesPhotographer(line))) return false;
  const std::string_view list = WithoutPreposition(line);
  const bool with = list.size() < line.size();
  bool agency = false;
  std::size_t items = 0;
  for (std::size_t at = 0; at < list.size(); ++items) {
    const Joint joint = NextJoint(list, at);
    const std::string item = Squash(list.substr(at, joint.begin - at));
    if (item.empty()) return false;
    const bool word = std::ranges::find(kAgencyWords, text::LowerAscii(item)) != kAgencyWords.end();
    const bool alone = AgencySizeAt(item) == item.size();
    if (!word && !alone && (!IsName(item, 3) || IsPictureWord(text::LowerAscii(item)))) return false;
    agency = agency || word || alone;
    at = joint.end;
  }
  return agency && (items >= 2 || with);
}

}  // namespace stemma::extract
