#include "claims/likeness.h"

#include <gtest/gtest.h>

namespace stemma::claims {
namespace {

std::vector<Article> Ferry() {
  std::vector<Article> out(3);
  out[0].text =
      "The Vell ferry sank off Orel harbour. Divers searched the harbour. The mayor thanked the cooks of Orel.";
  out[1].text = "A Vell ferry sank near Orel. Its captain swam to the harbour. The soup kitchen of Orel stayed open.";
  out[2].text = "The ferry from Vell went down. The harbour of Orel was closed. Cooks brought soup to the harbour.";
  return out;
}

TEST(Likeness, OtherWordsOfOneMeaningAreNear) {
  const std::vector<Article> articles = Ferry();
  const Evidence evidence{articles, {}, {}, {}};
  const Reading reading(evidence);
  const std::vector<ArticleIndex> all = {0, 1, 2};
  const Likeness likeness(reading, all);
  EXPECT_GT(likeness.Of("the vessel capsized in shallow waters"), likeness.Of("the recipe needs onions and butter"));
  EXPECT_DOUBLE_EQ(likeness.Of(""), 0);
  EXPECT_DOUBLE_EQ(likeness.Of("quoxtrill"), 0);
}

TEST(Likeness, FreshWordsAreThoseThatFewArticlesOpenWith) {
  const std::vector<Article> articles = Ferry();
  const Evidence evidence{articles, {}, {}, {}};
  const Reading reading(evidence);
  const std::vector<ArticleIndex> all = {0, 1, 2};
  const Likeness likeness(reading, all);
  EXPECT_DOUBLE_EQ(likeness.OfFresh("the ferry sank"), 0);  // nothing is left of it
  EXPECT_DOUBLE_EQ(likeness.OfFresh("the ferry capsized"), likeness.Of("capsized"));
}

TEST(Likeness, NothingIsNearAStoryWithoutText) {
  const std::vector<Article> articles(1);
  const Evidence evidence{articles, {}, {}, {}};
  const Reading reading(evidence);
  const std::vector<ArticleIndex> all = {0};
  EXPECT_DOUBLE_EQ(Likeness(reading, all).Of("the ferry sank"), 0);
}

}  // namespace
}  // namespace stemma::claims
