#include <algorithm>

#include "attribution/cue.h"
#include "attribution/media.h"
#include "attribution/noun_phrase.h"
#include "attribution/phrase_words.h"
#include "attribution/phrases.h"
#include "attribution/sheet.h"
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

// '"...," a doctor was quoted as saying by Orel TV': the speech stands before the cue.
bool ReadQuotedBy(const View& v, const Cue& cue, std::uint32_t by, Range region, std::vector<Relation>& out) {
  Relation inner;
  inner.source = PhraseBefore(v, cue.group.begin, region.begin);
  inner.cue = {{cue.group.begin, by}};
  if (inner.source.empty()) return false;
  const std::int32_t q = QuoteEndingAt(v, inner.source.begin);
  if (q >= 0)
    inner.content = WholeSpeech(v, q);
  else if (region.begin < inner.source.begin)
    inner.content = {{region.begin, inner.source.begin}};
  Tidy(v, inner);
  if (inner.content.empty()) return false;
  SetKind(v, inner);
  inner.confidence = 0.9;
  Relation outer;
  outer.source = PhraseAfter(v, by + 1, region.end);
  outer.relay = true;
  outer.kind = inner.kind;
  outer.content = inner.content;
  outer.content.push_back(inner.source);
  outer.confidence = 0.8;
  Tidy(v, outer);
  if (!outer.source.empty()) {
    inner.parent = out.size();
    out.push_back(std::move(outer));
  }
  out.push_back(std::move(inner));
  return true;
}

// "as saying", "as claiming", "as denying": how somebody who is quoted speaks.
bool IsAsSaying(const View& v, std::uint32_t i) {
  const Word& verb = v[i + 1];
  return v.Key(i) == "as" && verb.info.verb != nullptr && verb.info.form == Form::kGerund &&
         (verb.info.verb->traits & (kQuoteOnly | kRules | kCites)) == 0;
}

// 'cited "an informed envoy" as claiming': the words in quotation marks between the two are the voice.
Range QuotedVoice(const View& v, std::uint32_t begin, std::uint32_t as) {
  if (v[begin].kind != text::TokenKind::kMark || begin + 1 >= as || v[begin + 1].quote < 0) return {};
  const QuotedRange& quote = v.quotes()[static_cast<std::size_t>(v[begin + 1].quote)];
  return quote.outer == Range{begin, as} ? quote.inner : Range{};
}

// ", citing the agency, which ...": the cited one whose phrase ends before the relative at `at`.
std::optional<std::size_t> CitedBefore(const View& v, const std::vector<Relation>& out, std::uint32_t at) {
  constexpr std::size_t kLast = 6;  // relations looked at
  for (std::size_t k = out.size(); k > 0 && k + kLast > out.size(); --k) {
    const Relation& r = out[k - 1];
    if (r.cue.empty() || r.source.empty() || r.source.begin < r.cue.back().end) continue;
    const bool cites = v[HeadOf(v, r.cue.front())].info.verb != nullptr &&
                       (v[HeadOf(v, r.cue.front())].info.verb->traits & kCites) != 0;
    if (cites && r.source.end <= at && at - r.source.end <= 1) return k - 1;
  }
  return std::nullopt;
}

// "Orel TV quoted the doctor as saying that ...": the doctor speaks, the channel carries.
bool ReadQuotedAs(const View& v, const Cue& cue, Range region, std::vector<Relation>& out) {
  std::uint32_t as = cue.group.end;
  while (as + 2 < region.end && as < cue.group.end + 24 && !IsAsSaying(v, as)) ++as;
  if (as + 2 >= region.end || !IsAsSaying(v, as)) return false;
  Relation outer;
  outer.cue = {cue.group};
  // "which in turn quoted": the subject stands before "in turn".
  const std::uint32_t b = cue.group.begin;
  const bool turn = b > region.begin + 2 && v.Key(b - 1) == "turn" && v.Key(b - 2) == "in";
  outer.source = PhraseBefore(v, turn ? b - 2 : b, region.begin);
  const std::uint32_t start = as + 2;
  const Range content{start, ContentEnd(v, start, region.end)};
  Relation inner;
  inner.content = {content};
  inner.stance = v[as + 1].info.verb->stance;
  if (cue.passive && v.Key(start) == "by") return ReadQuotedBy(v, cue, start, region, out);
  if (cue.passive) {  // "the doctor was quoted as saying": by whom stands behind "by", if at all
    inner.source = outer.source;
    inner.cue = {{cue.group.begin, as + 2}};
    if (v.Key(cue.group.end) == "by") {
      outer.source = PhraseAfter(v, cue.group.end + 1, as);
      outer.cue = {{cue.group.begin, cue.group.end}};
      inner.cue = {{as, as + 2}};
      outer.relay = true;
    } else {
      outer.source = {};
    }
  } else {
    inner.source = QuotedVoice(v, cue.group.end, as);
    if (inner.source.empty()) inner.source = PhraseAfter(v, cue.group.end, as);
    inner.cue = {{as, as + 2}};
    outer.relay = false;
  }
  Tidy(v, inner);
  if (inner.content.empty() || inner.source.empty()) return false;
  SetKind(v, inner);
  inner.confidence = 0.9;
  const auto before = outer.source.size() == 1 && v[outer.source.begin].Is(kRelative)
                          ? CitedBefore(v, out, outer.source.begin)
                          : std::nullopt;
  if (before) {  // ", citing the agency, which quoted a clerk as saying": the agency is there already
    inner.cue.push_back(cue.group);
    inner.parent = before;
  } else if (!outer.source.empty()) {
    outer.content = {inner.source, content};
    Tidy(v, outer);
    outer.kind = inner.kind;
    outer.confidence = 0.9;
    inner.parent = out.size();
    out.push_back(std::move(outer));
  }
  out.push_back(std::move(inner));
  return true;
}

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
