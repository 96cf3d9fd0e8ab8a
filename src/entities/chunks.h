// Chunks: runs of capitalised words, the raw material of names.
// In:  a reading.  Out: item ranges in reading order, disjoint, none across a sentence.
// Tested by entities/names_test.cc. Source: ours.
#pragma once

#include <cstddef>
#include <vector>

#include "entities/reading.h"

namespace stemma::entities {

struct Chunk {
  std::size_t begin = 0;  // items [begin, end)
  std::size_t end = 0;
  bool headline = false;  // its sentence capitalises nearly every word, so capitals say little
};

// Hyphens, initials with their point, lower-case particles ("ez", "bin", "de") and, behind the head of an
// organisation, "of" and "for" join words; everything else parts them.
std::vector<Chunk> FindChunks(const Reading& reading);

inline constexpr std::size_t kMaxChunkItems = 16;  // longer runs are lists or shouting

}  // namespace stemma::entities
