// Relay phrases: "on the authority of a clerk", "relaying Orel TV": words that name from whom the carrier has it.
// Declared in phrases.h; row 17 of the inventory.
#include <algorithm>
#include <string_view>

#include "attribution/media.h"
#include "attribution/noun_phrase.h"
#include "attribution/phrases.h"
#include "attribution/speech.h"

namespace stemma::attribution {
namespace {

// Words of the phrase, parted by spaces; those that begin with a participle need a comma in front.
// clang-format off
constexpr std::string_view kRelays[] = {
    "on the authority of", "on the word of", "on the strength of", "with reference to", "with credit to",
    "with a credit to", "courtesy of", "sourced to", "crediting", "relaying", "relying on", "resting on",
    "leaning on", "drawing on", "on information from", "with a nod to", "going on the word of", "under reference to",
    "on the say-so of", "as heard on", "as heard from", "as seen on", "out of the mouth of",
    "on no better authority than", "on no other authority than", "basing itself on", "in remarks carried by",
    "in comments carried by", "by way of", "on the basis of", "under appeal to", "on a tip from", "on a tip-off from",
    "with a tip-off from", "having it from", "having heard it from", "straight from the mouth of"};
// clang-format on

// Position behind the phrase when it stands at `i`, else `i`.
std::uint32_t Match(const View& v, std::uint32_t i, std::string_view phrase) {
  std::uint32_t at = i;
  while (!phrase.empty()) {
    const std::size_t space = std::min(phrase.find(' '), phrase.size());
    if (v.Key(at) != phrase.substr(0, space)) return i;
    ++at;
    phrase.remove_prefix(std::min(space + 1, phrase.size()));
  }
  return at;
}

// Somebody or some outlet: a name, or a noun for people, papers and bodies.
bool IsVoice(const View& v, Range r) {
  if (r.empty()) return false;
  if (IsMedium(v, r) || v[r.end - 1].capitalised) return true;
  for (std::uint32_t i = r.begin; i < r.end; ++i)
    if (v[i].Is(kSpeakerNoun | kDocumentNoun | kMediumNoun | kBodyNoun) || v[i].capitalised) return true;
  return v.Key(r.begin) == "a" || v.Key(r.begin) == "an";
}

bool IsParticiple(std::string_view phrase) { return phrase.substr(0, phrase.find(' ')).ends_with("ing"); }

void ReadRelay(const View& v, std::uint32_t i, std::uint32_t end, std::vector<Relation>& out) {
  const Range region = Region(v, i);
  const Range source = CitedAt(v, end, region.end);
  if (IsVoice(v, source)) AddCited(v, {i, end}, source, out);
}

}  // namespace

void FindRelayPhrases(const View& view, std::vector<Relation>& out) {
  for (std::uint32_t i = 1; i < view.size(); ++i) {
    const std::string_view key = view.Key(i);
    if (key.size() < 2 || view[i].kind != text::TokenKind::kWord) continue;
    for (const std::string_view phrase : kRelays) {
      if (!phrase.starts_with(key)) continue;
      const std::uint32_t end = Match(view, i, phrase);
      if (end == i || (IsParticiple(phrase) && view.Key(i - 1) != ",")) continue;
      ReadRelay(view, i, end, out);
      i = end - 1;
      break;
    }
  }
}

}  // namespace stemma::attribution
