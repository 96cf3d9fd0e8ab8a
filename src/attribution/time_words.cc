// Times beside a cue or a name. Declared in noun_phrase.h.
#include "attribution/noun_phrase.h"

namespace stemma::attribution {

namespace {

// "the Sunday Peep": a day of the week in a name, behind an article and before another capitalised word.
bool IsNamePart(const View& v, std::uint32_t i) {
  return i > 0 && i + 1 < v.size() && v.Key(i - 1) == "the" && v[i].capitalised && v[i + 1].capitalised &&
         v[i + 1].kind == text::TokenKind::kWord && !v[i + 1].Is(kTime) && v.Key(i).ends_with("day");
}

}  // namespace

bool IsTimeWord(const View& view, std::uint32_t i) {
  const Word& w = view[i];
  if (!w.Is(kTime) || IsNamePart(view, i)) return false;
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

}  // namespace stemma::attribution
