#include "base/parallel.h"

#include <gtest/gtest.h>

#include <vector>

namespace stemma {
namespace {

TEST(ParallelFor, CallsEachIndexOnceForAnyNumberOfThreads) {
  for (const std::size_t n : {0, 1, 2, 1000}) {
    for (const unsigned threads : {0U, 1U, 2U, 7U}) {
      std::vector<int> calls(n, 0);
      ParallelFor(n, threads, [&](std::size_t i) { ++calls[i]; });
      EXPECT_EQ(calls, std::vector<int>(n, 1)) << n << " over " << threads;
    }
  }
}

TEST(ThreadCount, ZeroMeansAtLeastOne) {
  EXPECT_GE(ThreadCount(0), 1U);
  EXPECT_EQ(ThreadCount(3), 3U);
}

}  // namespace
}  // namespace stemma
