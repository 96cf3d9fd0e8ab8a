#include "claims/speaker.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace stemma::claims {
namespace {

std::size_t Feature(std::string_view name) {
  return static_cast<std::size_t>(std::ranges::find(kSpeakerFeatures, name) - kSpeakerFeatures.begin());
}

Attribution By(ArticleIndex article, const std::string& name) {
  Attribution a;
  a.article = article;
  a.source = Source{{}, name, name, SourceKind::kPerson};
  return a;
}

Speech Heard(AttributionIndex attribution, double claims, double denies) {
  Speech s;
  s.attribution = attribution;
  s.chances = {.states = claims, .claims = claims, .denies = denies, .doubts = 0};
  return s;
}

// The mayor speaks twice in the first article and once in the second, a clerk once in the first.
class Speakers : public ::testing::Test {
 protected:
  std::vector<Attribution> attributions{By(0, "mayor"), By(0, "clerk"), By(0, "mayor"), By(1, "mayor")};
  std::vector<Speech> speeches{Heard(0, 0.8, 0.1), Heard(1, 0.2, 0.1), Heard(2, 0.1, 0.6), Heard(3, 0.5, 0.0)};
  std::vector<Speaker> Read() { return ReadSpeakers({{}, {}, attributions, {}}, 2, speeches); }
};

TEST_F(Speakers, AreOneANameAndArticle) {
  const auto speakers = Read();
  ASSERT_EQ(speakers.size(), 3U);
  EXPECT_EQ(speakers[0].speeches, (std::vector<std::size_t>{0, 2}));
  EXPECT_EQ(speakers[1].speeches, std::vector<std::size_t>{1});
  EXPECT_EQ(speakers[2].article, 1U);
}

TEST_F(Speakers, KnowTheirBestSpeechAndTheirOtherArticles) {
  const auto speakers = Read();
  EXPECT_DOUBLE_EQ(speakers[0].features[Feature("best_claims")], 0.8);
  EXPECT_DOUBLE_EQ(speakers[0].features[Feature("best_denies")], 0.6);
  EXPECT_DOUBLE_EQ(speakers[0].features[Feature("others_state_share")], 0.25);
  EXPECT_DOUBLE_EQ(speakers[1].features[Feature("others_state_share")], 0);
  EXPECT_DOUBLE_EQ(speakers[1].features[Feature("share_above")], 0.5);
}

TEST_F(Speakers, GiveTheirChancesToTheSpeechesThatMadeThem) {
  auto speakers = Read();
  speakers[0].chances = {.states = 0.7, .claims = 0.9, .denies = 0.3, .doubts = 0};
  TakeSpeakersChances(std::span(speakers).first(1), speeches);
  EXPECT_DOUBLE_EQ(speeches[0].chances.claims, 0.9);
  EXPECT_DOUBLE_EQ(speeches[2].chances.claims, 0) << "far weaker than the best";
  EXPECT_DOUBLE_EQ(speeches[2].chances.denies, 0.3);
  EXPECT_DOUBLE_EQ(speeches[0].chances.denies, 0);
}

}  // namespace
}  // namespace stemma::claims
