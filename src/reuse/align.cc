#include "reuse/align.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace stemma::reuse {
namespace {

// Anchors looked back at in the chain, after minimap2's h.
constexpr std::size_t kLookBack = 50;
// Cells of one table of common subsequences; a stretch between anchors that needs more is one change.
constexpr std::size_t kMostCells = std::size_t{1} << 20;
// A longer stretch on either side is rewritten text ("other"), not a changed number or name.
constexpr WordIndex kDetailWords = 12;
// A moved run of fewer words is chance.
constexpr WordIndex kMovedWords = 5;

struct Block {
  WordIndex a;
  WordIndex b;
  WordIndex size;
};

bool IsRun(const std::vector<Word>& a, const std::vector<Word>& b, const Anchor& anchor) {
  if (anchor.a.size() != anchor.b.size()) return false;
  for (WordIndex i = 0; i < anchor.a.size(); ++i)
    if (a[anchor.a.begin + i].hash != b[anchor.b.begin + i].hash) return false;
  return true;
}

// How far two anchors overlap in either text; the later one is cut by so much.
WordIndex Overlap(const Anchor& before, const Anchor& after) {
  const WordIndex in_a = before.a.end > after.a.begin ? before.a.end - after.a.begin : 0;
  const WordIndex in_b = before.b.end > after.b.begin ? before.b.end - after.b.begin : 0;
  return std::max(in_a, in_b);
}

// The heaviest colinear chain. REQUIRES: sorted by a.
std::vector<std::size_t> BestChain(const std::vector<Anchor>& runs) {
  std::vector<std::uint64_t> score(runs.size());
  std::vector<std::size_t> from(runs.size());
  for (std::size_t i = 0; i < runs.size(); ++i) {
    score[i] = runs[i].a.size();
    from[i] = i;
    for (std::size_t j = i - std::min(i, kLookBack); j < i; ++j) {
      const WordIndex overlap = Overlap(runs[j], runs[i]);
      if (overlap >= runs[i].a.size() || runs[j].b.begin >= runs[i].b.begin) continue;
      const std::uint64_t with = score[j] + runs[i].a.size() - overlap;
      if (with > score[i]) {
        score[i] = with;
        from[i] = j;
      }
    }
  }
  std::vector<std::size_t> chain;
  if (runs.empty()) return chain;
  std::size_t at = static_cast<std::size_t>(std::ranges::max_element(score) - score.begin());
  for (; from[at] != at; at = from[at]) chain.push_back(at);
  chain.push_back(at);
  std::ranges::reverse(chain);
  return chain;
}

// Longest common subsequence of two stretches, as blocks. Table of suffixes, walked from the front.
void CommonWords(const std::vector<Word>& a, const std::vector<Word>& b, WordRange in_a, WordRange in_b,
                 std::vector<Block>& out) {
  const std::size_t n = in_a.size();
  const std::size_t m = in_b.size();
  if (n == 0 || m == 0 || (n + 1) * (m + 1) > kMostCells) return;
  std::vector<std::uint16_t> longest((n + 1) * (m + 1));
  const auto at = [&](std::size_t i, std::size_t j) -> std::uint16_t& { return longest[i * (m + 1) + j]; };
  const auto equal = [&](std::size_t i, std::size_t j) { return a[in_a.begin + i].hash == b[in_b.begin + j].hash; };
  for (std::size_t i = n; i-- > 0;)
    for (std::size_t j = m; j-- > 0;)
      at(i, j) = equal(i, j) ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1) : std::max(at(i + 1, j), at(i, j + 1));
  for (std::size_t i = 0, j = 0; i < n && j < m;) {
    if (equal(i, j) && at(i, j) == at(i + 1, j + 1) + 1) {
      out.push_back({static_cast<WordIndex>(in_a.begin + i++), static_cast<WordIndex>(in_b.begin + j++), 1});
    } else {
      at(i + 1, j) >= at(i, j + 1) ? ++i : ++j;
    }
  }
}

std::vector<Block> Joined(const std::vector<Block>& blocks) {
  std::vector<Block> out;
  for (const Block& block : blocks) {
    if (!out.empty() && out.back().a + out.back().size == block.a && out.back().b + out.back().size == block.b) {
      out.back().size += block.size;
    } else {
      out.push_back(block);
    }
  }
  return out;
}

class Aligner {
 public:
  Aligner(const std::vector<Word>& a, const std::vector<Word>& b, const Passage& passage)
      : a_(a), b_(b), passage_(passage) {}

  Alignment Run() {
    FindBlocks();
    FindMoved();
    Walk();
    const auto columns = static_cast<double>(equal_ + changed_);
    out_.identity = columns > 0 ? static_cast<double>(equal_) / columns : 0;
    std::ranges::sort(out_.changes, {}, [](const Change& c) { return std::pair(c.a, c.b); });
    return std::move(out_);
  }

 private:
  void FindBlocks() {
    for (const Anchor& anchor : passage_.anchors)
      if (IsRun(a_, b_, anchor)) runs_.push_back(anchor);
    WordIndex at_a = passage_.a.begin;
    WordIndex at_b = passage_.b.begin;
    std::vector<Block> blocks;
    for (const std::size_t i : BestChain(runs_)) {
      const Anchor& run = runs_[i];
      const WordIndex cut =
          std::max(at_a > run.a.begin ? at_a - run.a.begin : 0, at_b > run.b.begin ? at_b - run.b.begin : 0);
      if (cut >= run.a.size()) continue;
      CommonWords(a_, b_, {at_a, run.a.begin + cut}, {at_b, run.b.begin + cut}, blocks);
      blocks.push_back({run.a.begin + cut, run.b.begin + cut, run.a.size() - cut});
      at_a = run.a.end;
      at_b = run.b.end;
    }
    CommonWords(a_, b_, {at_a, passage_.a.end}, {at_b, passage_.b.end}, blocks);
    blocks_ = Joined(blocks);
  }

  // Runs off the chain whose words no block holds on either side.
  void FindMoved() {
    std::vector<char> in_a(passage_.a.size());
    std::vector<char> in_b(passage_.b.size());
    for (const Block& block : blocks_) Mark(in_a, in_b, block);
    for (const Anchor& run : runs_) {
      const Block block{run.a.begin, run.b.begin, run.a.size()};
      if (run.a.size() < kMovedWords || !IsFree(in_a, in_b, block)) continue;
      Mark(in_a, in_b, block);
      out_.changes.push_back({"reorder", BytesOf(a_, run.a), BytesOf(b_, run.b)});
      equal_ += run.a.size();
    }
    free_a_ = std::move(in_a);
    free_b_ = std::move(in_b);
  }
  void Mark(std::vector<char>& in_a, std::vector<char>& in_b, const Block& block) const {
    for (WordIndex i = 0; i < block.size; ++i) {
      in_a[block.a + i - passage_.a.begin] = 1;
      in_b[block.b + i - passage_.b.begin] = 1;
    }
  }
  [[nodiscard]] bool IsFree(const std::vector<char>& in_a, const std::vector<char>& in_b, const Block& block) const {
    for (WordIndex i = 0; i < block.size; ++i)
      if (in_a[block.a + i - passage_.a.begin] != 0 || in_b[block.b + i - passage_.b.begin] != 0) return false;
    return true;
  }

  void Walk() {
    WordIndex at_a = passage_.a.begin;
    WordIndex at_b = passage_.b.begin;
    for (const Block& block : blocks_) {
      Gap({at_a, block.a}, {at_b, block.b});
      equal_ += block.size;
      at_a = block.a + block.size;
      at_b = block.b + block.size;
    }
    Gap({at_a, passage_.a.end}, {at_b, passage_.b.end});
  }

  // The words of a stretch that are nowhere on the other side: moved ones at its ends are left out.
  static WordRange Unmoved(WordRange range, const std::vector<char>& marks, WordIndex base) {
    while (!range.empty() && marks[range.begin - base] != 0) ++range.begin;
    while (!range.empty() && marks[range.end - 1 - base] != 0) --range.end;
    return range;
  }

  void Gap(WordRange in_a, WordRange in_b) {
    in_a = Unmoved(in_a, free_a_, passage_.a.begin);
    in_b = Unmoved(in_b, free_b_, passage_.b.begin);
    if (in_a.empty() && in_b.empty()) return;
    changed_ += std::max(in_a.empty() ? 0 : in_a.size(), in_b.empty() ? 0 : in_b.size());
    const char* kind = KindOf(in_a, in_b);
    out_.changes.push_back({kind, PlaceOf(a_, in_a, passage_.a), PlaceOf(b_, in_b, passage_.b)});
  }

  // The bytes of a stretch. An empty one stands behind the word before it, so that it never leaves the passage.
  static Span PlaceOf(const std::vector<Word>& words, WordRange range, WordRange whole) {
    if (!range.empty()) return BytesOf(words, range);
    if (range.begin > whole.begin) return {words[range.begin - 1].end, words[range.begin - 1].end};
    return {words[whole.begin].begin, words[whole.begin].begin};
  }

  const char* KindOf(WordRange in_a, WordRange in_b) {
    if (in_b.empty()) return "cut";
    if (in_a.empty()) return "insert";
    if (std::max(in_a.size(), in_b.size()) > kDetailWords) return "other";
    if (Differ(in_a, in_b, IsNumber)) return "number";
    if (Differ(in_a, in_b, [this](const auto& words, WordIndex i) { return IsName(words, i); })) return "name";
    return "other";
  }

  // Capitalised where no sentence starts, here or elsewhere in the article: at the start of a sentence a name looks
  // like any word.
  bool IsName(const std::vector<Word>& words, WordIndex i) {
    if (words[i].name || words[i].number || !words[i].content) return words[i].name;
    return std::ranges::binary_search(NamesOf(words), words[i].hash);
  }
  // Names of one of the two articles, sorted. OPTIMIZATION: read when first asked for, not looked through for each
  // word.
  const std::vector<std::uint32_t>& NamesOf(const std::vector<Word>& words) {
    auto& names = &words == &a_ ? names_a_ : names_b_;
    if (!names) {
      names.emplace();
      for (const Word& w : words)
        if (w.name) names->push_back(w.hash);
      std::ranges::sort(*names);
    }
    return *names;
  }
  static bool IsNumber(const std::vector<Word>& words, WordIndex i) { return words[i].number; }

  // True when both sides hold such words and they are not the same ones.
  template <typename Test>
  bool Differ(WordRange in_a, WordRange in_b, Test is) {
    const auto hashes = [&](const std::vector<Word>& words, WordRange range) {
      std::vector<std::uint32_t> out;
      for (WordIndex i = range.begin; i < range.end; ++i)
        if (is(words, i)) out.push_back(words[i].hash);
      std::ranges::sort(out);
      return out;
    };
    const auto x = hashes(a_, in_a);
    const auto y = hashes(b_, in_b);
    const bool differ = !x.empty() && !y.empty() && x != y;
    out_.details_changed |= differ;
    return differ;
  }

  const std::vector<Word>& a_;
  const std::vector<Word>& b_;
  const Passage& passage_;
  std::vector<Anchor> runs_;
  std::vector<Block> blocks_;
  std::vector<char> free_a_;  // 1 where a word is equal or moved
  std::vector<char> free_b_;
  std::size_t equal_ = 0;
  std::size_t changed_ = 0;
  std::optional<std::vector<std::uint32_t>> names_a_;
  std::optional<std::vector<std::uint32_t>> names_b_;
  Alignment out_;
};

}  // namespace

Alignment Align(const std::vector<Word>& a, const std::vector<Word>& b, const Passage& passage) {
  return Aligner(a, b, passage).Run();
}

}  // namespace stemma::reuse
