#include "attribution/noun_phrase.h"

#include <algorithm>

namespace stemma::attribution {
namespace {

constexpr std::uint32_t kLongestPhrase = 28;       // tokens; longer "subjects" are clauses misread
constexpr std::uint32_t kLongestQuotedVoice = 10;  // tokens of a source in quotation marks, "a person close to it"
constexpr int kMostAsides = 4;                     // commas to step back over
constexpr std::uint32_t kLongestAside = 30;        // tokens between two commas, relative clauses included
constexpr std::uint32_t kLongestAppositive = 24;   // tokens between two commas

bool IsMark(const View& v, std::uint32_t i) { return v[i].kind == text::TokenKind::kMark; }

// Marks that hold a name together: "Mr. Vell", "Vell & Sons", "U.S.-led", "Radio/TV".
bool IsGlue(const View& v, std::uint32_t i) {
  const std::string_view key = v[i].key;
  if (key == "&" || key == "/" || key == "@" || key == "#" || key == "'") return true;
  const bool touches_left = i > 0 && v[i - 1].span.end() == v[i].span.begin();
  const bool touches_right = i + 1 < v.size() && v[i].span.end() == v[i + 1].span.begin();
  if (key == "." || key == "\xE2\x80\x99") return touches_left;
  return key == "-" && touches_left && touches_right;
}

bool IsClauseVerb(const View& v, std::uint32_t i) {
  if (v[i].Is(kAuxiliary)) return true;
  return v[i].Is(kOtherVerb) && !v[i].capitalised;
}

// A reporting verb used as one: lower case and no noun here.
bool IsCueVerb(const View& v, std::uint32_t i) {
  const Word& w = v[i];
  if (w.info.verb == nullptr || w.capitalised) return false;
  if (w.info.form == Form::kBase && i > 0 && !v[i - 1].Is(kSubject | kRelative | kModal | kAdverb) &&
      !v[i - 1].key.ends_with("s") && v[i - 1].key != "to" && v[i - 1].key != "people")
    return false;
  if (w.info.form == Form::kBase || w.info.form == Form::kThird)
    return (w.info.verb->traits & kNounToo) == 0 && !w.Is(kDocumentNoun | kVenueNoun);
  return true;
}

// Lower-case words in -ed that no table knows: a finite verb or a participle, as their surroundings say.
bool LooksPast(const View& v, std::uint32_t i) {
  return !v[i].capitalised && v[i].key.size() > 4 && v[i].key.ends_with("ed") &&
         v[i].key.find('-') == std::string_view::npos;
}
bool LooksGerund(const View& v, std::uint32_t i) {
  return !v[i].capitalised && v[i].key.size() > 5 && v[i].key.ends_with("ing") && v[i].key != "during";
}

// "officials briefed on the talks", "a man named Orel": the participle narrows the noun before it.
bool IsReducedRelative(const View& v, std::uint32_t i, std::uint32_t end) {
  if (i + 1 >= end || i == 0) return false;
  if (LooksGerund(v, i) && v[i - 1].Is(kSpeakerNoun) && v[i + 1].Is(kPreposition)) return true;
  if (!LooksPast(v, i) && v[i].key != "known" && v[i].key != "seen" && v[i].key != "held") return false;
  return v[i + 1].Is(kPreposition) && !v[i + 1].Is(kTime) &&
         (v[i - 1].capitalised || v[i - 1].key.ends_with("s") || v[i - 1].Is(kSpeakerNoun));
}

bool IsNominal(const View& v, std::uint32_t i) {
  const Word& w = v[i];
  if (w.kind == text::TokenKind::kNumber) return true;
  if (w.kind == text::TokenKind::kMark) return IsGlue(v, i);
  if (w.Is(kSubject | kRelative)) return false;
  if (w.Is(kSubordinator) && !w.Is(kPreposition) && !w.Is(kDeterminer)) return false;
  if (w.key == "that") return false;
  return true;
}

bool IsBoundary(const View& v, std::uint32_t i) {
  if (IsMark(v, i)) return !IsGlue(v, i);
  return !IsNominal(v, i) || IsClauseVerb(v, i) || IsCueVerb(v, i);
}

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

Range Core(const View& v, std::uint32_t end, std::uint32_t floor) {
  if (end <= floor) return {};
  if (v[end - 1].Is(kSubject | kRelative) || v[end - 1].key == "that") return {end - 1, end};
  std::uint32_t b = ScanLeft(v, end, floor);
  if (b >= end) return {};
  b = SkipLeadingPrepositional(v, b, end);
  b = TrimLeft(v, b, end);
  return {b, end};
}

bool HasFiniteVerb(const View& v, Range r) {
  for (std::uint32_t i = r.begin; i < r.end; ++i)
    if (v[i].Is(kAuxiliary) || IsCueVerb(v, i)) return true;
  return false;
}

// Words between two commas behind a name that say who it is, "a spokeswoman for the port".
bool IsIdentifying(const View& v, Range r) {
  if (r.empty() || r.size() > kLongestAppositive) return false;
  const Word& first = v[r.begin];
  const bool rank = r.size() > 1 && v[r.begin + 1].Is(kSpeakerNoun);  // "ranking member of"
  if (first.Is(kRelative | kSubject | kSubordinator | kConjunction) || (LooksGerund(v, r.begin) && !rank)) return false;
  if (first.Is(kPreposition) && first.key != "of" && first.key != "from") return false;
  if (first.info.verb != nullptr && first.info.form == Form::kGerund) return false;
  if (IsTimeWord(v, r.begin)) return false;
  // "a clerk who has seen it": the relative clause inside has its own verb.
  for (std::uint32_t i = r.begin; i < r.end; ++i)
    if (v[i].Is(kRelative)) r.end = i;
  return !HasFiniteVerb(v, r);
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

// End of the words that a phrase starting at `begin` takes on its right.
std::uint32_t ScanRight(const View& v, std::uint32_t begin, std::uint32_t ceiling) {
  std::uint32_t i = begin;
  while (i < ceiling && i - begin < kLongestPhrase) {
    if (v.Key(i) == "(" || v.Key(i) == "[") {
      std::uint32_t j = i;
      while (j < ceiling && v.Key(j) != ")" && v.Key(j) != "]" && j - i < 14) ++j;
      if (j >= ceiling || j - i >= 14 || j - i < 2) break;
      i = j + 1;
      continue;
    }
    if (i > begin && v[i].Is(kConjunction) && v[i].key != "&") {
      const bool joins = v[i].key == "and" && i + 1 < ceiling &&
                         (v[i + 1].capitalised || v[i + 1].Is(kDeterminer | kPossessive | kSpeakerNoun));
      if (!joins) break;
      ++i;
      continue;
    }
    if (i > begin && i + 1 < ceiling && (v[i].key == "called" || v[i].key == "named" || v[i].key == "dubbed") &&
        v[i + 1].capitalised) {
      i += 2;
      continue;
    }
    if (i > begin && IsReducedRelative(v, i, ceiling)) {
      ++i;
      continue;
    }
    if (IsBoundary(v, i)) break;
    if (i > begin &&
        (IsTimeWord(v, i) || (v[i].Is(kAdverb) && !v[i].Is(kDeterminer)) ||
         (LooksGerund(v, i) && !v[i - 1].Is(kDeterminer | kPossessive | kPreposition) && v.Key(i - 1) != "'s") ||
         LooksPast(v, i)) &&
        !(IsTimeWord(v, i) && v[i - 1].Is(kDeterminer) && i + 1 < ceiling && v[i + 1].capitalised))
      break;
    if (i > begin && v[i].Is(kPreposition)) {
      const bool venue = i + 2 < ceiling && v[i + 1].Is(kDeterminer) &&
                         (v[i + 2].Is(kVenueNoun) || (i + 3 < ceiling && v[i + 3].Is(kVenueNoun)));
      if (SkipTime(v, i, ceiling) > i || venue || v[i].Is(kSubordinator) || v[i].key == "about" || v[i].key == "to" ||
          v[i].key == "on") {
        if (!(v[i].key == "to" && i > begin &&
              (v[i - 1].Is(kSpeakerNoun) || v[i - 1].key == "close" || v[i - 1].key == "according")))
          break;
      }
      if (i + 1 >= ceiling || IsBoundary(v, i + 1)) break;
    }
    ++i;
  }
  return i;
}

}  // namespace

namespace {
Range BareWords(const View& view, std::uint32_t begin, std::uint32_t ceiling);
}

bool IsTimeWord(const View& view, std::uint32_t i) {
  const Word& w = view[i];
  if (!w.Is(kTime)) return false;
  return w.key != "may" && w.key != "march" && w.key != "sun" ? true : w.capitalised;
}

std::uint32_t SkipTime(const View& v, std::uint32_t at, std::uint32_t ceiling) {
  std::uint32_t i = at;
  if (i >= ceiling) return at;
  if ((v[i].key == "on" || v[i].key == "in" || v[i].key == "late" || v[i].key == "early" || v[i].key == "since" ||
       v[i].key == "during") &&
      i + 1 < ceiling)
    ++i;
  if (i < ceiling && (v[i].key == "late" || v[i].key == "early")) ++i;
  if (i + 1 < ceiling &&
      (v[i].key == "last" || v[i].key == "this" || v[i].key == "earlier" || v[i].key == "next" || v[i].key == "the" ||
       v[i].key == "same") &&
      (v[i + 1].Is(kCountNoun) || IsTimeWord(v, i + 1) || v[i + 1].key == "same" || v[i + 1].key == "last")) {
    ++i;
    while (i < ceiling &&
           (v[i].Is(kCountNoun) || IsTimeWord(v, i) || v[i].key == "last" || v[i].key == "same" || v[i].key == "this"))
      ++i;
    return i;
  }
  const std::uint32_t start = i;
  while (i < ceiling && (IsTimeWord(v, i) || v[i].key == "late" || v[i].key == "early" ||
                         (v[i].kind == text::TokenKind::kNumber && i > start &&
                          (IsTimeWord(v, i - 1) || (v[i - 1].key == "." && i > start + 1 && IsTimeWord(v, i - 2)))) ||
                         (v[i].key == "." && i > start && IsTimeWord(v, i - 1) && i + 1 < ceiling)))
    ++i;
  if (i > start) return i;
  const bool year = v[i].kind == text::TokenKind::kNumber && v[i].key.size() == 4 &&
                    (v[i].key.starts_with("19") || v[i].key.starts_with("20"));
  return year && i > at ? i + 1 : at;
}

bool CanSpeak(const View& v, Range r) {
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

Range QuotedVoice(const View& view, std::uint32_t at) {
  if (at >= view.size() || view[at].quote < 0) return {};
  const QuotedRange& q = view.quotes()[static_cast<std::size_t>(view[at].quote)];
  if (!q.opened || !q.closed || q.inner.size() > kLongestQuotedVoice || (at != q.outer.begin && at + 1 != q.outer.end))
    return {};
  bool speaker = false;
  for (std::uint32_t i = q.inner.begin; i < q.inner.end; ++i) {
    if (IsClauseVerb(view, i) || IsCueVerb(view, i) || view.Key(i) == ",") return {};
    speaker = speaker || view[i].Is(kSpeakerNoun);
  }
  return speaker ? q.outer : Range{};
}

Range BarePhraseAfter(const View& view, std::uint32_t begin, std::uint32_t ceiling) {
  if (begin >= ceiling) return {};
  if (const Range quoted = QuotedVoice(view, begin); !quoted.empty() && quoted.begin == begin) return quoted;
  // 'a "well-placed" source': the quotation is one of the words.
  if (view[begin].Is(kDeterminer) && begin + 1 < ceiling && view[begin + 1].quote >= 0 && view[begin].quote < 0) {
    const QuotedRange& q = view.quotes()[static_cast<std::size_t>(view[begin + 1].quote)];
    if (q.outer.begin == begin + 1 && q.inner.size() <= 3 && q.outer.end < ceiling) {
      const Range rest = BareWords(view, q.outer.end, ceiling);
      return rest.empty() ? rest : Range{begin, rest.end};
    }
  }
  const Range words = BareWords(view, begin, ceiling);
  if (!words.empty() && words.end < ceiling) {
    const Range quoted = QuotedVoice(view, words.end);
    if (!quoted.empty() && quoted.begin == words.end) return {begin, quoted.end};
  }
  return words;
}

namespace {
Range BareWords(const View& view, std::uint32_t begin, std::uint32_t ceiling) {
  if (begin >= ceiling) return {};
  if (view[begin].Is(kSubject)) return {begin, begin + 1};
  if (view[begin].Is(kPreposition) && !view[begin].Is(kDeterminer)) return {};
  std::uint32_t end = ScanRight(view, begin, ceiling);
  while (end > begin &&
         (view[end - 1].Is(kPreposition | kConjunction) || (IsMark(view, end - 1) && view.Key(end - 1) == "'")))
    --end;
  if (end > begin && view.Key(end - 1) == "." && end == ceiling) --end;
  const Range r{begin, end};
  return CanSpeak(view, r) ? r : Range{};
}
}  // namespace

Range PhraseAfter(const View& view, std::uint32_t begin, std::uint32_t ceiling) {
  Range r = BarePhraseAfter(view, begin, ceiling);
  if (r.empty() || r.end + 1 >= ceiling || view.Key(r.end) != "," || view[begin].Is(kSubject)) return r;
  std::uint32_t stop = r.end + 1;
  while (stop < ceiling && view.Key(stop) != "," && view[stop].quote < 0 &&
         !(IsMark(view, stop) && !IsGlue(view, stop) && view.Key(stop) != "(" && view.Key(stop) != ")"))
    ++stop;
  if (stop < ceiling && view.Key(stop) != "," && view.Key(stop) != ".") return r;
  std::uint32_t end = stop;
  if (end > r.end + 1 && view.Key(end - 1) == "." && end == ceiling) --end;
  const Range aside{r.end + 1, end};
  const Word& first = view[aside.begin];
  const bool outlet_name = view[r.end - 1].Is(kMediumNoun) && first.capitalised && aside.size() <= 3;
  const bool opens = outlet_name || first.Is(kDeterminer | kPossessive | kSpeakerNoun | kTitle) ||
                     first.key == "former" || first.key == "co-founder" ||
                     (aside.begin + 1 < ceiling && view[aside.begin + 1].Is(kSpeakerNoun | kTitle));
  if (opens && IsIdentifying(view, aside)) r.end = aside.end;
  return r;
}

Range ClauseSubject(const View& view, std::uint32_t floor, std::uint32_t limit) {
  std::uint32_t at = floor;
  while (at < limit && IsMark(view, at) && view.Key(at) != "@") ++at;
  // Step over opening adverbials: "On Tuesday, ...", "Meanwhile, ...", "In the last vote, on the coast, ...".
  for (int step = 0; step < 3 && at < limit; ++step) {
    if (view.Key(at) != "back" && !view[at].Is(kPreposition | kSubordinator | kAdverb | kConjunction | kTime) &&
        !LooksGerund(view, at) && !LooksPast(view, at))
      break;
    std::uint32_t comma = at;
    while (comma < limit && comma - at < kLongestAside && view.Key(comma) != ",") ++comma;
    if (comma + 1 >= limit || view.Key(comma) != ",") break;
    at = comma + 1;
  }
  while (at < limit && (view[at].Is(kConjunction) || (view[at].Is(kAdverb) && !view[at].Is(kDeterminer)) ||
                        SkipTime(view, at, limit) > at)) {
    const std::uint32_t t = SkipTime(view, at, limit);
    at = t > at ? t : at + 1;
  }
  if (at >= limit) return {};
  return PhraseAfter(view, at, limit);
}

}  // namespace stemma::attribution
