#include <algorithm>

#include "attribution/noun_phrase.h"
#include "attribution/phrase_words.h"
#include "attribution/phrases.h"
#include "attribution/speech.h"

namespace stemma::attribution {
namespace {

constexpr std::uint32_t kFewestWords = 5;         // shorter quotations are scare quotes and titles
constexpr std::uint32_t kFewestIntroduced = 3;    // behind a colon
constexpr std::uint32_t kParagraphsBack = 3;      // how far back a floating quotation looks for its speaker
constexpr std::uint32_t kLongestQuotation = 160;  // tokens; an unopened or unclosed one may swallow its paragraph

// What the other finders have settled, by token: which words some voice outside quotations owns, and these voices in
// reading order. Built once, so that each quotation costs its own length only.
class Settled {
 public:
  Settled(const View& view, const std::vector<Relation>& relations) : owned_(view.size() + 1, 0) {
    for (std::size_t i = 0; i < relations.size(); ++i) Add(view, relations[i], i);
    for (std::size_t i = 1; i < owned_.size(); ++i) owned_[i] += owned_[i - 1];
    std::sort(voices_.begin(), voices_.end());
  }
  [[nodiscard]] bool Owns(Range quote) const {
    for (std::uint32_t i = quote.begin; i < quote.end; ++i)
      if (owned_[i] > 0) return true;
    return false;
  }
  // Position of the last voice that starts before `at`.
  [[nodiscard]] std::optional<std::size_t> Before(std::uint32_t at) const {
    const auto next = std::lower_bound(voices_.begin(), voices_.end(), std::pair<std::uint32_t, std::size_t>{at, 0});
    return next == voices_.begin() ? std::nullopt : std::optional(std::prev(next)->second);
  }

 private:
  void Add(const View& view, const Relation& r, std::size_t i) {
    if (r.relay) return;
    const Range anchor = r.cue.empty() ? r.source : r.cue[0];
    if (!r.source.empty() && view[r.source.begin].quote < 0) voices_.emplace_back(r.source.begin, i);
    if (anchor.empty() || view[anchor.begin].quote >= 0) return;  // a speaker inside a quotation does not own it
    for (const Range c : r.content) {
      ++owned_[c.begin];
      --owned_[c.end];
    }
  }
  std::vector<int> owned_;
  std::vector<std::pair<std::uint32_t, std::size_t>> voices_;
};

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
const Relation* LastVoice(const View& v, const Settled& settled, const std::vector<Relation>& relations,
                          std::uint32_t at) {
  const auto last = settled.Before(at);
  if (!last) return nullptr;
  const Relation& r = relations[*last];
  return v.ParagraphOf(r.source.begin) + kParagraphsBack < v.ParagraphOf(at) ? nullptr : &r;
}

// The colon or semicolon that ends the paragraph before the one at `at`; nothing when none does.
std::optional<std::uint32_t> ColonAbove(const View& v, std::uint32_t at) {
  const std::uint32_t paragraph = v.ParagraphOf(at);
  if (paragraph == 0) return std::nullopt;
  const Range above = v.paragraphs()[paragraph - 1];
  if (above.empty() || (v.Key(above.end - 1) != ":" && v.Key(above.end - 1) != ";")) return std::nullopt;
  return above.end - 1;
}

// The colon right before the quotation, in its own sentence.
std::optional<std::uint32_t> ColonBefore(const View& v, const QuotedRange& q) {
  if (q.outer.begin == 0 || v.Key(q.outer.begin - 1) != ":") return std::nullopt;
  return q.outer.begin - 1;
}

// "Spokesman A. Marr: "...""; "Wife: "..."": words for a voice and no verb before the colon.
bool IsSpeakerLabel(const View& v, Range r) {
  constexpr std::uint32_t kLongestLabel = 6;  // tokens
  if (r.empty() || r.size() > kLongestLabel || !v[r.begin].capitalised || HasFiniteVerb(v, r)) return false;
  bool voice = false;
  for (std::uint32_t i = r.begin; i < r.end; ++i) {
    if (v[i].quote >= 0 || v[i].Is(kPreposition | kConjunction)) return false;
    voice = voice || v[i].Is(kSpeakerNoun | kTitle | kBodyNoun) || v.Key(i) == "wife" || v.Key(i) == "husband";
  }
  return voice;
}

// "Speaking to reporters, Marr shot it down:" has its subject behind the comma.
std::uint32_t BehindOpening(const View& v, Range s, std::uint32_t colon) {
  if (!v.Key(s.begin).ends_with("ing") && !v[s.begin].Is(kPreposition)) return s.begin;
  for (std::uint32_t i = s.begin; i < colon; ++i)
    if (v.Key(i) == ",") return i + 1;
  return s.begin;
}

// "... followed by a statement from the Orel Health Board:": whose words the line ends with; empty when it does not.
Range OwnerBefore(const View& v, std::uint32_t floor, std::uint32_t colon) {
  constexpr std::uint32_t kLongestName = 9;  // tokens
  for (std::uint32_t i = colon; i > floor + 1 && colon - i <= kLongestName; --i) {
    if (v.Key(i - 1) != "from" && v.Key(i - 1) != "by") continue;
    if (!v[i - 2].Is(kDocumentNoun | kVenueNoun)) return {};
    const Range name = PhraseAfter(v, i, colon);
    return name.end == colon && CanSpeak(v, name) ? name : Range{};
  }
  return {};
}

// "Perez pressed for more: "...""; the voice is the subject of the line before the colon, or its last source.
void ReadColonQuote(const View& v, const QuotedRange& q, const Settled& settled, std::uint32_t colon,
                    std::vector<Relation>& out) {
  const Range s = v.sentences()[v[colon].sentence];
  Relation r;
  const Relation* voice = LastVoice(v, settled, out, colon);
  const bool near = voice != nullptr && v[voice->source.begin].sentence == v[colon].sentence;
  r.source = near ? voice->source : ClauseSubject(v, BehindOpening(v, s, colon), colon);
  const Range owner = near ? Range{} : OwnerBefore(v, s.begin, colon);
  if (!owner.empty()) r.source = owner;
  const Range label{s.begin, colon};
  if (!near && IsSpeakerLabel(v, label)) r.source = label;
  if (r.source.empty() || (r.source.size() == 1 && !CanSpeak(v, r.source))) return;
  if (!near && owner.empty() && !v[r.source.begin].capitalised) return;
  r.cue = {{colon, colon + 1}};
  r.content = BlockAfter(v, colon);
  if (r.content.empty() || v.ParagraphOf(colon) == v.ParagraphOf(q.outer.begin)) r.content = {q.outer};
  r.kind = QuoteKind::kDirect;
  r.confidence = near ? 0.7 : 0.55;
  Tidy(v, r);
  if (!r.content.empty()) out.push_back(std::move(r));
}

// Where the tag of a quotation that ends with a comma, "?" or "!" starts; nothing when it is a sentence of its own.
std::optional<std::uint32_t> TagStart(const View& v, const QuotedRange& q) {
  if (!q.opened || !q.closed || q.outer.end + 1 >= v.size() || q.inner.empty()) return std::nullopt;
  const std::string_view last = v.Key(q.inner.end - 1);
  const bool outside = v.Key(q.outer.end) == ",";
  if (last != "," && last != "?" && last != "!" && !outside) return std::nullopt;
  const std::uint32_t at = q.outer.end + (outside ? 1 : 0);
  if (at >= v.size() || v.ParagraphOf(at) != v.ParagraphOf(q.outer.begin)) return std::nullopt;
  return at;
}

// '"Mind your feet," cackled Marr', '"...," she cackled': any past form beside a quotation is how it was said.
bool ReadUnknownVerb(const View& v, const QuotedRange& q, std::vector<Relation>& out) {
  constexpr std::uint32_t kLongestSubject = 6;  // tokens
  const auto at = TagStart(v, q);
  if (!at) return false;
  const Range region = Region(v, *at);
  Relation r;
  if (LooksPast(v, *at)) {
    r.source = PhraseAfter(v, *at + 1, region.end);
    r.cue = {{*at, *at + 1}};
  } else {
    std::uint32_t verb = *at + 1;
    while (verb < region.end && verb - *at < kLongestSubject && !LooksPast(v, verb) && !IsBoundary(v, verb)) ++verb;
    if (v[*at].Is(kSubject)) verb = *at + 1;
    if (verb >= region.end || !LooksPast(v, verb)) return false;
    r.source = PhraseBefore(v, verb, *at);
    r.cue = {{verb, verb + 1}};
    if (r.source.begin != *at) return false;
  }
  if (r.source.empty() || v[r.source.begin].Is(kPreposition)) return false;
  r.content = WholeSpeech(v, static_cast<std::int32_t>(v[q.outer.begin].quote));
  r.kind = QuoteKind::kDirect;
  r.confidence = 0.6;
  Tidy(v, r);
  if (r.content.empty()) return false;
  out.push_back(std::move(r));
  return true;
}

void ReadFloating(const View& v, const QuotedRange& q, const Settled& settled, std::vector<Relation>& out) {
  const Relation* voice = LastVoice(v, settled, out, q.outer.begin);
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
  const Settled settled(view, out);
  std::uint32_t done = 0;  // end of the last block that a colon introduced
  for (const QuotedRange& q : view.quotes()) {
    const bool introduced = ColonBefore(view, q) || TagStart(view, q);
    const std::uint32_t fewest = introduced ? kFewestIntroduced : kFewestWords;
    if (q.outer.size() > kLongestQuotation || WordsIn(view, q.inner) < fewest || settled.Owns(q.outer) ||
        q.outer.begin < done)
      continue;
    const auto colon = ColonBefore(view, q) ? ColonBefore(view, q) : ColonAbove(view, q.outer.begin);
    const std::size_t before = out.size();
    if (colon)
      ReadColonQuote(view, q, settled, *colon, out);
    else if (!ReadUnknownVerb(view, q, out) && StandsAlone(view, q))
      ReadFloating(view, q, settled, out);
    if (out.size() > before && !out.back().content.empty()) done = out.back().content.back().end;
  }
}

}  // namespace stemma::attribution
