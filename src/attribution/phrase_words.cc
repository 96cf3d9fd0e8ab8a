#include "attribution/phrase_words.h"

#include "attribution/noun_phrase.h"

namespace stemma::attribution {
namespace {

constexpr std::uint32_t kLongestAppositive = 24;  // tokens between two commas
constexpr std::size_t kLongestShortened = 4;      // letters of "capt.", "prof."

// "... nor did the parrot. radio orel says": a stop in a text without capitals; none behind "Mr" or "capt".
bool ClosesSentence(const View& v, std::uint32_t stop) {
  const Word& before = v[stop - 1];
  if (before.kind == text::TokenKind::kNumber)
    return stop + 1 < v.size() && v[stop + 1].kind == text::TokenKind::kWord && !v[stop + 1].capitalised;
  return before.kind == text::TokenKind::kWord && !before.capitalised && before.key.size() > kLongestShortened &&
         before.key.find('.') == std::string_view::npos;
}

}  // namespace

bool IsMark(const View& v, std::uint32_t i) { return v[i].kind == text::TokenKind::kMark; }

// Marks that hold a name together: "Mr. Vell", "Vell & Sons", "U.S.-led", "Radio/TV".
bool IsGlue(const View& v, std::uint32_t i) {
  const std::string_view key = v[i].key;
  if (key == "&" || key == "/" || key == "@" || key == "#" || key == "'") return true;
  const bool touches_left = i > 0 && v[i - 1].span.end() == v[i].span.begin();
  const bool touches_right = i + 1 < v.size() && v[i].span.end() == v[i + 1].span.begin();
  if (key == "_") return touches_left || touches_right;  // "dock_rat wrote"
  if (key == "." && touches_left && !touches_right && ClosesSentence(v, i)) return false;
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

}  // namespace stemma::attribution
