// Seeds: fingerprints with so much of their neighbourhood that a join can judge a meeting without the texts.
// In:  an article's word hashes.  Out: one record a fingerprint.
// Tested by reuse/seeds_test.cc (brute force). Source: ours; docs/algorithms/reuse.md, step 2.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "reuse/winnow.h"
#include "reuse/word_hashes.h"
#include "stemma/span.h"

namespace stemma::reuse {

// The words beside a shingle that a seed keeps, each way: a run of eight words around five has three more.
inline constexpr std::size_t kSideUnits = 3;

// 20 bytes. A *unit* is the next word outwards, or the next two characters of a script without spaces (one, where a
// word follows): at most two half words. 0 stands for "the text ends here" and equals nothing, itself included.
struct Seed {
  ArticleIndex article = 0;
  std::uint32_t hash_low = 0;                    // of the shingle: the lower 48 bits; the part of the join has the rest
  std::uint32_t before = 0;                      // hash of the four words before the shingle; 0 where there are fewer
  std::uint16_t hash_high = 0;                   // bits 32 to 47
  std::array<std::uint8_t, kSideUnits> left{};   // units before, nearest first: seven bits of hash, the highest bit
  std::array<std::uint8_t, kSideUnits> right{};  // ... set for characters
  friend auto operator<=>(const Seed&, const Seed&) = default;

  [[nodiscard]] std::uint64_t hash() const { return std::uint64_t{hash_high} << 32 | hash_low; }
};
static_assert(sizeof(Seed) == 20);

// True for a seed at which the run that it shares with the other need not be judged: four equal words stand before
// it, so a seed of both articles lies further to the left in the same run (winnowing: within the first four shingles).
// Therefore a run is judged once, at its beginning, however long it is.
inline bool RunBeganBefore(const Seed& x, const Seed& y) { return x.before != 0 && x.before == y.before; }

// Equal units outwards from the shingle on one side, in half words: two each, and one more where a pair of characters
// may be equal by half.
int EqualHalfWords(const std::array<std::uint8_t, kSideUnits>& x, const std::array<std::uint8_t, kSideUnits>& y);

// True when the run around a shingle that both share has eight words, by what the seeds know: never false for such a
// run; true for a shorter one once in about 127 where words are seven in number, and for runs of twelve characters.
bool MayBeLongRun(const Seed& x, const Seed& y);

// Seeds in order of place, and beside each the 16 leading bits of its hash, which the seed itself has not.
struct Seeds {
  std::vector<Seed> seeds{};
  std::vector<std::uint16_t> leading{};

  [[nodiscard]] std::uint64_t HashOf(std::size_t i) const { return std::uint64_t{leading[i]} << 48 | seeds[i].hash(); }
};

// Reads the seeds of one text after the other; keeps its memory between them. Not thread-safe.
class SeedReader {
 public:
  // Adds the seeds of one article to `out`. Time O(n).
  void Read(ArticleIndex article, std::string_view text, Seeds& out);

 private:
  void ReadUnits();
  [[nodiscard]] std::uint32_t BeforeOf(std::size_t at) const;
  [[nodiscard]] std::array<std::uint8_t, kSideUnits> LeftOf(std::size_t at) const;
  [[nodiscard]] std::array<std::uint8_t, kSideUnits> RightOf(std::size_t at) const;

  WordHashes words_;
  std::vector<std::uint64_t> shingles_;
  std::vector<WordIndex> positions_;
  std::vector<std::uint8_t> units_;  // of each word by itself, with kSideUnits zeros before and behind
};

}  // namespace stemma::reuse
