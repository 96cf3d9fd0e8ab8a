#include "reuse/winnow.h"

#include <algorithm>
#include <array>
#include <bit>

#define XXH_INLINE_ALL  // OPTIMIZATION: hashing a word costs less than the call
#include <xxhash.h>

namespace stemma::reuse {
namespace {

// Position of the least hash, the rightmost of equals.
std::size_t Least(std::span<const std::uint64_t> hashes) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < hashes.size(); ++i)
    if (hashes[i] <= hashes[best]) best = i;
  return best;
}

// Sorted by hash, then position: cut by the leading bits, of which there are about as many as places, then each cut by
// itself. OPTIMIZATION: a third of the time of sorting at once.
std::vector<Fingerprint> Sorted(std::span<const Fingerprint> places) {
  const int bits = std::clamp(static_cast<int>(std::bit_width(places.size())), 1, 16);
  const int shift = 32 - bits;
  thread_local std::vector<std::uint32_t> begins;
  begins.assign((std::size_t{1} << bits) + 1, 0);
  for (const Fingerprint& f : places) ++begins[(f.hash >> shift) + 1];
  for (std::size_t i = 1; i < begins.size(); ++i) begins[i] += begins[i - 1];
  std::vector<Fingerprint> out(places.size());
  for (const Fingerprint& f : places) out[begins[f.hash >> shift]++] = f;
  // Now begins[i] is where the i-th cut ends. Equal hashes came in order of position.
  const auto before = [](const Fingerprint& x, const Fingerprint& y) {
    return x.hash != y.hash ? x.hash < y.hash : x.first < y.first;
  };
  std::size_t begin = 0;
  for (std::size_t i = 0; i + 1 < begins.size(); ++i) {
    const std::size_t end = begins[i];
    if (end - begin > 1)
      std::sort(out.begin() + static_cast<std::ptrdiff_t>(begin), out.begin() + static_cast<std::ptrdiff_t>(end),
                before);
    begin = end;
  }
  return out;
}

}  // namespace

// OPTIMIZATION: flattened, since the hash of a known number of bytes is a tenth of the code.
[[gnu::flatten]] void ShingleHashes(std::span<const std::uint32_t> words, std::vector<std::uint64_t>& out) {
  out.clear();
  if (words.size() < kShingleWords) return;
  out.resize(words.size() - kShingleWords + 1);
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = XXH3_64bits(words.data() + i, kShingleWords * sizeof(std::uint32_t));
}

// OPTIMIZATION: without a branch on hashes, which nobody can foretell: the least of four from the least of two pairs.
void WinnowedPositions(std::span<const std::uint64_t> shingles, std::vector<WordIndex>& out) {
  out.clear();
  if (shingles.empty()) return;
  if (shingles.size() <= kWindowShingles) {
    out.push_back(static_cast<WordIndex>(Least(shingles)));
    return;
  }
  static_assert(kWindowShingles == 4);
  const auto lesser = [&](std::size_t i, std::size_t j) { return shingles[j] <= shingles[i] ? j : i; };
  out.resize(shingles.size());
  std::size_t count = 0;
  std::size_t last = ~std::size_t{0};
  std::array<std::size_t, 3> pairs = {lesser(0, 1), lesser(1, 2), 0};  // the lesser of i and i + 1, for three i
  for (std::size_t first = 0; first + kWindowShingles <= shingles.size(); ++first) {
    pairs[2] = lesser(first + 2, first + 3);
    const std::size_t least = lesser(pairs[0], pairs[2]);
    count += least != last ? 1 : 0;
    out[count - 1] = static_cast<WordIndex>(least);
    last = least;
    pairs[0] = pairs[1];
    pairs[1] = pairs[2];
  }
  out.resize(count);
}

std::vector<Fingerprint> Winnow(std::span<const Word> words) {
  thread_local std::vector<std::uint32_t> hashes;
  thread_local std::vector<std::uint64_t> shingles;
  thread_local std::vector<WordIndex> positions;
  thread_local std::vector<Fingerprint> places;
  hashes.resize(words.size());
  std::ranges::transform(words, hashes.begin(), &Word::hash);
  ShingleHashes(hashes, shingles);
  WinnowedPositions(shingles, positions);
  places.resize(positions.size());
  std::ranges::transform(positions, places.begin(),
                         [&](WordIndex at) { return Fingerprint{static_cast<std::uint32_t>(shingles[at]), at}; });
  return Sorted(places);
}

}  // namespace stemma::reuse
