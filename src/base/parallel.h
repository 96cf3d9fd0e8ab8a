// ParallelFor: runs a function over [0, n) on a few threads; results land by index, so order never depends on timing.
// In:  a count, a number of threads, a callable taking an index.  Out: nothing; the callable writes to its own slot.
// Tested by base/parallel_test.cc. Source: ours; why not oneTBB: docs/decisions/0004-own-parallel-for.md.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace stemma {

// Number of threads to use for a wish: 0 means all cores.
[[nodiscard]] inline unsigned ThreadCount(unsigned wish) {
  return wish != 0 ? wish : std::max(1U, std::thread::hardware_concurrency());
}

// Calls fn(i) once for each i in [0, n), in no particular order across threads.
// REQUIRES: fn does not throw and calls for different i touch different data.
template <typename Fn>
void ParallelFor(std::size_t n, unsigned threads, Fn&& fn) {
  const std::size_t workers = std::min<std::size_t>(ThreadCount(threads), n);
  if (workers <= 1) {
    for (std::size_t i = 0; i < n; ++i) fn(i);
    return;
  }
  std::atomic<std::size_t> next{0};
  std::vector<std::jthread> pool;
  pool.reserve(workers);
  for (std::size_t w = 0; w < workers; ++w) {
    pool.emplace_back([&] {
      for (std::size_t i = next.fetch_add(1); i < n; i = next.fetch_add(1)) fn(i);
    });
  }
}

}  // namespace stemma
