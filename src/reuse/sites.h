// Sites: the places where the versions of one sentence differ.
// In:  word hashes of versions.  Out: a table of states.
// Tested by reuse/collation_test.cc. Source: the apparatus of textual criticism (Maas, "Textual Criticism", sections 8
// to 12); versions are put in columns against one pivot by longest common subsequences.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace stemma::reuse {

// Words of a sentence that is compared word for word; a longer one is compared as a whole only.
inline constexpr std::size_t kMostSentenceWords = 256;

// For each word of x the word of y that it is matched with in a longest common subsequence, or -1. A table of both
// sizes.
std::vector<int> CommonSubsequence(std::span<const std::uint32_t> x, std::span<const std::uint32_t> y);

// The columns of some versions of a sentence against the first of them, made small: see Unit::states. Word hashes in,
// at most 255 versions, none empty.
std::vector<std::uint8_t> SitesOf(const std::vector<std::vector<std::uint32_t>>& versions);

}  // namespace stemma::reuse
