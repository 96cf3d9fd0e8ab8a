// Extent: where contents begin and end. Declared in speech.h.
#include <algorithm>

#include "attribution/cue.h"
#include "attribution/noun_phrase.h"
#include "attribution/speech.h"

namespace stemma::attribution {
namespace {

constexpr std::uint32_t kReach = 300;  // tokens of a sentence on each side of a cue; bounds the work per cue
constexpr std::uint32_t kMostBlockParagraphs = 6;  // paragraphs of one introduced quotation; keeps contents local

bool IsMark(const Word& w) { return w.kind == text::TokenKind::kMark; }

// ", adding that", ", according to": a new attribution begins behind the comma.
bool OpensParticiple(const View& v, std::uint32_t i, std::uint32_t ceiling) {
  if (i >= ceiling) return false;
  if (v.Key(i) == "according" && v.Key(i + 1) == "to") return true;
  const Word& w = v[i];
  if (w.key == "citing" || w.key == "quoting") return true;
  return w.info.verb != nullptr && w.info.form == Form::kGerund &&
         (w.info.verb->traits & (kMental | kLabels | kQuoteOnly | kNeedsClause)) == 0;
}

// "and added", "but said": the same speaker goes on.
bool OpensSharedCue(const View& v, std::uint32_t i, std::uint32_t ceiling) {
  std::uint32_t j = i + 1;
  while (j < ceiling && (v[j].Is(kAdverb) || (v[j].Is(kAuxiliary) && !v[j].Is(kBe)))) ++j;
  if (j >= ceiling || v[j].info.verb == nullptr || v[j].quote != v[i].quote) return false;
  const std::uint32_t traits = v[j].info.verb->traits;
  return v[j].info.form == Form::kPast && (traits & (kInverts | kTells)) != 0 &&
         (traits & (kMental | kLabels | kQuoteOnly | kNeedsClause)) == 0;
}

// ", but Orel said", ", while the rebels said": another speaker.
bool OpensOtherSpeaker(const View& v, std::uint32_t i, std::uint32_t ceiling) {
  for (std::uint32_t j = i + 1; j < ceiling && j < i + 12; ++j) {
    if (IsMark(v[j]) && v[j].key != "." && v[j].key != "-") return false;
    if (v[j].quote != v[i].quote) return false;
    if (v[j].info.verb == nullptr || v[j].info.form == Form::kGerund || (v[j].info.verb->traits & kInverts) == 0 ||
        (v[j].info.verb->traits & (kMental | kQuoteOnly)) != 0)
      continue;
    const auto cue = ReadCue(v, j, i + 1, ceiling);
    if (!cue || cue->passive) continue;
    const Range subject = PhraseBefore(v, cue->group.begin, i + 1);
    return !subject.empty() && subject.begin == i + 1;
  }
  return false;
}

// ", said Ada Marr": a tag with the verb first.
bool OpensInverted(const View& v, std::uint32_t i, std::uint32_t ceiling) {
  if (i + 1 >= ceiling || v[i].info.verb == nullptr || v[i].capitalised) return false;
  const std::uint32_t traits = v[i].info.verb->traits;
  const bool finite = v[i].info.form == Form::kPast || v[i].info.form == Form::kThird;
  return finite && (traits & kInverts) != 0 && (traits & (kMental | kQuoteOnly | kTells | kNounToo)) == 0 &&
         (v[i + 1].capitalised || v[i + 1].Is(kDeterminer)) && v.Key(i + 1) != "that";
}

bool IsBreak(const View& v, std::uint32_t i, std::uint32_t ceiling) {
  if (v.Key(i) == ",") {
    if (OpensParticiple(v, i + 1, ceiling) || OpensInverted(v, i + 1, ceiling)) return true;
    if (v.Has(i + 1, kConjunction) && OpensSharedCue(v, i + 1, ceiling)) return true;
    if (OpensTag(v, i, ceiling)) return true;
    const std::string_view next = v.Key(static_cast<std::int64_t>(i) + 1);
    if (next == "but" || next == "while" || next == "and" || next == "though" || next == "although" ||
        next == "whereas")
      return OpensOtherSpeaker(v, i + 1, ceiling);
    return false;
  }
  if (v.Key(i) == "according" && v.Key(i + 1) == "to") return true;
  if (v.Key(i) == ";" && v[i].quote < 0) return true;
  return v[i].Is(kConjunction) && OpensSharedCue(v, i, ceiling);
}

// 'under the name "Heron,"': what somebody goes by, not what is said.
bool IsNameQuoted(const View& v, const QuotedRange& quote) {
  constexpr std::uint32_t kMostWords = 4;
  constexpr std::string_view kBefore[] = {"name",  "names",     "pseudonym", "handle",   "nickname",
                                          "alias", "nicknamed", "dubbed",    "username", "moniker"};
  if (quote.inner.empty() || quote.inner.size() > kMostWords) return false;
  if (std::ranges::find(kBefore, v.Key(std::int64_t{quote.outer.begin} - 1)) == std::end(kBefore)) return false;
  for (std::uint32_t i = quote.inner.begin; i < quote.inner.end; ++i)
    if (!IsMark(v[i]) && !v[i].capitalised) return false;
  return true;
}

bool IsBlock(const View& v, std::uint32_t paragraph) {
  const Range p = v.paragraphs()[paragraph];
  if (p.empty()) return false;
  const std::int32_t q = v[p.begin].quote;
  if (q < 0) return false;
  const QuotedRange& quote = v.quotes()[static_cast<std::size_t>(q)];
  return quote.opened && quote.outer.begin == p.begin && quote.outer.end + 1 >= p.end;
}

}  // namespace

// ", the paper reported on Friday.": a closing tag that carries all before it.
bool OpensTag(const View& v, std::uint32_t comma, std::uint32_t ceiling) {
  for (std::uint32_t j = comma + 1; j < ceiling && j < comma + 10; ++j) {
    if (IsMark(v[j]) && v[j].key != "." && v[j].key != "-") return false;
    if (v[j].quote != v[comma].quote) return false;
    if (v[j].info.verb == nullptr ||
        (v[j].info.form != Form::kPast && v[j].info.form != Form::kThird && v[j].info.form != Form::kBase) ||
        (v[j].info.verb->traits & kInverts) == 0)
      continue;
    const std::uint32_t end = SkipTime(v, j + 1, ceiling);
    if (end < ceiling && !(v.Key(end) == "." && end + 1 >= ceiling)) return false;
    const auto cue = ReadCue(v, j, comma + 1, ceiling);
    if (!cue || cue->passive) return false;
    const Range subject = PhraseBefore(v, cue->group.begin, comma + 1);
    return !subject.empty() && subject.begin == comma + 1;
  }
  return false;
}

Range Region(const View& view, std::uint32_t at) {
  Range r = view.sentences()[view[at].sentence];
  r = {std::max(r.begin, at > kReach ? at - kReach : 0), std::min(r.end, at + kReach)};
  if (view[at].quote >= 0) {
    const Range q = view.quotes()[static_cast<std::size_t>(view[at].quote)].inner;
    r = {std::max(r.begin, q.begin), std::min(r.end, q.end)};
    if (r.empty() || !r.Contains(at)) r = {at, at + 1};
  }
  return r;
}

std::int32_t QuoteEndingAt(const View& view, std::uint32_t at) {
  // A quotation that ends with a full stop is a sentence of its own, what follows another.
  if (at == 0 || at >= view.size() || view.ParagraphOf(at - 1) != view.ParagraphOf(at)) return -1;
  if (view[at - 1].sentence != view[at].sentence && at > 1 && view.Key(at - 2) == ".") return -1;
  for (std::uint32_t back = 1; back <= 2 && back <= at; ++back) {
    const std::int32_t q = view[at - back].quote;
    if (q >= 0 && view.quotes()[static_cast<std::size_t>(q)].closed &&
        view.quotes()[static_cast<std::size_t>(q)].outer.end == at - back + 1)
      return IsNameQuoted(view, view.quotes()[static_cast<std::size_t>(q)]) ? -1 : q;
    if (view.Key(at - back) != ",") return -1;
  }
  return -1;
}

std::int32_t QuoteStartingAt(const View& view, std::uint32_t at) {
  if (at >= view.size() || view[at].quote < 0) return -1;
  const QuotedRange& q = view.quotes()[static_cast<std::size_t>(view[at].quote)];
  return q.opened && q.outer.begin == at ? view[at].quote : -1;
}

std::vector<Range> WholeSpeech(const View& view, std::int32_t quote) {
  const auto& quotes = view.quotes();
  auto first = static_cast<std::size_t>(quote);
  while (first > 0 && quotes[first - 1].continues && static_cast<std::size_t>(quote) - first < kMostBlockParagraphs)
    --first;
  std::vector<Range> out;
  for (std::size_t i = first; i < quotes.size() && out.size() < kMostBlockParagraphs; ++i) {
    out.push_back(quotes[i].outer);
    if (i >= static_cast<std::size_t>(quote) && !quotes[i].continues) break;
  }
  return out;
}

std::uint32_t ContentEnd(const View& view, std::uint32_t begin, std::uint32_t ceiling) {
  std::uint32_t end = ceiling;
  const std::int32_t level = begin < view.size() ? view[begin].quote : -1;
  const bool starts_quoted = QuoteStartingAt(view, begin) >= 0;
  for (std::uint32_t i = begin; i < ceiling; ++i) {
    const std::int32_t q = view[i].quote;
    if (q >= 0 && (q != level || starts_quoted)) {
      const Range outer = view.quotes()[static_cast<std::size_t>(q)].outer;
      if (outer.begin >= begin && outer.end >= ceiling) return std::max(ceiling, outer.end);
      if (outer.begin >= begin) {
        i = outer.end - 1;
        const bool comma_inside = outer.end >= 2 && view.Key(outer.end - 2) == ",";
        if (comma_inside && outer.end < ceiling &&
            (OpensParticiple(view, outer.end, ceiling) ||
             (view[outer.end].Is(kConjunction) && OpensSharedCue(view, outer.end, ceiling))))
          return outer.end;
      }
      if (i + 1 < ceiling && i + 1 > begin && outer.begin == begin &&
          (view.Key(i + 1) == "," || view.Key(i + 1) == ";"))
        return i + 1;
      continue;
    }
    if (i > begin && IsBreak(view, i, ceiling)) {
      end = i;
      break;
    }
  }
  return end;
}

std::vector<Range> BlockAfter(const View& view, std::uint32_t at) {
  std::vector<Range> out;
  for (std::uint32_t p = view.ParagraphOf(at) + 1;
       p < view.paragraphs().size() && out.size() < kMostBlockParagraphs && IsBlock(view, p); ++p)
    out.push_back(view.paragraphs()[p]);
  return out;
}

}  // namespace stemma::attribution
