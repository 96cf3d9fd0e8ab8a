#include "claims/stance.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "text/fold.h"

namespace stemma::claims {
namespace {

bool IsKey(std::string_view word) {
  static const std::set<std::string> keys = {"wife", "running", "plans", "lorries", "left"};
  return keys.contains(text::Fold(word));
}

TEST(Negates, OnlyWhereTheNegationReachesAKeyWord) {
  const struct {
    std::string_view words;
    bool negates;
  } kCases[] = {
      {"The woman is not the wife of the chief", true},
      {"No lorries left the depot", true},
      {"She isn’t running the harbour", true},
      {"The airline does not have plans", true},
      {"Men who did not want lorries left early", false},  // the negation is an aside's
      {"Not now, she said: the lorries left", false},      // a mark stands between
      {"The lorries left", false},
      {"It was not raining on that long and quiet night when lorries left", false},  // too far
      {"", false},
  };
  for (const auto& c : kCases) EXPECT_EQ(Negates(c.words, IsKey), c.negates) << c.words;
}

std::vector<ClaimMention> Mentions(std::initializer_list<Stance> stances) {
  std::vector<ClaimMention> out;
  for (const Stance s : stances) out.push_back({0, Span(0, 1), s, {}, false, {}});
  return out;
}

TEST(ArticleStance, FollowsItsMentionsAndItsVoice) {
  EXPECT_EQ(ArticleStanceOf(Mentions({Stance::kAsserts}), {}), Stance::kAsserts);
  EXPECT_EQ(ArticleStanceOf(Mentions({Stance::kAsserts, Stance::kReports}), {}), Stance::kReports);
  EXPECT_EQ(ArticleStanceOf(Mentions({Stance::kReports, Stance::kDenies}), {}), Stance::kDenies);
  EXPECT_EQ(ArticleStanceOf(Mentions({Stance::kReports}), {.denies = 3, .doubts = 0}), Stance::kDenies);
  EXPECT_EQ(ArticleStanceOf(Mentions({Stance::kReports}), {.denies = 0, .doubts = 3}), Stance::kDoubts);
  EXPECT_EQ(ArticleStanceOf({}, {}), Stance::kReports);
}

}  // namespace
}  // namespace stemma::claims
