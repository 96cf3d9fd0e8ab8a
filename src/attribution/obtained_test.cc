#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "attribution/attribution.h"

namespace stemma::attribution {
namespace {

Article Page(std::string text) {
  Article a;
  a.id = "orel";
  a.text = std::move(text);
  return a;
}

std::vector<Attribution> Read(const Article& article) {
  std::vector<Attribution> out = FindByRules(article, 0);
  ResolveSources({&article, 1}, {}, out);
  return out;
}

// The name of the source whose cue reads `cue`; empty when there is none.
std::string SourceOf(const std::string& text, const std::string& cue) {
  const Article article = Page(text);
  for (const Attribution& a : Read(article))
    if (a.source && !a.cue.empty() && a.cue[0].span.Of(article.text) == cue) return a.source->entity;
  return {};
}

struct Case {
  const char* text;
  const char* cue;
  const char* source;
};

class Obtained : public testing::TestWithParam<Case> {};

TEST_P(Obtained, NamesWhomItWasHadFrom) {
  EXPECT_EQ(SourceOf(GetParam().text, GetParam().cue), GetParam().source) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Forms, Obtained,
    testing::Values(
        Case{"The mayor learned of the theft from the Harbour Guard.", "learned of the theft from", "Harbour Guard"},
        Case{"He received a tip from a source at the Orel Harbour Office.", "received a tip from",
             "source at the Orel Harbour Office"},
        Case{"The picture was sent to him by a follower in May.", "was sent to him by", "follower"},
        Case{"A video uploaded by a group loyal to the Red Lanterns shows six crates.", "uploaded by",
             "group loyal to the Red Lanterns"},
        Case{"The claim comes from the Vell Institute, which sits in Orel.", "comes from", "Vell Institute"},
        Case{"On Monday the Red Lanterns released a video showing six crates.", "released", "Red Lanterns"},
        Case{"The Kesh Gazette was the first to report the theft of the bell.", "was the first to report",
             "Kesh Gazette"},
        Case{"The rumour swept through social media over the weekend.", "swept through", "social media"},
        // A place, a time and a thing are nobody to have it from.
        Case{"She heard a noise from the cellar.", "heard a noise from", ""},
        Case{"The ship was taken by storm in March.", "was taken by", ""}));

TEST(Posts, BelongToTheAccountBehindThem) {
  const Article article =
      Page("A strange week.\n\nThe bell is gone and nobody saw a thing.\n\n- Ada Marr (@adamarr) May 3, 2031");
  const std::vector<Attribution> all = Read(article);
  const auto post =
      std::ranges::find_if(all, [](const Attribution& a) { return a.source && a.source->entity == "Ada Marr"; });
  ASSERT_NE(post, all.end());
  EXPECT_EQ(post->content[0].span.Of(article.text), "The bell is gone and nobody saw a thing");
}

TEST(Spokespeople, AreNamedWhereTheArticleNamesThem) {
  EXPECT_EQ(SourceOf("Vell Ferries spokeswoman Ada Marr said the boat was late. A spokeswoman for Vell Ferries denied "
                     "that it sank.",
                     "denied"),
            "Ada Marr");
}

TEST(Media, InTheirManyAreNotNamedByTheirCountry) {
  EXPECT_EQ(SourceOf("Kesh media outlets reported that the bell was gone.", "reported"), "Kesh media outlets");
}

TEST(According, OpensASentenceAndIsNobody) {
  const Article article = Page("According to the Harbour Guard, the boat that the mayor said was lost is back.");
  for (const Attribution& a : Read(article)) {
    EXPECT_FALSE(a.source && a.source->text.starts_with("According"));
  }
}

}  // namespace
}  // namespace stemma::attribution
