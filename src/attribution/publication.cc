#include <algorithm>
#include <array>

#include "attribution/cue.h"
#include "attribution/media.h"
#include "attribution/name_text.h"
#include "attribution/noun_phrase.h"
#include "attribution/phrases.h"
#include "attribution/speech.h"
#include "attribution/voice.h"

namespace stemma::attribution {
namespace {

// How rumours travel; the last words of "went viral" and "made the rounds" stand for the phrase.
constexpr std::array<std::string_view, 10> kSpreading = {"spread", "spreading", "swept",  "sweeping", "viral",
                                                         "rounds", "trending",  "flying", "fly",      "flew"};

constexpr std::array<std::string_view, 18> kShowing = {
    "emerged",  "reposted", "appeared", "surfaced",   "surfacing",   "published",  "posted",    "featured", "shared",
    "uploaded", "carried",  "aired",    "circulated", "circulating", "originated", "broadcast", "printed",  "released"};

template <std::size_t N>
bool IsAnyOf(const std::array<std::string_view, N>& words, std::string_view key) {
  return std::find(words.begin(), words.end(), key) != words.end();
}

// Preposition behind the verb, adverbs and times stepped over; 0 when there is none.
std::uint32_t Preposition(const View& v, std::uint32_t verb, std::uint32_t ceiling) {
  for (std::uint32_t i = verb + 1; i < ceiling && i < verb + 5; ++i) {
    const std::string_view key = v.Key(i);
    const bool spreads = key == "across" || key == "around" || key == "through" || key == "over" || key == "throughout";
    if (key == "to" && (v.Key(verb) == "posted" || v.Key(verb) == "uploaded" || v.Key(verb) == "reposted")) return i;
    if (key == "on" || key == "in" || key == "by" || key == "at" || key == "via" || spreads) {
      const std::uint32_t time = SkipTime(v, i, ceiling);
      if (time == i) return i;
      i = time - 1;
      continue;
    }
    if (!v[i].Is(kAdverb | kTime) && key != "online" && key != "out") return 0;
  }
  return 0;
}

// Whether a word belongs to the cue phrase that goes on with the next: "made the rounds", "going viral".
bool CarriesPhrase(std::string_view next, std::string_view key) {
  if (next == "rounds") return key == "the";
  if (next == "viral") return key == "went" || key == "gone" || key == "going" || key == "go" || key == "goes";
  return next == "the" && (key == "made" || key == "make" || key == "makes" || key == "making" || key == "doing");
}

// A place of publication names a voice only when it is a medium or a network.
bool IsPlace(const View& v, Range r, const Voice& voice) {
  if (voice.shape != VoiceShape::kName) return voice.kind == SourceKind::kSocialMedia;
  return IsMedium(v, r) || IsMediumKind(voice.kind) || voice.kind == SourceKind::kSocialMedia;
}

bool IsPosted(std::string_view key) {
  constexpr std::array<std::string_view, 8> kPosted = {"emerged",   "appeared", "surfaced", "posted",
                                                       "published", "shared",   "uploaded", "reposted"};
  return IsAnyOf(kPosted, key);
}

// "Twitter this week", "the internet over the weekend": the time stays outside.
Range WithoutTime(const View& v, Range source) {
  for (std::uint32_t i = source.begin + 1; i < source.end; ++i)
    if (v.Key(i) == "this" || v.Key(i) == "last" || v.Key(i) == "over" || v.Key(i) == "since") return {source.begin, i};
  return source;
}

void Read(const View& v, std::uint32_t verb, std::vector<Relation>& out) {
  const Range region = Region(v, verb);
  const std::uint32_t at = Preposition(v, verb, region.end);
  if (at == 0 || verb == region.begin) return;
  const Range source = WithoutTime(v, PhraseAfter(v, at + 1, region.end));
  if (source.empty()) return;
  const Voice voice = ReadVoice(v, source);
  // What is posted on a name is posted on a page of that name: "on Orel Oddities".
  const bool on_named = (v.Key(at) == "on" || v.Key(at) == "to") && voice.shape == VoiceShape::kName &&
                        v[source.end - 1].capitalised && !IsTimeWord(v, source.begin) && IsPosted(v.Key(verb));
  const bool by_named = v.Key(at) == "by" && voice.shape == VoiceShape::kName && voice.kind != SourceKind::kPerson;
  // A rumour spreads over networks; what sweeps through a country or a harbour is something else.
  const bool network = voice.kind == SourceKind::kSocialMedia || v.Key(source.end - 1) == "media";
  if (IsAnyOf(kSpreading, v.Key(verb)) ? !network : !by_named && !on_named && !IsPlace(v, source, voice)) return;
  Relation r;
  r.source = source;
  std::uint32_t begin = verb;
  while (begin > region.begin &&
         (v[begin - 1].Is(kAuxiliary) || (v[begin - 1].Is(kAdverb) && !v[begin - 1].Is(kDeterminer)) ||
          v.Key(begin - 1) == "first" || CarriesPhrase(v.Key(begin), v.Key(begin - 1))))
    --begin;
  r.cue = {{begin, at + 1}};
  r.content = {{region.begin, begin}};
  if (source.end < region.end && v.Key(source.end) != ",")
    r.content.push_back({source.end, ContentEnd(v, source.end, region.end)});
  r.confidence = 0.6;
  r.relay = true;
  r.weak = true;
  Keep(v, std::move(r), out);
}

}  // namespace

void FindPublications(const View& view, std::vector<Relation>& out) {
  for (std::uint32_t i = 0; i < view.size(); ++i)
    if (IsAnyOf(kShowing, view.Key(i)) || IsAnyOf(kSpreading, view.Key(i))) Read(view, i, out);
}

}  // namespace stemma::attribution
