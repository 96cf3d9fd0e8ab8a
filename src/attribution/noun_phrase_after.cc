// Phrases to the right of a position. Declared in noun_phrase.h.
#include <algorithm>

#include "attribution/noun_phrase.h"
#include "attribution/phrase_words.h"

namespace stemma::attribution {
namespace {

constexpr std::uint32_t kLongestPhrase = 28;       // tokens; longer "subjects" are clauses misread
constexpr std::uint32_t kLongestAside = 30;        // tokens between two commas, relative clauses included
constexpr std::uint32_t kLongestQuotedVoice = 10;  // tokens of a source in quotation marks, "a person close to it"

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
              (v[i - 1].Is(kSpeakerNoun) || v[i - 1].key == "close" || v[i - 1].key == "loyal" ||
               v[i - 1].key == "according")))
          break;
      }
      if (i + 1 >= ceiling || IsBoundary(v, i + 1)) break;
    }
    ++i;
  }
  return i;
}

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

// "Speaking to the paper, Marr", at the head of a sentence.
static bool OpensWithGerund(const View& v, std::uint32_t at) {
  return v[at].capitalised && v[at].key.size() > 5 && v[at].key.ends_with("ing") && at + 1 < v.size() &&
         v[at + 1].Is(kPreposition | kDeterminer | kPossessive);
}

Range ClauseSubject(const View& view, std::uint32_t floor, std::uint32_t limit) {
  std::uint32_t at = floor;
  while (at < limit && IsMark(view, at) && view.Key(at) != "@") ++at;
  // Step over opening adverbials: "On Tuesday, ...", "Meanwhile, ...", "In the last vote, on the coast, ...".
  for (int step = 0; step < 3 && at < limit; ++step) {
    if (view.Key(at) != "back" && !view[at].Is(kPreposition | kSubordinator | kAdverb | kConjunction | kTime) &&
        !LooksGerund(view, at) && !LooksPast(view, at) && !OpensWithGerund(view, at))
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
