// Keep memory: what a run gives back is kept for its next step and not returned to the system.
// Source: mallopt(3).
#pragma once

#include <cstdlib>  // defines __GLIBC__

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace stemma::cli {

// For commands that end when their work is done. The stages of a pile follow each other with about the same amount of
// memory each; to return it and to ask for it again costs fresh pages. The join of 1 GB (docs/measured.md): 1.25
// million page faults and 16.1 s of processor, with this 0.91 million and 13.5 s; the peak rose by a fiftieth.
inline void KeepFreedMemory() {
#ifdef __GLIBC__
  constexpr int kMostBytes = 32 << 20;  // the largest that glibc takes: larger pieces are returned all the same
  constexpr int kNever = 0x7FFFFFFF;
  // More than an arena's heap, of which each thread's memory is made: an empty heap is kept too.
  constexpr int kHeapBytes = 128 << 20;
  mallopt(M_MMAP_THRESHOLD, kMostBytes);
  mallopt(M_TRIM_THRESHOLD, kNever);
  mallopt(M_TOP_PAD, kHeapBytes);
#endif
}

}  // namespace stemma::cli
