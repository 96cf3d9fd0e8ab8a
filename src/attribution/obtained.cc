// Obtained: from whom somebody had it: learned from, was told by, sent by, comes from, posted by.
// Declared in phrases.h.
#include <algorithm>
#include <array>
#include <optional>

#include "attribution/noun_phrase.h"
#include "attribution/phrase_words.h"
#include "attribution/phrases.h"
#include "attribution/speech.h"
#include "attribution/voice.h"

namespace stemma::attribution {
namespace {

// What can be had from somebody, or be published by somebody.
constexpr auto kThings = std::to_array<std::string_view>(
    {"account",  "accounts",  "allegation", "allegations", "claim",     "claims", "clip",        "confirmation",
     "document", "documents", "email",      "footage",     "image",     "images", "information", "intelligence",
     "leak",     "letter",    "memo",       "message",     "news",      "photo",  "photograph",  "photographs",
     "photos",   "picture",   "pictures",   "post",        "recording", "report", "reports",     "rumor",
     "rumors",   "rumour",    "rumours",    "snap",        "statement", "story",  "tip",         "tips",
     "tweet",    "tweets",    "video",      "videos",      "word"});
constexpr auto kHaving =
    std::to_array<std::string_view>({"learned", "learnt", "heard", "obtained", "received", "got", "gotten", "gathered",
                                     "gleaned", "hearing", "receiving", "citing", "hears", "learns"});
constexpr auto kPassive =
    std::to_array<std::string_view>({"told", "informed", "tipped", "briefed", "alerted", "notified"});
constexpr auto kHanded =
    std::to_array<std::string_view>({"sent", "given", "passed", "leaked", "provided", "supplied", "submitted", "handed",
                                     "forwarded", "emailed", "taken", "supplied"});
constexpr auto kShown =
    std::to_array<std::string_view>({"released", "posted", "uploaded", "published", "shared", "issued", "distributed",
                                     "disseminated", "produced", "circulated", "made", "created", "filed"});
constexpr auto kStems = std::to_array<std::string_view>(
    {"came", "comes", "come", "stems", "stemmed", "originated", "originates", "originating", "stemming"});
// Verbs of a picture, which end the phrase before them.
constexpr auto kShows = std::to_array<std::string_view>({"shows", "showed", "show", "purports", "appears", "depicts"});
constexpr std::uint32_t kReach = 8;  // words between the verb and its "from", "by"

template <std::size_t N>
bool In(std::string_view key, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), key) != words.end();
}

// Position of one of two prepositions at most `reach` words behind `verb`, before any other clause begins.
std::optional<std::uint32_t> Before(const View& v, std::uint32_t verb, std::uint32_t ceiling, std::string_view one,
                                    std::string_view other, std::uint32_t reach = kReach) {
  for (std::uint32_t i = verb + 1; i < std::min(ceiling, verb + 1 + reach); ++i) {
    if (v.Key(i) == one || v.Key(i) == other) return i;
    if (IsMark(v, i) || v[i].Is(kConjunction | kSubordinator | kRelative | kAuxiliary) || IsCueVerb(v, i)) return {};
  }
  return {};
}

bool HoldsThing(const View& v, std::uint32_t from, std::uint32_t to) {
  for (std::uint32_t i = from; i < to; ++i)
    if (In(v.Key(i), kThings)) return true;
  return false;
}

// Somebody who can be asked: a name that is no place or time, or an unnamed person whose role is told.
bool IsSomebody(const View& v, Range source) {
  const Voice voice = ReadVoice(v, source);
  if (voice.shape == VoiceShape::kPronoun || IsTimeWord(v, source.begin)) return false;
  if (voice.shape == VoiceShape::kName) return v.Key(source.begin) != "i";
  for (std::uint32_t i = source.begin; i < source.end; ++i)
    if (v[i].Is(kSpeakerNoun | kMediumNoun | kBodyNoun) || v.Key(i) == "follower" || v.Key(i) == "reader" ||
        v.Key(i) == "user" || v.Key(i) == "blogger" || v.Key(i) == "friend" || v.Key(i) == "militants")
      return true;
  return false;
}

// Keeps what has a source, a cue and some content.
void KeepWeak(const View& v, Relation r, std::vector<Relation>& out) {
  r.confidence = 0.55;
  r.weak = true;
  Keep(v, std::move(r), out);
}

// "from", "by" at `preposition`: who stands behind it, and the clause around both as what was had.
void Add(const View& v, std::uint32_t verb, std::uint32_t preposition, bool named_only, std::vector<Relation>& out) {
  const Range region = Region(v, verb);
  if (preposition + 1 >= region.end) return;
  Relation r;
  r.source = BarePhraseAfter(v, preposition + 1, region.end);
  for (std::uint32_t i = r.source.begin; i < r.source.end; ++i)
    if (In(v.Key(i), kShows)) r.source.end = i;
  if (r.source.empty() || !IsSomebody(v, r.source)) return;
  if (named_only && ReadVoice(v, r.source).shape != VoiceShape::kName) return;
  std::uint32_t begin = verb;
  while (begin > region.begin &&
         (v[begin - 1].Is(kAuxiliary) || (v[begin - 1].Is(kAdverb) && !v[begin - 1].Is(kDeterminer))))
    --begin;
  r.cue = {{begin, preposition + 1}};
  r.content = {{region.begin, begin}, {r.source.end, region.end}};
  KeepWeak(v, std::move(r), out);
}

// The thing stands right before the verb: "the video released by", "a picture which was sent to him by".
bool ThingBefore(const View& v, std::uint32_t verb, std::uint32_t floor) {
  const std::uint32_t from = verb > floor + 7 ? verb - 7 : floor;
  return HoldsThing(v, from, verb);
}

// Where the verb group that ends at `verb` begins: "has now released".
std::uint32_t GroupBegin(const View& v, std::uint32_t verb, std::uint32_t floor) {
  while (verb > floor && (v[verb - 1].Is(kAuxiliary) || (v[verb - 1].Is(kAdverb) && !v[verb - 1].Is(kDeterminer)) ||
                          v.Key(verb - 1) == "the"))
    --verb;
  return verb;
}

// "the group released a video showing ...": the subject of a verb of publishing carries what stands behind it.
void AddSubject(const View& v, std::uint32_t verb, std::uint32_t cue_end, std::vector<Relation>& out) {
  const Range region = Region(v, verb);
  const std::uint32_t begin = GroupBegin(v, verb, region.begin);
  Relation r;
  r.source = PhraseBefore(v, begin, region.begin);
  if (r.source.empty() || !IsSomebody(v, r.source)) return;
  r.cue = {{begin, cue_end}};
  r.content = {{cue_end, region.end}};
  KeepWeak(v, std::move(r), out);
}

// "released a video": the verb, and the thing among the next words.
bool Publishes(const View& v, std::uint32_t verb, std::uint32_t ceiling) {
  constexpr std::uint32_t kThingReach = 5;
  if (verb > 0 && v[verb - 1].Is(kBe)) return false;
  for (std::uint32_t i = verb + 1; i < std::min(ceiling, verb + 1 + kThingReach); ++i) {
    if (IsMark(v, i) || v[i].Is(kPreposition | kConjunction | kRelative)) return false;
    if (In(v.Key(i), kThings)) return true;
  }
  return false;
}

// "was the first to report".
bool IsFirstToReport(const View& v, std::uint32_t i) {
  const std::string_view verb = v.Key(static_cast<std::int64_t>(i) + 2);
  return v.Key(i) == "first" && v.Key(static_cast<std::int64_t>(i) + 1) == "to" &&
         (verb == "report" || verb == "publish" || verb == "reveal" || verb == "break" || verb == "claim");
}

// "who had it from a clerk", "heard this from", "picked it up from": behind whom the words before it are.
bool ReadHadIt(const View& v, std::uint32_t i, Range region, std::vector<Relation>& out) {
  constexpr auto kTaking =
      std::to_array<std::string_view>({"had", "has", "have", "got", "gets", "gotten", "heard", "hears", "hear",
                                       "picked", "took", "taken", "copied", "lifted", "learned", "learnt", "borrowed"});
  if (!In(v.Key(i), kTaking)) return false;
  std::uint32_t at = i + 1;
  if (v.Key(at) != "it" && v.Key(at) != "this" && v.Key(at) != "that" && v.Key(at) != "them") return false;
  ++at;
  if (v.Key(at) == "up" || v.Key(at) == "down" || v.Key(at) == "all" || v.Key(at) == "straight") ++at;
  if ((v.Key(at) != "from" && v.Key(at) != "off" && v.Key(at) != "via") || at + 1 >= region.end) return false;
  const bool marks = QuoteStartingAt(v, at + 1) >= 0;
  const Range source = marks ? CitedAt(v, at + 1, region.end) : BarePhraseAfter(v, at + 1, region.end);
  if (source.empty() || ReadVoice(v, source).shape == VoiceShape::kPronoun) return false;
  std::uint32_t begin = i;
  while (begin > region.begin && v[begin - 1].Is(kAuxiliary)) --begin;
  AddCited(v, {begin, at + 1}, source, out);
  return true;
}

void ReadWord(const View& v, std::uint32_t i, std::vector<Relation>& out) {
  const std::string_view key = v.Key(i);
  const Range region = Region(v, i);
  if (ReadHadIt(v, i, region, out)) return;
  if (In(key, kHaving)) {
    if (const auto from = Before(v, i, region.end, "from", "via"))
      if (v.Key(i) != "got" || HoldsThing(v, i, *from)) Add(v, i, *from, false, out);
    return;
  }
  if (key == "asked" && (v[i].quote >= 0 || v.Has(static_cast<std::int64_t>(i) - 1, kAuxiliary))) {
    // "I've asked the Border Guard": who answers is the source, as long as nothing is asked of them.
    const Range asked = BarePhraseAfter(v, i + 1, region.end);
    const std::string_view next = v.Key(asked.end);
    if (!asked.empty() && next != "to" && next != "for" && next != "if" && next != "whether" && next != "not")
      Add(v, i, i, true, out);
    return;
  }
  if (In(key, kPassive) && v.Has(static_cast<std::int64_t>(i) - 1, kBe | kAuxiliary)) {
    if (const auto by = Before(v, i, region.end, "by", "by", 4)) Add(v, i, *by, false, out);
    return;
  }
  if (In(key, kHanded) && (key != "taken" || ThingBefore(v, i, region.begin))) {
    if (const auto by = Before(v, i, region.end, "by", "by", 7)) Add(v, i, *by, false, out);
    return;
  }
  if (IsFirstToReport(v, i)) return AddSubject(v, i, i + 3, out);
  if (In(key, kShown) && Publishes(v, i, region.end)) return AddSubject(v, i, i + 1, out);
  if (In(key, kShown) && ThingBefore(v, i, region.begin)) {
    if (const auto by = Before(v, i, region.end, "by", "by", 7)) Add(v, i, *by, false, out);
    return;
  }
  if (In(key, kStems) && ThingBefore(v, i, region.begin))
    if (const auto from = Before(v, i, region.end, "from", "with", 3)) Add(v, i, *from, false, out);
}

}  // namespace

void FindObtained(const View& view, std::vector<Relation>& out) {
  for (std::uint32_t i = 0; i < view.size(); ++i) ReadWord(view, i, out);
}

}  // namespace stemma::attribution
