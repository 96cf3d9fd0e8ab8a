#include "attribution/cue.h"

#include <algorithm>
#include <array>

namespace stemma::attribution {
namespace {

bool IsHelper(const Word& w) {
  return w.Is(kAuxiliary | kNegation) || (w.Is(kAdverb) && !w.Is(kDeterminer | kTime)) || w.key == "first" ||
         w.key == "repeatedly";
}

// Verbs that carry an infinitive of saying: "went on to say", "declined to say".
constexpr std::array<std::string_view, 21> kCarriers = {
    "on",       "continued", "continues", "began", "begins", "declined", "declines",
    "refused",  "refuses",   "failed",    "moved", "likes",  "wanted",   "used",
    "appeared", "seemed",    "came",      "had",   "quick",  "happy",    "rushed"};
bool IsCarrier(std::string_view key) { return std::find(kCarriers.begin(), kCarriers.end(), key) != kCarriers.end(); }

// Extends the group to the left over "went on", "has also", "did not".
void ExtendLeft(const View& v, std::uint32_t floor, Cue& cue) {
  std::uint32_t i = cue.group.begin;
  bool infinitive = false;
  while (i > floor) {
    const Word& w = v[i - 1];
    if (w.key == "to" && !infinitive) {
      infinitive = true;
      if (i - 1 > floor && IsCarrier(v.Key(i - 2))) {
        cue.withholds |= v.Key(i - 2) == "declined" || v.Key(i - 2) == "refused" || v.Key(i - 2) == "declines" ||
                         v.Key(i - 2) == "refuses" || v.Key(i - 2) == "failed";
        const bool on = v.Key(i - 2) == "on";
        if (on && !(i - 2 > floor && (v.Key(i - 3) == "went" || v.Key(i - 3) == "goes" || v.Key(i - 3) == "gone" ||
                                      v.Key(i - 3) == "go")))
          break;
        i -= on ? 3 : 2;
        cue.infinitive = false;
        continue;
      }
      cue.infinitive = true;
      i -= 1;
      continue;
    }
    if (!IsHelper(w) || w.key == "so" || w.key == "there" || w.key == "here") break;
    cue.negated |= w.Is(kNegation);
    cue.modal |= w.Is(kModal);
    --i;
  }
  // A leading adverb that opens the sentence is no part of the group.
  while (i < cue.head && v[i].Is(kAdverb) && v[i].capitalised) ++i;
  cue.group.begin = std::min(i, cue.head);
}

bool HasBe(const View& v, const Cue& cue) {
  for (std::uint32_t i = cue.head; i-- > cue.group.begin;) {
    if (v[i].Is(kBe)) return true;
    if (v[i].Is(kAuxiliary)) return false;
  }
  // "he's saying"
  return cue.form == Form::kGerund && cue.group.begin > 1 && v.Key(cue.group.begin - 1) == "'s" &&
         v[cue.group.begin - 2].Is(kSubject);
}
bool HasAuxiliary(const View& v, const Cue& cue) {
  for (std::uint32_t i = cue.group.begin; i < cue.head; ++i)
    if (v[i].Is(kAuxiliary)) return true;
  return false;
}

bool IsPluralLike(const View& v, std::int64_t i) {
  const std::string_view key = v.Key(i);
  if (v.Has(i, kSubject)) return key != "he" && key != "she" && key != "it";
  if (v.Has(i, kRelative)) return true;
  if (key == "here" && i > 0) return IsPluralLike(v, i - 1);
  if (key == "people" || key == "police" || key == "some" || key == "many" || key == "others" || key == "both" ||
      key == "authorities" || key == "media" || key == "officials" || key == "staff" || key == "also")
    return true;
  return key.size() > 2 && key.ends_with("s") && !key.ends_with("ss") && key != "'s" && key != "this" && key != "his" &&
         key != "its";
}

// Nothing between the sentence's start (or its last mark) and `end` is a finite verb: the words there are the subject
// that the form at `end` needs.
bool OpensClause(const View& v, std::uint32_t end) {
  const std::uint32_t begin = v.sentences()[v[end].sentence].begin;
  for (std::uint32_t i = end; i-- > begin;) {
    const Word& w = v[i];
    if (w.Is(kAuxiliary | kOtherVerb) || w.key == "that") return false;
    if (w.info.verb != nullptr && w.info.form == Form::kPast && !w.capitalised) return false;
    if (w.key == "," || w.key == ";" || w.key == ":") return end - i > 2;
  }
  return end > begin + 1;
}

// "reports", "claims", "notes" as verbs: somebody stands right before, and what follows is no noun's complement.
bool ThirdIsVerb(const View& v, const Cue& cue) {
  const auto before = static_cast<std::int64_t>(cue.group.begin) - 1;
  const std::string_view next = v.Key(static_cast<std::int64_t>(cue.head) + 1);
  if (cue.group.begin < cue.head) return true;
  if (next == "," && v.Key(before) == ",") return false;
  if (v.Key(before) == "and" && next == "that") return true;
  if (before >= 0 && v[static_cast<std::uint32_t>(before)].kind == text::TokenKind::kNumber) return false;
  if (v.Key(before) == "that" && next != "of") return true;
  if (next == "," && v.Key(v.sentences()[v[cue.head].sentence].begin) == "as") return true;
  if (cue.head + 1 < v.size() && v[cue.head + 1].info.verb != nullptr && v[cue.head + 1].info.form == Form::kBase &&
      !v[cue.head + 1].capitalised)
    return false;
  if (next == "of" || next == "from" || next == "by" || next == "have" || next == "has" || next == "are" ||
      next == "were" || next == "is" || next == "was" || next == "and")
    return false;
  if (before < 0) return false;
  const std::string_view prev = v.Key(before);
  if (prev == "," || prev == "\"" || prev == "\xE2\x80\x9D" || prev == ")") return true;
  if (v.Has(before, kSubject)) return prev == "he" || prev == "she" || prev == "it";
  if (v.Has(before, kRelative)) return true;
  const Word& w = v[static_cast<std::uint32_t>(before)];
  if (w.Is(kDeterminer | kPossessive | kPreposition | kConjunction) || prev == "'s" || prev == "media" ||
      (prev == "news" && !w.capitalised))
    return false;
  if (w.capitalised) return next != "." && next != "that" ? v[cue.head].key != "states" : true;
  if (w.Is(kSpeakerNoun | kMediumNoun | kBodyNoun | kDocumentNoun) && !prev.ends_with("s")) return true;
  return !prev.ends_with("s") && next != "," && next != "." && OpensClause(v, cue.group.begin);
}

// ", experts claim.": the tag at the end of a sentence.
bool ClosesTag(const View& v, const Cue& cue) {
  const std::uint32_t begin = v.sentences()[v[cue.head].sentence].begin;
  for (std::uint32_t i = cue.group.begin; i > begin && cue.group.begin - i < 6; --i)
    if (v.Key(i - 1) == ",") return true;
  return false;
}

// "Critics of the strike say", "people close to the board believe": the plural stands before the preposition.
bool PluralBeforePreposition(const View& v, std::uint32_t at) {
  constexpr std::uint32_t kReach = 9;  // tokens of a subject to look back over
  const std::uint32_t begin = v.sentences()[v[at].sentence].begin;
  for (std::uint32_t i = at; i > begin + 1 && at - i < kReach; --i) {
    const Word& w = v[i - 1];
    if (w.kind == text::TokenKind::kMark || w.Is(kAuxiliary | kOtherVerb | kRelative | kSubject)) return false;
    if (!w.Is(kPreposition)) continue;
    const bool close = v.Key(i - 2) == "close" || v.Key(i - 2) == "familiar";
    const std::int64_t noun = static_cast<std::int64_t>(i) - (close ? 3 : 2);
    if (IsPluralLike(v, noun) && !v.Has(noun, kRelative | kSubject)) return true;
  }
  return false;
}

// "cannot call and tell them", "come up to me and say: ...", "help explain", "let me say": a base form that another
// verb carries.
bool IsCarriedBase(const View& v, const Cue& cue) {
  constexpr std::uint32_t kReach = 8;  // tokens between a modal and the second verb it carries
  const auto before = static_cast<std::int64_t>(cue.group.begin) - 1;
  const std::string_view word = v.Key(before);
  if (word == "help" || word == "helps" || word == "helped") return (cue.verb->traits & kNounToo) == 0;
  if (word == "me" && v.Key(before - 1) == "let") return true;
  if (word != "and" || (cue.verb->traits & kNounToo) != 0) return false;
  const std::string_view next = v.Key(static_cast<std::int64_t>(cue.head) + 1);
  if (next == ":" || next == ",") return true;
  const std::uint32_t begin = v.sentences()[v[cue.head].sentence].begin;
  for (std::uint32_t i = cue.group.begin; i > begin && cue.group.begin - i < kReach; --i) {
    if (v[i - 1].kind == text::TokenKind::kMark) return false;
    if (v[i - 1].Is(kModal) || v.Key(i - 1) == "to") return true;
  }
  return false;
}

// "a treacherous attack by": behind an article and its adjectives a base form is a noun.
bool IsBehindArticle(const View& v, const Cue& cue) {
  constexpr std::uint32_t kMostAdjectives = 2;
  for (std::uint32_t i = cue.group.begin; i > 0 && i + kMostAdjectives + 1 > cue.group.begin; --i) {
    const Word& w = v[i - 1];
    if (w.key == "a" || w.key == "an") return true;
    if (w.kind != text::TokenKind::kWord || w.Is(kSubject | kRelative | kAuxiliary | kPreposition | kConjunction))
      break;
    if (w.key.ends_with("s") && !w.key.ends_with("ous")) break;
  }
  return false;
}

bool BaseIsVerb(const View& v, const Cue& cue) {
  if (cue.group.begin == cue.head && IsBehindArticle(v, cue)) return false;
  if (IsCarriedBase(v, cue)) return true;
  if (cue.modal || cue.infinitive || HasAuxiliary(v, cue)) return true;
  const auto before = static_cast<std::int64_t>(cue.group.begin) - 1;
  if (cue.group.begin < cue.head && before >= 0 && IsPluralLike(v, before)) return true;
  if (cue.verb->traits & kNounToo) {
    const std::string_view next = v.Key(static_cast<std::int64_t>(cue.head) + 1);
    return IsPluralLike(v, before) && v.Key(before) != "'s" && !v.Has(before, kDeterminer) &&
           ((next != "," && next != ".") || ClosesTag(v, cue)) && !(v.Has(before, kDocumentNoun));
  }
  return IsPluralLike(v, before) || v.Key(before) == "," || PluralBeforePreposition(v, cue.group.begin) ||
         (before >= 0 && v[static_cast<std::uint32_t>(before)].capitalised &&
          v[static_cast<std::uint32_t>(before)].kind == text::TokenKind::kWord);
}

// "One said", at the head of its clause.
bool IsBareOne(const View& v, std::int64_t i) {
  const std::string_view before = v.Key(i - 1);
  const bool opens = i == 0 || before == "." || before == "," || before == "and" || before == ";" ||
                     v[static_cast<std::uint32_t>(i - 1)].sentence != v[static_cast<std::uint32_t>(i)].sentence;
  const bool channel = v.Has(i, kDeterminer) && !opens && v[static_cast<std::uint32_t>(i)].key.size() < 6 &&
                       (v[static_cast<std::uint32_t>(i - 1)].capitalised || v.Has(i - 1, kMediumNoun));
  return (v.Key(i) == "one" && opens) || channel;
}

bool PastIsVerb(const View& v, const Cue& cue) {
  const auto before = static_cast<std::int64_t>(cue.group.begin) - 1;
  if (cue.group.begin == cue.head && v.Has(before, kDeterminer | kPossessive) && !v.Has(before, kSubject | kRelative) &&
      v.Key(before) != "that" && v.Key(before) != "others" && v.Key(before) != "some" && v.Key(before) != "many" &&
      v.Key(before) != "both" && v.Key(before) != "another" && v.Key(before) != "all" && !IsBareOne(v, before))
    return false;
  return !(v.Has(before, kPreposition) && v.Key(before) != "as" && v.Key(before) != "than" && !v.Has(before, kTime)) ||
         v.Key(before) == "on" || cue.group.begin < cue.head;
}

bool GerundIsVerb(const View& v, const Cue& cue) {
  const auto before = static_cast<std::int64_t>(cue.group.begin) - 1;
  if (before < 0) return false;
  if (v.Has(before, kDeterminer | kPossessive) || v.Key(before) == "of" || v.Key(before) == "for" ||
      v.Key(before) == "in")
    return false;
  return v.Key(static_cast<std::int64_t>(cue.head) + 1) != "to" || cue.verb->base != "according";
}

bool IsVerbHere(const View& v, const Cue& cue) {
  switch (cue.form) {
    case Form::kThird:
      return (cue.verb->traits & (kNounToo)) == 0 && !v[cue.head].Is(kDocumentNoun | kVenueNoun) ? true
                                                                                                 : ThirdIsVerb(v, cue);
    case Form::kBase:
      return BaseIsVerb(v, cue);
    case Form::kGerund:
      return cue.gerund ? GerundIsVerb(v, cue) : true;
    default:
      return PastIsVerb(v, cue);
  }
}

// Headlines capitalise their verbs as well: most words of the sentence start upper case.
bool InTitleCase(const View& v, std::uint32_t at) {
  const Range s = v.sentences()[v[at].sentence];
  std::uint32_t words = 0;
  std::uint32_t capitals = 0;
  for (std::uint32_t i = s.begin; i < s.end && i < s.begin + 40; ++i) {
    if (v[i].kind != text::TokenKind::kWord || v[i].key.size() < 4) continue;
    ++words;
    capitals += v[i].capitalised;
  }
  return 4 * capitals >= 3 * words;
}

Cue Group(const View& view, std::uint32_t head, const VerbEntry* verb, Form form, std::uint32_t floor) {
  Cue cue;
  cue.head = head;
  cue.verb = verb;
  cue.form = form;
  cue.group = {head, head + 1};
  ExtendLeft(view, floor, cue);
  const bool past = cue.form == Form::kPast || cue.form == Form::kParticiple;
  cue.passive = past && HasBe(view, cue);
  cue.gerund = cue.form == Form::kGerund && !HasBe(view, cue);
  // "read", "put": the base form is also the past form.
  if (cue.form == Form::kParticiple && !HasAuxiliary(view, cue)) cue.passive = true;
  return cue;
}

// The form that an ending shows; words without one are taken for past forms ("spoke").
Form FormByEnding(std::string_view key) {
  if (key.size() > 4 && key.ends_with("ing")) return Form::kGerund;
  return key.size() > 3 && key.ends_with("s") && !key.ends_with("ss") ? Form::kThird : Form::kPast;
}

}  // namespace

Cue SupposeCue(const View& view, std::uint32_t head, std::uint32_t floor, std::uint32_t ceiling) {
  static constexpr VerbEntry kAnyVerb{
      "", "", "", "", "", static_cast<std::uint32_t>(kInverts) | kTakesObject, SpeechStance::kAsserts};
  const Word& word = view[head];
  const bool known = word.info.verb != nullptr;
  Cue cue =
      Group(view, head, known ? word.info.verb : &kAnyVerb, known ? word.info.form : FormByEnding(word.key), floor);
  while (cue.group.end < ceiling && view[cue.group.end].Is(kAdverb) && view.Key(cue.group.end).ends_with("ly"))
    ++cue.group.end;
  return cue;
}

std::optional<Cue> ReadCue(const View& view, std::uint32_t head, std::uint32_t floor, std::uint32_t ceiling) {
  const Word& word = view[head];
  if (word.info.verb == nullptr) return std::nullopt;
  Cue cue = Group(view, head, word.info.verb, word.info.form, floor);
  if (word.capitalised && head > floor && (cue.form == Form::kBase || word.key == "states" || !InTitleCase(view, head)))
    return std::nullopt;
  if (!IsVerbHere(view, cue)) return std::nullopt;
  while (cue.group.end < ceiling && view[cue.group.end].Is(kAdverb) &&
         !view[cue.group.end].Is(kDeterminer | kTime | kConjunction | kSubordinator) &&
         view.Key(cue.group.end).ends_with("ly"))
    ++cue.group.end;
  return cue;
}

}  // namespace stemma::attribution
