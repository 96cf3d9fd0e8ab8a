#include "attribution/hop_patterns.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "attribution/media.h"
#include "attribution/noun_phrase.h"
#include "attribution/publishing.h"
#include "attribution/speech.h"

namespace stemma::attribution {
namespace {

constexpr std::uint32_t kAside = 16;    // longest aside between subject and verb
constexpr std::uint32_t kVerdict = 6;   // words between a verdict and its noun
constexpr std::uint32_t kForward = 12;  // words between a verb and a relay word

template <std::size_t N>
bool Among(const std::array<std::string_view, N>& words, std::string_view key) {
  return std::ranges::binary_search(words, key);
}

// Sorted.
constexpr auto kRelayWords = std::to_array<std::string_view>(
    {"acknowledging", "after",     "appeal",    "attributed",  "attributing", "authority", "borrowed", "borrowing",
     "cited",         "cites",     "citing",    "copied",      "copying",     "courtesy",  "credit",   "crediting",
     "credits",       "drawing",   "echoing",   "following",   "from",        "hearing",   "invoking", "leaned",
     "leaning",       "lifted",    "lifting",   "nod",         "passing",     "per",       "pointing", "quoted",
     "quoting",       "reading",   "reference", "referring",   "relayed",     "relaying",  "relied",   "relying",
     "repeated",      "repeating", "reposting", "resting",     "retelling",   "say-so",    "sharing",  "sourced",
     "sourcing",      "strength",  "thanks",    "translating", "trusting",    "using",     "via",      "wiring",
     "word",          "words"});
constexpr auto kSaidNouns = std::to_array<std::string_view>(
    {"account",     "accounts",     "accusation", "accusations", "admission",   "affirmation", "allegation",
     "allegations", "announcement", "answer",     "argument",    "assertion",   "assertions",  "assurance",
     "belief",      "charge",       "charges",    "claim",       "claims",      "comment",     "comments",
     "complaint",   "conclusion",   "confession", "contention",  "declaration", "denial",      "description",
     "explanation", "figure",       "gossip",     "hint",        "hints",       "idea",        "information",
     "insinuation", "insistence",   "interview",  "line",        "mention",     "message",     "notion",
     "promise",     "reading",      "remark",     "remarks",     "report",      "reports",     "rumour",
     "rumours",     "speculation",  "statement",  "statements",  "stories",     "story",       "suggestion",
     "suggestions", "tale",         "tales",      "talk",        "testimony",   "theory",      "tip",
     "version",     "view",         "warning"});

// A participle or phrase of relaying that opens an aside at `i`.
bool OpensRelay(const View& v, std::uint32_t i) {
  for (std::uint32_t k = i; k < i + 4 && k < v.size() && v.Key(k) != ","; ++k)
    if (Among(kRelayWords, v.Key(k))) return true;
  return false;
}

std::uint32_t RelayAside(const View& v, std::uint32_t b, Range region) {
  if (v.Key(std::int64_t{b} - 1) != "," || b < region.begin + 3) return 0;
  for (std::uint32_t k = b - 1; k > region.begin && k + kAside > b; --k)
    if (v.Key(std::int64_t{k} - 1) == "," && OpensRelay(v, k)) return kBehindRelayAside;
  return 0;
}

bool IsOutlet(const HopSight& s, Range phrase) {
  if (phrase.empty()) return false;
  return IsMedium(s.view, phrase) ||
         std::ranges::binary_search(s.sources, s.sheet.At(std::int64_t{phrase.end} - 1).key);
}

bool Owned(const View& v, std::uint32_t i) {
  for (std::uint32_t k = i; k > 0 && k + 3 > i; --k) {
    const Word& w = v[k - 1];
    if (w.Is(kPossessive) || w.key == "'s" || w.key.ends_with("'s")) return true;
  }
  return false;
}

bool UnderVerdict(const HopSight& s, std::uint32_t i) {
  for (const std::uint32_t k : s.Near(i)) {
    const Range cue = s.taken[k].cue.front();
    if (cue.end <= i && i - cue.end < kVerdict) return true;
  }
  return false;
}

std::uint32_t VerbPatterns(const HopSight& s, const HopWord& word, std::uint32_t b) {
  const View& v = s.view;
  const std::uint32_t i = word.at;
  const Range region = word.region;
  std::uint32_t out = RelayAside(v, b, region);
  if (PassesNewsOn(v.Key(i))) out |= kPublishesNews;
  if (IsOutlet(s, word.subject)) out |= kOutletSubject;
  if (b > region.begin && (v[b - 1].Is(kRelative) || (v.Key(b - 1) == "turn" && v.Key(std::int64_t{b} - 2) == "in")))
    out |= kBehindRelative;
  if ((v.Key(i) == "has" || v.Key(i) == "had" || v.Key(i) == "have") && v.Key(i + 1) == "it") out |= kHasIt;
  for (std::uint32_t k = i + 1; k < region.end && k < i + kForward; ++k)
    if (v.Key(k) == "," && OpensRelay(v, k + 1)) out |= kBeforeRelayWord;
  if (s.held[i] && b > region.begin && s.held[b - 1]) out |= kInnerVoice;
  return out;
}

}  // namespace

std::uint32_t HopPatterns(const HopSight& s, const HopWord& word, std::uint32_t verb) {
  const View& v = s.view;
  const std::uint32_t i = word.at;
  std::uint32_t out = VerbPatterns(s, word, verb);
  if (Among(kRelayWords, v.Key(i))) {
    out |= kRelayWord;
    for (std::uint32_t k = i; k > word.region.begin && k + 4 > i; --k)
      if (v.Key(k - 1) == "," || v.Key(k - 1) == "(") out |= kRelayComma;
  }
  if (Among(kSaidNouns, v.Key(i))) {
    out |= kSaidNoun;
    if (Owned(v, i)) out |= kOwnedNoun;
    if (UnderVerdict(s, i)) out |= kUnderVerdict;
  }
  return out;
}

}  // namespace stemma::attribution
