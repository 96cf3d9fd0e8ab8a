#include "claims/direction.h"

#include <gtest/gtest.h>

namespace stemma::claims {
namespace {

TEST(Direction, ReadsTheSideAndWhatItIsOf) {
  struct Case {
    const char* sentence;
    int east;
    int north;
    const char* words;
  };
  for (const Case& c : {Case{"The barge lay north-west of Vell when it burned.", -1, 1, "north-west of Vell"},
                        Case{"A shed southeast of the city and the lake was emptied.", 1, -1, "southeast of the city"},
                        Case{"It came down to the south of Lake Orr, he said.", 0, -1, "south of Lake Orr"}}) {
    const auto found = FindDirection(c.sentence);
    ASSERT_TRUE(found) << c.sentence;
    EXPECT_EQ(found->east, c.east);
    EXPECT_EQ(found->north, c.north);
    EXPECT_EQ(found->words, c.words);
  }
}

TEST(Direction, OtherWordsAreNone) {
  for (const char* sentence : {"The western quay burned.", "He went north.", "Northrop of Vell spoke.", "",
                               "It lay east of Vell and west of Orr."})  // two that part
    EXPECT_FALSE(FindDirection(sentence)) << sentence;
}

TEST(Direction, ARightAngleParts) {
  EXPECT_TRUE(DirectionsPart(*FindDirection("north-west of Vell"), *FindDirection("south-east of Vell")));
  EXPECT_TRUE(DirectionsPart(*FindDirection("north of Vell"), *FindDirection("east of Vell")));
  EXPECT_FALSE(DirectionsPart(*FindDirection("north of Vell"), *FindDirection("north-east of Vell")));
}

}  // namespace
}  // namespace stemma::claims
