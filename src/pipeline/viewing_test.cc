#include "pipeline/viewing.h"

#include <gtest/gtest.h>

namespace stemma::pipeline {
namespace {

TEST(Stamp, HoldsForTheSameRecordsVersionAndOptions) {
  Options options;
  const std::string stamp = StampOf("digest", options);
  EXPECT_TRUE(StillHolds(stamp, "digest", options));
  EXPECT_FALSE(StillHolds(stamp, "other", options));
  EXPECT_FALSE(StillHolds("", "digest", options));
  EXPECT_FALSE(StillHolds("digest 0.0.0 views/1 ...", "digest", options));
}

TEST(Stamp, OptionsThatNobodySetSayNothing) {
  Options asked;
  asked.limits.max_text_bytes = 1000;
  EXPECT_TRUE(StillHolds(StampOf("digest", asked), "digest", Options()));
  EXPECT_FALSE(StillHolds(StampOf("digest", Options()), "digest", asked));
  EXPECT_TRUE(StillHolds(StampOf("digest", asked), "digest", asked));
}

TEST(Stamp, ThreadsAndMemoryDoNotShapeAnything) {
  Options many;
  many.threads = 7;
  many.reuse_memory = 1 << 20;
  EXPECT_EQ(StampOf("digest", many), StampOf("digest", Options()));
}

}  // namespace
}  // namespace stemma::pipeline
