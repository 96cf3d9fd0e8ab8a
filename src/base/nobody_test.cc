#include "base/nobody.h"

#include <gtest/gtest.h>

namespace stemma {
namespace {

TEST(NobodyTest, PronounsNameNobody) {
  for (const char* name : {"", "he", "both", "we're", "they\xE2\x80\x99re", "another one", "put me"})
    EXPECT_TRUE(NamesNobodyAtAll(name)) << name;
}

TEST(NobodyTest, NamesAndDescriptionsDoNot) {
  for (const char* name : {"marr", "one official", "the man", "both ministers", "some sources", "us army"})
    EXPECT_FALSE(NamesNobodyAtAll(name)) << name;
}

}  // namespace
}  // namespace stemma
