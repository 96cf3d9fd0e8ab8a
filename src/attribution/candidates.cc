#include "attribution/candidates.h"

#include <algorithm>

#include "attribution/noun_phrase.h"
#include "attribution/speech.h"

namespace stemma::attribution {
namespace {

// Bits of Candidate::makers.
enum Maker : std::uint32_t {
  kByRule = 1,
  kBySupposed = 2,
  kByTagged = 4,
  kByShape = 8,       // the phrase or clause beside the cue
  kBehindComma = 16,  // beyond an aside
  kBehindCue = 32,    // the phrase behind, "by" stepped over; the clause behind
  kOwner = 64,        // "the union's claim", "its claim"
  kShared = 128,      // of an earlier attribution of the sentence
  kNone = 256,        // no span at all
  kObject = 512,      // the words behind the cue up to a comma or preposition
  kQuotation = 1024,  // the quotation beside the cue
  kClause = 2048,     // the clause in front, cut at a conjunction or semicolon
  kPrevious = 4096,   // the sentence or quotation before
  kNext = 8192,       // the sentence or quotation behind
};

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

std::vector<Range> One(Range r) { return r.empty() ? std::vector<Range>{} : std::vector<Range>{r}; }

std::uint64_t SizeBucket(std::uint32_t n) {
  if (n < 4) return n;
  if (n < 8) return 4;
  if (n < 16) return 5;
  return n < 40 ? 6 : 7;
}

// How far a span lies from the cue, signed by side.
std::uint64_t Place(const Scene& s, Range r) {
  if (r.end <= s.cue.begin) return 10 + std::min(s.cue.begin - r.end, 6U);
  if (r.begin >= s.cue.end) return 20 + std::min(r.begin - s.cue.end, 6U);
  return 1;
}

bool HoldsVerb(const View& v, Range r) {
  for (std::uint32_t i = r.begin; i < r.end; ++i)
    if (v[i].Is(kAuxiliary | kOtherVerb) || (v[i].info.verb != nullptr && !v[i].capitalised)) return true;
  return false;
}

void CommonFeatures(const Scene& s, const Candidate& c, FeatureBag& bag) {
  const Cell& head = s.sheet.At(s.head);
  const std::uint64_t finder = s.rule == nullptr ? 99 : s.rule->finder;
  bag.Add(1, c.makers);
  bag.Add(2, Mix(c.makers, finder));
  bag.Add(3, Mix(c.makers, head.stem));
  bag.Add(4, Mix(c.makers, head.suffix));
  bag.Add(5, Mix(c.makers, head.kinds));
  bag.Add(6, Mix(c.makers & 7U, s.supposed.source.empty()));
  for (std::uint32_t bit = 1; bit <= kNext; bit <<= 1)
    if ((c.makers & bit) != 0) {
      bag.Add(7, bit);
      bag.Add(8, Mix(bit, finder));
      bag.Add(9, Mix(bit, head.classes));
    }
}

void SpanFeatures(const Scene& s, const Candidate& c, FeatureBag& bag) {
  const View& v = s.sheet.view;
  const Range first = c.pieces.front();
  const Range last = c.pieces.back();
  const Cell& a = s.sheet.At(first.begin);
  const Cell& z = s.sheet.At(std::int64_t{last.end} - 1);
  const Cell& before = s.sheet.At(std::int64_t{first.begin} - 1);
  const Cell& after = s.sheet.At(last.end);
  const Cell& head = s.sheet.At(s.head);
  const std::uint64_t place = Place(s, first);
  std::uint32_t size = 0;
  for (const Range r : c.pieces) size += r.size();
  const std::uint64_t level = Mix(v[first.begin].quote == v[s.head].quote, v[first.begin].quote >= 0);
  const bool same_sentence = v[first.begin].sentence == v[s.head].sentence;
  bag.Add(20, place);
  bag.Add(21, Mix(place, c.makers));
  bag.Add(22, Mix(place, head.stem));
  bag.Add(23, Mix(SizeBucket(size), place / 10));
  bag.Add(24, Mix(a.key, place / 10));
  bag.Add(25, Mix(a.classes, Mix(a.shape & 15, place / 10)));
  bag.Add(26, Mix(z.classes, z.shape & 15));
  bag.Add(27, z.key);
  bag.Add(28, Mix(before.key, place / 10));
  bag.Add(29, Mix(after.key, place / 10));
  bag.Add(30, Mix(before.classes, a.classes));
  bag.Add(31, Mix(z.classes, after.classes));
  bag.Add(32, Mix(level, place / 10));
  bag.Add(33, Mix(same_sentence, Mix(level, place)));
  bag.Add(34, Mix(HoldsVerb(v, first), Mix(place, SizeBucket(size))));
  bag.Add(35, Mix(c.pieces.size(), place / 10));
  bag.Add(36, Mix(head.kinds, Mix(place / 10, a.classes)));
  bag.Add(37, Mix(head.stem, a.key));
  bag.Add(38, Mix(v.ParagraphOf(s.head) == 0, place));
  const Range sentence = v.sentences()[v[s.head].sentence];
  bag.Add(39, Mix(first.begin == sentence.begin, Mix(last.end + 1 >= sentence.end, place / 10)));
  bag.Add(40, Mix(s.sheet.At(s.cue.end).key, place / 10));
  bag.Add(41, Mix(s.sheet.At(s.cue.end).classes, Mix(s.sheet.At(std::int64_t{s.cue.begin} - 1).classes, place)));
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
  const Range sentence = v.sentences()[v[s.head].sentence];
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
  const Range sentence = v.sentences()[v[s.head].sentence];
  const Range paragraph = v.paragraphs()[v.ParagraphOf(s.head)];
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
    add(One({right, end}), kBehindCue);
    add(One({right, ObjectEnd(v, right, region.end)}), kObject);
    const Range recipient = BarePhraseAfter(v, right, region.end);
    if (!recipient.empty() && recipient.end < region.end) add(One({recipient.end, end}), kNext);
    if (!recipient.empty()) add(One(PhraseAfter(v, right, region.end)), kShared);
    for (std::uint32_t i = right; i < end; ++i)
      if (v.Key(i) == "that" || v.Key(i) == "whether" || v.Key(i) == ":") {
        add(One({i, end}), kOwner);
        break;
      }
  }
  if (left > region.begin) {
    add(One({region.begin, left}), kByShape);
    const std::uint32_t clause = ClauseBegin(v, region.begin, left > 1 ? left - 1 : left);
    add(One({clause, left}), kClause);
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

void SourceFeatures(const Scene& s, const Candidate& c, FeatureBag& bag) {
  CommonFeatures(s, c, bag);
  const bool empty = c.pieces.empty();
  const Cell& head = s.sheet.At(s.head);
  bag.Add(50, Mix(empty, head.stem));
  bag.Add(51, Mix(empty, Mix(head.kinds, head.suffix)));
  bag.Add(52, Mix(empty, s.sheet.At(std::int64_t{s.cue.begin} - 1).classes));
  if (empty) return;
  SpanFeatures(s, c, bag);
  const Range r = c.pieces.front();
  bool capital = false;
  for (std::uint32_t i = r.begin; i < r.end; ++i) capital = capital || s.sheet.view[i].capitalised;
  bag.Add(53, Mix(capital, Mix(r.size() == 1, Place(s, r) / 10)));
  bool inside = false;  // of something said or somebody who speaks
  for (std::uint32_t i = r.begin; i < r.end; ++i) inside = inside || (s.sheet.cells[i].marks & kMarkContent) != 0;
  bag.Add(54, Mix(inside, c.makers));
}

void ContentFeatures(const Scene& s, const Candidate& c, Range source, FeatureBag& bag) {
  CommonFeatures(s, c, bag);
  const bool empty = c.pieces.empty();
  const Cell& head = s.sheet.At(s.head);
  const std::uint64_t side = source.empty() ? 0 : source.end <= s.cue.begin ? 1 : 2;
  bag.Add(50, Mix(empty, head.stem));
  bag.Add(51, Mix(empty, Mix(head.kinds, head.suffix)));
  bag.Add(52, Mix(empty, Mix(side, s.sheet.At(s.cue.end).key)));
  bag.Add(53, Mix(side, c.makers));
  if (empty) return;
  SpanFeatures(s, c, bag);
  const std::uint64_t place = Place(s, c.pieces.front());
  const std::uint64_t after_source = source.empty() ? 0 : s.sheet.At(source.end).classes;
  bag.Add(54, Mix(side, Mix(place, s.sheet.At(s.cue.end).key)));
  bag.Add(55, Mix(side, Mix(place / 10, s.sheet.At(s.cue.end).classes)));
  bag.Add(56, Mix(after_source, place));
  const std::uint32_t gap = source.empty() ? 0 : std::min(s.cue.begin > source.end ? s.cue.begin - source.end : 0, 3U);
  bag.Add(57, Mix(gap, Mix(side, place / 10)));
}

namespace {

const Candidate& Best(const std::vector<Candidate>& all, const std::vector<float>& sums) {
  return all[static_cast<std::size_t>(std::max_element(sums.begin(), sums.end()) - sums.begin())];
}

}  // namespace

Relation Combine(const Scene& s, const Relation& tagged, const WeightTable& sources, const WeightTable& contents) {
  Relation r = tagged;
  FeatureBag bag;
  std::vector<float> sums;
  const auto all = SourceCandidates(s, tagged);
  for (const Candidate& c : all) {
    bag.Clear();
    SourceFeatures(s, c, bag);
    sums.push_back(sources.Sum(bag.ids()));
  }
  const Candidate& source = Best(all, sums);
  r.source = source.pieces.empty() ? Range{} : source.pieces.front();
  sums.clear();
  const auto rest = ContentCandidates(s, tagged, r.source);
  for (const Candidate& c : rest) {
    bag.Clear();
    ContentFeatures(s, c, r.source, bag);
    sums.push_back(contents.Sum(bag.ids()));
  }
  r.content = Best(rest, sums).pieces;
  Tidy(s.sheet.view, r);
  SetKind(s.sheet.view, r);
  return r;
}

}  // namespace stemma::attribution
