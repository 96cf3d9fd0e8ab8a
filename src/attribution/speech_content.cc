#include <algorithm>
#include "attribution/media.h"
#include "attribution/noun_phrase.h"
#include "attribution/phrase_words.h"
#include "attribution/speech.h"
#include "attribution/speech_finder.h"

namespace stemma::attribution {
namespace {
constexpr std::size_t kMostBack = 44;  // earlier relations of a sentence to look back over
}

bool SpeechFinder::FindContent(Relation& r, std::uint32_t left) {
  const std::uint32_t right = tail_.content;
  const std::int32_t quote = view_[cue_.head].quote < 0 ? QuoteEndingAt(view_, left) : -1;
  quote_beside_ =
      quote >= 0 || Key(right) == ":" || QuoteStartingAt(view_, right) >= 0 ||
      (QuoteStartingAt(view_, right + 1) >= 0 && !(cue_.verb->base == "go" && view_[right].Is(kPreposition)));
  if (quote >= 0 && !cue_.gerund && !(SharesSubject(r, left) && !AtEnd(right))) return LeftQuote(r, left, quote);
  if (Key(right) == ":" || (Key(right) == "," && QuoteStartingAt(view_, right + 1) >= 0)) {
    if (right + 1 < region_.end) return RightContent(r, right + 1);
    return Block(r);
  }
  if (QuoteStartingAt(view_, right) >= 0) return RightContent(r, right);
  const bool clause_left = left > region_.begin + (Key(right) == "," ? 1U : 2U) && Key(left - 1) == "," &&
                           !cue_.gerund &&
                           (cue_.Trait(kInverts) || (cue_.Trait(kNeedsClause) && (AtEnd(right) || PointsOut(right))));
  if (AtEnd(right) || (inverted_ && Key(right) != "that")) {
    closes_ = clause_left;
    if (clause_left || (inverted_ && left > region_.begin + 2)) return LeftClause(r, left);
    if (cue_.passive && left > region_.begin) return false;
    return Block(r);
  }
  if (Key(right) == ",") {
    if (Key(right + 1) == "that" || (!clause_left && right + 1 < region_.end)) return RightContent(r, right + 1);
    closes_ = clause_left;
    return clause_left && LeftClause(r, left);
  }
  if (clause_left && view_[right].Is(kPreposition | kSubordinator) && Key(right) != "that" && !cue_.Trait(kTells) &&
      HasVerb({region_.begin, left}))
    return LeftClause(r, left);
  return RightContent(r, right);
}

// '"It was dark," she said, and asked to be left alone': the quotation belongs to the first verb of the subject.
bool SpeechFinder::SharesSubject(const Relation& r, std::uint32_t left) const {
  if (out_.size() <= first_ || r.source.empty() || r.source.begin != left) return false;
  const Relation& before = out_.back();
  return before.source == r.source && !before.cue.empty() && before.cue.front().begin < cue_.head;
}

bool SpeechFinder::PointsOut(std::uint32_t right) const {
  return Key(cue_.group.end - 1) == "out" && Key(right) == ",";
}

bool SpeechFinder::HasVerb(Range range) const {
  for (std::uint32_t i = range.begin + 1; i < range.end; ++i) {
    const Word& w = view_[i];
    if (w.Is(kAuxiliary | kOtherVerb)) return true;
    if (w.info.verb != nullptr && w.info.form != Form::kGerund && !w.capitalised) return true;
    if (w.key.size() > 4 && w.key.ends_with("ed") && !w.capitalised) return true;
  }
  return false;
}

bool SpeechFinder::LeftQuote(Relation& r, std::uint32_t left, std::int32_t quote) {
  r.content = WholeSpeech(view_, quote);
  const Range outer = view_.quotes()[static_cast<std::size_t>(quote)].outer;
  const Range sentence = view_.sentences()[view_[outer.begin].sentence];
  if (outer.begin > sentence.begin && view_.quotes()[static_cast<std::size_t>(quote)].opened) {
    const std::uint32_t from = ClauseStart(sentence.begin, outer.begin);
    if (from < outer.begin) r.content.push_back({from, outer.begin});
  }
  (void)left;
  r.confidence = 0.95;
  Resume(r);
  return true;
}

std::uint32_t SpeechFinder::ClauseStart(std::uint32_t begin, std::uint32_t end) const {
  std::uint32_t start = begin;
  for (std::size_t i = out_.size(); i-- > first_ && out_.size() - i < kMostBack;) {
    const Relation& r = out_[i];
    if (r.cue.empty()) continue;
    if (r.cue[0].end <= begin) break;
    if (view_[r.cue[0].begin].quote != view_[cue_.head].quote) continue;
    for (const Range c : r.cue)
      if (c.end <= end) start = std::max(start, c.end);
    if (r.source.end <= end && r.source.begin >= begin) start = std::max(start, r.source.end);
    for (const Range c : r.content)
      if (c.end <= end && c.begin >= begin) start = std::max(start, c.end);
  }
  // Nothing but a comma between: the earlier one stands inside what this cue carries.
  if (start + 2 >= end) start = begin;
  while (start < end && view_[start].kind == text::TokenKind::kMark && QuoteStartingAt(view_, start) < 0) ++start;
  return start;
}

void SpeechFinder::Resume(Relation& r) {
  std::uint32_t i = tail_.content;
  if (i < region_.end && Key(i) == ",") {
    const std::int32_t q = QuoteStartingAt(view_, i + 1);
    if (q >= 0) {
      for (const Range p : WholeSpeech(view_, q)) r.content.push_back(p);
      i = view_.quotes()[static_cast<std::size_t>(q)].outer.end;
    }
    return;
  }
  for (std::uint32_t j = i; j < region_.end; ++j)
    if (view_[j].quote >= 0) return;
  const std::uint32_t next = region_.end;
  if (next >= view_.size() || view_.ParagraphOf(next) != view_.ParagraphOf(cue_.head)) return;
  const std::int32_t q = QuoteStartingAt(view_, next);
  if (q < 0) return;
  const Range outer = view_.quotes()[static_cast<std::size_t>(q)].outer;
  const bool alone = outer.end >= view_.size() || view_[outer.end].sentence != view_[outer.end - 1].sentence;
  if (alone)
    for (const Range p : WholeSpeech(view_, q)) r.content.push_back(p);
}

bool SpeechFinder::LeftClause(Relation& r, std::uint32_t left) {
  std::uint32_t start = ClauseStart(region_.begin, left);
  if (start < left && view_[start].Is(kConjunction) && start == region_.begin) ++start;
  if (start >= left) return false;
  r.content.push_back({start, left});
  const std::uint32_t right = tail_.content;
  if (Key(right) == "," && right + 1 < region_.end && !OpensAside(right + 1) && !OpensTag(view_, right, region_.end))
    r.content.push_back({right + 1, ContentEnd(view_, right + 1, region_.end)});
  r.confidence = 0.85;
  return true;
}

bool SpeechFinder::OpensAside(std::uint32_t i) const {
  const std::string_view key = Key(i);
  if (key.size() > 4 && key.ends_with("ing")) return true;
  return view_[i].Is(kTime) || key == "according" || key == "a" || key == "who" || key == "citing" || key == "when" ||
         key == "after" || key == "as" || key == "in" || key == "during";
}

bool SpeechFinder::OpeningClause() const {
  if (inverted_ || cue_.group.begin > region_.begin + 6) return false;
  if (cue_.group.begin <= region_.begin + 1 && (cue_.gerund || cue_.form == Form::kPast) &&
      cue_.head <= region_.begin + 2 && (cue_.gerund || cue_.head == region_.begin))
    return true;
  const std::string_view first = Key(region_.begin);
  return first == "when" || first == "after" || first == "before" || first == "while" || first == "as" ||
         first == "if" || first == "once" || first == "since" || first == "though" || first == "although" ||
         first == "having";
}

std::uint32_t SpeechFinder::FirstComma(std::uint32_t from, std::uint32_t end) const {
  for (std::uint32_t i = from; i < end; ++i)
    if (Key(i) == "," && view_[i].quote == view_[cue_.head].quote) return i;
  return end;
}

std::uint32_t SpeechFinder::RelativeEnd(const Relation& r, std::uint32_t right, std::uint32_t end) const {
  if (r.source.size() != 1 || !view_[r.source.begin].Is(kRelative)) return end;
  for (std::uint32_t i = right; i + 1 < end; ++i) {
    if (Key(i) != "," || view_[i].quote != view_[cue_.head].quote) continue;
    std::uint32_t j = i + 1;
    while (j < end && view_[j].Is(kAdverb)) ++j;
    if (j < end && !view_[j].capitalised &&
        (view_[j].Is(kAuxiliary | kOtherVerb) ||
         (view_[j].info.verb != nullptr && view_[j].info.form != Form::kGerund) ||
         (view_[j].key.ends_with("ed") && view_[j].kind == text::TokenKind::kWord)))
      return i;
  }
  return end;
}

bool SpeechFinder::RightContent(Relation& r, std::uint32_t right) {
  if (right >= region_.end) return Block(r);
  const std::uint32_t end = RelativeEnd(r, right, ContentEnd(view_, right, region_.end));
  const std::int32_t q = QuoteStartingAt(view_, right);
  if (q >= 0) {
    r.content = WholeSpeech(view_, q);
    const std::uint32_t quoted = view_.quotes()[static_cast<std::size_t>(q)].outer.end;
    if (end > quoted) r.content.push_back({quoted, end});
    r.confidence = 0.92;
    return true;
  }
  const std::uint32_t stop = OpeningClause() ? FirstComma(right, end) : end;
  if (view_[right].Is(kAuxiliary) && Key(right) != "having" && !cue_.passive && !cue_.Trait(kTells)) return false;
  r.content.push_back({right, stop});
  r.confidence = Key(right) == "that" ? 0.9 : 0.8;
  return stop > right;
}

bool SpeechFinder::Block(Relation& r) {
  const Range sentence = view_.sentences()[view_[cue_.head].sentence];
  const Range paragraph = view_.paragraphs()[view_.ParagraphOf(cue_.head)];
  if (view_[cue_.head].quote >= 0 || sentence.end != paragraph.end)
    return Key(tail_.content) == ":" && NextSentence(r, sentence);
  r.content = BlockAfter(view_, cue_.head);
  r.confidence = 0.85;
  return !r.content.empty();
}

bool SpeechFinder::NextSentence(Relation& r, Range sentence) {
  if (sentence.end >= view_.size()) return false;
  r.content = {view_.sentences()[view_[sentence.end].sentence]};
  return true;
}

bool SpeechFinder::ClauseFollows() const {
  const std::uint32_t i = tail_.content;
  return Key(i) == "that" || Key(i) == "whether" || Key(i) == "how" || Key(i) == ":" || BareClauseFollows(i) ||
         QuoteStartingAt(view_, i) >= 0 || (Key(i) == "," && QuoteStartingAt(view_, i + 1) >= 0);
}

bool SpeechFinder::BareClauseFollows(std::uint32_t i) const {
  constexpr std::uint32_t kLongestSubject = 5;  // tokens of a subject without "that" in front
  if (i >= region_.end || cue_.passive) return false;
  if (view_[i].Is(kSubject) && !view_[i].Is(kPossessive)) return i + 1 < region_.end && !AtEnd(i + 1);
  if (!view_[i].Is(kDeterminer | kPossessive)) return false;
  for (std::uint32_t j = i + 2; j < std::min(region_.end, i + kLongestSubject); ++j) {
    if (IsMark(view_, j)) return false;
    if (IsClauseVerb(view_, j)) return true;
  }
  return false;
}

bool SpeechFinder::HasQuotation(const Relation& r) const {
  for (const Range c : r.content)
    for (std::uint32_t i = c.begin; i < c.end; ++i)
      if (view_[i].quote >= 0 && view_[i].quote != view_[cue_.head].quote) return true;
  return false;
}

}  // namespace stemma::attribution
