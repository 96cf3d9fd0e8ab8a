#include "reuse/winnow.h"

#include <algorithm>
#include <array>

#include <xxhash.h>

namespace stemma::reuse {
namespace {

constexpr WordIndex kMostWords = 8;

// Position of the least hash in [begin, begin + window), the rightmost of equals.
std::size_t Least(const std::vector<std::uint64_t>& hashes, std::size_t begin, std::size_t window) {
  std::size_t best = begin;
  for (std::size_t i = begin + 1; i < std::min(begin + window, hashes.size()); ++i)
    if (hashes[i] <= hashes[best]) best = i;
  return best;
}

}  // namespace

std::vector<std::uint64_t> ShingleHashes(std::span<const Word> words, WordIndex size) {
  std::vector<std::uint64_t> out;
  if (size == 0 || size > kMostWords || words.size() < size) return out;
  out.reserve(words.size() - size + 1);
  std::array<std::uint32_t, kMostWords> run{};
  for (std::size_t i = 0; i + size <= words.size(); ++i) {
    for (std::size_t j = 0; j < size; ++j) run[j] = words[i + j].hash;
    out.push_back(XXH3_64bits(run.data(), size * sizeof(std::uint32_t)));
  }
  return out;
}

std::vector<Fingerprint> Winnow(std::span<const Word> words) {
  const std::vector<std::uint64_t> hashes = ShingleHashes(words, kShingleWords);
  std::vector<Fingerprint> out;
  if (hashes.empty()) return out;
  out.reserve(hashes.size() / 2 + 1);
  const std::size_t windows = hashes.size() < kWindowShingles ? 1 : hashes.size() - kWindowShingles + 1;
  std::size_t last = hashes.size();
  for (std::size_t w = 0; w < windows; ++w) {
    const std::size_t least = Least(hashes, w, kWindowShingles);
    if (least == last) continue;
    out.push_back({hashes[least], static_cast<WordIndex>(least)});
    last = least;
  }
  std::ranges::sort(out);
  return out;
}

}  // namespace stemma::reuse
