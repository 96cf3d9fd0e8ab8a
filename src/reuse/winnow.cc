#include "reuse/winnow.h"

#include <algorithm>

#define XXH_INLINE_ALL  // OPTIMIZATION: hashing a word costs less than the call
#include <xxhash.h>

namespace stemma::reuse {
namespace {

// Position of the least hash in [begin, begin + window), the rightmost of equals.
std::size_t Least(std::span<const std::uint64_t> hashes, std::size_t begin, std::size_t window) {
  std::size_t best = begin;
  for (std::size_t i = begin + 1; i < std::min(begin + window, hashes.size()); ++i)
    if (hashes[i] <= hashes[best]) best = i;
  return best;
}

}  // namespace

void ShingleHashes(std::span<const std::uint32_t> words, std::vector<std::uint64_t>& out) {
  out.clear();
  if (words.size() < kShingleWords) return;
  out.resize(words.size() - kShingleWords + 1);
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = XXH3_64bits(words.data() + i, kShingleWords * sizeof(std::uint32_t));
}

void WinnowedPositions(std::span<const std::uint64_t> shingles, std::vector<WordIndex>& out) {
  out.clear();
  if (shingles.empty()) return;
  out.reserve(shingles.size() / 2 + 1);
  std::size_t least = Least(shingles, 0, kWindowShingles);
  out.push_back(static_cast<WordIndex>(least));
  for (std::size_t last = kWindowShingles; last < shingles.size(); ++last) {
    const std::size_t first = last - kWindowShingles + 1;
    if (shingles[last] <= shingles[least]) {
      least = last;
    } else if (least < first) {
      least = Least(shingles, first, kWindowShingles);
    } else {
      continue;
    }
    out.push_back(static_cast<WordIndex>(least));
  }
}

std::vector<Fingerprint> Winnow(std::span<const Word> words) {
  std::vector<std::uint32_t> hashes(words.size());
  std::ranges::transform(words, hashes.begin(), &Word::hash);
  std::vector<std::uint64_t> shingles;
  ShingleHashes(hashes, shingles);
  std::vector<WordIndex> positions;
  WinnowedPositions(shingles, positions);
  std::vector<Fingerprint> out(positions.size());
  std::ranges::transform(positions, out.begin(),
                         [&](WordIndex at) { return Fingerprint{static_cast<std::uint32_t>(shingles[at]), at}; });
  // Written out: the default order compares twice.
  std::ranges::sort(out, [](const Fingerprint& x, const Fingerprint& y) {
    return x.hash != y.hash ? x.hash < y.hash : x.first < y.first;
  });
  return out;
}

}  // namespace stemma::reuse
