#include "attribution/house.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "attribution/name_text.h"
#include "attribution/voice_name.h"
#include "text/fold.h"

namespace stemma::attribution {
namespace {

enum class First { kNo, kOne, kMany, kOwn };

// "I", "we've", "our reporter", "this newspaper".
First FirstPerson(const SourceEntry& e) {
  if (e.pronoun && e.voice.shape != VoiceShape::kPronoun) return First::kNo;
  const std::string folded = text::Fold(e.words);
  const std::string_view key = Uncontracted(folded);
  if (key == "i") return First::kOne;
  if (key == "we") return First::kMany;
  for (const std::string_view start : {"our reporter", "our correspondent", "our own correspondent", "our presenter"})
    if (folded.starts_with(start)) return First::kOwn;
  constexpr auto kMedia = std::to_array<std::string_view>({"newspaper", "paper", "station", "channel", "website",
                                                           "site", "magazine", "blog", "agency", "programme",
                                                           "broadcaster", "column", "correspondent", "reporter"});
  if (!folded.starts_with("this ")) return First::kNo;
  return std::ranges::find(kMedia, std::string_view(folded).substr(5)) != kMedia.end() ? First::kOwn : First::kNo;
}

// Whether a place lies inside quotation marks, counted from the start of its paragraph.
bool IsQuoted(std::string_view text, std::uint32_t at) {
  constexpr std::uint32_t kReach = 4000;  // bytes of a paragraph that are looked back over
  text = text.substr(at > kReach ? at - kReach : 0);
  at = std::min(at, kReach);
  const std::size_t line = text.rfind('\n', at);
  const std::string_view before =
      text.substr(line == std::string_view::npos ? 0 : line, at - (line == std::string_view::npos ? 0 : line));
  int open = 0;
  bool straight = false;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i] == '"') straight = !straight;
    if (before.substr(i).starts_with("\xE2\x80\x9C")) ++open;
    if (before.substr(i).starts_with("\xE2\x80\x9D") && open > 0) --open;
  }
  return straight || open > 0;
}

}  // namespace

std::string HouseOf(const Article& article) {
  const std::string name(WithoutThe(article.publisher.name));
  if (name.empty()) return {};
  const auto medium = MediumOf(name);
  return medium ? std::string(medium->name) : name;
}

void NameHouses(std::span<const Article> articles, std::span<const Attribution> attributions, SourceEntries entries) {
  std::map<std::string, SourceKind> kinds;  // of names that the set knows
  std::map<std::size_t, const SourceEntry*> by_attribution;
  for (const SourceEntry& e : entries) {
    if (!e.name.empty()) kinds.try_emplace(e.name, e.voice.kind);
    by_attribution.emplace(e.index, &e);
  }
  for (SourceEntry& e : entries) {
    const First person = e.name.empty() ? FirstPerson(e) : First::kNo;
    if (person == First::kNo || e.place.field != Field::kText) continue;
    const auto parent = attributions[e.index].parent;
    if (person != First::kOwn && parent && by_attribution.contains(*parent)) {
      // Inside somebody's speech: the speaker; "we" is a body only where a body speaks.
      const SourceEntry& speaker = *by_attribution.at(*parent);
      if (speaker.name.empty() || (person == First::kMany && speaker.voice.kind != SourceKind::kOrganisation)) continue;
      e.name = speaker.name;
      e.voice = speaker.voice;
      continue;
    }
    const std::string house = HouseOf(articles[e.article]);
    if (house.empty() || IsQuoted(articles[e.article].text, e.place.span.begin())) continue;
    const auto known = kinds.find(house);
    e.name = house;
    e.voice = {VoiceShape::kName, known == kinds.end() ? SourceKind::kOutlet : known->second, house, {}};
  }
}

}  // namespace stemma::attribution
