// FoldMemory: hashes of words with characters beyond ASCII, kept, since folding one costs as much as a hundred others.
// In:  a word's bytes.  Out: its hash and whether it is content. Keyed by the bytes, so that it never changes a result.
// Tested by reuse/word_hashes_test.cc. Source: ours.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#define XXH_INLINE_ALL  // OPTIMIZATION: hashing a word costs less than the call
#include <xxhash.h>

#include "reuse/words.h"

namespace stemma::reuse {

// Not thread-safe: one a thread.
class FoldMemory {
 public:
  FoldedWord Of(std::string_view bytes) {
    if (bytes.size() > kLongest) return FoldWord(bytes);
    Slot& slot = slots_[XXH3_64bits(bytes.data(), bytes.size()) % kSlots];
    if (std::string_view(slot.bytes.data(), slot.size) != bytes) {
      std::memcpy(slot.bytes.data(), bytes.data(), bytes.size());
      slot.size = static_cast<std::uint8_t>(bytes.size());
      slot.word = FoldWord(bytes);
    }
    return slot.word;
  }

 private:
  static constexpr std::size_t kSlots = 4096;
  static constexpr std::size_t kLongest = 40;
  struct Slot {
    std::array<char, kLongest> bytes{};
    std::uint8_t size = 0;
    FoldedWord word{};
  };
  std::vector<Slot> slots_ = std::vector<Slot>(kSlots);
};

}  // namespace stemma::reuse
