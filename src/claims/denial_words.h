// Denial words: how a sentence says that something told is not so.
// In:  a sentence as it stands.  Out: which kinds of words and of pairs of words it holds.
// Tested by claims/denier_test.cc. Source: ours: English words of denial, falsehood, correction and contrast;
// docs/algorithms/claims.md, "Who denies".
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace stemma::claims {

enum class DenialWord : std::uint8_t {
  kVerdict,      // "hoax", "false", "out of context"
  kDeny,         // "denied", "shot down"
  kRepair,       // "retracted", "set the record straight"
  kStress,       // "categorically", "whatsoever"
  kTold,         // "the claim", "rumours", "photo"
  kNegation,     // "not", "isn't"
  kNoSuch,       // "no plans", "nothing to do"
  kContrary,     // "in fact", "rather than"
  kContrast,     // "but", "actually" among the first words
  kStill,        // "is fine", "in control"
  kDenyTold,     // "denied the reports"
  kToldVerdict,  // "the story was made up"
  kItVerdict,    // "it is a hoax"
  kCallVerdict,  // "called the report untrue"
  kNoTold,       // "no such reports"
  kDenyThat,     // "denied that"
};
inline constexpr std::size_t kDenialWordKinds = 16;

class DenialWords {
 public:
  [[nodiscard]] bool Has(DenialWord kind) const { return (bits_ >> static_cast<unsigned>(kind) & 1U) != 0; }
  void Add(DenialWord kind) { bits_ = static_cast<std::uint16_t>(bits_ | 1U << static_cast<unsigned>(kind)); }
  // Whether it says of something told that it is not so.
  [[nodiscard]] bool TellsFalse() const;

 private:
  std::uint16_t bits_ = 0;
};

// Time O(n) for n bytes.
DenialWords FindDenialWords(std::string_view sentence);

// Share of `count` sentences from `from` on for which something holds; 0 where there are none.
template <typename Holds>
double Share(std::span<const DenialWords> words, std::size_t from, std::size_t count, Holds holds) {
  const auto part = words.subspan(std::min(from, words.size()));
  const auto some = part.first(std::min(count, part.size()));
  return some.empty() ? 0 : static_cast<double>(std::ranges::count_if(some, holds)) / static_cast<double>(some.size());
}

// Whether one of the first (last) few words is one of that kind; single words only.
bool OpensWith(std::string_view words, DenialWord kind);
bool EndsWith(std::string_view words, DenialWord kind);

}  // namespace stemma::claims
