// What tells a quotation's speaker. Declared in quotation.h.
#include <algorithm>
#include <array>
#include <cmath>

#include "attribution/judge_features.h"
#include "attribution/phrase_words.h"
#include "attribution/quotation.h"

namespace stemma::attribution {
namespace {

std::uint64_t Bucket(std::uint32_t n) { return n < 5 ? n : n < 8 ? 5 : n < 15 ? 6 : n < 40 ? 7 : 8; }

// How the quotation ends: a comma, a question, a stop, or in the middle of a clause.
std::uint64_t EndOf(const View& v, const Quoting& q) {
  const std::string_view last = v.Key(std::int64_t{q.quote.inner.end} - 1);
  const std::string_view next = v.Key(q.quote.outer.end);
  const auto code = [](std::string_view k) -> std::uint64_t {
    return k == "," ? 1 : k == "." ? 2 : k == "?" ? 3 : k == "!" ? 4 : k == ":" ? 5 : 0;
  };
  return code(last) * 8 + code(next);
}

// What opens it: nothing, a colon, a comma, a word.
std::uint64_t Opening(const View& v, const Quoting& q) {
  const std::uint32_t b = q.quote.outer.begin;
  if (b == q.sentence.begin && b == q.room.begin && b > 0 && (v.Key(b - 1) == ":" || v.Key(b - 1) == ";")) return 6;
  if (b == q.sentence.begin) return b == q.room.begin ? 1 : 2;
  const std::string_view key = v.Key(b - 1);
  return key == ":" ? 3 : key == "," ? 4 : 5;
}

void AddQuote(const Sheet& s, const Quoting& q, std::uint64_t where, FeatureBag& bag) {
  const View& v = s.view;
  const std::uint64_t end = EndOf(v, q), opening = Opening(v, q);
  const std::uint64_t size = Bucket(q.quote.inner.size());
  const bool alone = q.sentence.begin == q.quote.outer.begin && q.sentence.end <= q.quote.outer.end + 1;
  const bool capital = v[q.quote.inner.begin].capitalised;
  bag.Add(1, where);
  bag.Add(2, Mix(where, end));
  bag.Add(3, Mix(where, opening));
  bag.Add(4, Mix(where, size));
  bag.Add(5, Mix(where, Mix(alone, capital)));
  bag.Add(6, Mix(where, Mix(opening, end)));
  bag.Add(7, Mix(where, Mix(v.ParagraphOf(q.quote.outer.begin) == 0, q.nested)));
  bag.Add(8, Mix(where, Mix(q.quote.opened, q.quote.closed)));
  bag.Add(9, Mix(where, HasFiniteVerb(v, q.quote.inner)));
  bag.Add(10, Mix(where, Mix(capital, Mix(size, opening))));
  bag.Add(11, Mix(alone, Mix(capital, Mix(size, end))));
  bag.Add(12, s.At(q.quote.inner.begin).key);
}

void AddCue(const Sheet& s, const Quoting& q, const Speaker& c, std::uint64_t where, FeatureBag& bag) {
  const View& v = s.view;
  const std::uint32_t head = HeadOf(v, c.cue.front());
  const Cell& h = s.At(head);
  const Range cue{c.cue.front().begin, c.cue.back().end};
  bag.Add(20, Mix(where, h.stem));
  bag.Add(21, h.stem);
  bag.Add(22, Mix(where, h.suffix));
  bag.Add(23, Mix(where, h.kinds));
  bag.Add(24, Mix(where, VerbOf(v[head])));
  bag.Add(25, Mix(where, Mix(h.classes, LooksPast(v, head))));
  bag.Add(26, Mix(where, Bucket(cue.size())));
  for (std::uint32_t bit = 1; bit < 32; ++bit)
    if ((h.kinds >> bit) & 1U) bag.Add(27, Mix(where, bit));
  std::uint32_t capitals = 0, marks = 0, verbs = 0, joins = 0;
  for (const Range r : c.cue)
    for (std::uint32_t i = r.begin; i < r.end; ++i) {
      capitals += v[i].capitalised;
      marks += IsMark(v, i) && v.Key(i) != ":";
      verbs += v[i].Is(kAuxiliary | kOtherVerb) || v[i].info.verb != nullptr || LooksPast(v, i);
      joins += v[i].Is(kConjunction | kRelative | kSubordinator);
    }
  bag.Add(50, Mix(where, Bucket(capitals)));
  bag.Add(51, Mix(where, Bucket(marks)));
  bag.Add(52, Mix(where, Bucket(verbs)));
  bag.Add(53, Mix(where, Mix(capitals > 0, Mix(marks > 0, Mix(verbs, joins > 0)))));
  std::uint32_t n = 0;
  for (const Range r : c.cue)
    for (std::uint32_t i = r.begin; i < r.end && n < 8; ++i, ++n) {
      bag.Add(28, s.At(i).key);
      bag.Add(29, Mix(where, s.At(i).classes));
    }
  const Cell& last = s.At(std::int64_t{cue.end} - 1);
  const Cell& next = s.At(std::max(cue.end, c.source.end));
  bag.Add(30, Mix(where, last.key));
  bag.Add(31, Mix(where, next.key));
  bag.Add(32, Mix(where, Mix(next.classes, next.shape & 7)));
  bag.Add(33, Mix(where, Mix(h.suffix, Mix(EndOf(v, q), Opening(v, q)))));
  bag.Add(34, Mix(where, s.At(cue.begin).key));
  bag.Add(35, Mix(where, Mix(h.shape & 31, h.marks)));
  const std::uint32_t gap = cue.begin >= q.quote.outer.end   ? cue.begin - q.quote.outer.end
                            : q.quote.outer.begin >= cue.end ? q.quote.outer.begin - cue.end
                                                             : 0;
  bag.Add(36, Mix(where, Bucket(gap)));
  bag.Add(37, Mix(where, Mix(Bucket(gap), EndOf(v, q))));
}

void AddSource(const Sheet& s, const Quoting& q, const Speaker& c, std::uint64_t where, FeatureBag& bag) {
  const View& v = s.view;
  const Range r = c.source;
  bag.Add(40, Mix(where, PhraseShape(s, r)));
  bag.Add(41, PhraseShape(s, r));
  bag.Add(42, Mix(where, s.At(r.begin).key));
  bag.Add(43, s.At(std::int64_t{r.end} - 1).key);
  bag.Add(44, Mix(where, Bucket(r.size())));
  const std::uint32_t gap = r.begin >= q.quote.outer.end   ? r.begin - q.quote.outer.end
                            : q.quote.outer.begin >= r.end ? q.quote.outer.begin - r.end
                                                           : 0;
  bag.Add(45, Mix(where, Bucket(gap)));
  std::uint32_t marks = 0;
  for (std::uint32_t i = r.begin; i < r.end; ++i) marks |= s.cells[i].marks;
  bag.Add(46, Mix(where, marks));
  std::uint32_t speakers = 0;
  for (std::uint32_t i = r.begin; i < r.end; ++i)
    speakers |= v[i].info.classes & (kSpeakerNoun | kTitle | kMediumNoun | kBodyNoun);
  bag.Add(47, Mix(where, Mix(speakers, v[r.end - 1].capitalised)));
  bag.Add(48, Mix(where, Mix(r.begin > 0 ? s.At(std::int64_t{r.begin} - 1).classes : 1,
                             s.At(std::int64_t{r.begin} - 1).shape & 3)));
  bag.Add(49, Mix(where, s.At(std::int64_t{r.begin} - 1).key));
}

void AddVoice(const Sheet& s, const Quoting& q, const Speaker& c, std::uint64_t where, FeatureBag& bag) {
  const View& v = s.view;
  const std::uint32_t here = v.ParagraphOf(q.quote.outer.begin);
  const std::uint32_t there = v.ParagraphOf(c.source.begin);
  const std::uint64_t paragraphs = here >= there ? here - there : 9;
  const std::uint32_t sentences = v[q.quote.outer.begin].sentence >= v[c.source.begin].sentence
                                      ? v[q.quote.outer.begin].sentence - v[c.source.begin].sentence
                                      : 0;
  bag.Add(60, Mix(where, Mix(c.step, paragraphs)));
  bag.Add(61, Mix(where, Mix(c.step, Bucket(sentences))));
  bag.Add(62, Mix(where, Mix(c.step, Opening(v, q))));
  bag.Add(63, Mix(where, Mix(Opening(v, q), Mix(paragraphs, Bucket(sentences)))));
  if (c.voice != nullptr) {
    const auto kind = static_cast<std::uint64_t>(c.voice->kind);
    bag.Add(66, Mix(where, Mix(kind, Mix(c.step, paragraphs))));
    bag.Add(67, Mix(where, Mix(c.voice->finder, Mix(c.voice->weak, c.step))));
    bag.Add(68, Mix(where, Mix(kind, Opening(v, q))));
  } else {
    bag.Add(69, where);
  }
  const std::uint32_t b = q.quote.outer.begin;
  bag.Add(64, Mix(where, Mix(b > 0 && v[b - 1].quote >= 0, paragraphs)));
  bag.Add(65, Mix(where, Mix(Opening(v, q), Mix(paragraphs, Bucket(q.quote.inner.size())))));
}

}  // namespace

// Classes of the cue's words and of the voice.
static void AddClasses(const Sheet& s, const Quoting& q, const Speaker& c, std::uint64_t where, FeatureBag& bag) {
  constexpr std::uint32_t kWords = 8;  // of the cue
  bag.Add(86, s.VoiceClass(c.source));
  bag.Add(87, Mix(where, s.VoiceClass(c.source)));
  if (c.cue.empty()) return;
  const Cell& head = s.At(HeadOf(s.view, c.cue.front()));
  bag.Add(80, head.fine);
  bag.Add(81, Mix(where, head.fine));
  bag.Add(82, Mix(where, head.coarse));
  bag.Add(84, Mix(head.coarse, Mix(EndOf(s.view, q), Opening(s.view, q))));
  std::uint32_t n = 0;
  for (const Range r : c.cue)
    for (std::uint32_t i = r.begin; i < r.end && n < kWords; ++i, ++n) bag.Add(85, s.At(i).coarse);
}

void SpeakerFeatures(const Sheet& sheet, const Quoting& q, const Speaker& c, const std::vector<Speaker>& all,
                     FeatureBag& bag) {
  const auto where = static_cast<std::uint64_t>(c.where) + 1;
  AddQuote(sheet, q, where, bag);
  AddSource(sheet, q, c, where, bag);
  if (c.cue.empty())
    AddVoice(sheet, q, c, where, bag);
  else
    AddCue(sheet, q, c, where, bag);
  AddClasses(sheet, q, c, where, bag);
  std::uint32_t with_cue = 0, places = 0;
  for (const Speaker& s : all) {
    with_cue += !s.cue.empty();
    places |= 1U << static_cast<std::uint32_t>(s.where);
  }
  bag.Add(70, Mix(where, Bucket(with_cue)));
  bag.Add(71, Mix(where, places));
  bag.Add(72, 1);
}

}  // namespace stemma::attribution
