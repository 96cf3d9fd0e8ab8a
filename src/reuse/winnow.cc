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

namespace {

// Of 64 places from `first`, bit i: the hash at a place is less than the one `Distance` behind it. REQUIRES: that many
// hashes are there.
template <std::size_t Distance>
std::uint64_t LessThanBehind(const std::uint64_t* first) {
  std::uint64_t out = 0;
  for (std::size_t i = 64; i-- > 0;) out = out + out + (first[i] < first[i + Distance] ? 1 : 0);
  return out;
}

// The same for the last places, of which some have nothing behind them.
std::uint64_t LessThanBehind(std::span<const std::uint64_t> hashes, std::size_t first, std::size_t distance) {
  std::uint64_t out = 0;
  for (std::size_t i = 0; i < 64 && first + i + distance < hashes.size(); ++i)
    out |= std::uint64_t{hashes[first + i] < hashes[first + i + distance] ? 1U : 0U} << i;
  return out;
}

}  // namespace

// OPTIMIZATION: without a branch on hashes, which nobody can foretell, 64 places at a time. A place is the rightmost
// least of a window when so many neighbours on either side as make a window are not less (left) or greater (right).
void WinnowedPositions(std::span<const std::uint64_t> shingles, std::vector<WordIndex>& out) {
  out.clear();
  if (shingles.empty()) return;
  if (shingles.size() <= kWindowShingles) {
    out.push_back(static_cast<WordIndex>(Least(shingles)));
    return;
  }
  static_assert(kWindowShingles == 4);
  const std::size_t size = shingles.size();
  out.resize(size);
  WordIndex* next = out.data();
  std::array<std::uint64_t, 4> before{};  // of the 64 places before: not less than the one at that distance behind
  for (std::size_t first = 0; first < size; first += 64) {
    std::array<std::uint64_t, 4> less{};  // than the one at that distance behind
    if (first + 64 + 3 <= size) {
      less = {0, LessThanBehind<1>(&shingles[first]), LessThanBehind<2>(&shingles[first]),
              LessThanBehind<3>(&shingles[first])};
    } else {
      for (std::size_t d = 1; d < 4; ++d) less[d] = LessThanBehind(shingles, first, d);
    }
    std::array<std::uint64_t, 4> left{};  // not greater than the one at that distance before
    for (std::size_t d = 1; d < 4; ++d) {
      left[d] = ~less[d] << d | before[d] >> (64 - d);
      before[d] = ~less[d];
    }
    std::uint64_t least = (less[1] & less[2] & less[3]) | (left[1] & less[1] & less[2]) |
                          (left[1] & left[2] & less[1]) | (left[1] & left[2] & left[3]);
    if (size - first < 64) least &= (std::uint64_t{1} << (size - first)) - 1;
    for (; least != 0; least &= least - 1)
      *next++ = static_cast<WordIndex>(first + static_cast<std::size_t>(std::countr_zero(least)));
  }
  out.resize(static_cast<std::size_t>(next - out.data()));
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
