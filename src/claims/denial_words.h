// Denial words: how a sentence says that something told is not so.
// In:  a sentence as it stands.  Out: which kinds of words and of pairs of words it holds.
// Tested by claims/denier_test.cc. Source: ours: English words of denial, falsehood, correction and contrast;
// docs/algorithms/claims.md, "Who denies".
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
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
  [[nodiscard]] bool Has(DenialWord kind) const { return has_[static_cast<std::size_t>(kind)]; }
  void Add(DenialWord kind) { has_[static_cast<std::size_t>(kind)] = true; }
  [[nodiscard]] const std::array<bool, kDenialWordKinds>& all() const { return has_; }
  // Whether it says of something told that it is not so.
  [[nodiscard]] bool TellsFalse() const;

 private:
  std::array<bool, kDenialWordKinds> has_{};
};

// Time O(n) for n bytes.
DenialWords FindDenialWords(std::string_view sentence);

// Whether one of the first (last) few words is one of that kind; single words only.
bool OpensWith(std::string_view words, DenialWord kind);
bool EndsWith(std::string_view words, DenialWord kind);

}  // namespace stemma::claims
