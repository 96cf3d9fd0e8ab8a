#include <algorithm>
#include <array>

#include "attribution/noun_phrase.h"
#include "attribution/phrases.h"
#include "attribution/speech.h"

namespace stemma::attribution {
namespace {

constexpr std::array<std::string_view, 4> kAdverbs = {"reportedly", "allegedly", "purportedly", "supposedly"};
// Whose owner stands before them and whose content may hang on "of" or "about".
constexpr auto kAccounts = std::to_array<std::string_view>(
    {"account", "accounts", "accusation", "allegation", "announcement", "denial", "mention", "report", "retraction",
     "statement", "story", "suggestion", "talk", "version", "warning"});
// What nobody in particular spreads: counts without an owner.
constexpr auto kRumours = std::to_array<std::string_view>(
    {"rumour",      "rumours",     "rumor",       "rumors",     "reports", "claims",     "claim",
     "suggestion",  "suggestions", "allegations", "allegation", "story",   "accusation", "accusations",
     "insinuation", "information", "stories",     "talk",       "mention", "assertion",  "affirmation"});
// Of these also the ones that are followed by "of".
constexpr auto kTalk = std::to_array<std::string_view>({"talk", "accusation", "allegation", "suggestion", "mention"});
constexpr std::array<std::string_view, 50> kNouns = {
    "accusation",  "insinuation", "information",   "assurance", "contention", "affirmation",    "remark",
    "remarks",     "version",     "communication", "talk",      "confession", "fears",          "concerns",
    "concern",     "stories",     "rumours",       "threat",    "doubts",     "hope",           "theory",
    "account",     "belief",      "request",       "rumour",    "rumor",      "recommendation", "conclusion",
    "suggestions", "story",       "claim",         "claims",    "report",     "reports",        "statement",
    "statements",  "allegation",  "allegations",   "assertion", "assertions", "suggestion",     "warning",
    "warnings",    "argument",    "announcement",  "admission", "denial",     "insistence",     "rumors",
    "reporting"};

template <std::size_t N>
bool In(std::string_view key, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), key) != words.end();
}

// "allegedly" gives its whole clause to nobody in particular.
void ReadAdverb(const View& v, std::uint32_t i, std::vector<Relation>& out) {
  const Range region = Region(v, i);
  // Inside a cue group, "reportedly said", the verb has the attribution already.
  for (std::uint32_t j = i + 1; j < region.end && j < i + 4; ++j) {
    if (v[j].info.verb != nullptr && v[j].info.form != Form::kGerund &&
        (v[j].info.verb->traits & (kInverts | kTells)) != 0)
      return;
    if (!v[j].Is(kAdverb | kAuxiliary)) break;
  }
  Relation r;
  r.cue = {{i, i + 1}};
  r.content = {region};
  r.confidence = 0.5;
  Keep(v, std::move(r), out);
}

// "a TV report that", "the company denial that": the words before the noun name a voice.
Range OwnerBefore(const View& v, std::uint32_t begin, std::uint32_t noun) {
  if (begin >= noun || !v.Has(static_cast<std::int64_t>(begin) - 1, kDeterminer)) return {};
  for (std::uint32_t i = begin; i < noun; ++i)
    if (!v[i].capitalised && !v[i].Is(kBodyNoun | kMediumNoun)) return {};
  return {begin, noun};
}

// "a report by the Star that": the owner behind the noun.
Range OwnerBehind(const View& v, std::uint32_t noun, std::uint32_t end) {
  if (v.Key(noun + 1) != "by" && v.Key(noun + 1) != "from") return {};
  return BarePhraseAfter(v, noun + 2, end);
}

// Some statement of the sentence is about the noun: "dismissed the reports that".
bool IsHeld(const View& v, const std::vector<Relation>& out, std::uint32_t i) {
  const auto [first, last] = RelationsNear(v, out, i);
  for (std::size_t j = first; j < last; ++j)
    for (const Range c : out[j].content)
      if (!out[j].cue.empty() && c.Contains(i)) return true;
  return false;
}

// A verb's attribution has the word already: "Orel TV reports that".
bool IsCue(const View& v, const std::vector<Relation>& out, std::uint32_t i) {
  const auto [first, last] = RelationsNear(v, out, i);
  for (std::size_t j = first; j < last; ++j)
    for (const Range c : out[j].cue)
      if (c.Contains(i)) return true;
  return false;
}

// "of an orderly evening": the words that hang on the noun, no more.
std::uint32_t TopicEnd(const View& v, std::uint32_t preposition, std::uint32_t end) {
  const Range topic = PhraseAfter(v, preposition + 1, end);
  return topic.empty() ? std::min(end, preposition + 2) : topic.end;
}

// "his claim that the road is open", "the ministry's denial that", "its account of a calm evening".
void ReadNoun(const View& v, std::uint32_t i, std::vector<Relation>& out) {
  const Range region = Region(v, i);
  if (i + 2 >= region.end || IsCue(v, out, i)) return;
  Relation r;
  std::uint32_t begin = i;
  while (begin > region.begin && i - begin < 3 && v[begin - 1].kind == text::TokenKind::kWord &&
         !v[begin - 1].Is(kPossessive | kDeterminer) && v.Key(begin - 1) != "'s")
    --begin;
  const bool of = v.Key(i + 1) != "that";
  if (begin > region.begin && v[begin - 1].Is(kPossessive))
    r.source = {begin - 1, begin};
  else if (begin > region.begin + 1 && v.Key(begin - 1) == "'s")
    r.source = PhraseBefore(v, begin - 1, region.begin);
  else if (!of)
    r.source = OwnerBefore(v, begin, i);
  if (!r.source.empty() && begin == r.source.begin) begin = i;
  // "its statement of Thursday that"
  std::uint32_t content = i + 1;
  if (of && SkipTime(v, i + 2, region.end) > i + 2) content = SkipTime(v, i + 2, region.end);
  if (r.source.empty()) {
    r.source = OwnerBehind(v, i, region.end);
    if (!r.source.empty()) content = r.source.end;
    begin = i;
  }
  const bool rumour = of ? In(v.Key(i), kTalk) : In(v.Key(i), kRumours);
  if (r.source.empty() && (!rumour || !IsHeld(v, out, i))) return;
  if (!r.source.empty() && content > i + 1 && v.Key(content) != "that" && v.Key(content) != "of") return;
  if (content >= region.end) return;
  r.cue = {{begin, i + 1}};
  r.content = {{content, ContentEnd(v, content, region.end)}};
  if (v.Key(content) == "of" || v.Key(content) == "about") r.content = {{content, TopicEnd(v, content, region.end)}};
  r.confidence = r.source.empty() ? 0.4 : 0.6;
  if (v.Key(i) == "denial" || v.Key(i) == "retraction") r.stance = SpeechStance::kDenies;
  if (v.Key(i) == "request" || v.Key(i) == "recommendation") r.stance = SpeechStance::kAsks;
  Keep(v, std::move(r), out);
}

// "issued a warning that", "spread rumours that": the verb and its noun are the cue.
bool ReadIssued(const View& v, std::uint32_t i, std::vector<Relation>& out) {
  constexpr std::array<std::string_view, 16> kVerbs = {
      "issued",    "made",       "released", "spread", "expressed", "gave",   "repeated", "reported",
      "published", "circulated", "raised",   "voiced", "dismissed", "denied", "rejected", "received"};
  const Range region = Region(v, i);
  std::uint32_t verb = i;
  while (verb > region.begin && i - verb < 4 && !In(v.Key(verb), kVerbs)) --verb;
  if (!In(v.Key(verb), kVerbs) || verb == region.begin || verb == i || v.Key(verb) == "received") return false;
  if (v[verb].info.verb != nullptr) return v[verb].info.verb->stance != SpeechStance::kDenies;  // it has its own
  std::uint32_t begin = verb;
  while (begin > region.begin &&
         (v[begin - 1].Is(kAuxiliary) || (v[begin - 1].Is(kAdverb) && !v[begin - 1].Is(kDeterminer))))
    --begin;
  Relation r;
  r.source = PhraseBefore(v, begin, region.begin);
  if (r.source.empty()) return false;
  const bool saying = v.Key(i + 1) == "saying";
  r.cue = {{begin, i + 1 + (saying ? 1U : 0U)}};
  r.content = {{r.cue[0].end, ContentEnd(v, r.cue[0].end, region.end)}};
  r.confidence = 0.7;
  Tidy(v, r);
  if (r.content.empty()) return false;
  SetKind(v, r);
  // "issued a statement saying" replaces what the participle found; in place, since parents are positions.
  const auto [first, last] = RelationsNear(v, out, i);
  for (std::size_t j = first; saying && j < last; ++j)
    if (Relation& o = out[j]; saying && !o.cue.empty() && o.cue[0].begin == i + 1) {
      r.parent = o.parent;
      o = std::move(r);
      return true;
    }
  out.push_back(std::move(r));
  return true;
}

// "if confirmed, the deal would be", "if true": nobody vouches for the clause.
void ReadIf(const View& v, std::uint32_t i, std::vector<Relation>& out) {
  constexpr std::array<std::string_view, 4> kTests = {"confirmed", "true", "verified", "accurate"};
  if (!In(v.Key(i + 1), kTests)) return;
  const Range region = Region(v, i);
  Relation r;
  r.cue = {{i, std::min(i + 2, region.end)}};
  r.content = {region};
  r.stance = SpeechStance::kDoubts;
  r.confidence = 0.5;
  r.weak = true;
  Keep(v, std::move(r), out);
}

}  // namespace

void FindHearsay(const View& view, std::vector<Relation>& out) {
  for (std::uint32_t i = 0; i < view.size(); ++i) {
    if (In(view.Key(i), kAdverbs)) ReadAdverb(view, i, out);
    if (view.Key(i) == "if") ReadIf(view, i, out);
  }
}

void FindNounCues(const View& view, std::vector<Relation>& out) {
  for (std::uint32_t i = 0; i < view.size(); ++i) {
    const std::string_view next = view.Key(static_cast<std::int64_t>(i) + 1);
    if (In(view.Key(i), kAccounts) && (next == "of" || next == "about")) ReadNoun(view, i, out);
    if (!In(view.Key(i), kNouns)) continue;
    const bool clause = next == "that" || next == "saying";
    if (clause && ReadIssued(view, i, out)) continue;
    if (next == "that" || next == "by" || next == "from") ReadNoun(view, i, out);
  }
}

}  // namespace stemma::attribution
