#include <algorithm>

#include "attribution/cue.h"
#include "attribution/media.h"
#include "attribution/noun_phrase.h"
#include "attribution/phrase_words.h"
#include "attribution/phrases.h"
#include "attribution/quoted_as.h"
#include "attribution/speech.h"
#include "attribution/voice.h"

namespace stemma::attribution {
namespace {

constexpr std::uint32_t kFarthest = 300;  // tokens; bounds the work in a text without stops

// A semicolon between two words: each side says its own.
bool Parted(const View& v, std::uint32_t a, std::uint32_t b) {
  if (std::max(a, b) - std::min(a, b) > kFarthest) return true;
  for (std::uint32_t i = std::min(a, b); i < std::max(a, b); ++i)
    if (v.Key(i) == ";" && v[i].quote == v[a].quote) return true;
  return false;
}

// The relation of the same sentence whose content the cited words can be: nearest cue before, else behind `at`.
std::optional<std::size_t> Carrier(const View& v, const std::vector<Relation>& out, std::uint32_t at) {
  std::optional<std::size_t> best;
  const auto [first, last] = RelationsNear(v, out, at);
  for (std::size_t i = first; i < last; ++i) {
    const Relation& r = out[i];
    if (r.cue.empty() || r.source.empty() || r.relay) continue;
    const Range c = r.cue[0];
    if (v[c.begin].sentence != v[at].sentence || v[c.begin].quote != v[at].quote || r.source.Contains(at)) continue;
    if (Parted(v, c.begin, at)) continue;
    if (!best || (c.begin < at) || out[*best].cue[0].begin > c.begin) best = i;
    if (c.begin > at) break;
  }
  return best;
}

}  // namespace

Range CitedAt(const View& v, std::uint32_t at, std::uint32_t ceiling) {
  constexpr std::uint32_t kMostWords = 7;
  const std::int32_t q = at < ceiling ? QuoteStartingAt(v, at) : -1;
  if (q < 0) return PhraseAfter(v, at, ceiling);
  const Range inner = v.quotes()[static_cast<std::size_t>(q)].inner;
  return inner.size() <= kMostWords && !HasFiniteVerb(v, inner) ? inner : Range{};
}

// "Baltic Wire, citing a doctor, said": the citing words stand between the carrier's source and cue.
void AddCited(const View& v, Range cue, Range source, std::vector<Relation>& out) {
  Relation r;
  r.cue = {cue};
  r.source = source;
  r.confidence = 0.85;
  const Range region = Region(v, cue.begin);
  if (const auto carrier = Carrier(v, out, cue.begin)) {
    r.content = out[*carrier].content;
    r.parent = carrier;
  } else {
    std::uint32_t begin = region.begin;
    const std::int32_t q = QuoteEndingAt(v, cue.begin);
    if (q >= 0 && v[cue.begin].quote < 0)
      r.content = WholeSpeech(v, q);
    else if (begin < cue.begin)
      r.content = {{begin, cue.begin}};
    else
      r.content = {{source.end, region.end}};
  }
  Keep(v, std::move(r), out);
}

namespace {

// "Marr cited the report": the report is what she points to; with no more it is the content.
void ReadCites(const View& v, const Cue& cue, Range region, std::vector<Relation>& out) {
  Relation r;
  r.cue = {cue.group};
  r.source = PhraseBefore(v, cue.group.begin, region.begin);
  if (r.source.empty() && cue.group.begin > region.begin && v[cue.group.begin - 1].Is(kConjunction))
    r.source = ClauseSubject(v, region.begin, cue.group.begin);
  if (r.source.empty() || cue.group.end >= region.end) return;
  r.content = {{cue.group.end, ContentEnd(v, cue.group.end, region.end)}};
  r.confidence = 0.6;
  Keep(v, std::move(r), out);
}

bool SpeaksByNoun(const View& v, Range r) {
  for (std::uint32_t i = r.begin; i < r.end; ++i)
    if (v[i].Is(kSpeakerNoun | kDocumentNoun | kMediumNoun | kBodyNoun)) return true;
  return false;
}

// "neighbours in the street": the noun before the first preposition is one for people.
bool HeadSpeaks(const View& v, Range r) {
  std::uint32_t i = r.begin;
  while (i < r.end && !v[i].Is(kPreposition)) ++i;
  return i > r.begin && v[i - 1].Is(kSpeakerNoun | kDocumentNoun | kMediumNoun | kBodyNoun);
}

// "a nurse", "two delegates": somebody rather than "a shortage" or "rising costs".
bool IsOnePerson(const View& v, Range r) {
  constexpr std::string_view kAbstract[] = {"tion",  "sion", "ment", "ity", "ness", "ing", "ance",
                                            "ence",  "sis",  "age",  "ure", "cy",   "ism", "ions",
                                            "ments", "st",   "sts",  "eed", "ed",   "ack", "reat"};
  const bool counted = v.Key(r.begin) == "a" || v.Key(r.begin) == "an" || v.Key(r.begin) == "two" ||
                       v.Key(r.begin) == "three" || v.Key(r.begin) == "several" || v.Key(r.begin) == "one";
  if (!counted || r.size() < 2) return false;
  for (std::uint32_t i = r.begin + 1; i < r.end; ++i)
    if (v[i].Is(kPreposition)) return false;
  const std::string_view head = v.Key(r.end - 1);
  return std::none_of(std::begin(kAbstract), std::end(kAbstract),
                      [&](std::string_view e) { return head.ends_with(e); });
}

// ", citing rising costs": what is pointed to is no voice, so it is what the carrier says.
void AddPointer(const View& v, std::uint32_t i, Range region, std::vector<Relation>& out) {
  Relation r;
  r.cue = {{i, i + 1}};
  if (const auto carrier = Carrier(v, out, i)) r.source = out[*carrier].source;
  if (r.source.empty()) r.source = ClauseSubject(v, region.begin, i);
  if (r.source.empty() || i + 1 >= region.end) return;
  r.content = {{i + 1, ContentEnd(v, i + 1, region.end)}};
  r.confidence = 0.6;
  Keep(v, std::move(r), out);
}

// '..., a doctor said, quoted by Orel TV': the channel carries the attribution before it.
bool ReadCarriedBy(const View& v, const Cue& cue, Range region, std::vector<Relation>& out) {
  const auto carried = Carrier(v, out, cue.group.begin);
  const Range source = PhraseAfter(v, cue.group.end + 1, region.end);
  if (!carried || out[*carried].parent || source.empty() || out[*carried].cue[0].begin > cue.group.begin) return false;
  Relation outer;
  outer.source = source;
  outer.cue = {{cue.group.begin, cue.group.end + 1}};
  outer.content = out[*carried].content;
  outer.content.push_back(out[*carried].source);
  outer.relay = true;
  outer.confidence = 0.8;
  outer.kind = out[*carried].kind;
  Tidy(v, outer);
  if (outer.content.empty()) return false;
  out[*carried].parent = out.size();
  out.push_back(std::move(outer));
  return true;
}

void ReadVerb(const View& v, std::uint32_t i, std::vector<Relation>& out) {
  const Range region = Region(v, i);
  const auto cue = ReadCue(v, i, region.begin, region.end);
  if (!cue) return;
  if (!cue->gerund) {
    if (!cue->passive && cue->form != Form::kBase && cue->form != Form::kThird &&
        (v.Key(cue->group.end) == "by" || v.Key(cue->group.end) == "in") && ReadCarriedBy(v, *cue, region, out))
      return;
    if (!ReadQuotedAs(v, *cue, region, out) && !cue->passive) ReadCites(v, *cue, region, out);
    return;
  }
  const Range source = CitedAt(v, i + 1, region.end);
  if (source.empty()) return;
  const Voice voice = ReadVoice(v, source);
  const bool unnamed = voice.shape == VoiceShape::kAnonymous &&
                       (voice.kind == SourceKind::kAnonymous || voice.kind == SourceKind::kGroup);
  if (!unnamed || (voice.kind == SourceKind::kGroup ? HeadSpeaks(v, source) : SpeaksByNoun(v, source)) ||
      v.Key(i) == "quoting" || IsOnePerson(v, source))
    AddCited(v, {i, i + 1}, source, out);
  else
    AddPointer(v, i, region, out);
}

// "as (first) reported by X", "first reported by X", "as X reported"; "via X" at the end of a line.
void ReadAsReported(const View& v, std::uint32_t i, std::vector<Relation>& out) {
  const Range region = Region(v, i);
  std::uint32_t begin = i;
  while (begin > region.begin &&
         (v.Key(begin - 1) == "first" || v.Key(begin - 1) == "originally" || v[begin - 1].Is(kBe)))
    --begin;
  const Range source = PhraseAfter(v, i + 2, region.end);
  if (!source.empty()) AddCited(v, {begin, i + 2}, source, out);
}

void ReadVia(const View& v, std::uint32_t i, std::vector<Relation>& out) {
  const Range region = Region(v, i);
  const Range source = BarePhraseAfter(v, i + 1, region.end);
  // ", via the Spark,": between commas any name is a channel.
  const bool aside = !source.empty() && i > 0 && v.Key(i - 1) == "," && v[source.end - 1].capitalised;
  if (source.empty() || !(IsMedium(v, source) || aside)) return;
  AddCited(v, {i, i + 1}, source, out);
}

}  // namespace

void FindCiting(const View& view, std::vector<Relation>& out) {
  for (std::uint32_t i = 0; i < view.size(); ++i) {
    const Word& w = view[i];
    if (w.key == "via") ReadVia(view, i, out);
    if (w.info.verb == nullptr) continue;
    if ((w.info.verb->traits & kCites) != 0)
      ReadVerb(view, i, out);
    else if ((w.key == "reported" || w.key == "published" || w.key == "broadcast") && view.Key(i + 1) == "by")
      ReadAsReported(view, i, out);
  }
  FindRelayPhrases(view, out);
}

}  // namespace stemma::attribution
