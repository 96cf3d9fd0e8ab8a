#include "attribution/candidates.h"

#include <algorithm>

#include "attribution/noun_phrase.h"
#include "attribution/speech.h"

namespace stemma::attribution {
namespace {

bool Overlaps(const Scene& s, Range r) {
  if (r.empty()) return false;
  if (r.begin < s.cue.end && s.cue.begin < r.end) return true;
  return s.rule != nullptr &&
         std::ranges::any_of(s.rule->cue, [&](Range c) { return r.begin < c.end && c.begin < r.end; });
}

class Pool {
 public:
  explicit Pool(const View& view) : view_(view) {}
  // A source: none that shares a word with the cue.
  void AddSource(const Scene& s, Range r, Maker maker) {
    if (!Overlaps(s, r)) Add(r, maker);
  }
  void Add(std::vector<Range> pieces, Maker maker) {
    if (pieces.empty() && maker != kNone && maker != kByRule && maker != kBySupposed && maker != kByTagged) return;
    for (Candidate& c : out_)
      if (c.pieces == pieces) {
        c.makers |= maker;
        return;
      }
    out_.push_back({std::move(pieces), static_cast<std::uint32_t>(maker)});
  }
  void Add(Range r, Maker maker) {
    if (!r.empty())
      Add(std::vector<Range>{r}, maker);
    else
      Add(std::vector<Range>{}, maker);
  }
  // A content: tidied, so that source and cue are not in it.
  void AddContent(std::vector<Range> pieces, Maker maker, Range source, Range cue) {
    Relation r;
    r.source = source;
    r.cue = {cue};
    r.content = std::move(pieces);
    Tidy(view_, r);
    Add(std::move(r.content), maker);
  }
  std::vector<Candidate> Take() { return std::move(out_); }

 private:
  const View& view_;
  std::vector<Candidate> out_;
};

Range Owner(const View& v, std::uint32_t head, std::uint32_t floor) {
  std::uint32_t b = head;
  while (b > floor && head - b < 4 && v[b - 1].kind == text::TokenKind::kWord && !v[b - 1].Is(kPossessive) &&
         v.Key(b - 1) != "'s" && v.Key(b - 1) != "'")
    --b;
  if (b > floor && v[b - 1].Is(kPossessive)) return {b - 1, b};
  if (b > floor + 1 && v.Key(b - 1) == "'s") return PhraseBefore(v, b - 1, floor);
  return {};
}

// End of the words that hang on the cue: a comma, a stop, a preposition, a time.
std::uint32_t ObjectEnd(const View& v, std::uint32_t begin, std::uint32_t ceiling) {
  std::uint32_t i = begin;
  while (i < ceiling && v[i].kind != text::TokenKind::kMark &&
         !(i > begin && v[i].Is(kPreposition | kTime | kSubordinator)))
    ++i;
  return i;
}

// Behind the last semicolon, colon or ", and" before `end`.
std::uint32_t ClauseBegin(const View& v, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t i = end; i-- > begin + 1;) {
    if (v.Key(i) == ";" || v.Key(i) == ":") return i + 1;
    if (v[i].Is(kConjunction) && v.Key(i - 1) == ",") return i + 1;
  }
  return begin;
}

}  // namespace

std::vector<Candidate> SourceCandidates(const Scene& s, const Relation& tagged) {
  const View& v = s.sheet.view;
  const Range region = Region(v, s.head);
  Pool pool(v);
  if (s.rule != nullptr) pool.AddSource(s, s.rule->source, kByRule);
  pool.AddSource(s, s.supposed.source, kBySupposed);
  pool.AddSource(s, tagged.source, kByTagged);
  pool.Add(Range{}, kNone);
  const std::uint32_t b = std::max(s.cue.begin, region.begin);
  if (b > region.begin) {
    pool.AddSource(s, PhraseBefore(v, b, region.begin), kByShape);
    if (v.Key(b - 1) == "," && b > region.begin + 1)
      pool.AddSource(s, PhraseBefore(v, b - 1, region.begin), kBehindComma);
    pool.AddSource(s, ClauseSubject(v, region.begin, b), kShared);
    pool.AddSource(s, Owner(v, s.head, region.begin), kOwner);
    std::uint32_t clause = ClauseBegin(v, region.begin, b);
    if (clause > region.begin && clause < b) pool.AddSource(s, ClauseSubject(v, clause, b), kClause);
  }
  if (s.cue.end < region.end) {
    const bool by = v.Key(s.cue.end) == "by" || v.Key(s.cue.end) == "to" || v.Key(s.cue.end) == "from";
    pool.AddSource(s, PhraseAfter(v, s.cue.end + (by ? 1 : 0), region.end), kBehindCue);
    pool.AddSource(s, BarePhraseAfter(v, s.cue.end + (by ? 1 : 0), region.end), kObject);
  }
  const Range sentence = NearPart(v.sentences()[v[s.head].sentence], s.head);
  for (std::uint32_t i = s.cue.begin; i-- > sentence.begin;)
    if (s.sheet.cells[i].rule >= 0) {
      pool.AddSource(s, s.sheet.relations[static_cast<std::size_t>(s.sheet.cells[i].rule)].source, kPrevious);
      break;
    }
  return pool.Take();
}

std::vector<Candidate> ContentCandidates(const Scene& s, const Relation& tagged, Range source) {
  const View& v = s.sheet.view;
  const Range region = Region(v, s.head);
  const Range sentence = NearPart(v.sentences()[v[s.head].sentence], s.head);
  const Range paragraph = NearPart(v.paragraphs()[v.ParagraphOf(s.head)], s.head);
  Pool pool(v);
  const auto add = [&](std::vector<Range> pieces, Maker maker) {
    pool.AddContent(std::move(pieces), maker, source, s.cue);
  };
  if (s.rule != nullptr) add(s.rule->content, kByRule);
  add(s.supposed.content, kBySupposed);
  add(tagged.content, kByTagged);
  pool.Add(Range{}, kNone);
  const bool inverted = !source.empty() && source.begin >= s.cue.end;
  const std::uint32_t right = inverted ? source.end : s.cue.end;
  std::uint32_t left =
      !source.empty() && source.end <= s.cue.begin && source.begin >= region.begin ? source.begin : s.cue.begin;
  left = std::max(left, region.begin);
  if (right < region.end) {
    const std::uint32_t end = ContentEnd(v, right, region.end);
    add(Pieces({right, end}), kBehindCue);
    add(Pieces({right, ObjectEnd(v, right, region.end)}), kObject);
    const Range recipient = BarePhraseAfter(v, right, region.end);
    if (!recipient.empty() && recipient.end < region.end) add(Pieces({recipient.end, end}), kNext);
    if (!recipient.empty()) add(Pieces(PhraseAfter(v, right, region.end)), kShared);
    for (std::uint32_t i = right; i < end; ++i)
      if (v.Key(i) == "that" || v.Key(i) == "whether" || v.Key(i) == ":") {
        add(Pieces({i, end}), kOwner);
        break;
      }
  }
  if (left > region.begin) {
    add(Pieces({region.begin, left}), kByShape);
    const std::uint32_t clause = ClauseBegin(v, region.begin, left > 1 ? left - 1 : left);
    add(Pieces({clause, left}), kClause);
    if (right < region.end && v.Key(right) == ",") add({{region.begin, left}, {right, region.end}}, kBehindComma);
  }
  for (std::uint32_t i = s.cue.begin; i-- > paragraph.begin;)
    if (v[i].quote >= 0 && v[i].quote != v[s.head].quote) {
      add(WholeSpeech(v, v[i].quote), kQuotation);
      break;
    }
  for (std::uint32_t i = s.cue.end; i < std::min(paragraph.end, sentence.end + 3); ++i)
    if (v[i].quote >= 0 && v[i].quote != v[s.head].quote) {
      add(WholeSpeech(v, v[i].quote), kPrevious);
      break;
    }
  return pool.Take();
}

}  // namespace stemma::attribution
