#include "attribution/span_features.h"

#include <algorithm>

#include "attribution/speech.h"

namespace stemma::attribution {
namespace {

constexpr std::uint32_t kWindow = 90;        // tokens on each side of the cue that may be labelled
constexpr std::size_t kRelationsBefore = 8;  // whose subject a cue may share

// Bits of a code: the rules' reading, the supposed one.
enum Code : std::uint8_t { kRuleSource = 1, kRuleContent = 2, kSupposedSource = 4, kSupposedContent = 8, kIsCue = 16 };

Range WindowOf(const View& v, Range cue) {
  const Range p = v.paragraphs()[v.ParagraphOf(cue.begin)];
  const std::uint32_t begin = cue.begin > kWindow ? cue.begin - kWindow : 0;
  return {std::max(std::min(p.begin, cue.begin), begin), std::min(std::max(p.end, cue.end), cue.end + kWindow)};
}

void SetCodes(Scene& s, Range r, Code code) {
  for (std::uint32_t i = std::max(r.begin, s.window.begin); i < std::min(r.end, s.window.end); ++i)
    s.codes[i - s.window.begin] |= code;
}

std::vector<Relation> RelationsBefore(const Sheet& sheet, std::uint32_t head) {
  std::vector<Relation> out;
  const Range sentence = NearPart(sheet.view.sentences()[sheet.view[head].sentence], head);
  std::int32_t last = -1;
  for (std::uint32_t i = sentence.begin; i < head && out.size() < kRelationsBefore; ++i) {
    const std::int32_t rule = sheet.cells[i].rule;
    if (rule >= 0 && rule != last) out.push_back(sheet.relations[static_cast<std::size_t>(rule)]);
    last = rule >= 0 ? rule : last;
  }
  return out;
}

std::uint64_t Bucket(std::uint32_t distance) {
  if (distance < 4) return distance;
  if (distance < 8) return 4;
  if (distance < 16) return 5;
  return distance < 32 ? 6 : 7;
}

std::uint64_t Side(const Scene& s, std::uint32_t i) { return i < s.cue.begin ? 0 : 1; }
std::uint8_t CodeAt(const Scene& s, std::int64_t i) {
  return i >= s.window.begin && i < s.window.end ? s.codes[static_cast<std::size_t>(i - s.window.begin)] : 0;
}

// Same quotation as the cue, another, or none.
std::uint64_t Level(const Scene& s, std::uint32_t i) {
  const View& v = s.sheet.view;
  if (v[i].quote == v[s.head].quote) return v[i].quote < 0 ? 0 : 1;
  return v[i].quote < 0 ? 2 : 3;
}

// What lies between the cue and token i, as small counts.
struct Between {
  std::uint32_t commas = 0, verbs = 0, that = 0, sentences = 0, subordinators = 0;
};
Between CountBetween(const Scene& s, std::uint32_t i) {
  constexpr std::uint32_t kCounted = 24;  // tokens; farther words differ little
  const View& v = s.sheet.view;
  Between b;
  std::uint32_t from = i < s.cue.begin ? i + 1 : s.cue.end;
  std::uint32_t to = i < s.cue.begin ? s.cue.begin : i;
  b.sentences =
      v[s.head].sentence > v[i].sentence ? v[s.head].sentence - v[i].sentence : v[i].sentence - v[s.head].sentence;
  if (i < s.cue.begin)
    from = to > kCounted ? std::max(from, to - kCounted) : from;
  else
    to = std::min(to, from + kCounted);
  for (std::uint32_t j = from; j < to; ++j) {
    const std::uint8_t joints = s.sheet.cells[j].joints;
    b.commas += (joints & kJointComma) != 0;
    b.that += (joints & kJointThat) != 0;
    b.verbs += (joints & kJointVerb) != 0;
    b.subordinators += (joints & kJointSubordinator) != 0;
  }
  return b;
}

}  // namespace

Scene::Scene(const Sheet& sheet_in, Range cue_in, const Relation* rule_in)
    : sheet(sheet_in), cue(cue_in), head(HeadOf(sheet_in.view, cue_in)), rule(rule_in) {
  supposed = SupposeSpeech(sheet.view, head, RelationsBefore(sheet, head));
  if (rule == nullptr) cue = supposed.cue.front();
  window = WindowOf(sheet.view, cue);
  codes.assign(window.size(), 0);
  SetCodes(*this, supposed.source, kSupposedSource);
  for (const Range c : supposed.content) SetCodes(*this, c, kSupposedContent);
  if (rule != nullptr) {
    SetCodes(*this, rule->source, kRuleSource);
    for (const Range c : rule->content) SetCodes(*this, c, kRuleContent);
  }
  SetCodes(*this, cue, kIsCue);
}

void EmissionFeatures(const Scene& s, std::uint32_t i, FeatureBag& bag) {
  const View& v = s.sheet.view;
  const Cell& c = s.sheet.At(i);
  const Cell& l = s.sheet.At(std::int64_t{i} - 1);
  const Cell& r = s.sheet.At(std::int64_t{i} + 1);
  const Cell& cue = s.sheet.At(s.head);
  const std::uint64_t side = Side(s, i);
  const std::uint64_t far = Bucket(i < s.cue.begin ? s.cue.begin - i - 1 : i - std::min(i, s.cue.end));
  const std::uint64_t code = CodeAt(s, i);
  const std::uint64_t before = CodeAt(s, std::int64_t{i} - 1);
  const std::uint64_t after = CodeAt(s, std::int64_t{i} + 1);
  const std::uint64_t level = Level(s, i);
  const Between b = CountBetween(s, i);
  const std::uint64_t between = Mix(std::min(b.commas, 2U), Mix(std::min(b.verbs, 2U), std::min(b.that, 1U)));
  const std::uint64_t place = Mix(side, Mix(std::min(b.sentences, 2U), level));
  const bool ruled = s.rule != nullptr;
  bag.Add(1, Mix(side, far));
  bag.Add(2, Mix(side, c.key));
  bag.Add(3, Mix(side, Mix(l.key, c.key)));
  bag.Add(4, Mix(side, Mix(c.key, r.key)));
  bag.Add(5, Mix(side, c.classes));
  bag.Add(6, Mix(side, Mix(c.shape & 31, far)));
  bag.Add(7, place);
  bag.Add(8, Mix(place, far));
  bag.Add(9, Mix(code, ruled));
  bag.Add(10, Mix(code, Mix(before, after)));
  bag.Add(11, Mix(code, Mix(side, cue.stem)));
  bag.Add(12, Mix(code, Mix(level, side)));
  bag.Add(13, Mix(side, between));
  bag.Add(14, Mix(code, between));
  bag.Add(15, Mix(side, Mix(far, cue.stem)));
  bag.Add(16, Mix(side, Mix(c.marks, code)));
  bag.Add(17, Mix(side, Mix(cue.classes, far)));
  bag.Add(18, Mix(c.classes, Mix(side, Mix(between, far))));
  bag.Add(19, Mix(Mix(side, v.ParagraphOf(i) == 0), Mix(code, far)));
  bag.Add(20, Mix(c.suffix, Mix(side, far)));
  bag.Add(21, Mix(Mix(l.classes, c.classes), Mix(side, r.classes)));
  bag.Add(22, Mix(Mix(side, std::min(b.subordinators, 3U)), Mix(std::min(b.commas, 3U), level)));
  bag.Add(23, Mix(code, Mix(c.classes, side)));
  bag.Add(24, Mix(s.supposed.source.empty(), Mix(s.supposed.content.empty(), Mix(side, far))));
  bag.Add(25, Mix(Mix(level, std::min(b.sentences, 2U)), Mix(code, cue.suffix)));
  bag.Add(26, ruled ? Mix(s.rule->finder, Mix(code, side)) : 0);
  bag.Add(27, side);
  bag.Add(28, Mix(cue.kinds, Mix(side, far)));
  bag.Add(29, Mix(cue.kinds, Mix(code, side)));
  bag.Add(30, Mix(c.kinds != 0, Mix(side, far)));
}

void TransitionFeatures(const Scene& s, std::uint32_t i, FeatureBag& bag) {
  const View& v = s.sheet.view;
  const Cell& c = s.sheet.At(i);
  const Cell& l = s.sheet.At(std::int64_t{i} - 1);
  const std::uint64_t side = Side(s, i);
  const std::uint64_t code = CodeAt(s, i);
  const std::uint64_t before = CodeAt(s, std::int64_t{i} - 1);
  const std::uint64_t quotes = Mix(v[i].quote == v[i - 1].quote, v[i].quote < 0);
  const bool new_sentence = v[i].sentence != v[i - 1].sentence;
  bag.Add(40, side);
  bag.Add(41, Mix(side, c.key));
  bag.Add(42, Mix(side, l.key));
  bag.Add(43, Mix(code, before));
  bag.Add(44, Mix(Mix(code, before), Mix(quotes, side)));
  bag.Add(45, Mix(side, Mix(quotes, new_sentence)));
  bag.Add(46, Mix(side, Mix(l.key, c.key)));
  bag.Add(47, Mix(side, Mix(l.classes, c.classes)));
  bag.Add(48, Mix(s.cue.end == i, s.cue.begin == i));
  bag.Add(49, Mix(Mix(code, before), Mix(l.shape & 3, c.classes)));
}

std::vector<std::uint8_t> Decode(const Scene& s, const WeightTable& emission, const WeightTable& transition,
                                 const std::vector<std::uint8_t>* gold, float cost) {
  const std::size_t n = s.window.size();
  std::vector<std::array<float, kSpanLabels>> score(n);
  std::vector<std::array<std::uint8_t, kSpanLabels>> from(n);
  FeatureBag bag;
  for (std::size_t t = 0; t < n; ++t) {
    const std::uint32_t i = s.window.begin + static_cast<std::uint32_t>(t);
    std::array<float, kSpanLabels> own{};
    const bool fixed = s.cue.Contains(i);  // the cue is nobody's word
    if (!fixed) {
      bag.Clear();
      EmissionFeatures(s, i, bag);
      emission.AddTo(bag.ids(), own);
    }
    for (std::uint8_t k = 0; k < kSpanLabels; ++k) {
      if (fixed && k != kOutside) own[k] = -1e9F;
      if (gold != nullptr && (*gold)[t] != k) own[k] += cost;
    }
    if (t == 0) {
      score[0] = own;
      continue;
    }
    std::array<float, kSpanLabels * kSpanLabels> step{};
    bag.Clear();
    TransitionFeatures(s, i, bag);
    transition.AddTo(bag.ids(), step);
    for (std::uint8_t k = 0; k < kSpanLabels; ++k) {
      std::uint8_t best = 0;
      for (std::uint8_t p = 1; p < kSpanLabels; ++p)
        if (score[t - 1][p] + step[p * kSpanLabels + k] > score[t - 1][best] + step[best * kSpanLabels + k]) best = p;
      score[t][k] = own[k] + score[t - 1][best] + step[best * kSpanLabels + k];
      from[t][k] = best;
    }
  }
  std::vector<std::uint8_t> labels(n, kOutside);
  if (n == 0) return labels;
  auto at =
      static_cast<std::uint8_t>(std::max_element(score[n - 1].begin(), score[n - 1].end()) - score[n - 1].begin());
  for (std::size_t t = n; t-- > 0;) {
    labels[t] = at;
    at = from[t][at];
  }
  return labels;
}

namespace {

std::vector<Range> Runs(const Scene& s, const std::vector<std::uint8_t>& labels, std::uint8_t label) {
  std::vector<Range> out;
  for (std::size_t t = 0; t < labels.size(); ++t) {
    if (labels[t] != label) continue;
    const std::uint32_t i = s.window.begin + static_cast<std::uint32_t>(t);
    if (!out.empty() && out.back().end == i)
      ++out.back().end;
    else
      out.push_back({i, i + 1});
  }
  return out;
}

std::uint32_t Gap(Range a, Range b) { return a.end <= b.begin ? b.begin - a.end : a.begin - std::min(a.begin, b.end); }

}  // namespace

Relation ToRelation(const Scene& s, const std::vector<std::uint8_t>& labels) {
  const View& v = s.sheet.view;
  Relation r;
  r.cue = {s.cue};
  for (const Range run : Runs(s, labels, kSourceWord))
    if (r.source.empty() || Gap(run, s.cue) < Gap(r.source, s.cue)) r.source = run;
  r.content = Runs(s, labels, kContentWord);
  for (std::size_t k = 0, n = r.content.size(); k < n; ++k) {
    const std::int32_t q = v[r.content[k].end - 1].quote;
    if (q >= 0 && q != v[s.head].quote && v.quotes()[static_cast<std::size_t>(q)].continues)
      for (const Range p : WholeSpeech(v, q)) r.content.push_back(p);
  }
  Tidy(v, r);
  SetKind(v, r);
  r.stance = s.supposed.stance;
  return r;
}

}  // namespace stemma::attribution
