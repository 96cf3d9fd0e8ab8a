#include "reuse/passages.h"

#include <algorithm>
#include <utility>

namespace stemma::reuse {
namespace {

using Group = std::vector<Anchor>;

// Splitting by one text, then by the other, settles in two or three rounds; a text made to need more keeps its
// groups as they are then.
constexpr int kMostRounds = 32;
// Runs of one passage that are compared two by two to find repetitions; a passage of more keeps all.
constexpr std::size_t kMostRepeatChecks = 512;
// Changed numbers and names taken in at one edge of a passage.
constexpr int kMostEdgeDetails = 3;

std::vector<Group> SplitBy(Group group, WordRange Anchor::* side, WordIndex gap) {
  std::ranges::sort(group,
                    [side](const Anchor& x, const Anchor& y) { return std::pair(x.*side, x) < std::pair(y.*side, y); });
  std::vector<Group> out;
  WordIndex reach = 0;
  for (const Anchor& anchor : group) {
    const WordRange range = anchor.*side;
    if (out.empty() || range.begin > reach + gap) out.emplace_back();
    out.back().push_back(anchor);
    reach = out.back().size() == 1 ? range.end : std::max(reach, range.end);
  }
  return out;
}

std::vector<Group> SplitAll(std::vector<Group> groups, WordRange Anchor::* side, WordIndex gap) {
  std::vector<Group> out;
  for (Group& group : groups)
    for (Group& part : SplitBy(std::move(group), side, gap)) out.push_back(std::move(part));
  return out;
}

bool MostlyTaken(WordRange range, WordRange taken) {
  const WordIndex begin = std::max(range.begin, taken.begin);
  const WordIndex end = std::min(range.end, taken.end);
  return begin < end && 2 * (end - begin) > range.size();
}

// Of runs that meet the same words of either text again (a sentence that stands there twice) the longest stays, so
// that a repetition does not stretch a passage.
Group WithoutRepeats(Group group) {
  if (group.size() > kMostRepeatChecks) return group;
  std::ranges::sort(group, [](const Anchor& x, const Anchor& y) {
    return x.a.size() != y.a.size() ? x.a.size() > y.a.size() : x < y;
  });
  Group kept;
  for (const Anchor& run : group) {
    const auto takes = [&](const Anchor& k) { return MostlyTaken(run.a, k.a) || MostlyTaken(run.b, k.b); };
    if (std::ranges::none_of(kept, takes)) kept.push_back(run);
  }
  std::ranges::sort(kept);
  return kept;
}

Passage MakePassage(Group group, bool exact) {
  Passage out{.a = group.front().a, .b = group.front().b, .anchors = {}, .exact = exact};
  for (const Anchor& anchor : group) {
    out.a = {std::min(out.a.begin, anchor.a.begin), std::max(out.a.end, anchor.a.end)};
    out.b = {std::min(out.b.begin, anchor.b.begin), std::max(out.b.end, anchor.b.end)};
  }
  out.anchors = std::move(group);
  return out;
}

// Words of one side that lie under an anchor, in half words.
std::uint32_t Covered(const Prepared& text, std::vector<Anchor> anchors, WordRange Anchor::* side) {
  std::ranges::sort(anchors, [side](const Anchor& x, const Anchor& y) { return x.*side < y.*side; });
  std::uint32_t covered = 0;
  WordIndex reach = 0;
  for (const Anchor& anchor : anchors) {
    const WordRange range = anchor.*side;
    const WordRange fresh{std::max(range.begin, reach), std::max(range.end, reach)};
    covered += HalfWords(text, fresh);
    reach = std::max(reach, range.end);
  }
  return covered;
}

bool AcceptExact(const Prepared& a, const Passage& p, const PassageOptions& options) {
  std::uint32_t longest = 0;
  for (const Anchor& anchor : p.anchors) longest = std::max(longest, HalfWords(a, anchor.a));
  if (longest >= 2 * options.least_run) return true;
  return p.anchors.size() >= options.least_anchors && Covered(a, p.anchors, &Anchor::a) >= 2 * options.least_words;
}

double Density(const Prepared& a, const Prepared& b, const Passage& p) {
  const double in_a = Covered(a, p.anchors, &Anchor::a) / std::max(1.0, double(HalfWords(a, p.a)));
  const double in_b = Covered(b, p.anchors, &Anchor::b) / std::max(1.0, double(HalfWords(b, p.b)));
  return std::min(in_a, in_b);
}

// Short passages must be more alike: two sentences share their topic's words by chance, five do not.
bool AcceptEdited(const Prepared& a, const Prepared& b, const Passage& p, const PassageOptions& options) {
  const auto [words, longer] = std::minmax({HalfWords(a, p.a) / 2.0, HalfWords(b, p.b) / 2.0});
  if (words < options.edited_words || longer > options.edited_ratio * words) return false;
  const double missing = std::max(0.0, 1 - words / options.edited_sure_words);
  return CosineOfRanges(a.bags, p.a, b.bags, p.b) >= options.edited_cosine + missing * options.short_cosine;
}

std::vector<Passage> ExactPassages(const Prepared& a, const Prepared& b, const std::vector<Anchor>& runs,
                                   const PassageOptions& options) {
  std::vector<Passage> out;
  for (Group& group : ClusterAnchors(runs, options.exact_gap)) {
    Passage passage = MakePassage(WithoutRepeats(std::move(group)), true);
    if (AcceptExact(a, passage, options)) out.push_back(std::move(passage));
  }
  (void)b;
  return out;
}

std::vector<Passage> EditedPassages(const Prepared& a, const Prepared& b, std::vector<Anchor> anchors,
                                    const PassageOptions& options) {
  std::vector<Passage> out;
  std::vector<Group> open = ClusterAnchors(std::move(anchors), options.edited_gap);
  for (WordIndex gap = options.edited_gap; !open.empty(); gap /= 2) {
    std::vector<Group> failed;
    for (Group& group : open) {
      Passage passage = MakePassage(std::move(group), false);
      if (AcceptEdited(a, b, passage, options)) {
        out.push_back(std::move(passage));
      } else {
        for (Group& part : ClusterAnchors(std::move(passage.anchors), gap / 2)) failed.push_back(std::move(part));
      }
    }
    if (gap < options.least_gap) break;
    open = std::move(failed);
  }
  return out;
}

WordRange Anchor::* Other(WordRange Anchor::* side) { return side == &Anchor::a ? &Anchor::b : &Anchor::a; }

// Share of a range of one side that lies under the anchors.
double ShareCovered(const Prepared& text, const std::vector<Anchor>& anchors, WordRange Anchor::* side, WordRange all) {
  return Covered(text, anchors, side) / std::max(1.0, double(HalfWords(text, all)));
}

// True when `passage` is a condensed form of the other side: short and dense on the side `near`, long and met all
// along on the other. One compact meeting with a stray one far away is not.
bool AcceptCondensed(const Prepared& a, const Prepared& b, const Passage& passage, WordRange Anchor::* near,
                     const CondensedOptions& options) {
  const bool a_is_short = near == &Anchor::a;
  const Prepared& brief = a_is_short ? a : b;
  const Prepared& whole = a_is_short ? b : a;
  const WordRange in_brief = a_is_short ? passage.a : passage.b;
  const WordRange in_whole = a_is_short ? passage.b : passage.a;
  const double words = HalfWords(brief, in_brief) / 2.0;
  const double whole_words = HalfWords(whole, in_whole) / 2.0;
  if (words < options.words || whole_words < options.ratio * words) return false;
  if (in_whole.size() < options.of_whole * static_cast<double>(whole.words.size())) return false;
  const double dense = ShareCovered(brief, passage.anchors, near, in_brief);
  if (dense < options.dense || ShareCovered(whole, passage.anchors, Other(near), in_whole) < options.spread)
    return false;
  for (const Group& part : ClusterAnchors(passage.anchors, options.gap))
    if (ShareCovered(brief, part, near, in_brief) > options.compact * dense) return false;
  return CosineOfRanges(a.bags, passage.a, b.bags, passage.b) >= options.cosine;
}

// A summary and its source: anchors near each other in the one text only.
std::vector<Passage> CondensedPassages(const Prepared& a, const Prepared& b, const std::vector<Anchor>& anchors,
                                       const CondensedOptions& options) {
  std::vector<Passage> out;
  for (WordRange Anchor::* near : {&Anchor::a, &Anchor::b}) {
    for (Group& group : SplitBy(anchors, near, options.gap)) {
      if (group.size() < options.anchors) continue;
      Passage passage = MakePassage(std::move(group), false);
      if (AcceptCondensed(a, b, passage, near, options)) out.push_back(std::move(passage));
    }
  }
  return out;
}

// Adds those that meet none that is there.
void AddApart(std::vector<Passage> more, std::vector<Passage>& out) {
  const std::size_t before = out.size();
  for (Passage& passage : more) {
    const auto end = out.begin() + static_cast<std::ptrdiff_t>(before);
    if (std::none_of(out.begin(), end, [&](const Passage& p) { return Meets(p, passage); }))
      out.push_back(std::move(passage));
  }
}

// Verbatim copying explains the pair: what the second tier would add is chance.
bool IsSettled(const Prepared& a, const Prepared& b, const std::vector<Passage>& exact, const PassageOptions& options) {
  return std::ranges::any_of(exact, [&](const Passage& p) {
    return HalfWords(a, p.a) >= 2 * options.settled_words && Density(a, b, p) >= options.settled;
  });
}

// Drops what repeats a larger passage: words of either text that a larger one already holds, met once more.
std::vector<Passage> WithoutEchoes(std::vector<Passage> passages) {
  if (passages.size() > kMostRepeatChecks) return passages;
  const auto size = [](const Passage& p) { return std::min(p.a.size(), p.b.size()); };
  std::ranges::sort(passages, [size](const Passage& x, const Passage& y) {
    return size(x) != size(y) ? size(x) > size(y) : std::pair(x.a, x.b) < std::pair(y.a, y.b);
  });
  std::vector<Passage> kept;
  for (Passage& p : passages) {
    const auto holds = [&](const Passage& k) {
      return size(k) >= 2 * size(p) && (MostlyTaken(p.a, k.a) || MostlyTaken(p.b, k.b));
    };
    if (std::ranges::none_of(kept, holds)) kept.push_back(std::move(p));
  }
  std::ranges::sort(kept, {}, [](const Passage& p) { return std::pair(p.a, p.b); });
  return kept;
}

// A changed detail at the edge: two numbers, or two names, that differ.
bool IsChangedDetail(const Word& x, const Word& y) {
  return x.hash != y.hash && ((x.number && y.number) || (x.name && y.name));
}

// Takes in a changed number or name that bounds the passage on both sides, and the equal words behind it: the detail
// that drifted is the one that a reader must see.
void GrowBack(const Prepared& a, const Prepared& b, Passage& p) {
  if (a.words[p.a.begin].hash != b.words[p.b.begin].hash) return;
  for (int details = 0; details < kMostEdgeDetails && p.a.begin > 0 && p.b.begin > 0; ++details) {
    if (!IsChangedDetail(a.words[p.a.begin - 1], b.words[p.b.begin - 1])) return;
    --p.a.begin, --p.b.begin;
    while (p.a.begin > 0 && p.b.begin > 0 && a.words[p.a.begin - 1].hash == b.words[p.b.begin - 1].hash)
      --p.a.begin, --p.b.begin;
  }
}

void GrowOn(const Prepared& a, const Prepared& b, Passage& p) {
  if (a.words[p.a.end - 1].hash != b.words[p.b.end - 1].hash) return;
  const auto inside = [&] { return p.a.end < a.words.size() && p.b.end < b.words.size(); };
  for (int details = 0; details < kMostEdgeDetails && inside(); ++details) {
    if (!IsChangedDetail(a.words[p.a.end], b.words[p.b.end])) return;
    ++p.a.end, ++p.b.end;
    while (inside() && a.words[p.a.end].hash == b.words[p.b.end].hash) ++p.a.end, ++p.b.end;
  }
}

std::vector<Passage> Finished(const Prepared& a, const Prepared& b, std::vector<Passage> passages) {
  passages = WithoutEchoes(std::move(passages));
  for (Passage& p : passages) {
    GrowBack(a, b, p);
    GrowOn(a, b, p);
  }
  return passages;
}

}  // namespace

bool Meets(const Passage& x, const Passage& y) {
  const auto meets = [](WordRange p, WordRange q) { return std::max(p.begin, q.begin) < std::min(p.end, q.end); };
  return meets(x.a, y.a) && meets(x.b, y.b);
}

std::vector<std::vector<Anchor>> ClusterAnchors(std::vector<Anchor> anchors, WordIndex gap) {
  std::vector<Group> groups;
  if (anchors.empty()) return groups;
  groups.push_back(std::move(anchors));
  std::size_t before = 0;
  for (int round = 0; round < kMostRounds && groups.size() != before; ++round) {
    before = groups.size();
    groups = SplitAll(SplitAll(std::move(groups), &Anchor::a, gap), &Anchor::b, gap);
  }
  for (Group& group : groups) std::ranges::sort(group);
  std::ranges::sort(groups);
  return groups;
}

std::vector<Passage> FindPassages(const Prepared& a, const Prepared& b, const PassageOptions& options) {
  const std::vector<Anchor> runs = ExactRuns(a, b);
  std::vector<Passage> exact = ExactPassages(a, b, runs, options);
  if (!options.edited) return Finished(a, b, std::move(exact));
  if (IsSettled(a, b, exact, options)) return Finished(a, b, std::move(exact));
  std::vector<Anchor> anchors = SentenceMeetings(a, b, options.bags);
  anchors.insert(anchors.end(), runs.begin(), runs.end());
  std::ranges::sort(anchors);
  std::vector<Passage> out = CondensedPassages(a, b, anchors, options.condensed);
  AddApart(EditedPassages(a, b, std::move(anchors), options), out);
  AddApart(std::move(exact), out);
  return Finished(a, b, std::move(out));
}

}  // namespace stemma::reuse
