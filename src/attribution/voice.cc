#include "attribution/voice.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "attribution/media.h"
#include "attribution/name_text.h"
#include "attribution/voice_kind.h"
#include "attribution/voice_name.h"

namespace stemma::attribution {
namespace {

// "himself" alone: "had herself claimed".
bool IsReflexive(std::string_view key) {
  return key == "himself" || key == "herself" || key == "itself" || key == "themselves";
}

Voice Pronoun(const View& v, Range r) {
  Voice voice;
  voice.shape = VoiceShape::kPronoun;
  const std::string_view key = Uncontracted(v.Key(r.begin));
  voice.name = r.size() == 1 ? Text(v, r).substr(0, key.size()) : Text(v, r);
  if (key == "they" || key == "we") voice.kind = SourceKind::kGroup;
  if (key == "it" || key == "which") voice.kind = SourceKind::kOrganisation;
  return voice;
}

// "her lawyer", "Marr's sister": whose it is singles it out.
bool IsOwned(const View& v, Range before) { return HasClass(v, before, kPossessive) || HasKey(v, before, "'s"); }

// "Orel Stone and the city": the first of two, where it has a name.
std::optional<Voice> FirstOfTwo(const View& v, Range segment) {
  for (std::uint32_t i = segment.begin + 1; i + 1 < segment.end; ++i) {
    if (v.Key(i) != "and") continue;
    Voice voice = ReadVoice(v, {segment.begin, i});
    return voice.shape == VoiceShape::kName ? std::optional(std::move(voice)) : std::nullopt;
  }
  return std::nullopt;
}

// "Analysts at Orel Stone" speak for it.
Range HouseOfExperts(const View& v, Range bare) {
  constexpr auto kExperts =
      std::to_array<std::string_view>({"analysts", "economists", "researchers", "scientists", "strategists"});
  if (bare.size() < 3 || std::ranges::find(kExperts, v.Key(bare.begin)) == kExperts.end()) return {};
  const std::string_view joint = v.Key(bare.begin + 1);
  if (joint != "at" && joint != "from" && joint != "with") return {};
  // "at Orel Stone", "at the security firm Orel Stone".
  const Range run = NameRun(v, WithoutArticle(v, {bare.begin + 2, bare.end}));
  return run.end == bare.end ? run : Range{};
}

// The words that describe, without article, relative clause and apposition.
Voice Described(const View& v, Range segment, Range bare, std::uint32_t head) {
  constexpr std::uint32_t kMostWords = 9;  // of the shortest form
  Voice voice;
  voice.name = Text(v, {bare.begin, std::min(bare.end, bare.begin + kMostWords)});
  const std::string_view first = v.Key(segment.begin);
  const bool definite = first == "the" || first == "this" || first == "that";
  voice.shape = VoiceShape::kAnonymous;
  voice.kind = DescribedKind(v, segment, head, definite || IsOwned(v, {segment.begin, head}));
  const bool thing = v[head].Is(kDocumentNoun | kMediumNoun | kBodyNoun | kTitle);
  if (definite && bare.size() <= 3 && thing) voice.shape = VoiceShape::kDescription;
  if (definite && bare.size() <= 5 && IsOffice(v, bare, head)) {
    voice.shape = VoiceShape::kDescription;
    voice.kind = SourceKind::kPerson;
  }
  return voice;
}

// A plural that ends its phrase or is told more of behind a preposition.
bool IsPlural(const View& v, Range bare) {
  const std::string_view key = v.Key(bare.begin);
  const bool ends = key.ends_with("s") || key.ends_with("men") || key == "people";
  return ends && (bare.size() == 1 || v[bare.begin + 1].Is(kPreposition));
}

// A capitalised common noun that only opens its sentence: "Residents in the valley", "Spokesman".
bool OpensDescription(const View& v, Range bare) {
  const Word& first = v[bare.begin];
  if (!first.Is(kSpeakerNoun | kDocumentNoun | kBodyNoun | kMediumNoun))
    return IsPlural(v, bare) && IsPersonNoun(v.Key(bare.begin));
  return bare.size() <= 3 || IsPlural(v, bare);
}

// The name at `run` inside the phrase, its titles off.
Voice Named(const View& view, Range phrase, Range run, std::uint32_t head) {
  Voice voice;
  const bool person_like = !HasClass(view, {run.begin, run.end}, kPreposition);
  Range name = person_like ? WithoutTitles(view, run) : WithoutOrigin(view, run);
  name = WithoutMediumNoun(view, name);
  // "referred the Post to the ministry, which did not answer".
  for (std::uint32_t i = name.begin + 1; i + 2 < name.end; ++i)
    if (view.Key(i) == "to" && MediumOf(Text(view, {name.begin, i}))) name = WithoutArticle(view, {i + 1, name.end});
  // "the Lebanese al-Safir newspaper".
  if (name.size() > 1 && HasClass(view, {name.end, phrase.end}, kMediumNoun) &&
      IsNationality(Text(view, {name.begin, name.begin + 1})))
    ++name.begin;
  voice.name = Text(view, name);
  // "INTERIOR MINISTER MARR": no acronym.
  if (name.begin > run.begin && name.size() == 1 && voice.name.size() > 3 && IsAllCapitals(voice.name))
    voice.name = InTitleCase(voice.name);
  voice.kind = NamedKind(view, phrase, name, head);
  voice.acronym = AcronymBehind(view, phrase);
  if (name.begin > run.begin && voice.kind == SourceKind::kPerson && !view[run.begin].Is(kTitle))
    voice.kind = SourceKind::kOfficial;
  return voice;
}

// "Marr's response", "Orel Stone's reply": whose words they are.
Range Answering(const View& v, Range bare) {
  const std::string_view last = v.Key(bare.end - 1);
  if (last != "response" && last != "reply" && last != "answer" && last != "reaction" && last != "tweet" &&
      last != "words" && last != "comment" && last != "comments" && last != "remarks")
    return {};
  std::uint32_t at = bare.begin;
  while (at < bare.end && IsNameWord(v[at])) ++at;
  return at > bare.begin && v.Key(at) == "'s" ? Range{bare.begin, at} : Range{};
}

// The owner of a document as a voice; never a person's first guess when it is a medium.
Voice Owned(const View& v, Range owner) {
  Voice voice = Named(v, owner, owner, owner.end - 1);
  if (voice.kind == SourceKind::kPerson && owner.size() == 1) voice.kind = SourceKind::kOrganisation;
  return voice;
}

Voice AsOutlet(Voice voice) {
  if (voice.kind != SourceKind::kAgency) voice.kind = SourceKind::kOutlet;
  return voice;
}

}  // namespace

Voice ReadVoice(const View& view, Range phrase) {
  if (phrase.empty()) return {};
  if (IsNetworkAtLarge(view, phrase)) return {VoiceShape::kAnonymous, SourceKind::kSocialMedia, "social media", {}};
  if (view[phrase.begin].Is(kSubject | kRelative) ||
      (phrase.size() == 1 &&
       (view.Key(phrase.begin) == "that" || view[phrase.begin].Is(kPossessive) || IsReflexive(view.Key(phrase.begin)))))
    return Pronoun(view, phrase);
  // "Re/code".
  if (phrase.size() > 1)
    if (const auto medium = MediumOf(Text(view, phrase)))
      return {VoiceShape::kName, medium->kind(), std::string(medium->name), {}};
  phrase = WithoutEdges(view, phrase);
  const Range segment = HeadSegment(view, phrase);
  const Range bare = WithoutArticle(view, segment);
  // "Many on the Street", "Plenty of people": nobody in particular.
  if (bare.begin > segment.begin && view[bare.begin].Is(kPreposition) && bare.size() > 1)
    return {VoiceShape::kAnonymous, SourceKind::kGroup, Text(view, segment), {}};
  const std::uint32_t head = HeadWord(view, bare);
  if (const Range house = HouseOfExperts(view, bare); !house.empty())
    return {VoiceShape::kName, SourceKind::kOrganisation, Text(view, house), {}};
  if (const Range called = CalledName(view, phrase); !called.empty()) {
    Voice voice = Named(view, phrase, called, head);
    return HasClass(view, {phrase.begin, called.begin}, kMediumNoun) ? AsOutlet(std::move(voice)) : voice;
  }
  if (const Range owner = Owner(view, phrase, bare, head); !owner.empty()) return Owned(view, owner);
  if (const Range speaker = Answering(view, bare); !speaker.empty())
    return Named(view, speaker, speaker, speaker.end - 1);
  if (const Range outlet_name = NameBehindMedium(view, bare); !outlet_name.empty())
    return AsOutlet(Named(view, phrase, outlet_name, outlet_name.end - 1));
  if (const Range tail = TrailingName(view, bare, head); !tail.empty()) return Named(view, phrase, tail, head);
  if (AreMedia(view, bare, head)) {
    Voice media = Described(view, segment, bare, head);
    if (media.kind != SourceKind::kSocialMedia) media.kind = SourceKind::kOutlet;
    media.shape = VoiceShape::kAnonymous;
    return media;
  }
  const Range run = RunWith(view, bare, head);
  // A capitalised head names somebody; "a Durex spokesman" describes one.
  const bool opening = bare.begin == run.begin && run.size() == 1 && OpensDescription(view, bare);
  const bool named = run.Contains(head) && IsNameWord(view[head]) && !opening;
  const bool outlet = !named && !run.empty() && IsMedium(view, segment);
  if (!named && !outlet) {
    if (std::optional<Voice> first = FirstOfTwo(view, segment)) return *std::move(first);
    // "local sources, Ada Marr among them" keeps its description; "spokesman, Ada Marr" has a name behind the comma.
    const Range behind = NameBehindComma(view, phrase, segment);
    if (!behind.empty() && view[head].Is(kMediumNoun)) return AsOutlet(Named(view, phrase, behind, behind.end - 1));
    if (behind.size() >= 2) return Named(view, behind, behind, behind.end - 1);
    return Described(view, segment, bare, head);
  }
  // "The Mayor of Kesh, Ada Marr": the office stands before the comma.
  if (view[run.begin].Is(kTitle) && !view[run.end - 1].Is(kBodyNoun) && HasClass(view, run, kPreposition))
    if (const Range behind = NameBehindComma(view, phrase, segment); behind.size() >= 2)
      return Named(view, behind, behind, behind.end - 1);
  if (outlet && IsNationality(Text(view, run)))
    return {VoiceShape::kAnonymous, SourceKind::kOutlet, Text(view, bare), {}};
  return Named(view, phrase, run, head);
}

}  // namespace stemma::attribution
