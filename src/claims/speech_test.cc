#include "claims/speech.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/weights.h"
#include "claims/claims.h"
#include "claims/disputes.h"
#include "claims/hear.h"

namespace stemma::claims {
namespace {

TEST(Disputes, FindsWordsThatTurnAStatementRound) {
  for (const char* words : {"the reports are categorically false", "there are no plans to sell the ferry",
                            "he was misquoted", "the firm denied it", "rebutting the claim"})
    EXPECT_TRUE(Disputes(words)) << words;
  for (const char* words : {"the ferry was sold on Monday", "a falsetto voice", "they noted the plan"})
    EXPECT_FALSE(Disputes(words)) << words;
}

TEST(Disputes, CountsWordsBeforeTheFirstNegation) {
  EXPECT_EQ(FirstNegation("The ferry was not sold"), 3U);
  EXPECT_EQ(FirstNegation("It isn't so"), 1U);
  EXPECT_EQ(FirstNegation("The ferry was sold"), std::string_view::npos);
}

TEST(Weights, ReadsNamedRowsAndPassesOverOthers) {
  constexpr auto kNames = std::to_array<std::string_view>({"bias", "near"});
  const auto weights = ReadWeights<2, 2>("near\t0.5\t-1\nunknown\t9\t9\nbias\t1\t2\n", kNames);
  const auto sums = Sums(weights, {1.0, 2.0});
  EXPECT_DOUBLE_EQ(sums[0], 2.0);
  EXPECT_DOUBLE_EQ(sums[1], 0.0);
}

TEST(Weights, SurviveATornTable) {
  constexpr auto kNames = std::to_array<std::string_view>({"bias"});
  const auto weights = ReadWeights<1, 3>("bias\t1", kNames);
  EXPECT_DOUBLE_EQ(weights[0][0], 1.0);
  EXPECT_DOUBLE_EQ(weights[2][0], 0.0);
}

TEST(Roles, ADenialMustBeLikelierThanTheClaim) {
  Speech s;
  s.chances.claims = 0.6;
  s.chances.denies = 0.4;
  EXPECT_EQ(RoleOf(s), SpeechRole::kTells);
  s.chances.claims = 0.3;
  EXPECT_EQ(RoleOf(s), SpeechRole::kDenies);
  s.chances.claims = s.chances.denies = 0.05;
  EXPECT_EQ(RoleOf(s), SpeechRole::kNeither);
}

// Articles of one sentence each, every one with one attribution over its whole text.
class Pile {
 public:
  void Add(std::string id, std::string text, const std::string& source, SpeechStance stance) {
    Article a;
    a.id = std::move(id);
    a.text = std::move(text);
    Attribution said;
    said.article = static_cast<ArticleIndex>(articles_.size());
    said.source = Source{{Field::kText, 0, Span(0, source.size())}, source, source, SourceKind::kPerson};
    const auto cue = static_cast<std::uint32_t>(source.size() + 1);
    said.cue = {{Field::kText, 0, Span(cue, cue + 4)}};
    said.content = {{Field::kText, 0, Span(cue + 5, a.text.size())}};
    said.stance = stance;
    articles_.push_back(std::move(a));
    attributions_.push_back(std::move(said));
  }
  [[nodiscard]] Evidence evidence() const { return {articles_, {}, attributions_, {}}; }

 private:
  std::vector<Article> articles_;
  std::vector<Attribution> attributions_;
};

Pile Ferry() {
  Pile pile;
  pile.Add("a", "Ada Marr said the Vell ferry sank off Orel harbour.", "Ada Marr", SpeechStance::kAsserts);
  pile.Add("b", "Ada Marr said the Vell ferry sank near Orel harbour.", "Ada Marr", SpeechStance::kAsserts);
  pile.Add("c", "Jon Kesh said reports that the Vell ferry sank off Orel harbour are false.", "Jon Kesh",
           SpeechStance::kDenies);
  return pile;
}

TEST(Speeches, KnowASourcesCareerOverTheStory) {
  const Pile pile = Ferry();
  const std::vector<Heard> heard = HearStories(pile.evidence());
  ASSERT_EQ(heard.size(), 1U);
  ASSERT_EQ(heard[0].speeches.size(), 3U);
  const auto feature = [&](std::size_t speech, std::string_view name) {
    for (std::size_t i = 0; i < kSpeechFeatures.size(); ++i)
      if (kSpeechFeatures[i] == name) return heard[0].speeches[speech].features[i];
    return -1.0;
  };
  EXPECT_NEAR(feature(0, "share_of_articles"), 2.0 / 3, 1e-9);
  EXPECT_EQ(feature(0, "content_disputes"), 0);
  EXPECT_EQ(feature(2, "content_disputes"), 1);
  EXPECT_EQ(feature(2, "share_denying"), 1);
  EXPECT_GT(heard[0].speeches[2].chances.denies, heard[0].speeches[0].chances.denies);
  EXPECT_EQ(heard[0].voices.size(), 3U);
}

TEST(Speeches, WhatWordsMeanIsComparedWithinTheStory) {
  Pile pile = Ferry();
  pile.Add("d", "Jon Kesh said the boat went under, the coast guard found wreckage.", "Jon Kesh",
           SpeechStance::kAsserts);
  pile.Add("e", "Jon Kesh said his favourite recipe is the Vell onion soup of Orel.", "Jon Kesh",
           SpeechStance::kAsserts);
  const Evidence evidence = pile.evidence();
  const Reading reading(evidence);
  const std::vector<ArticleIndex> articles = {0, 1, 2, 3, 4};
  TermTable terms;
  const auto speeches = ReadSpeeches(reading, articles, {}, std::vector<bool>(5), terms);
  const auto like = [&](std::size_t speech) {
    return speeches[speech].features[FeatureAt(kSpeechFeatures, "content_like")];
  };
  EXPECT_GT(like(3), like(4));  // the first in other words, the last in some of its words
  double sum = 0;
  for (std::size_t i = 0; i < speeches.size(); ++i) sum += like(i);
  EXPECT_NEAR(sum, 0, 1e-9);
}

TEST(Speeches, WhoeverDeniesIsHeardToDenyInTheLeadClaim) {
  const Pile pile = Ferry();
  const std::vector<Story> stories = FindClaims(pile.evidence(), 1);
  ASSERT_EQ(stories.size(), 1U);
  for (const Claim& claim : stories[0].claims) {
    if (claim.id != stories[0].lead_claim) continue;
    for (const ClaimMention& m : claim.mentions) {
      EXPECT_EQ(m.stance == Stance::kDenies, m.article == 2) << m.article;
    }
  }
}

}  // namespace
}  // namespace stemma::claims
