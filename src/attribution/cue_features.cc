#include "attribution/cue_features.h"

#include <algorithm>

#include "attribution/cue.h"
#include "attribution/linear.h"
#include "attribution/noun_phrase.h"

namespace stemma::attribution {
namespace {

constexpr std::uint32_t kReachOfThat = 7;  // tokens behind a cue in which "that" opens its content
constexpr std::uint32_t kReachOfMark = 4;  // tokens on either side in which a quotation begins or ends
constexpr std::uint32_t kFarthest = 6;     // sentence position is counted up to here

bool IsHelper(const Word& w) { return w.Is(kAuxiliary | kAdverb | kNegation) || w.key == "to"; }

// Distance to a quotation that begins behind or ends before `i`, and whether `i` stands in one.
std::uint64_t QuoteState(const View& v, std::uint32_t i) {
  std::uint64_t state = v[i].quote >= 0 ? 1 : 0;
  for (std::uint32_t d = 1; d <= kReachOfMark; ++d) {
    if (i >= d && v[i - d].quote >= 0 && v[i - d].quote != v[i].quote) {
      state |= d << 1;
      break;
    }
  }
  for (std::uint32_t d = 1; d <= kReachOfMark; ++d) {
    if (i + d < v.size() && v[i + d].quote >= 0 && v[i + d].quote != v[i].quote) {
      state |= d << 4;
      break;
    }
  }
  return state;
}

std::uint64_t ThatBehind(const View& v, std::uint32_t i, std::uint32_t end) {
  for (std::uint32_t j = i + 1; j < end && j <= i + kReachOfThat; ++j)
    if (v.Key(j) == "that" || v.Key(j) == "whether") return std::min<std::uint64_t>(j - i, 3);
  return 0;
}

std::uint64_t SentenceHasQuote(const View& v, Range s) {
  for (std::uint32_t i = s.begin; i < s.end; ++i)
    if (v[i].quote >= 0) return 1;
  return 0;
}

void AddWords(const Sheet& s, std::uint32_t i, FeatureBag& bag) {
  const Cell& c = s.At(i);
  const Cell& l = s.At(static_cast<std::int64_t>(i) - 1);
  const Cell& r = s.At(static_cast<std::int64_t>(i) + 1);
  const Cell& l2 = s.At(static_cast<std::int64_t>(i) - 2);
  const Cell& r2 = s.At(static_cast<std::int64_t>(i) + 2);
  bag.Add(1, c.key);
  bag.Add(2, c.stem);
  bag.Add(3, c.suffix);
  bag.Add(4, Mix(l.key, c.stem));
  bag.Add(5, Mix(c.stem, r.key));
  bag.Add(6, Mix(Mix(c.stem, r.key), r2.key));
  bag.Add(7, l.key);
  bag.Add(8, r.key);
  bag.Add(9, l2.key);
  bag.Add(10, r2.key);
  bag.Add(11, c.shape);
  bag.Add(12, Mix(l.classes, Mix(c.classes, r.classes)));
  bag.Add(13, Mix(l.classes, c.suffix));
  bag.Add(14, Mix(r.classes, c.suffix));
  bag.Add(15, Mix(r.key, r2.key));
  bag.Add(16, Mix(l.shape & 15, Mix(c.shape & 31, r.shape & 15)));
  bag.Add(17, Mix(c.stem, r.classes));
  bag.Add(18, Mix(c.stem, l.classes));
}

// The subject and the object by shape.
void AddNeighbours(const Sheet& s, std::uint32_t i, Range sentence, FeatureBag& bag) {
  const View& v = s.view;
  std::uint32_t b = i;
  while (b > sentence.begin && IsHelper(v[b - 1])) --b;
  std::uint64_t helpers = 0;
  for (std::uint32_t j = b; j < i; ++j) helpers |= v[j].info.classes & (kModal | kBe | kNegation | kAuxiliary);
  const Cell& subject = s.At(b > sentence.begin ? std::int64_t{b} - 1 : -1);
  const std::uint64_t kind = Mix(subject.classes, subject.shape & 15);
  bag.Add(20, Mix(subject.key, helpers));
  bag.Add(21, Mix(kind, helpers));
  bag.Add(22, Mix(kind, s.At(i).stem));
  bag.Add(23, Mix(kind, s.At(i).suffix));
  bag.Add(24, Mix(helpers, s.At(i).stem));
  const Range phrase = b > sentence.begin ? PhraseBefore(v, b, sentence.begin) : Range{};
  const bool named = !phrase.empty() && v[phrase.end - 1].capitalised;
  bag.Add(25, phrase.empty() ? 0 : Mix(s.At(phrase.end - 1).key, helpers));
  bag.Add(26, Mix(phrase.empty() ? 0 : 1 + std::min<std::uint64_t>(phrase.size(), 4), named));
  bag.Add(27, Mix(phrase.empty() ? 0 : 1, Mix(s.At(i).suffix, s.At(std::int64_t{i} + 1).classes)));
}

void AddPlace(const Sheet& s, std::uint32_t i, Range sentence, FeatureBag& bag) {
  const View& v = s.view;
  const std::uint64_t quote = QuoteState(v, i);
  const std::uint64_t that = ThatBehind(v, i, sentence.end);
  const std::uint64_t from = std::min(i - sentence.begin, kFarthest);
  const std::uint64_t to = std::min(sentence.end - i, kFarthest);
  bag.Add(30, quote);
  bag.Add(31, Mix(quote, VerbOf(v[i])));
  bag.Add(32, Mix(quote, s.At(i).suffix));
  bag.Add(33, that);
  bag.Add(34, Mix(that, s.At(i).suffix));
  bag.Add(35, from);
  bag.Add(36, to);
  bag.Add(37, Mix(SentenceHasQuote(v, NearPart(sentence, i)), s.At(i).suffix));
  bag.Add(38, Mix(v.ParagraphOf(i) == 0, s.At(i).stem));
  bag.Add(39, Mix(v.ParagraphOf(i) == 0, Mix(from, to)));
  // A form of a reporting verb that the rules take for a noun here.
  const bool rejected = v[i].info.verb != nullptr && !ReadCue(v, i, sentence.begin, sentence.end);
  bag.Add(42, Mix(rejected, VerbOf(v[i])));
  bag.Add(43, Mix(rejected, Mix(v[i].capitalised, s.At(i).suffix)));
  bag.Add(40, VerbOf(v[i]));
  bag.Add(41, v[i].info.verb == nullptr ? 0 : Mix(s.At(i).stem, Mix(that, quote)));
}

// What the rules read here: a cue, or words of some attribution.
void AddRules(const Sheet& s, std::uint32_t i, FeatureBag& bag) {
  const Cell& c = s.At(i);
  std::uint64_t rule = 0;
  if (c.rule >= 0) {
    const Relation& r = s.relations[static_cast<std::size_t>(c.rule)];
    rule = Mix(r.finder, static_cast<std::uint64_t>(r.confidence * 20)) | 1;
    bag.Add(52, Mix(rule, c.stem));
    bag.Add(53, Mix(r.finder, r.source.empty()));
  }
  bag.Add(50, rule);
  bag.Add(51, c.marks);
  bag.Add(54, Mix(c.marks, VerbOf(s.view[i])));
  bag.Add(55, Mix(c.marks, Mix(s.At(std::int64_t{i} - 1).marks, s.At(std::int64_t{i} + 1).marks)));
  bag.Add(56, Mix(c.marks, c.suffix));
}

// The kinds of speaking that the word and its neighbours can mean.
void AddKinds(const Sheet& s, std::uint32_t i, FeatureBag& bag) {
  const Cell& c = s.At(i);
  const Cell& l = s.At(std::int64_t{i} - 1);
  const Cell& r = s.At(std::int64_t{i} + 1);
  const std::uint64_t quote = QuoteState(s.view, i);
  bag.Add(61, c.kinds);
  bag.Add(62, Mix(c.kinds, c.suffix));
  bag.Add(63, Mix(c.kinds, r.classes));
  bag.Add(64, Mix(c.kinds, l.classes));
  bag.Add(65, Mix(l.kinds, c.kinds));
  bag.Add(66, Mix(c.kinds, r.kinds));
  bag.Add(67, Mix(c.kinds != 0, Mix(quote, s.view[i].info.verb != nullptr)));
  for (std::uint32_t bit = 1; bit < 32; ++bit)
    if ((c.kinds >> bit) & 1U) {
      bag.Add(68, bit);
      bag.Add(69, Mix(bit, c.suffix));
      bag.Add(70, Mix(bit, Mix(l.shape & 15, l.classes)));
      bag.Add(71, Mix(bit, Mix(r.shape & 15, r.classes)));
      bag.Add(72, Mix(bit, r.key));
      bag.Add(73, Mix(bit, l.key));
    }
}

// Classes of the word and of those beside it: what holds for words of a class holds for one that the corpus has not.
void AddClasses(const Sheet& s, std::uint32_t i, FeatureBag& bag) {
  const View& v = s.view;
  const Cell& c = s.At(i);
  const Cell& l = s.At(std::int64_t{i} - 1);
  const Cell& r = s.At(std::int64_t{i} + 1);
  const std::uint64_t fine = c.fine;
  const std::uint64_t coarse = c.coarse;
  const std::uint64_t quote = QuoteState(v, i);
  bag.Add(80, fine);
  bag.Add(81, coarse);
  bag.Add(82, Mix(fine, c.suffix));
  bag.Add(83, Mix(fine, Mix(l.classes, l.shape & 15)));
  bag.Add(84, Mix(fine, Mix(r.classes, r.shape & 15)));
  bag.Add(85, Mix(coarse, Mix(l.classes, r.classes)));
  bag.Add(86, Mix(l.coarse, coarse));
  bag.Add(87, Mix(coarse, r.coarse));
  bag.Add(88, Mix(fine, r.key));
  bag.Add(89, Mix(fine, l.key));
  bag.Add(90, Mix(fine, quote));
  bag.Add(91, Mix(coarse, Mix(quote, v[i].info.verb != nullptr)));
  bag.Add(92, l.fine);
  bag.Add(93, r.fine);
}

}  // namespace

void CueFeatures(const Sheet& sheet, std::uint32_t i, FeatureBag& bag) {
  const Range sentence = sheet.view.sentences()[sheet.view[i].sentence];
  AddWords(sheet, i, bag);
  AddNeighbours(sheet, i, sentence, bag);
  AddPlace(sheet, i, sentence, bag);
  AddRules(sheet, i, bag);
  AddKinds(sheet, i, bag);
  AddClasses(sheet, i, bag);
  bag.Add(60, 1);
}

}  // namespace stemma::attribution
