#include "reuse/candidates.h"

#include <algorithm>
#include <bit>
#include <iterator>

#include "base/parallel.h"
#include "reuse/anchors.h"

namespace stemma::reuse {
namespace {

constexpr std::size_t kDefaultMemory = std::size_t{1} << 30;
constexpr std::size_t kLeastParts = 64;
constexpr std::size_t kMostParts = 4096;
// Seeds that are no run of eight words count only when they stand in few articles: "at the end of the" says nothing.
constexpr std::size_t kCommonArticles = 32;
// So many such seeds make a candidate; PassageOptions::least_anchors wants as many.
constexpr std::size_t kLeastSeeds = 3;
// Pairs waiting in a part before they are counted together.
constexpr std::size_t kPendingPairs = std::size_t{1} << 20;

struct Record {
  std::uint64_t hash;
  ArticleIndex article;
  WordIndex first;
  friend auto operator<=>(const Record&, const Record&) = default;
};

struct PairCount {
  ArticlePair pair;
  std::uint32_t seeds = 0;  // kLeastSeeds for a run of eight words
  friend auto operator<=>(const PairCount&, const PairCount&) = default;
};

void CountTogether(std::vector<PairCount>& pairs) {
  std::ranges::sort(pairs);
  std::size_t out = 0;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (out > 0 && pairs[out - 1].pair == pairs[i].pair) {
      pairs[out - 1].seeds = std::min<std::uint32_t>(pairs[out - 1].seeds + pairs[i].seeds, kLeastSeeds);
    } else {
      pairs[out++] = pairs[i];
    }
  }
  pairs.resize(out);
}

// True when the common run around a shared shingle has the guaranteed length. Looks no further than that.
bool HasLongRun(const std::vector<Word>& a, const std::vector<Word>& b, WordIndex at_a, WordIndex at_b) {
  std::uint32_t weight = 0;
  for (WordIndex i = 0; i < 2 * kGuaranteedWords && at_a + i < a.size() && at_b + i < b.size(); ++i) {
    if (a[at_a + i].hash != b[at_b + i].hash) break;
    weight += a[at_a + i].character ? 1 : 2;
  }
  if (weight < 2) return false;
  for (WordIndex i = 1; i <= 2 * kGuaranteedWords && i <= at_a && i <= at_b; ++i) {
    if (weight >= 2 * kGuaranteedWords || a[at_a - i].hash != b[at_b - i].hash) break;
    weight += a[at_a - i].character ? 1 : 2;
  }
  return weight >= 2 * kGuaranteedWords;
}

// The join of one part of the hash space.
class PartJoin {
 public:
  PartJoin(std::span<const Prepared> articles, const JoinOptions& options, std::size_t budget)
      : articles_(articles), options_(options), budget_(budget) {}

  void Run(std::size_t part, int shift) {
    Gather(part, shift);
    std::ranges::sort(records_);
    const std::size_t cap = Cap();
    for (std::size_t begin = 0; begin < records_.size();) {
      const std::size_t end = GroupEnd(begin);
      end - begin <= cap ? JoinAll(begin, end) : JoinNeighbours(begin, end);
      begin = end;
    }
    records_ = {};
    CountTogether(pairs_);
  }

  std::vector<PairCount> TakePairs() { return std::move(pairs_); }
  [[nodiscard]] std::size_t hot() const { return hot_; }

 private:
  void Gather(std::size_t part, int shift) {
    const auto part_of = [shift](const Fingerprint& f) { return static_cast<std::size_t>(f.hash >> shift); };
    for (ArticleIndex i = 0; i < articles_.size(); ++i) {
      const auto& all = articles_[i].fingerprints;
      std::size_t repeats = 0;
      for (auto it = std::ranges::lower_bound(all, part, {}, part_of); it != all.end() && part_of(*it) == part; ++it) {
        repeats = it != all.begin() && std::prev(it)->hash == it->hash ? repeats + 1 : 0;
        if (repeats < kMostRepeats) records_.push_back({it->hash, i, it->first});
      }
    }
  }

  [[nodiscard]] std::size_t GroupEnd(std::size_t begin) const {
    std::size_t end = begin;
    while (end < records_.size() && records_[end].hash == records_[begin].hash) ++end;
    return end;
  }

  // The largest group size whose pairs, with those of all smaller groups, stay within the budget.
  [[nodiscard]] std::size_t Cap() const {
    std::vector<std::size_t> sizes;
    for (std::size_t begin = 0; begin < records_.size(); begin = GroupEnd(begin))
      sizes.push_back(GroupEnd(begin) - begin);
    std::ranges::sort(sizes);
    std::size_t checks = 0;
    for (const std::size_t size : sizes) {
      checks += size * (size - 1) / 2;
      if (checks > budget_) return std::min(size - 1, kMostPlaces);
    }
    return kMostPlaces;
  }

  // True when the pair may be reported and shares a long run here.
  bool Check(const Record& x, const Record& y, bool common) {
    if (x.article == y.article) return false;
    if (options_.split != 0 && (x.article < options_.split) == (y.article < options_.split)) return false;
    const bool is_long = HasLongRun(articles_[x.article].words, articles_[y.article].words, x.first, y.first);
    if (is_long || !common) pairs_.push_back({{x.article, y.article}, is_long ? std::uint32_t{kLeastSeeds} : 1});
    return is_long;
  }

  void JoinAll(std::size_t begin, std::size_t end) {
    const bool common = end - begin > kCommonArticles;
    for (std::size_t i = begin; i < end; ++i)
      for (std::size_t j = i + 1; j < end; ++j) Check(records_[i], records_[j], common);
    if (pairs_.size() > pending_) {
      CountTogether(pairs_);
      pending_ = pairs_.size() + kPendingPairs;
    }
  }

  void JoinNeighbours(std::size_t begin, std::size_t end) {
    bool linked = false;
    for (std::size_t i = begin + 1; i < end; ++i) {
      linked |= Check(records_[i - 1], records_[i], true);
      if (i > begin + 1) linked |= Check(records_[begin], records_[i], true);
    }
    hot_ += linked ? 1 : 0;
  }

  std::span<const Prepared> articles_;
  const JoinOptions& options_;
  std::size_t budget_;
  std::vector<Record> records_;
  std::vector<PairCount> pairs_;
  std::size_t pending_ = kPendingPairs;
  std::size_t hot_ = 0;
};

// A power of two, so that a part is a range of leading bits. Not a matter of threads: it decides what is hot.
std::size_t PartCount(std::span<const Prepared> articles, const JoinOptions& options) {
  std::size_t records = 0;
  for (const Prepared& article : articles) records += article.fingerprints.size();
  const std::size_t memory = options.memory == 0 ? kDefaultMemory : options.memory;
  const std::size_t at_once = records * sizeof(Record);
  return std::bit_ceil(std::clamp(at_once / std::max<std::size_t>(memory, 1) + 1, kLeastParts, kMostParts));
}

}  // namespace

Candidates FindCandidates(std::span<const Prepared> articles, const JoinOptions& options) {
  const std::size_t parts = PartCount(articles, options);
  const int shift = 64 - std::countr_zero(parts);
  std::vector<PartJoin> joins(parts, PartJoin(articles, options, options.most_checks / parts));
  ParallelFor(parts, options.threads, [&](std::size_t p) { joins[p].Run(p, shift); });
  std::vector<PairCount> all;
  Candidates out;
  for (PartJoin& join : joins) {
    const std::vector<PairCount> pairs = join.TakePairs();
    all.insert(all.end(), pairs.begin(), pairs.end());
    out.hot += join.hot();
  }
  CountTogether(all);
  for (const PairCount& p : all)
    if (p.seeds >= kLeastSeeds) out.pairs.push_back(p.pair);
  return out;
}

}  // namespace stemma::reuse
