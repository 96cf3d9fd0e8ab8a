#include <algorithm>

#include "attribution/noun_phrase.h"
#include "attribution/phrases.h"
#include "attribution/speech.h"

namespace stemma::attribution {
namespace {

constexpr std::uint32_t kFewestWords = 5;         // shorter quotations are scare quotes and titles
constexpr std::uint32_t kParagraphsBack = 3;      // how far back a floating quotation looks for its speaker
constexpr std::uint32_t kLongestQuotation = 160;  // tokens; an unopened or unclosed one may swallow its paragraph

bool Claimed(const std::vector<Relation>& relations, Range quote) {
  for (const Relation& r : relations) {
    const Range anchor = r.cue.empty() ? r.source : r.cue[0];
    if (quote.Contains(anchor)) continue;  // a speaker inside the quotation does not own it
    for (const Range c : r.content)
      if (c.begin < quote.end && quote.begin < c.end && !r.relay) return true;
  }
  return false;
}

std::uint32_t WordsIn(const View& v, Range r) {
  std::uint32_t words = 0;
  for (std::uint32_t i = r.begin; i < r.end; ++i) words += v[i].kind != text::TokenKind::kMark;
  return words;
}

// A quotation that makes up a sentence, so that somebody must be speaking.
bool StandsAlone(const View& v, const QuotedRange& q) {
  const Range s = v.sentences()[v[q.outer.begin].sentence];
  const Range last = v.sentences()[v[q.outer.end - 1].sentence];
  return q.outer.begin == s.begin && q.outer.end + 1 >= last.end;
}

// The last voice outside quotations before `at`, at most kParagraphsBack paragraphs up.
const Relation* LastVoice(const View& v, const std::vector<Relation>& relations, std::uint32_t at) {
  const Relation* best = nullptr;
  for (const Relation& r : relations) {
    if (r.source.empty() || r.relay || r.source.begin >= at || v[r.source.begin].quote >= 0) continue;
    if (v.ParagraphOf(r.source.begin) + kParagraphsBack < v.ParagraphOf(at)) continue;
    if (best == nullptr || best->source.begin <= r.source.begin) best = &r;
  }
  return best;
}

// The colon that ends the paragraph before the one at `at`; nothing when none does.
std::optional<std::uint32_t> ColonAbove(const View& v, std::uint32_t at) {
  const std::uint32_t paragraph = v.ParagraphOf(at);
  if (paragraph == 0) return std::nullopt;
  const Range above = v.paragraphs()[paragraph - 1];
  if (above.empty() || v.Key(above.end - 1) != ":") return std::nullopt;
  return above.end - 1;
}

// The colon right before the quotation, in its own sentence.
std::optional<std::uint32_t> ColonBefore(const View& v, const QuotedRange& q) {
  if (q.outer.begin == 0 || v.Key(q.outer.begin - 1) != ":") return std::nullopt;
  return q.outer.begin - 1;
}

// "Perez pressed for more: "...""; the voice is the subject of the line before the colon, or its last source.
void ReadColonQuote(const View& v, const QuotedRange& q, std::uint32_t colon, std::vector<Relation>& out) {
  const Range s = v.sentences()[v[colon].sentence];
  Relation r;
  const Relation* voice = LastVoice(v, out, colon);
  const bool near = voice != nullptr && v[voice->source.begin].sentence == v[colon].sentence;
  r.source = near ? voice->source : ClauseSubject(v, s.begin, colon);
  if (r.source.empty() || (r.source.size() == 1 && !CanSpeak(v, r.source))) return;
  if (!near && !v[r.source.begin].capitalised) return;
  r.cue = {{colon, colon + 1}};
  r.content = BlockAfter(v, colon);
  if (r.content.empty() || v.ParagraphOf(colon) == v.ParagraphOf(q.outer.begin)) r.content = {q.outer};
  r.kind = QuoteKind::kDirect;
  r.confidence = near ? 0.7 : 0.55;
  Tidy(v, r);
  if (!r.content.empty()) out.push_back(std::move(r));
}

void ReadFloating(const View& v, const QuotedRange& q, std::vector<Relation>& out) {
  const Relation* voice = LastVoice(v, out, q.outer.begin);
  if (voice == nullptr) return;
  Relation r;
  r.source = voice->source;
  r.content = {q.outer};
  r.kind = QuoteKind::kDirect;
  r.confidence = 0.45;
  Tidy(v, r);
  if (!r.content.empty()) out.push_back(std::move(r));
}

}  // namespace

void FindFloating(const View& view, std::vector<Relation>& out) {
  for (const QuotedRange& q : view.quotes()) {
    if (q.outer.size() > kLongestQuotation || WordsIn(view, q.inner) < kFewestWords || Claimed(out, q.outer)) continue;
    const auto colon = ColonBefore(view, q) ? ColonBefore(view, q) : ColonAbove(view, q.outer.begin);
    if (colon)
      ReadColonQuote(view, q, *colon, out);
    else if (StandsAlone(view, q))
      ReadFloating(view, q, out);
  }
}

}  // namespace stemma::attribution
