#include "reuse/anchors.h"

#include <algorithm>
#include <array>
#include <span>

#define XXH_INLINE_ALL  // OPTIMIZATION: hashing a word costs less than the call
#include <xxhash.h>

namespace stemma::reuse {
namespace {

// One place in each of two texts, as a number that sorts by diagonal (a - b), then by place. Words are fewer than 2^28.
class Meeting {
 public:
  Meeting(WordIndex a, WordIndex b) : number_((std::uint64_t{a} + kOffset - b) << kBits | a) {}
  [[nodiscard]] WordIndex a() const { return static_cast<WordIndex>(number_ & (kOffset - 1)); }
  [[nodiscard]] WordIndex b() const { return static_cast<WordIndex>(a() + kOffset - diagonal()); }
  [[nodiscard]] std::uint64_t diagonal() const { return number_ >> kBits; }
  [[nodiscard]] bool LiesIn(const Anchor& run) const {
    return run.a.begin <= a() && a() < run.a.end && a() - run.a.begin == b() - run.b.begin;
  }
  friend auto operator<=>(const Meeting&, const Meeting&) = default;

 private:
  static constexpr int kBits = 28;
  static constexpr std::uint64_t kOffset = std::uint64_t{1} << kBits;
  std::uint64_t number_;
};

using Places = std::span<const Fingerprint>;

// Runs of a pair that are looked through for each meeting; where there are more, meetings are sorted.
constexpr std::size_t kFewRuns = 16;

// The meetings of two articles, found by merging their sorted fingerprints. In no order, some twice.
class Meetings {
 public:
  Meetings(const Prepared& a, const Prepared& b) : a_(a), b_(b) {}

  std::vector<Meeting> Find() {
    const Places a(a_.fingerprints);
    const Places b(b_.fingerprints);
    for (std::size_t i = 0, j = 0; NextEqual(a, b, i, j);) {
      const std::size_t in_a = Equal(a.subspan(i));
      const std::size_t in_b = Equal(b.subspan(j));
      Pair(a.subspan(i, in_a), b.subspan(j, in_b));
      i += in_a;
      j += in_b;
    }
    return std::move(found_);
  }

 private:
  // Where a run of eight words about a place begins, by the hash of its words.
  struct Run {
    std::uint64_t hash;
    WordIndex place;
    std::size_t number;  // of the place among those of its shingle
    friend auto operator<=>(const Run&, const Run&) = default;
  };

  // Moves both on to the next hash that both have; false when there is none. OPTIMIZATION: without a branch on which is
  // less, and in a function by itself, so that all stays in registers.
  static bool NextEqual(Places a, Places b, std::size_t& at_a, std::size_t& at_b) {
    const Fingerprint* x = a.data() + at_a;
    const Fingerprint* y = b.data() + at_b;
    const Fingerprint* const end_x = a.data() + a.size();
    const Fingerprint* const end_y = b.data() + b.size();
    while (x != end_x && y != end_y && x->hash != y->hash) {
      const bool less = x->hash < y->hash;
      x += static_cast<std::ptrdiff_t>(less);
      y += static_cast<std::ptrdiff_t>(!less);
    }
    at_a = static_cast<std::size_t>(x - a.data());
    at_b = static_cast<std::size_t>(y - b.data());
    return x != end_x && y != end_y;
  }

  static std::size_t Equal(Places places) {
    std::size_t n = 1;
    while (n < places.size() && places[n].hash == places.front().hash) ++n;
    return n;
  }

  void Add(WordIndex x, WordIndex y) { found_.emplace_back(x, y); }

  void Pair(Places a, Places b) {
    if (a.size() <= kMostRepeats && b.size() <= kMostRepeats) {
      for (const Fingerprint& x : a)
        for (const Fingerprint& y : b) Add(x.first, y.first);
      return;
    }
    for (std::size_t i = 0; i < a.size(); ++i) Add(a[i].first, b[Partner(i, b.size())].first);
    for (WordIndex left = 0; left <= kGuaranteedWords - kShingleWords; ++left) {
      const std::vector<Run> in_a = RunsAbout(a_.words, a, left);
      if (in_a.empty()) continue;
      const std::vector<Run> in_b = RunsAbout(b_.words, b, left);
      PairRuns(in_a, in_b, RunsMet(in_a, in_b));
    }
  }

  // The place of the other text that the i-th of a text meets, when the other has `size`: in order of appearance. What
  // is left meets the last one; where many are left the list is begun anew, or each would make a run as long as the
  // other text.
  static std::size_t Partner(std::size_t i, std::size_t size) {
    constexpr std::size_t kMany = 64;
    return i < kMany ? std::min(i, size - 1) : i % size;
  }

  // Runs of eight words about the places; sorted by text.
  static std::vector<Run> RunsAbout(const std::vector<Word>& words, Places places, WordIndex left) {
    std::vector<Run> out;
    std::array<std::uint32_t, kGuaranteedWords> run{};
    for (std::size_t n = 0; n < places.size(); ++n) {
      const WordIndex first = places[n].first;
      if (first < left || first - left + kGuaranteedWords > words.size()) continue;
      for (WordIndex i = 0; i < kGuaranteedWords; ++i) run[i] = words[first - left + i].hash;
      out.push_back({XXH3_64bits(run.data(), sizeof(run)), first, n});
    }
    std::ranges::sort(out);
    return out;
  }

  // The runs that places which have met share.
  static std::vector<std::uint64_t> RunsMet(const std::vector<Run>& a, const std::vector<Run>& b) {
    std::size_t size = 0;
    for (const Run& y : b) size = std::max(size, y.number + 1);
    std::vector<std::uint64_t> of_b(size);
    for (const Run& y : b) of_b[y.number] = y.hash;
    std::vector<std::uint64_t> out;
    for (const Run& x : a)
      if (size > 0 && Partner(x.number, size) < size && of_b[Partner(x.number, size)] == x.hash) out.push_back(x.hash);
    return out;  // sorted, as `a` is
  }

  // Pairs places by the runs about them, but for those in `met`, sorted.
  void PairRuns(const std::vector<Run>& a, const std::vector<Run>& b, const std::vector<std::uint64_t>& met) {
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
      const std::uint64_t hash = std::max(i->hash, j->hash);
      i = std::lower_bound(i, a.end(), hash, [](const Run& r, std::uint64_t h) { return r.hash < h; });
      j = std::lower_bound(j, b.end(), hash, [](const Run& r, std::uint64_t h) { return r.hash < h; });
      if (i == a.end() || j == b.end() || i->hash != hash || j->hash != hash) continue;
      const auto end_i = std::find_if(i, a.end(), [&](const Run& r) { return r.hash != hash; });
      const auto end_j = std::find_if(j, b.end(), [&](const Run& r) { return r.hash != hash; });
      if (!std::ranges::binary_search(met, hash))
        for (auto x = i; x != end_i; ++x)
          Add(x->place, j[static_cast<std::ptrdiff_t>(Partner(std::size_t(x - i), std::size_t(end_j - j)))].place);
      i = end_i;
      j = end_j;
    }
  }

  const Prepared& a_;
  const Prepared& b_;
  std::vector<Meeting> found_;
};

}  // namespace

Anchor ExtendRun(const std::vector<Word>& a, const std::vector<Word>& b, WordIndex at_a, WordIndex at_b) {
  WordIndex back = 0;
  while (back < at_a && back < at_b && a[at_a - back - 1].hash == b[at_b - back - 1].hash) ++back;
  WordIndex size = 0;
  while (at_a + size < a.size() && at_b + size < b.size() && a[at_a + size].hash == b[at_b + size].hash) ++size;
  return {{at_a - back, at_a + size}, {at_b - back, at_b + size}};
}

std::vector<Anchor> ExactRuns(const Prepared& a, const Prepared& b) {
  std::vector<Anchor> runs;
  if (&a == &b) {  // one text: its repetitions lie inside the whole
    const WordRange whole{0, static_cast<WordIndex>(a.words.size())};
    if (whole.size() >= kShingleWords) runs.push_back({whole, whole});
    return runs;
  }
  std::vector<Meeting> meetings = Meetings(a, b).Find();
  const auto extend = [&](const Meeting m) {
    const Anchor run = ExtendRun(a.words, b.words, m.a(), m.b());
    if (run.a.size() >= kShingleWords) runs.push_back(run);  // else hashes met, words do not
  };
  // OPTIMIZATION: most pairs have few runs, which are looked through sooner than the meetings are sorted.
  std::size_t at = 0;
  for (; at < meetings.size() && runs.size() < kFewRuns; ++at)
    if (std::ranges::none_of(runs, [&](const Anchor& run) { return meetings[at].LiesIn(run); })) extend(meetings[at]);
  if (at < meetings.size()) {
    runs.clear();
    std::ranges::sort(meetings);
    // Meetings of one diagonal come in order: what lies inside the last run is that run.
    for (const Meeting m : meetings)
      if (runs.empty() || !m.LiesIn(runs.back())) extend(m);
  }
  std::ranges::sort(runs);
  return runs;
}

std::vector<Anchor> SentenceMeetings(const Prepared& a, const Prepared& b, const BagOptions& options) {
  std::vector<Anchor> out;
  for (const SentencePair& pair : AlikeSentences(a.bags, b.bags, options))
    out.push_back({a.bags.sentences[pair.a], b.bags.sentences[pair.b]});
  return out;
}

}  // namespace stemma::reuse
