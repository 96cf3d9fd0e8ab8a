#include "reuse/seeds.h"

#define XXH_INLINE_ALL  // OPTIMIZATION: hashing a word costs less than the call
#include <xxhash.h>

namespace stemma::reuse {
namespace {

constexpr std::size_t kBefore = kWindowShingles;
constexpr std::uint8_t kOfCharacters = 0x80;

std::uint8_t UnitOf(std::uint64_t hash, bool characters) {
  return static_cast<std::uint8_t>(1 + hash % 127) | (characters ? kOfCharacters : 0);
}

// OPTIMIZATION: the same, in numbers of 32 bits, which several words at a time are reduced with.
std::uint8_t UnitOfWord(std::uint32_t hash) { return static_cast<std::uint8_t>(1 + hash % 127); }

// Walks outwards from `at` by `step`, `count` words being left that way.
void WalkUnits(const WordHashes& words, std::size_t at, std::ptrdiff_t step, std::size_t count,
               std::array<std::uint8_t, kSideUnits>& out) {
  const auto next = [step](std::size_t i) { return static_cast<std::size_t>(static_cast<std::ptrdiff_t>(i) + step); };
  for (std::size_t unit = 0; unit < kSideUnits && count > 0; ++unit) {
    const std::uint64_t first = words.hashes[at];
    const bool pair = count > 1 && words.IsCharacter(at) && words.IsCharacter(next(at));
    out[unit] = UnitOf(pair ? first * 31 + words.hashes[next(at)] : first, pair);
    at = next(pair ? next(at) : at);
    count -= pair ? 2 : 1;
  }
}

}  // namespace

int EqualHalfWords(const std::array<std::uint8_t, kSideUnits>& x, const std::array<std::uint8_t, kSideUnits>& y) {
  int equal = 0;
  for (std::size_t i = 0; i < kSideUnits; ++i) {
    if (x[i] == 0 || y[i] == 0) break;
    if (x[i] != y[i]) return equal + (((x[i] | y[i]) & kOfCharacters) != 0 ? 1 : 0);
    equal += 2;
  }
  return equal;
}

bool MayBeLongRun(const Seed& x, const Seed& y) {
  constexpr int kWanted = 2 * static_cast<int>(kGuaranteedWords - kShingleWords);
  return EqualHalfWords(x.left, y.left) + EqualHalfWords(x.right, y.right) >= kWanted;
}

void SeedReader::ReadUnits() {
  units_.assign(words_.hashes.size() + 2 * kSideUnits, 0);
  for (std::size_t i = 0; i < words_.hashes.size(); ++i) units_[i + kSideUnits] = UnitOfWord(words_.hashes[i]);
}

[[gnu::flatten]] std::uint32_t SeedReader::BeforeOf(std::size_t at) const {
  if (at < kBefore) return 0;
  const std::uint64_t before = XXH3_64bits(words_.hashes.data() + (at - kBefore), kBefore * sizeof(std::uint32_t));
  return static_cast<std::uint32_t>(before) | 1U;  // never 0
}

std::array<std::uint8_t, kSideUnits> SeedReader::LeftOf(std::size_t at) const {
  std::array<std::uint8_t, kSideUnits> out{};
  if (words_.characters.empty()) {
    for (std::size_t i = 0; i < kSideUnits; ++i) out[i] = units_[at + kSideUnits - 1 - i];
  } else if (at > 0) {
    WalkUnits(words_, at - 1, -1, at, out);
  }
  return out;
}

std::array<std::uint8_t, kSideUnits> SeedReader::RightOf(std::size_t at) const {
  std::array<std::uint8_t, kSideUnits> out{};
  if (words_.characters.empty()) {
    for (std::size_t i = 0; i < kSideUnits; ++i) out[i] = units_[at + kSideUnits + i];
  } else if (at < words_.hashes.size()) {
    WalkUnits(words_, at, 1, words_.hashes.size() - at, out);
  }
  return out;
}

void SeedReader::Read(ArticleIndex article, std::string_view text, Seeds& out) {
  ReadWordHashes(text, words_);
  ShingleHashes(words_.hashes, shingles_);
  WinnowedPositions(shingles_, positions_);
  ReadUnits();
  for (const WordIndex at : positions_) {
    const std::uint64_t hash = shingles_[at];
    out.leading.push_back(static_cast<std::uint16_t>(hash >> 48));
    out.seeds.push_back({.article = article,
                         .hash_low = static_cast<std::uint32_t>(hash),
                         .before = BeforeOf(at),
                         .hash_high = static_cast<std::uint16_t>(hash >> 32),
                         .left = LeftOf(at),
                         .right = RightOf(at + kShingleWords)});
  }
}

}  // namespace stemma::reuse
