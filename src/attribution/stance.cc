#include "attribution/stance.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace stemma::attribution {
namespace {

constexpr std::uint32_t kAnaphoricReach = 12;  // tokens from "the reports" to "false"

template <std::size_t N>
bool In(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Statements that can be false.
constexpr std::array<std::string_view, 42> kStatements = {
    "figure",    "figures", "liability",  "talk",        "insinuation", "insinuations", "fabrications", "word",

    "report",    "reports", "claim",      "claims",      "allegation",  "allegations",  "rumor",        "rumors",
    "rumour",    "rumours", "accusation", "accusations", "suggestion",  "suggestions",  "story",        "stories",
    "notion",    "idea",    "charge",     "charges",     "assertion",   "assertions",   "theory",       "speculation",
    "statement", "it",      "that",       "this",        "they",        "account",      "accounts",     "news",
    "article",   "video"};
constexpr std::array<std::string_view, 27> kFalse = {
    "invention",  "invented",  "gossip",     "tosh",     "slander",    "balderdash",
    "poppycock",  "erroneous", "absurd",

    "false",      "untrue",    "fake",       "baseless", "fabricated", "fabrication",
    "hoax",       "nonsense",  "lie",        "lies",     "unfounded",  "groundless",
    "inaccurate", "bogus",     "propaganda", "rubbish",  "fiction",    "incorrect"};
// What a person is denied when nobody speaks.
constexpr std::array<std::string_view, 20> kWithheld = {"access",   "entry",      "visa",     "visas",    "admission",
                                                        "bail",     "permission", "asylum",   "parole",   "passage",
                                                        "service",  "treatment",  "boarding", "rights",   "request",
                                                        "requests", "appeal",     "motion",   "petition", "benefits"};

template <std::size_t N>
bool Holds(const View& v, const std::vector<Range>& content, const std::array<std::string_view, N>& words,
           std::uint32_t reach) {
  for (const Range r : content)
    for (std::uint32_t i = r.begin; i < std::min(r.end, r.begin + reach); ++i)
      if (In(v.Key(i), words)) return true;
  return false;
}

bool HoldsWord(const View& v, const std::vector<Range>& content, std::string_view word, std::uint32_t reach) {
  return Holds(v, content, std::array<std::string_view, 1>{word}, reach);
}

// "not true", "no truth".
bool SaysNotTrue(const View& v, Range r) {
  for (std::uint32_t i = r.begin; i < r.end; ++i) {
    if (v.Key(i) != "true" && v.Key(i) != "truth" && v.Key(i) != "happen" && v.Key(i) != "accurate") continue;
    for (std::uint32_t j = i > 3 ? i - 3 : 0; j < i; ++j)
      if (v[j].Is(kNegation) && r.Contains(j)) return true;
  }
  return false;
}

// The content calls a statement false: "the reports were false", "there is no truth in it".
bool CallsFalse(const View& v, const std::vector<Range>& content) {
  for (const Range r : content) {
    if (r.size() > 40) continue;
    if (SaysNotTrue(v, {r.begin, std::min(r.end, r.begin + kAnaphoricReach)})) return true;
    for (std::uint32_t i = r.begin; i < std::min(r.end, r.begin + kAnaphoricReach); ++i) {
      if (!In(v.Key(i), kStatements)) continue;
      for (std::uint32_t j = i + 1; j < std::min(r.end, i + kAnaphoricReach); ++j)
        if (In(v.Key(j), kFalse) && !v.Has(static_cast<std::int64_t>(j) - 1, kNegation)) return true;
    }
    if (r.size() <= 6 && Holds(v, {r}, kFalse, 6)) return true;
  }
  return false;
}

// "Rubbish from start to finish", "Pure invention": the quotation opens with the word.
bool OpensWithFalse(const View& v, const std::vector<Range>& content) {
  if (content.empty() || v[content[0].begin].quote < 0) return false;
  const Range r = content[0];
  for (std::uint32_t i = r.begin; i < std::min(r.end, r.begin + 4); ++i) {
    if (In(v.Key(i), kFalse)) return !v.Has(static_cast<std::int64_t>(i) + 1, kAuxiliary);
    if (v[i].Is(kAuxiliary | kSubject | kPreposition | kNegation)) return false;
  }
  return false;
}

// "We did not write that letter", "I never said any such thing": the quotation opens with a deed that others report.
bool DeniesDeed(const View& v, const std::vector<Range>& content) {
  constexpr std::array<std::string_view, 34> kDeeds = {
      "write", "wrote",  "written", "sign",      "signed",    "send",       "sent",      "order",      "ordered",
      "pay",   "paid",   "kill",    "killed",    "attack",    "attacked",   "do",        "did",        "done",
      "say",   "said",   "publish", "published", "authorise", "authorised", "authorize", "authorized", "approve",
      "leak",  "leaked", "steal",   "stole",     "stolen",    "issue",      "issued"};
  constexpr std::array<std::string_view, 9> kObjects = {"that", "this",     "those", "these", "it",
                                                        "any",  "anything", "such",  "anyone"};
  if (content.empty() || v[content[0].begin].quote < 0) return false;
  std::uint32_t i = content[0].begin + 1;
  if (i >= content[0].end || (v.Key(i) != "i" && v.Key(i) != "we")) return false;
  bool negated = false;
  for (++i; i < content[0].end && v[i].Is(kAuxiliary | kNegation | kAdverb) && !(negated && In(v.Key(i), kDeeds)); ++i)
    negated |= v[i].Is(kNegation);
  return negated && In(v.Key(i), kDeeds) && In(v.Key(i + 1), kObjects);
}

// "will say", "he'll tell": what is announced is not said yet.
bool IsFuture(const View& v, const Cue& cue) {
  if (!cue.modal || cue.passive) return false;
  for (std::uint32_t i = cue.group.begin; i < cue.head; ++i)
    if (v.Key(i) == "will" || v.Key(i) == "shall" || v.Key(i) == "'ll") return true;
  return cue.group.begin > 0 && v.Key(cue.group.begin - 1).ends_with("'ll");
}

// "would not say", "won't discuss": a refusal; "could not" and "did not" are none.
bool IsRefusal(const View& v, const Cue& cue) {
  if (!cue.negated) return false;
  for (std::uint32_t i = cue.group.begin; i < cue.head; ++i) {
    const std::string_view key = v.Key(i);
    if (key == "would" || key == "wouldn't" || key == "will" || key == "won't") return true;
  }
  return false;
}

// "told to wait", "told them not to touch it".
bool OpensWithTo(const View& v, const std::vector<Range>& content) {
  if (content.empty()) return false;
  const std::uint32_t i = content[0].begin;
  return v.Key(i) == "to" || (v.Key(i) == "not" && v.Key(i + 1) == "to");
}

// A quotation that is a question or an order: "Where is the pie?", "Never eat what you catch".
bool IsAppeal(const View& v, const std::vector<Range>& content) {
  constexpr std::array<std::string_view, 16> kOrders = {"never", "don't", "please", "stay", "stop", "leave",
                                                        "get",   "wait",  "tell",   "keep", "ask",  "start",
                                                        "go",    "come",  "take",   "give"};
  if (content.empty() || v[content[0].begin].quote < 0) return false;
  const Range r = content[0];
  const std::uint32_t first = r.begin + 1;
  if (first + 1 >= r.end) return false;
  if (In(v.Key(first), kOrders) && !v[first + 1].Is(kSubject | kAuxiliary | kConjunction)) return true;
  for (std::uint32_t i = first; i < r.end; ++i)
    if (v.Key(i) == "?") return i + 3 >= r.end;
  return false;
}

// "would neither confirm nor deny", "did not deny or confirm".
bool IsBetween(const View& v, const Cue& cue) {
  const SpeechStance stance = cue.verb->stance;
  if (!cue.negated || (stance != SpeechStance::kConfirms && stance != SpeechStance::kDenies)) return false;
  for (std::uint32_t i = cue.group.begin; i < cue.group.end; ++i)
    if (v.Key(i) == "neither" || v.Key(i) == "nor" || v.Key(i) == "or") return true;
  return false;
}

std::optional<SpeechStance> Denial(const View& v, const Cue& cue, const std::vector<Range>& content) {
  const std::string_view base = cue.verb->base;
  if (cue.negated) return SpeechStance::kNotSaid;
  if (base == "dispute" || base == "retract") return SpeechStance::kDenies;
  if (base == "deny") {
    if (cue.passive && !HoldsWord(v, content, "that", 2)) return std::nullopt;
    if (Holds(v, content, kWithheld, 7) && !HoldsWord(v, content, "that", 3)) return std::nullopt;
    return SpeechStance::kDenies;
  }
  if (base == "refute" || base == "rebut" || base == "debunk" || base == "rule") return SpeechStance::kDenies;
  return Holds(v, content, kStatements, 8) || Holds(v, content, kFalse, 14) ? SpeechStance::kDenies
                                                                            : SpeechStance::kAsserts;
}

std::optional<SpeechStance> Confirmation(const View& v, const Cue& cue, const std::vector<Range>& content) {
  if (cue.negated) {
    if (IsRefusal(v, cue)) return SpeechStance::kDeclines;
    return cue.verb->base == "confirm" || cue.verb->base == "verify" || cue.verb->base == "corroborate"
               ? SpeechStance::kDoubts
               : SpeechStance::kNotSaid;
  }
  const bool dead = cue.verb->base == "confirm" && !content.empty() &&
                    (v.Key(content[0].begin) == "dead" || v.Key(content[0].begin) == "killed");
  if (dead) return std::nullopt;
  return SpeechStance::kConfirms;
}

std::optional<SpeechStance> Assertion(const View& v, const Cue& cue, const std::vector<Range>& content) {
  const std::string_view base = cue.verb->base;
  if (IsRefusal(v, cue)) return SpeechStance::kDeclines;
  if (cue.negated)
    return base == "respond" || base == "reply" || base == "comment" ? SpeechStance::kDeclines : SpeechStance::kNotSaid;
  const bool calls = base == "call" && !content.empty();
  if (calls && (v.Key(cue.group.end - 1) == "on" || v.Key(content[0].begin) == "for")) return SpeechStance::kAsks;
  if (cue.Trait(kTells) && OpensWithTo(v, content)) return SpeechStance::kAsks;
  if ((base == "say" || base == "tell") && !content.empty() && v.Key(content[0].begin) == "nothing")
    return SpeechStance::kNotSaid;
  if (base == "claim" && HoldsWord(v, content, "responsibility", 2)) return SpeechStance::kConfirms;
  if (base == "say" && cue.modal && !cue.passive) return SpeechStance::kAsserts;
  if (CallsFalse(v, content) || OpensWithFalse(v, content) || DeniesDeed(v, content)) return SpeechStance::kDenies;
  return cue.Trait(kInverts) && IsAppeal(v, content) ? SpeechStance::kAsks : SpeechStance::kAsserts;
}

}  // namespace

std::optional<SpeechStance> JudgeStance(const View& view, const Cue& cue, const std::vector<Range>& content) {
  if (cue.withholds) return SpeechStance::kDeclines;
  if (IsFuture(view, cue) && !cue.negated) return SpeechStance::kNotSaid;
  if (IsBetween(view, cue)) return SpeechStance::kDeclines;
  switch (cue.verb->stance) {
    case SpeechStance::kDenies:
      return Denial(view, cue, content);
    case SpeechStance::kConfirms:
      return Confirmation(view, cue, content);
    case SpeechStance::kAsserts:
      return Assertion(view, cue, content);
    case SpeechStance::kDeclines:
      return cue.negated ? SpeechStance::kAsserts : SpeechStance::kDeclines;
    default:
      return cue.negated ? SpeechStance::kAsserts : cue.verb->stance;
  }
}

}  // namespace stemma::attribution
