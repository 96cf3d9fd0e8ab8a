#include "attribution/noun_phrase.h"

#include <algorithm>

#include "attribution/phrase_words.h"

namespace stemma::attribution {
namespace {

constexpr std::uint32_t kLongestPhrase = 28;  // tokens; longer "subjects" are clauses misread
constexpr int kMostAsides = 4;                // commas to step back over
constexpr std::uint32_t kLongestAside = 30;   // tokens between two commas, relative clauses included

// Opening bracket that matches the closing one at i, within `floor`; i itself when there is none.
std::uint32_t OpeningBracket(const View& v, std::uint32_t i, std::uint32_t floor) {
  for (std::uint32_t j = i; j-- > floor && i - j < 14;)
    if (v.Key(j) == "(" || v.Key(j) == "[") return j;
  return i;
}

// Leftmost token that the phrase ending before `end` may reach.
std::uint32_t ScanLeft(const View& v, std::uint32_t end, std::uint32_t floor) {
  std::uint32_t i = end;
  std::uint32_t safe = end;  // start if what lies further left turns out to be a clause
  bool optional = false;     // behind an "and" or a preposition that may belong elsewhere
  while (i > floor && end - i < kLongestPhrase) {
    const std::uint32_t t = i - 1;
    if (v.Key(t) == ")" || v.Key(t) == "]") {
      const std::uint32_t open = OpeningBracket(v, t, floor);
      if (open == t || open == floor) break;
      i = open;
      continue;
    }
    if (v[t].key == "after" || v[t].key == "before" || v[t].key == "since" || v[t].key == "until" || v[t].key == "than")
      return i;
    if (v[t].Is(kConjunction) && v[t].key != "&") {
      if (v[t].key != "and" || i == end) break;
      if (!optional) safe = i;
      optional = true;
      i = t;
      continue;
    }
    if (IsReducedRelative(v, t, end)) {
      i = t;
      continue;
    }
    if (IsBoundary(v, t) ||
        (LooksPast(v, t) && i < end && !v.Has(static_cast<std::int64_t>(t) - 1, kDeterminer | kPossessive) &&
         v.Has(i, kDeterminer | kPossessive | kPreposition | kSubject))) {
      const bool clause_verb = !IsMark(v, t) && v[t].key != "that" && !v[t].Is(kRelative) && !v[t].Is(kSubordinator);
      return optional && clause_verb ? safe : i;
    }
    if (v[t].Is(kPreposition) && v[t].key != "of" && !optional) {
      safe = i;
      optional = t > floor && !v[t].Is(kTime);
    }
    i = t;
  }
  return i;
}

// Adverbs that are also surnames or open names: "Long Island officials".
bool IsNameAdverb(std::string_view key) {
  return key == "long" || key == "best" || key == "here" || key == "still" || key == "all" || key == "first" ||
         key == "both";
}

// Moves the start to the right past words that open a clause and name nobody.
std::uint32_t TrimLeft(const View& v, std::uint32_t b, std::uint32_t end) {
  for (bool moved = true; moved && b < end;) {
    moved = false;
    const std::uint32_t t = SkipTime(v, b, end);
    if (t > b && t < end) {
      b = t;
      moved = true;
      continue;
    }
    const Word& w = v[b];
    const bool article_like = w.Is(kDeterminer | kPossessive);
    if (w.key == "well" && b + 2 < end && v.Key(b + 1) == "as") {
      b += 2;
      moved = true;
    } else if (!article_like && w.Is(kConjunction | kAdverb | kSubordinator | kNegation) &&
               !(w.capitalised && b + 1 < end && v[b + 1].capitalised && IsNameAdverb(w.key))) {
      ++b;
      moved = true;
    } else if (w.Is(kPreposition) && !article_like) {
      ++b;
      moved = true;
    } else if (IsMark(v, b) && w.key != "@") {
      ++b;
      moved = true;
    } else if (w.key == "'s") {
      ++b;
      moved = true;
    }
  }
  return b;
}

// A clause-opening preposition takes its own object: "In Orel officials said". Keeps the part behind the object.
std::uint32_t SkipLeadingPrepositional(const View& v, std::uint32_t b, std::uint32_t end) {
  if (!v[b].Is(kPreposition) || v[b].Is(kConjunction)) return b;
  for (std::uint32_t i = end; i-- > b + 1;)
    if (v[i].Is(kDeterminer | kPossessive) || (v[i].Is(kTitle) && v[i].capitalised)) return i;
  return b;
}

// "told the Orel Echo our man had asked": a name ends where another phrase opens.
std::uint32_t SkipName(const View& v, std::uint32_t b, std::uint32_t end) {
  for (std::uint32_t i = b + 1; i < end; ++i)
    if (v[i].Is(kPossessive) && v[i].kind == text::TokenKind::kWord && !v[i].capitalised && v[i - 1].capitalised &&
        v[i].key != "'s")
      return i;
  return b;
}

Range Core(const View& v, std::uint32_t end, std::uint32_t floor) {
  if (end <= floor) return {};
  if (v[end - 1].Is(kSubject | kRelative) || v[end - 1].key == "that") return {end - 1, end};
  std::uint32_t b = ScanLeft(v, end, floor);
  if (b >= end) return {};
  b = SkipLeadingPrepositional(v, b, end);
  b = SkipName(v, TrimLeft(v, b, end), end);
  return {b, end};
}

std::uint32_t CommaBefore(const View& v, std::uint32_t end, std::uint32_t floor) {
  for (std::uint32_t i = end; i-- > floor && end - i <= kLongestAside + 1;) {
    if (v.Key(i) == ",") return i;
    if (IsMark(v, i) && !IsGlue(v, i) && v.Key(i) != "(" && v.Key(i) != ")") return end;
  }
  return end;
}

// "Speaking to the paper", "Asked about it": no head of a subject.
bool StartsAdverbial(const View& v, std::uint32_t i) {
  const std::string_view key = v.Key(i);
  return (key.size() > 5 && key.ends_with("ing") && i + 1 < v.size() &&
          v[i + 1].Is(kPreposition | kDeterminer | kPossessive)) ||
         key == "asked";
}

// Whether the words between two commas are an aside: a relative clause, an age, an apposition, an adverb.
enum class Aside { kNone, kIdentifying, kOther };
Aside Judge(const View& v, Range r) {
  if (r.empty() || r.size() > kLongestAside) return Aside::kNone;
  const Word& first = v[r.begin];
  if (first.Is(kRelative) || first.key == "whose") return Aside::kOther;
  if (first.key == "in" || first.key == "at") {
    if (r.size() <= 8 && !HasFiniteVerb(v, r)) return Aside::kOther;
  }
  if (IsIdentifying(v, r)) return Aside::kIdentifying;
  const bool loose = first.Is(kPreposition | kTime | kAdverb) || LooksGerund(v, r.begin) || LooksPast(v, r.begin) ||
                     first.key == "though" || first.key == "for";
  return loose && (r.size() <= 3 || !first.Is(kSubordinator) || LooksGerund(v, r.begin)) ? Aside::kOther : Aside::kNone;
}

// "Ada Marr, who runs the port, said"; "Jim Orel, 39, a clerk from Kesh, said": `comma` is the last comma. Steps back
// comma by comma; the head that opens the clause wins, else the nearest.
Range PhraseBeforeAside(const View& v, std::uint32_t comma, std::uint32_t floor) {
  Range best;
  bool identifying = true;
  std::uint32_t last = comma;
  for (int step = 0; step < kMostAsides; ++step) {
    const std::uint32_t first = CommaBefore(v, last, floor);
    if (first == last || first <= floor) break;
    const Range aside{first + 1, last};
    Aside kind = Judge(v, aside);
    const bool relative_further = kind == Aside::kNone || !best.empty();
    (void)relative_further;
    identifying = identifying && kind == Aside::kIdentifying;
    Range head = Core(v, first, floor);
    const bool usable = !head.empty() && CanSpeak(v, head) && !StartsAdverbial(v, head.begin) &&
                        !v[head.begin].Is(kSubject | kRelative);
    const bool opens =
        usable && (head.begin == floor || v[head.begin - 1].kind == text::TokenKind::kMark ||
                   v[head.begin - 1].Is(kConjunction | kSubordinator | kAdverb) || v[head.begin - 1].key == "that");
    const Range whole{first + 1, comma};
    if (v[whole.begin].Is(kRelative)) kind = Aside::kOther;
    if (usable && kind != Aside::kNone &&
        (best.empty() || (opens && (v[whole.begin].Is(kRelative) || head.begin == floor)))) {
      best = head;
      if (identifying) best.end = comma;
    }
    last = first;
  }
  return best;
}

}  // namespace

bool CanSpeak(const View& v, Range r) {
  // "According to the ministry, ..." opens a sentence; its verb has another subject.
  if (!r.empty() && v.Key(r.begin) == "according") return false;
  if (!r.empty() && v[r.end - 1].kind == text::TokenKind::kNumber && !v[r.begin].Is(kTime) && r.size() > 1) return true;
  for (std::uint32_t i = r.begin; i < r.end; ++i) {
    const Word& w = v[i];
    if (w.kind != text::TokenKind::kWord || IsTimeWord(v, i)) continue;
    if (w.Is(kSubject | kRelative) || (r.size() == 1 && w.key == "that")) return true;
    if (w.capitalised && !w.Is(kPreposition | kConjunction | kDeterminer | kPossessive | kAdverb)) return true;
    if (!w.Is(kDeterminer | kPossessive | kPreposition | kConjunction | kAdverb | kAuxiliary | kCountNoun) &&
        w.key != "'s")
      return true;
    if (r.size() == 1 && (w.key == "one" || w.key == "some" || w.key == "others" || w.key == "many" ||
                          w.key == "another" || w.key == "both" || w.key == "all" || w.key == "several"))
      return true;
  }
  return false;
}

// Two to four capitalised words and nothing else.
bool IsPlainName(const View& v, Range r) {
  if (r.size() < 2 || r.size() > 4) return false;
  for (std::uint32_t i = r.begin; i < r.end; ++i)
    if (!v[i].capitalised && !IsGlue(v, i)) return false;
  return !v[r.begin].Is(kDeterminer | kPreposition | kAdverb | kConjunction | kTime);
}

// "Orel TV on Tuesday said": the time between name and verb belongs to neither.
std::uint32_t WithoutTrailingTime(const View& v, std::uint32_t end, std::uint32_t floor) {
  for (std::uint32_t back = 1; back <= 5 && end >= floor + back + 1; ++back) {
    const std::uint32_t t = end - back;
    if (v.Key(t) == "." && back > 1) continue;
    if (SkipTime(v, t, end) != end) continue;
    std::uint32_t b = t;
    while (b > floor + 1 && (v.Key(b - 1) == "on" || v.Key(b - 1) == "late" || v.Key(b - 1) == "early" ||
                             v.Key(b - 1) == "in" || IsTimeWord(v, b - 1)))
      --b;
    if (b > floor && v.Key(b - 1) != ",") return b;
    if (b > floor + 1) return b;
  }
  return end;
}

Range PhraseBefore(const View& view, std::uint32_t end, std::uint32_t floor) {
  if (end <= floor) return {};
  end = WithoutTrailingTime(view, end, floor);
  Range r = view.Key(end - 1) == "," ? PhraseBeforeAside(view, end - 1, floor) : Core(view, end, floor);
  if (r.empty() || !CanSpeak(view, r)) return {};
  // "Ada Marr, a spokeswoman for the port said" lacks its second comma: the name belongs to the phrase.
  if (r.begin > floor + 2 && view.Key(r.begin - 1) == "," && view[r.begin].Is(kDeterminer | kSpeakerNoun | kTitle)) {
    const Range name = Core(view, r.begin - 1, floor);
    const bool bounded = name.begin == floor || (!name.empty() && IsMark(view, name.begin - 1));
    if (bounded && IsPlainName(view, name)) r.begin = name.begin;
  }
  return r;
}

}  // namespace stemma::attribution
