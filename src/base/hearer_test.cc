#include "base/hearer.h"

#include <vector>

#include <gtest/gtest.h>

namespace stemma {
namespace {

Place At(std::uint32_t begin, std::uint32_t end) { return {Field::kText, 0, Span(begin, end)}; }

// "Marr told the Post that ...": the speaker's attribution and the medium's, which has no cue.
std::vector<Attribution> MarrToldThePost() {
  Attribution post;
  post.source = Source{At(14, 18), "Post", "", SourceKind::kOutlet};
  Attribution marr;
  marr.source = Source{At(0, 4), "Marr", "", SourceKind::kPerson};
  marr.cue = {At(5, 9)};
  return {post, marr};
}

TEST(HearerTest, TheMediumBehindTheCue) {
  std::vector<Attribution> all = MarrToldThePost();
  EXPECT_EQ(HearerOf(all, 1), std::optional<AttributionIndex>(0));
  EXPECT_EQ(HearerOf(all, 0), std::nullopt);
}

TEST(HearerTest, AParentIsFollowedAsOne) {
  std::vector<Attribution> all = MarrToldThePost();
  all[1].parent = 0;
  EXPECT_EQ(HearerOf(all, 1), std::nullopt);
}

TEST(HearerTest, OnlyAMediumWithoutACueOfItsOwn) {
  std::vector<Attribution> all = MarrToldThePost();
  all[0].source->kind = SourceKind::kPerson;
  EXPECT_EQ(HearerOf(all, 1), std::nullopt);
  all = MarrToldThePost();
  all[0].cue = {At(30, 34)};
  EXPECT_EQ(HearerOf(all, 1), std::nullopt);
  all = MarrToldThePost();
  all[0].article = 1;
  EXPECT_EQ(HearerOf(all, 1), std::nullopt);
}

}  // namespace
}  // namespace stemma
