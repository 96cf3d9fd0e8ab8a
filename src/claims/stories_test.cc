#include "claims/stories.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "claims/claims.h"

namespace stemma::claims {
namespace {

Article Text(std::string id, std::string text) {
  Article a;
  a.id = std::move(id);
  a.text = std::move(text);
  return a;
}

// What one site puts below all its pages.
constexpr std::string_view kBelow =
    "Orla Tench started the Quillmarsh Lantern at a kitchen table in Stoke Averil after the Averil Gazette closed, and "
    "her parish histories of Quillmarsh are sold at the Stoke Averil post office. The Quillmarsh Lantern has no owner "
    "and "
    "no advertising; parish councils of the Averil valley may reprint its items for nothing.";

std::vector<Article> TwoOfOneSite() {
  return {Text("a", "A bakery in the high street burned down at dawn and nobody was hurt.\n" + std::string(kBelow)),
          Text("b", "Badgers dug under the hill road and buses take another way round.\n" + std::string(kBelow))};
}

Reuse Shared(const std::vector<Article>& pile, std::string_view words, ReuseKind kind) {
  const auto at = [&](ArticleIndex i) { return Span::FromLength(pile[i].text.find(words), words.size()); };
  Reuse out;
  out.article_b = 1;
  out.a = at(0);
  out.b = at(1);
  out.kind = kind;
  return out;
}

TEST(Stories, FurnitureMakesNoStoryAndNoClaim) {
  const auto pile = TwoOfOneSite();
  const std::vector<Reuse> reuse = {Shared(pile, kBelow, ReuseKind::kBoilerplate)};
  const auto stories = FindClaims({pile, reuse, {}, {}}, 1);
  ASSERT_EQ(stories.size(), 2U);
  for (const Story& story : stories)
    for (const Claim& claim : story.claims)
      for (const ClaimMention& m : claim.mentions)
        EXPECT_LT(m.span.begin(), pile[m.article].text.find(kBelow)) << m.span.Of(pile[m.article].text);
}

TEST(Stories, TheSameWordsAsNewsDo) {
  const auto pile = TwoOfOneSite();
  const std::vector<Reuse> reuse = {Shared(pile, kBelow, ReuseKind::kVerbatim)};
  EXPECT_EQ(FindClaims({pile, reuse, {}, {}}, 1).size(), 1U);
}

// A turn of speech that two articles share by chance may be a sentence of the news.
TEST(Stories, AShortSharedRunIsNoFurniture) {
  constexpr std::string_view kTurn = "Nobody was hurt in the fire, the police said.";
  const std::vector<Article> pile = {Text("a", "A bakery burned down in Marrane.\n" + std::string(kTurn)),
                                     Text("b", "A barn burned down in Corvenna.\n" + std::string(kTurn))};
  const std::vector<Reuse> reuse = {Shared(pile, kTurn, ReuseKind::kBoilerplate)};
  const auto stories = FindClaims({pile, reuse, {}, {}}, 1);
  EXPECT_TRUE(std::ranges::any_of(stories, [&](const Story& story) {
    return std::ranges::any_of(story.claims, [&](const Claim& claim) {
      return std::ranges::any_of(
          claim.mentions, [&](const ClaimMention& m) { return m.span.begin() >= pile[m.article].text.find(kTurn); });
    });
  }));
}

// The embassy's words on what the agency told: few words in common, and a village that no list knows.
TEST(Stories, ANameThatNoListKnowsHoldsAStoryTogether) {
  const auto pile = [](std::string village) {
    return std::vector<Article>{
        Text("a",
             "Border guards held two geologists near Quoshbrin on Tuesday after a patrol found maps of a radar "
             "mast in their van, an officer told the agency. The driver ran into the reeds, and a dog found him "
             "towards the morning. The geologists were taken to the district town."),
        Text("b",
             "The embassy asks the press to respect the privacy of both families. Our consul saw the two on "
             "Thursday at " +
                 std::move(village) +
                 " and found them in good health. They carried a map "
                 "that any bookshop sells, and cans of paint for marking caves.")};
  };
  EXPECT_EQ(FindClaims({pile("Quoshbrin"), {}, {}, {}}, 1).size(), 1U);
  EXPECT_EQ(FindClaims({pile("home"), {}, {}, {}}, 1).size(), 2U);
}

// Lists of shelling in one town that come all the time: the same kind of event, another day.
TEST(Stories, TheSameKindOfEventOnAnotherDayIsAnotherStory) {
  const auto stories = [](const std::string& other_day) {
    std::vector<Article> pile = {
        Text("a", "Rocket shells fired at Corvenna killed three people on the market square, the police command said."),
        Text("b", "Rocket shells killed three people on the market square of Corvenna, the police command said."),
        Text(
            "c",
            "Shells hit Corvenna again: a girl who waited for a tram was killed, and two of her brothers were taken to "
            "the hospital of the district with burns, where doctors had no power for an hour."),
        Text("d",
             "A girl who waited for a tram in Corvenna was killed by shells, and her two brothers came to the hospital "
             "of the district with burns, where there was no power for an hour, doctors said.")};
    for (std::size_t i = 0; i < pile.size(); ++i) pile[i].published = i < 2 ? "2031-05-06" : other_day;
    return FindClaims({pile, {}, {}, {}}, 1).size();
  };
  EXPECT_EQ(stories("2031-05-06"), 1U);
  EXPECT_EQ(stories("2031-06-19"), 2U);
}

}  // namespace
}  // namespace stemma::claims
