#include "attribution/quoted_as.h"

#include <optional>

#include "attribution/noun_phrase.h"
#include "attribution/sheet.h"
#include "attribution/speech.h"

namespace stemma::attribution {
namespace {

// '"...," a doctor was quoted as saying by Orel TV': the speech stands before the cue.
bool ReadQuotedBy(const View& v, const Cue& cue, std::uint32_t by, Range region, std::vector<Relation>& out) {
  Relation inner;
  inner.source = PhraseBefore(v, cue.group.begin, region.begin);
  inner.cue = {{cue.group.begin, by}};
  if (inner.source.empty()) return false;
  const std::int32_t q = QuoteEndingAt(v, inner.source.begin);
  if (q >= 0)
    inner.content = WholeSpeech(v, q);
  else if (region.begin < inner.source.begin)
    inner.content = {{region.begin, inner.source.begin}};
  Tidy(v, inner);
  if (inner.content.empty()) return false;
  SetKind(v, inner);
  inner.confidence = 0.9;
  Relation outer;
  outer.source = PhraseAfter(v, by + 1, region.end);
  outer.relay = true;
  outer.kind = inner.kind;
  outer.content = inner.content;
  outer.content.push_back(inner.source);
  outer.confidence = 0.8;
  Tidy(v, outer);
  if (!outer.source.empty()) {
    inner.parent = out.size();
    out.push_back(std::move(outer));
  }
  out.push_back(std::move(inner));
  return true;
}

// "as saying", "as claiming", "as denying": how somebody who is quoted speaks.
bool IsAsSaying(const View& v, std::uint32_t i) {
  const Word& verb = v[i + 1];
  return v.Key(i) == "as" && verb.info.verb != nullptr && verb.info.form == Form::kGerund &&
         (verb.info.verb->traits & (kQuoteOnly | kRules | kCites)) == 0;
}

// 'cited "an informed envoy" as claiming': the words in quotation marks between the two are the voice.
Range QuotedVoice(const View& v, std::uint32_t begin, std::uint32_t as) {
  if (v[begin].kind != text::TokenKind::kMark || begin + 1 >= as || v[begin + 1].quote < 0) return {};
  const QuotedRange& quote = v.quotes()[static_cast<std::size_t>(v[begin + 1].quote)];
  return quote.outer == Range{begin, as} ? quote.inner : Range{};
}

// ", citing the agency, which ...": the cited one whose phrase ends before the relative at `at`.
std::optional<std::size_t> CitedBefore(const View& v, const std::vector<Relation>& out, std::uint32_t at) {
  constexpr std::size_t kLast = 6;  // relations looked at
  for (std::size_t k = out.size(); k > 0 && k + kLast > out.size(); --k) {
    const Relation& r = out[k - 1];
    if (r.cue.empty() || r.source.empty() || r.source.begin < r.cue.back().end) continue;
    const bool cites = v[HeadOf(v, r.cue.front())].info.verb != nullptr &&
                       (v[HeadOf(v, r.cue.front())].info.verb->traits & kCites) != 0;
    if (cites && r.source.end <= at && at - r.source.end <= 1) return k - 1;
  }
  return std::nullopt;
}

}  // namespace

// "Orel TV quoted the doctor as saying that ...": the doctor speaks, the channel carries.
bool ReadQuotedAs(const View& v, const Cue& cue, Range region, std::vector<Relation>& out) {
  std::uint32_t as = cue.group.end;
  while (as + 2 < region.end && as < cue.group.end + 24 && !IsAsSaying(v, as)) ++as;
  if (as + 2 >= region.end || !IsAsSaying(v, as)) return false;
  Relation outer;
  outer.cue = {cue.group};
  // "which in turn quoted": the subject stands before "in turn".
  const std::uint32_t b = cue.group.begin;
  const bool turn = b > region.begin + 2 && v.Key(b - 1) == "turn" && v.Key(b - 2) == "in";
  outer.source = PhraseBefore(v, turn ? b - 2 : b, region.begin);
  const std::uint32_t start = as + 2;
  const Range content{start, ContentEnd(v, start, region.end)};
  Relation inner;
  inner.content = {content};
  inner.stance = v[as + 1].info.verb->stance;
  if (cue.passive && v.Key(start) == "by") return ReadQuotedBy(v, cue, start, region, out);
  if (cue.passive) {  // "the doctor was quoted as saying": by whom stands behind "by", if at all
    inner.source = outer.source;
    inner.cue = {{cue.group.begin, as + 2}};
    if (v.Key(cue.group.end) == "by") {
      outer.source = PhraseAfter(v, cue.group.end + 1, as);
      outer.cue = {{cue.group.begin, cue.group.end}};
      inner.cue = {{as, as + 2}};
      outer.relay = true;
    } else {
      outer.source = {};
    }
  } else {
    inner.source = QuotedVoice(v, cue.group.end, as);
    if (inner.source.empty()) inner.source = PhraseAfter(v, cue.group.end, as);
    inner.cue = {{as, as + 2}};
    outer.relay = false;
  }
  Tidy(v, inner);
  if (inner.content.empty() || inner.source.empty()) return false;
  SetKind(v, inner);
  inner.confidence = 0.9;
  const auto before = outer.source.size() == 1 && v[outer.source.begin].Is(kRelative)
                          ? CitedBefore(v, out, outer.source.begin)
                          : std::nullopt;
  if (before) {  // ", citing the agency, which quoted a clerk as saying": the agency is there already
    inner.cue.push_back(cue.group);
    inner.parent = before;
  } else if (!outer.source.empty()) {
    outer.content = {inner.source, content};
    Tidy(v, outer);
    outer.kind = inner.kind;
    outer.confidence = 0.9;
    inner.parent = out.size();
    out.push_back(std::move(outer));
  }
  out.push_back(std::move(inner));
  return true;
}

}  // namespace stemma::attribution
