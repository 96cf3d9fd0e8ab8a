#include "reuse/anchors.h"

#include <algorithm>

namespace stemma::reuse {
namespace {

// Calls fn(x, y) for each meeting of equal hashes of two lists that are sorted by hash.
template <typename Item, typename Fn>
void ForEachMeeting(const std::vector<Item>& a, const std::vector<Item>& b, Fn&& fn) {
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() && j < b.size()) {
    if (a[i].hash < b[j].hash) {
      ++i;
    } else if (b[j].hash < a[i].hash) {
      ++j;
    } else {
      const std::uint64_t hash = a[i].hash;
      const std::size_t first_i = i;
      const std::size_t first_j = j;
      while (i < a.size() && a[i].hash == hash) ++i;
      while (j < b.size() && b[j].hash == hash) ++j;
      const bool many = i - first_i > kMostRepeats || j - first_j > kMostRepeats;
      for (std::size_t x = first_i; x < i; ++x) {
        const std::size_t only = std::min(first_j + (x - first_i), j - 1);
        for (std::size_t y = many ? only : first_j; y < (many ? only + 1 : j); ++y) fn(a[x], b[y]);
      }
    }
  }
}

struct Meeting {
  std::int64_t diagonal;
  WordIndex a;
  WordIndex b;
  friend auto operator<=>(const Meeting&, const Meeting&) = default;
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
  std::vector<Meeting> meetings;
  ForEachMeeting(a.fingerprints, b.fingerprints, [&](const Fingerprint& x, const Fingerprint& y) {
    meetings.push_back({static_cast<std::int64_t>(x.first) - y.first, x.first, y.first});
  });
  std::ranges::sort(meetings);
  std::vector<Anchor> runs;
  std::int64_t diagonal = 0;
  for (const Meeting& m : meetings) {
    // Meetings of one diagonal come in order: what lies inside the last run is that run.
    if (!runs.empty() && diagonal == m.diagonal && m.a < runs.back().a.end) continue;
    const Anchor run = ExtendRun(a.words, b.words, m.a, m.b);
    if (run.a.size() < kShingleWords) continue;  // hashes met, words do not
    runs.push_back(run);
    diagonal = m.diagonal;
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
