#include "reuse/sites.h"

#include <algorithm>
#include <utility>

namespace stemma::reuse {
namespace {

constexpr std::uint32_t kLost = 1;  // state of a column whose word is not there; hashes stand above

using Hashes = std::vector<std::uint32_t>;

std::uint32_t Mixed(std::span<const std::uint32_t> words) {
  std::uint32_t h = 0x9E3779B9U;
  for (const std::uint32_t w : words) h = (h ^ w) * 0x01000193U + 0x7F4A7C15U;
  return h | 2U;  // neither "as the pivot" nor "lost"
}

// One version's columns against the pivot: 2 n + 1 of them, a gap before each word of the pivot and one behind the
// last. 0 is the pivot's reading.
std::vector<std::uint32_t> ColumnsOf(const Hashes& pivot, const Hashes& version) {
  std::vector<std::uint32_t> out(2 * pivot.size() + 1, 0);
  const std::vector<int> match = CommonSubsequence(pivot, version);
  std::size_t j = 0;
  for (std::size_t i = 0; i <= pivot.size();) {
    std::size_t end = i;
    while (end < pivot.size() && match[end] < 0) ++end;
    const std::size_t until = end < pivot.size() ? static_cast<std::size_t>(match[end]) : version.size();
    const std::span<const std::uint32_t> words(version.data() + j, until - j);
    if (end - i == words.size()) {
      for (std::size_t k = i; k < end; ++k) out[2 * k + 1] = version[j + k - i] | 2U;
    } else {
      for (std::size_t k = i; k < end; ++k) out[2 * k + 1] = kLost;
      if (!words.empty()) out[2 * i] = Mixed(words);
    }
    j = until + 1;
    i = end + 1;
  }
  return out;
}

}  // namespace

std::vector<int> CommonSubsequence(std::span<const std::uint32_t> x, std::span<const std::uint32_t> y) {
  const std::size_t width = y.size() + 1;
  std::vector<std::uint16_t> table((x.size() + 1) * width);
  for (std::size_t i = x.size(); i-- > 0;)
    for (std::size_t j = y.size(); j-- > 0;)
      table[i * width + j] = x[i] == y[j] ? static_cast<std::uint16_t>(table[(i + 1) * width + j + 1] + 1)
                                          : std::max(table[(i + 1) * width + j], table[i * width + j + 1]);
  std::vector<int> out(x.size(), -1);
  for (std::size_t i = 0, j = 0; i < x.size() && j < y.size();) {
    if (x[i] == y[j]) {
      out[i++] = static_cast<int>(j++);
    } else if (table[(i + 1) * width + j] >= table[i * width + j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
  return out;
}

std::vector<std::uint8_t> SitesOf(const std::vector<Hashes>& versions) {
  const Hashes& pivot = versions.front();
  std::vector<std::vector<std::uint32_t>> rows;
  for (const Hashes& version : versions) {
    const bool whole = version.size() <= kMostSentenceWords && pivot.size() <= kMostSentenceWords;
    rows.push_back(whole ? ColumnsOf(pivot, version)
                         : std::vector<std::uint32_t>(2 * pivot.size() + 1, Mixed(version)));
  }
  std::vector<std::uint8_t> out;
  std::vector<std::uint8_t> last;
  std::size_t at = 0;  // column of the last site
  for (std::size_t column = 0; column < 2 * pivot.size() + 1; ++column) {
    std::vector<std::uint32_t> seen;
    std::vector<std::uint8_t> states;
    for (const auto& row : rows) {
      const auto it = std::ranges::find(seen, row[column]);
      states.push_back(static_cast<std::uint8_t>(it - seen.begin()));
      if (it == seen.end()) seen.push_back(row[column]);
    }
    if (seen.size() < 2) continue;
    const bool goes_on = states == last && column <= at + 2;
    at = column;
    if (goes_on) continue;
    out.insert(out.end(), states.begin(), states.end());
    last = std::move(states);
  }
  return out;
}

}  // namespace stemma::reuse
