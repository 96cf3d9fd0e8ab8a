#include "attribution/whole_phrase.h"

#include <algorithm>

#include "attribution/cue.h"
#include "attribution/noun_phrase.h"
#include "attribution/phrase_words.h"

namespace stemma::attribution {
namespace {

constexpr std::uint32_t kClause = 14;        // tokens of a relative clause that narrows a source
constexpr std::uint32_t kCited = 24;         // tokens between "quoted" and "as saying"
constexpr std::uint32_t kDateline = 8;       // tokens of "OREL, March 3 (Wire) -"
constexpr std::uint32_t kClearlyClause = 8;  // tokens of a clause whose verb no table need know
constexpr std::uint32_t kTag = 3;            // tokens between a closing tag's voice and its verb

std::uint32_t SentenceStart(const View& v, std::uint32_t i) { return v.sentences()[v[i].sentence].begin; }

bool StopsClause(const View& v, std::uint32_t i) {
  return (IsMark(v, i) && !IsGlue(v, i)) || v[i].Is(kSubordinator) || IsCueVerb(v, i) || v[i].Is(kConjunction);
}

bool IsFinite(const View& v, std::uint32_t i) {
  const bool verb = v[i].info.verb != nullptr && (v[i].info.form == Form::kPast || v[i].info.form == Form::kThird);
  return verb || v[i].Is(kAuxiliary | kModal | kBe | kOtherVerb) || LooksPast(v, i);
}

// "a clerk who works at the port": the clause's own subject is the pronoun, so that what follows it has the clerk's.
Range BeforeRelative(const View& v, Range source) {
  const std::uint32_t floor = SentenceStart(v, source.begin);
  for (std::uint32_t i = source.begin; i > floor + 1 && source.begin - i < kClause; --i) {
    const std::uint32_t k = i - 1;
    const bool opens = v[k].Is(kRelative) || v[k].key == "that" || v[k].key == "who";
    if (!opens) {
      if (StopsClause(v, k) || v[k].Is(kSubject)) return source;
      continue;
    }
    if (IsMark(v, k - 1) || IsCueVerb(v, k - 1) || !IsNominal(v, k - 1) || !IsFinite(v, i)) return source;
    const Range head = PhraseBefore(v, k, floor);
    return head.empty() || head.end != k ? source : Range{head.begin, source.end};
  }
  return source;
}

// "a military | and diplomatic source": the noun stands behind the second adjective.
Range WithSecondAdjective(const View& v, Range r, std::uint32_t limit) {
  if (!v[r.begin].Is(kDeterminer) || r.size() < 2 || v[r.end - 1].capitalised) return r;
  if (v.Key(r.end) != "and" && v.Key(r.end) != "or") return r;
  for (std::uint32_t i = r.end + 1; i < std::min(limit, r.end + 4); ++i) {
    if (v[i].kind != text::TokenKind::kWord || v[i].capitalised || v[i].Is(kDeterminer | kPossessive | kPreposition))
      return r;
    if (v[i].Is(kSpeakerNoun) && i > r.end + 1) return {r.begin, i + 1};
  }
  return r;
}

// "the same | source".
Range WithSame(const View& v, Range r) {
  if (r.begin < SentenceStart(v, r.begin) + 2 || v.Key(r.begin - 1) != "same" || !v[r.begin - 2].Is(kDeterminer))
    return r;
  return {r.begin - 2, r.end};
}

// "quoted a clerk at the port as saying": position of "quoted"; the view's size where there is none.
std::uint32_t Citing(const View& v, std::uint32_t as) {
  const std::uint32_t floor = SentenceStart(v, as);
  for (std::uint32_t i = as; i > floor && as - i < kCited; --i) {
    const Word& w = v[i - 1];
    if (w.key == "quoted" || w.key == "quotes" || w.key == "quoting" || w.key == "cited" || w.key == "cites" ||
        w.key == "citing")
      return v.Has(i, kPreposition) ? v.size() : i - 1;
    if (IsMark(v, i - 1) && !IsGlue(v, i - 1)) break;
  }
  return v.size();
}

// The words between "quoted" and "as saying", when without a time at their end.
Range CitedVoice(const View& v, Range cue) {
  const std::uint32_t saying = cue.end - 1;
  if (saying == 0 || v[saying].info.verb == nullptr || v[saying].info.form != Form::kGerund) return {};
  if (v.Key(saying - 1) != "as") return {};
  const std::uint32_t citing = Citing(v, saying - 1);
  if (citing == v.size()) return {};
  Range voice{citing + 1, saying - 1};
  for (std::uint32_t i = voice.begin + 1; i < voice.end; ++i)
    if (SkipTime(v, i, voice.end) == voice.end) voice.end = i;
  return voice;
}

// "the wire, which quoted a clerk as saying": who quotes, where the reading took the quoted one.
Range Citer(const View& v, std::uint32_t citing) {
  const std::uint32_t floor = SentenceStart(v, citing);
  const Range subject = PhraseBefore(v, citing, floor);
  if (subject.empty() || !v[subject.begin].Is(kRelative)) return subject;
  const std::uint32_t before =
      subject.begin > floor && v.Key(subject.begin - 1) == "," ? subject.begin - 1 : subject.begin;
  return before > floor ? PhraseBefore(v, before, floor) : Range{};
}

// "quoted a clerk as saying": the cue is the verb of whoever quotes.
bool QuotesAsSaying(const View& v, Range cue) {
  if (Citing(v, cue.end) + 1 != cue.end) return false;
  for (std::uint32_t i = cue.end; i + 1 < std::min(v.size(), cue.end + kCited); ++i)
    if (v.Key(i) == "as" && v.Key(i + 1) == "saying") return true;
  return false;
}

void WidenSource(const View& v, Relation& r) {
  if (r.source.empty() || r.cue.empty()) return;
  const Range cue = r.cue.front();
  if (const Range voice = CitedVoice(v, cue); voice.Contains(r.source)) {
    r.source = voice;
    return;
  }
  // "quoted | one | unnamed clerk as saying" read as if the clerk quoted.
  if (r.source.begin == cue.end && QuotesAsSaying(v, cue)) {
    if (const Range citer = Citer(v, cue.begin); !citer.empty()) r.source = citer;
    return;
  }
  r.source = WholeSource(v, r.source, cue);
}

bool OpensMainClause(const Word& w) {
  return !w.Is(kSubordinator | kConjunction | kRelative | kTime | kAdverb) && w.key != "according" &&
         w.key != "asked" && !(w.Is(kPreposition) && !w.Is(kDeterminer));
}

// Behind "OREL (Wire) -".
std::uint32_t BehindDateline(const View& v, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t i = begin; i < std::min(end, begin + kDateline); ++i) {
    const bool dash = v.Key(i) == "-" || v.Key(i) == "\xE2\x80\x93" || v.Key(i) == "\xE2\x80\x94";
    if (dash && i > begin && !IsGlue(v, i)) return i + 1;
    if (!IsMark(v, i) && !v[i].capitalised && v[i].kind == text::TokenKind::kWord) break;
  }
  return begin;
}

// The main clause that a closing tag ", a clerk said" ends; empty where the comma closes something else.
Range ClosedClause(const View& v, const Relation& r) {
  const std::uint32_t voice = r.source.begin;
  if (voice < SentenceStart(v, voice) + 4 || v.Key(voice - 1) != "," || v[voice].quote >= 0) return {};
  const Range clause{BehindDateline(v, SentenceStart(v, voice), voice), voice - 1};
  if (clause.size() < 3 || !OpensMainClause(v[clause.begin])) return {};
  if (clause.size() < kClearlyClause && !HasFiniteVerb(v, clause)) return {};
  for (std::uint32_t i = clause.begin; i < clause.end; ++i)
    if (v[i].quote >= 0 || v.Key(i) == ":" || v.Key(i) == ";") return {};
  return clause;
}

bool IsTagVerb(const View& v, Range cue) {
  for (std::uint32_t i = cue.begin; i < cue.end; ++i)
    if (v[i].info.verb != nullptr)
      return (v[i].info.verb->traits & (kInverts | kTells)) != 0 && (v[i].info.verb->traits & (kMental | kLabels)) == 0;
  return false;
}

// Whether the clause behind the cue is what the tag says: "Marr, a clerk said that he".
bool SaysBehind(const View& v, Range cue) { return v.Key(cue.end) == "that" || v.Has(cue.end, kSubject); }

bool HoldsCue(const std::vector<Relation>& relations, std::size_t self, Range words) {
  for (std::size_t i = 0; i < relations.size(); ++i)
    if (i != self && !relations[i].cue.empty() && words.Contains(relations[i].cue.front().begin)) return true;
  return false;
}

void WidenContent(const View& v, std::vector<Relation>& relations, std::size_t at) {
  Relation& r = relations[at];
  if (r.source.empty() || r.cue.size() != 1 || r.content.empty() || !IsTagVerb(v, r.cue[0])) return;
  const Range cue = r.cue[0];
  if (cue.begin < r.source.end || cue.begin - r.source.end > kTag || SaysBehind(v, cue)) return;
  const Range clause = ClosedClause(v, r);
  if (clause.empty() || r.content.front().begin <= clause.begin) return;
  const bool inside = std::ranges::any_of(r.content, [&](Range c) { return clause.Contains(c); });
  const bool behind = r.content.front().begin >= cue.end;
  if (!inside && !behind) return;
  if (HoldsCue(relations, at, inside ? Range{clause.begin, r.content.front().begin} : clause)) return;
  // What stands behind is said too when it is quoted.
  if (behind) std::erase_if(r.content, [&](Range c) { return v[c.begin].quote < 0; });
  r.content.push_back(clause);
  Tidy(v, r);
  SetKind(v, r);
}

}  // namespace

Range WholeSource(const View& view, Range source, Range cue) {
  const bool before = source.end <= cue.begin;
  const Range whole = before ? BeforeRelative(view, source) : source;
  const std::uint32_t limit = before ? cue.begin : view.sentences()[view[source.begin].sentence].end;
  return WithSame(view, WithSecondAdjective(view, whole, limit));
}

void MakeWhole(const View& view, std::vector<Relation>& relations) {
  for (Relation& r : relations) {
    const Range before = r.source;
    WidenSource(view, r);
    if (r.source == before || !r.parent || !relations[*r.parent].relay) continue;
    relations[*r.parent].content.push_back(r.source);  // the medium that was told it carries its source too
    Tidy(view, relations[*r.parent]);
  }
  for (std::size_t i = 0; i < relations.size(); ++i) WidenContent(view, relations, i);
}

}  // namespace stemma::attribution
