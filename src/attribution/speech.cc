#include "attribution/speech.h"
#include <algorithm>
#include "attribution/media.h"
#include "attribution/noun_phrase.h"
#include "attribution/speech_finder.h"
#include "attribution/stance.h"

namespace stemma::attribution {

void SpeechFinder::Run() {
  for (std::uint32_t i = 0; i < view_.size(); ++i) {
    if (view_[i].info.verb == nullptr) continue;
    region_ = Region(view_, i);
    const auto cue = ReadCue(view_, i, region_.begin, region_.end);
    if (cue) Visit(*cue);
  }
}

void SpeechFinder::Visit(const Cue& cue) {
  cue_ = cue;
  if (cue.Trait(kCites) && !cue.passive) return;  // citing.cc
  if (cue.Trait(kPublishes) || (cue.infinitive && !cue.withholds)) return;
  if (cue.gerund && Key(static_cast<std::int64_t>(cue.group.begin) - 1) == "as")
    return;  // "quoted as saying": citing.cc
  if (cue.Trait(kRules) && !TakesOut()) return;
  if (IsTaken(cue.head)) return;
  TakeParticle();
  TakeOther();
  if (cue.Trait(kWithholds) && !Withholds()) return;
  if (cue.withholds && IsSilence(cue.verb->base)) return;  // the withholding verb is the cue there
  Relation relation;
  relation.cue = {cue_.group};
  inverted_ = false;
  closes_ = false;
  relation.source = FindSource();
  // "Neither firm would comment", "nobody said": the subject negates.
  if (!relation.source.empty()) {
    const std::string_view first = Key(relation.source.begin);
    const bool nor = Key(static_cast<std::int64_t>(relation.source.begin) - 1) == "nor";
    cue_.negated |= nor || first == "neither" || first == "nobody" || first == "none";
  }
  const std::uint32_t after = inverted_ ? relation.source.end : cue_.group.end;
  const std::uint32_t left = inverted_ || relation.source.empty() || relation.source.begin > cue.group.begin
                                 ? cue.group.begin
                                 : relation.source.begin;
  tail_ = ReadTail(after);
  if (!FindContent(relation, left)) return;
  if (!Acceptable(relation)) return;
  Emit(std::move(relation));
}

bool SpeechFinder::TakesOut() {
  if (Key(cue_.group.end) != "out") return false;
  ++cue_.group.end;
  return true;
}

void SpeechFinder::TakeParticle() {
  struct Pair {
    std::string_view verb, particle;
  };
  constexpr Pair kPairs[] = {{"point", "out"}, {"go", "on"},  {"chime", "in"}, {"put", "it"},   {"blurt", "out"},
                             {"read", "out"},  {"sum", "up"}, {"cry", "out"},  {"call", "out"}, {"snap", "back"},
                             {"fire", "back"}, {"own", "up"}, {"set", "out"},  {"call", "on"},  {"spell", "out"}};
  for (const Pair& p : kPairs)
    if (cue_.verb->base == p.verb && Key(cue_.group.end) == p.particle) {
      ++cue_.group.end;
      return;
    }
}

void SpeechFinder::TakeOther() {
  const std::uint32_t at = cue_.group.end;
  if (Key(at) != "nor" && !(Key(at) == "or" && cue_.negated)) return;
  if (at + 1 >= region_.end || view_[at + 1].info.verb == nullptr || view_[at + 1].capitalised) return;
  cue_.group.end = at + 2;
}

bool SpeechFinder::IsTaken(std::uint32_t head) const {
  constexpr std::size_t kLast = 2;  // a relation and its relay
  for (std::size_t k = out_.size(); k > 0 && k + kLast > out_.size(); --k)
    if (Holds(out_[k - 1].cue, head)) return true;
  return false;
}

bool SpeechFinder::IsSilence(std::string_view base) {
  return base == "comment" || base == "respond" || base == "reply" || base == "speak" || base == "answer" ||
         base == "discuss" || base == "elaborate";
}

bool SpeechFinder::Withholds() const {
  const std::string_view verb = Key(static_cast<std::int64_t>(cue_.group.end) + 1);
  if (Key(cue_.group.end) != "to" && Key(cue_.group.end) != "comment") return false;
  return Key(cue_.group.end) == "comment" || IsSilence(verb) || verb == "give" || verb == "provide" ||
         verb == "release" || verb == "name" || verb == "talk";
}

bool SpeechFinder::Acceptable(Relation& r) {
  if (cue_.Trait(kNeedsClause) && !ClauseFollows() && !closes_ &&
      !(cue_.Trait(kMental) && !r.content.empty() && HasVerb(r.content.front())))
    return false;
  if (cue_.Trait(kQuoteOnly) && (!HasQuotation(r) || !quote_beside_)) return false;
  if (cue_.Trait(kLabels) && !HasQuotation(r)) r.confidence = 0.6;
  // "a website called Orel Oddities" says what it is called, nobody speaks.
  if (cue_.Trait(kLabels) && !r.source.empty() && (Key(r.source.begin) == "a" || Key(r.source.begin) == "an") &&
      !r.content.empty() && view_[r.content.front().begin].capitalised)
    return false;
  r.weak = cue_.Trait(kMental | kLabels);
  if (cue_.Trait(kMental)) r.confidence = 0.5;
  if (r.source.size() == 1 && Key(r.source.begin) == "you" && !BareClauseFollows(tail_.content)) return false;
  if (r.source.empty() && cue_.passive && !HasQuotation(r)) return Hearsay(r);
  if (r.source.empty() && !cue_.passive && !cue_.gerund && !HasQuotation(r)) return Sourceless(r);
  if (cue_.modal) r.confidence *= 0.8;
  if (IsInscription(r.source) || IsAddition(r) || IsPhoneCall(r)) return false;
  return view_[cue_.head].quote < 0 || !FirstPerson(r.source) || HasQuotation(r) || cue_.verb->base == "say";
}

bool SpeechFinder::IsInscription(Range source) const {
  constexpr std::string_view kThings[] = {"sign",   "notice",  "banner", "board",  "card",    "motto", "placard",
                                          "plaque", "sticker", "label",  "poster", "t-shirt", "signs", "banners"};
  if (source.empty() || cue_.verb->base != "say") return false;
  for (std::uint32_t i = source.begin; i < source.end && !view_[i].Is(kPreposition); ++i)
    if (!view_[i].capitalised && std::ranges::find(kThings, Key(i)) != std::end(kThings)) return true;
  return false;
}

bool SpeechFinder::IsAddition(const Relation& r) const {
  if (cue_.verb->base != "add" || cue_.gerund || quote_beside_ || r.content.empty() || HasQuotation(r)) return false;
  const std::uint32_t at = tail_.content;
  if (at >= region_.end || !(view_[at].Is(kDeterminer | kPossessive) || Key(at) == "only") || Key(at) == "that")
    return false;
  return r.content.size() == 1 && r.content.front().begin == at && !HasVerb(r.content.front());
}

// "called the reports of a raid an invention": what is called something is what others say.
static bool NamesStatement(std::string_view key) {
  constexpr std::string_view kNouns[] = {
      "report",  "reports", "claim",      "claims",      "story",      "stories",     "rumour",     "rumours",
      "rumor",   "rumors",  "account",    "accounts",    "allegation", "allegations", "accusation", "accusations",
      "article", "video",   "suggestion", "suggestions", "idea",       "charge",      "charges",    "theory"};
  return std::ranges::find(kNouns, key) != std::end(kNouns);
}

bool SpeechFinder::IsPhoneCall(const Relation& r) const {
  if (cue_.verb->base != "call" || cue_.passive || Key(cue_.group.end - 1) == "on" || HasQuotation(r)) return false;
  const std::uint32_t at = tail_.content;
  if (at + 1 >= region_.end || !view_[at].Is(kDeterminer)) return false;
  if (NamesStatement(Key(at + 1))) return false;
  const std::uint32_t next = at + 2;
  return next >= region_.end || Key(next) == "." || Key(next) == "," || Key(next) == ";" ||
         view_[next].Is(kPreposition | kConjunction | kDeterminer | kTime | kAdverb);
}

bool SpeechFinder::Hearsay(Relation& r) const {
  constexpr std::string_view kVerbs[] = {"say",      "report", "allege",  "claim", "announce", "reveal",
                                         "tell",     "ask",    "believe", "think", "declare",  "disclose",
                                         "estimate", "state",  "quote",   "cite"};
  const std::string_view before = Key(static_cast<std::int64_t>(cue_.group.begin) - 1);
  if (before == "if" || before == "unless" || before == "when") return false;
  const bool usual =
      cue_.Trait(kTells) || std::find(std::begin(kVerbs), std::end(kVerbs), cue_.verb->base) != std::end(kVerbs);
  if (!usual && Key(tail_.content) != "that") return false;
  r.confidence = 0.6;
  if (Key(cue_.group.end) != "to" || cue_.group.begin == region_.begin) return true;
  const Range subject = PhraseBefore(view_, cue_.group.begin, region_.begin);
  if (!subject.empty() && before != "it") r.content.push_back(subject);
  return true;
}

bool SpeechFinder::Sourceless(Relation& r) const {
  r.confidence = 0.4;
  const std::string_view before = Key(static_cast<std::int64_t>(cue_.group.begin) - 1);
  if (before == "if" || before == "unless") return false;
  return cue_.form == Form::kPast && cue_.Trait(kInverts);
}

void SpeechFinder::Emit(Relation r) {
  Tidy(view_, r);
  if (r.content.empty()) return;
  const auto stance = JudgeStance(view_, cue_, r.content);
  if (!stance) return;
  r.stance = *stance;
  SetKind(view_, r);
  AddRelay(r);
  out_.push_back(std::move(r));
}

void SpeechFinder::AddRelay(Relation& r) {
  if (tail_.recipient.empty() || r.source.empty()) return;
  if (!IsMedium(view_, tail_.recipient) && !(cue_.Trait(kTells) && HearsNews(view_, tail_.recipient))) return;
  Relation outer;
  outer.source = tail_.recipient;
  outer.content = r.content;
  outer.content.push_back(r.source);
  outer.kind = r.kind;
  outer.confidence = 0.75;
  outer.relay = outer.hearer = true;
  Tidy(view_, outer);
  r.parent = out_.size();
  out_.push_back(std::move(outer));
}

Relation SpeechFinder::Suppose(std::uint32_t head) {
  region_ = Region(view_, head);
  cue_ = SupposeCue(view_, head, region_.begin, region_.end);
  TakeParticle();
  Relation r;
  r.cue = {cue_.group};
  inverted_ = closes_ = false;
  r.source = FindSource();
  const std::uint32_t after = inverted_ ? r.source.end : cue_.group.end;
  const std::uint32_t left =
      inverted_ || r.source.empty() || r.source.begin > cue_.group.begin ? cue_.group.begin : r.source.begin;
  tail_ = ReadTail(after);
  if (!FindContent(r, left)) r.content.clear();
  Tidy(view_, r);
  r.stance = JudgeStance(view_, cue_, r.content).value_or(SpeechStance::kAsserts);
  SetKind(view_, r);
  return r;
}

Relation SupposeSpeech(const View& view, std::uint32_t head, const std::vector<Relation>& before) {
  std::vector<Relation> context = before;
  return SpeechFinder(view, context, 0).Suppose(head);
}

void FindSpeech(const View& view, std::vector<Relation>& out) { SpeechFinder(view, out).Run(); }

}  // namespace stemma::attribution
