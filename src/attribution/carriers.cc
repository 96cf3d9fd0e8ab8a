// Carriers: whoever passes on what a relay phrase names another for, whatever the verb is: "Radio Marn, via the Echo,
// has two dead", "Kesh TV aired it, on the word of a clerk". Declared in phrases.h; rows 16 and 17 of the inventory.
#include <algorithm>
#include <array>
#include <optional>

#include "attribution/media.h"
#include "attribution/noun_phrase.h"
#include "attribution/phrase_words.h"
#include "attribution/phrases.h"
#include "attribution/publishing.h"
#include "attribution/speech.h"

namespace stemma::attribution {
namespace {

constexpr std::uint32_t kReach = 300;        // tokens of a sentence looked at; bounds the work in a text without stops
constexpr std::uint32_t kMostAsides = 4;     // relay phrases between one subject and its verb
constexpr std::uint32_t kLongestAside = 25;  // tokens of one of them

// Words of a relay phrase, parted by spaces.
constexpr auto kOpeners = std::to_array<std::string_view>({"acknowledging",
                                                           "after",
                                                           "attributing it to",
                                                           "borrowing from",
                                                           "by way of",
                                                           "citing",
                                                           "copying",
                                                           "courtesy of",
                                                           "crediting",
                                                           "drawing on",
                                                           "echoing",
                                                           "following",
                                                           "itself citing",
                                                           "itself quoting",
                                                           "itself resting on the word of",
                                                           "leaning on",
                                                           "on the authority of",
                                                           "on the say-so of",
                                                           "on the strength of",
                                                           "on the word of",
                                                           "per",
                                                           "quoting",
                                                           "relaying",
                                                           "relying on",
                                                           "resting on",
                                                           "resting on the word of",
                                                           "straight from",
                                                           "thanks to",
                                                           "via",
                                                           "with a credit to",
                                                           "with a nod to",
                                                           "with acknowledgement to",
                                                           "with appeal to",
                                                           "with credit to",
                                                           "with reference to",
                                                           "with thanks to"});

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

// Position behind the longest relay phrase at `i`, else `i`; an adverb may stand in front ("duly crediting").
std::uint32_t OpenerEnd(const View& v, std::uint32_t i) {
  std::uint32_t best = i;
  for (const std::string_view phrase : kOpeners) best = std::max(best, Match(v, i, phrase));
  return best;
}

// The part of the sentence between semicolons.
Range Clause(const View& v, std::uint32_t i) {
  Range r = Region(v, i);
  r = {std::max(r.begin, i > kReach ? i - kReach : 0), std::min(r.end, i + kReach)};
  for (std::uint32_t k = i; k > r.begin; --k)
    if (v.Key(k - 1) == ";") r.begin = k;
  for (std::uint32_t k = i; k < r.end; ++k)
    if (v.Key(k) == ";") r.end = k;
  return r;
}

bool IsSomeone(const View& v, Range r) {
  if (r.empty() || IsTimeWord(v, r.begin)) return false;
  for (std::uint32_t i = r.begin; i < r.end; ++i)
    if (v[i].capitalised || v[i].Is(kSpeakerNoun | kDocumentNoun | kMediumNoun | kBodyNoun | kSubject | kPossessive))
      return true;
  return v.Key(r.begin) == "a" || v.Key(r.begin) == "an" || IsMedium(v, r);
}

// A comma, a stop or the end of the clause stands at `i`.
bool Closes(const View& v, std::uint32_t i, Range clause) {
  return i >= clause.end || v.Key(i) == "," || v.Key(i) == "." || v.Key(i) == ";" || v.Key(i) == "!";
}

std::uint32_t NextComma(const View& v, std::uint32_t i, Range clause) {
  const std::uint32_t stop = std::min(clause.end, i + kLongestAside);
  while (i < stop && v.Key(i) != ",") ++i;
  return i;
}

// A verb group that starts at `i`: adverbs and helpers, then a word that can be a verb. `any`: not only one of
// publishing.
Range VerbAt(const View& v, std::uint32_t i, Range clause, bool any) {
  std::uint32_t at = i;
  while (at < clause.end && (v[at].Is(kAdverb) || v.Key(at) == "even" || v.Key(at) == "still" || v.Key(at) == "then"))
    ++at;
  std::uint32_t head = at;
  while (head + 1 < clause.end && v[head].Is(kAuxiliary) &&
         (LooksPast(v, head + 1) || v[head + 1].info.verb != nullptr))
    ++head;
  if (head >= clause.end || v[head].kind != text::TokenKind::kWord || v[head].capitalised) return {};
  if (Publishes(v.Key(head))) return {at, head + 1};
  if (!any || v[head].Is(kPreposition | kDeterminer | kConjunction | kSubject | kRelative | kSubordinator | kBe))
    return {};
  const bool verb = LooksPast(v, head) || v[head].info.verb != nullptr || v[head].key.ends_with("s");
  return verb ? Range{at, head + 1} : Range{};
}

struct Found {
  Range subject, verb, rest;
};

// "S, via Y, VERB rest": `comma` stands before the relay phrase, `behind` is the end of Y.
std::optional<Found> AroundAside(const View& v, std::uint32_t comma, std::uint32_t behind, Range clause) {
  Found f;
  f.subject = PhraseBefore(v, comma, clause.begin);
  if (!IsSomeone(v, f.subject)) return {};
  std::uint32_t at = v.Key(behind) == "," ? behind : NextComma(v, behind, clause);
  for (std::uint32_t n = 0; n < kMostAsides && at + 1 < clause.end && OpenerEnd(v, at + 1) > at + 1; ++n)
    at = NextComma(v, at + 1, clause);
  if (at + 1 >= clause.end || v.Key(at) != ",") return {};
  f.verb = VerbAt(v, at + 1, clause, IsMedium(v, f.subject));
  if (f.verb.empty() || f.verb.end >= clause.end) return {};
  f.rest = {f.verb.end, ContentEnd(v, f.verb.end, clause.end)};
  return f;
}

// "S VERB rest, via Y".
std::optional<Found> BeforeTail(const View& v, std::uint32_t comma, Range clause) {
  Found f;
  f.subject = ClauseSubject(v, clause.begin, comma);
  if (!IsSomeone(v, f.subject)) return {};
  std::uint32_t at = f.subject.end;
  for (std::uint32_t i = f.subject.begin + 1; i < f.subject.end; ++i)
    if (!v[i].capitalised && Publishes(v.Key(i)) && v.Key(i) != "lead") at = f.subject.end = i;
  at = SkipTime(v, at, comma);
  f.verb = VerbAt(v, at, {clause.begin, comma}, false);
  if (f.verb.empty() || f.verb.end >= comma) return {};
  f.rest = {f.verb.end, comma};
  return f;
}

// For each token the relation whose cue holds it, or -1.
std::vector<std::int32_t> CueMap(const View& v, const std::vector<Relation>& out) {
  std::vector<std::int32_t> map(v.size(), -1);
  for (std::size_t k = 0; k < out.size(); ++k)
    for (const Range c : out[k].cue)
      for (std::uint32_t i = c.begin; i < c.end; ++i) map[i] = static_cast<std::int32_t>(k);
  return map;
}

bool InCue(const std::vector<std::int32_t>& map, Range r) {
  return std::any_of(map.begin() + r.begin, map.begin() + r.end, [](std::int32_t k) { return k >= 0; });
}

void ReadRelay(const View& v, std::uint32_t i, std::vector<std::int32_t>& cues, std::vector<Relation>& out) {
  const std::uint32_t end = OpenerEnd(v, i);
  if (end == i || v.Key(std::int64_t{i} - 1) != ",") return;
  const Range clause = Clause(v, i);
  const Range source = PhraseAfter(v, end, clause.end);
  if (!IsSomeone(v, source)) return;
  auto found = AroundAside(v, i - 1, source.end, clause);
  if (!found && Closes(v, source.end, clause)) found = BeforeTail(v, i - 1, clause);
  if (!found || InCue(cues, found->verb)) return;
  for (std::uint32_t k = found->verb.begin; k < found->verb.end; ++k) cues[k] = 0;
  std::optional<std::size_t> known;
  if (cues[i] >= 0) known = static_cast<std::size_t>(cues[i]);
  if (known && out[*known].parent) return;
  Relation outer;
  outer.source = found->subject;
  outer.cue = {found->verb};
  outer.content = {{i, source.end}, found->rest};
  outer.confidence = 0.6;
  Relation inner;
  inner.source = source;
  inner.cue = {{i, end}};
  inner.content = {found->rest};
  inner.confidence = 0.7;
  if (!Keep(v, std::move(outer), out)) return;
  const std::size_t parent = out.size() - 1;
  if (known) {
    inner.finder = out[*known].finder;
    Tidy(v, inner);
    SetKind(v, inner);
    if (!inner.content.empty()) out[*known].content = inner.content;
    out[*known].parent = parent;
    return;
  }
  inner.parent = parent;
  Keep(v, std::move(inner), out);
}

}  // namespace

void FindCarriers(const View& view, std::vector<Relation>& out) {
  std::vector<std::int32_t> cues = CueMap(view, out);
  for (std::uint32_t i = 1; i < view.size(); ++i)
    if (view.Key(i - 1) == ",") ReadRelay(view, i, cues, out);
}

}  // namespace stemma::attribution
