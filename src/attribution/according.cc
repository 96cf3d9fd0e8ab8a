#include <algorithm>

#include "attribution/noun_phrase.h"
#include "attribution/phrases.h"
#include "attribution/speech.h"

namespace stemma::attribution {
namespace {

bool IsOpinion(std::string_view key) {
  constexpr std::string_view kNouns[] = {"words",     "view",     "opinion",      "eyes",    "estimation",
                                         "judgement", "judgment", "recollection", "telling", "account"};
  return std::find(std::begin(kNouns), std::end(kNouns), key) != std::end(kNouns);
}

// ", per chart compiler Tally", "112 passengers per the manifest"; never "per day".
bool IsPer(const View& v, std::uint32_t i) {
  if (i == 0 || i + 1 >= v.size()) return false;
  if (v[i + 1].Is(kDeterminer | kPossessive) && v.Key(i + 1) != "100") return true;
  const bool set_off = v.Key(i - 1) == "," || v.Key(i - 1) == "as" || v.Key(i - 1) == "(";
  return set_off && (v[i + 1].capitalised || !v[i + 1].Is(kCountNoun)) && v.Key(i + 1) != "cent";
}

// Length of the cue at i in tokens; 0 when there is none.
std::uint32_t CueLength(const View& v, std::uint32_t i) {
  if (v.Key(i) == "according" && v.Key(i + 1) == "to") return 2;
  if (v.Key(i) == "in" && v.Key(i + 1) == "the" && IsOpinion(v.Key(i + 2)) && v.Key(i + 3) == "of") return 4;
  if (v.Key(i) == "with" && v.Key(i + 1) == "reference" && v.Key(i + 2) == "to") return 3;
  return v.Key(i) == "per" && IsPer(v, i) ? 1 : 0;
}

bool HasWord(const View& v, Range r) {
  for (std::uint32_t i = r.begin; i < r.end; ++i)
    if (v[i].kind != text::TokenKind::kMark) return true;
  return false;
}

// Words before the cue that are the content: the quotation that ends there, or the clause.
void LeftContent(const View& v, std::uint32_t cue, Range region, Relation& r) {
  std::uint32_t begin = region.begin;
  const std::int32_t q = v[cue].quote < 0 ? QuoteEndingAt(v, cue) : -1;
  if (q >= 0 && v.quotes()[static_cast<std::size_t>(q)].outer.begin <= begin) {
    r.content = WholeSpeech(v, q);
    return;
  }
  // An earlier cue of the sentence that speaks to the left keeps its own words: start behind its clause.
  for (std::uint32_t i = cue; i-- > begin;)
    if (v.Key(i) == ";") {
      begin = i + 1;
      break;
    }
  if (v[begin].Is(kConjunction) && begin + 1 < cue) ++begin;
  r.content.push_back({begin, cue});
}

void Read(const View& v, std::uint32_t cue, std::uint32_t length, std::vector<Relation>& out) {
  const Range region = Region(v, cue);
  Relation r;
  r.cue = {{cue, cue + length}};
  const std::uint32_t at = cue + length;
  if (at >= region.end) return;
  r.source = v.Has(at, kSubject) ? Range{at, at + 1} : PhraseAfter(v, at, region.end);
  if (r.source.empty()) return;
  std::uint32_t after = r.source.end;
  const bool opens =
      !HasWord(v, {region.begin, cue}) || (cue - region.begin <= 3 && v[region.begin].Is(kConjunction | kAdverb));
  if (opens) {
    while (after < region.end && v.Key(after) != "," && v[after].quote == v[cue].quote && v.Key(after) != ":") ++after;
    if ((after < region.end && after - r.source.end > 14) || after + 1 >= region.end) after = r.source.end;
    if (after + 1 < region.end)
      r.content.push_back({after, ContentEnd(v, after, region.end)});
    else
      r.content = BlockAfter(v, cue);
  } else {
    LeftContent(v, cue, region, r);
    const bool split = v.Key(after) == "," && v.Key(cue - 1) == "," && after + 1 < region.end &&
                       !v[after + 1].Is(kRelative) && v[after + 1].quote < 0 && !(v.Key(after + 1).ends_with("ing")) &&
                       !v[after + 1].Is(kDeterminer);
    if (split) r.content.push_back({after + 1, ContentEnd(v, after + 1, region.end)});
  }
  Tidy(v, r);
  if (r.content.empty()) return;
  SetKind(v, r);
  r.confidence = 0.9;
  out.push_back(std::move(r));
}

}  // namespace

void FindAccordingTo(const View& view, std::vector<Relation>& out) {
  for (std::uint32_t i = 0; i < view.size(); ++i)
    if (const std::uint32_t length = CueLength(view, i)) Read(view, i, length, out);
}

}  // namespace stemma::attribution
