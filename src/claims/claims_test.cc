#include "claims/claims.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace stemma::claims {
namespace {

Article Text(std::string id, std::string text) {
  Article a;
  a.id = std::move(id);
  a.text = std::move(text);
  return a;
}

Span Find(const Article& a, std::string_view words) { return Span::FromLength(a.text.find(words), words.size()); }

Attribution Says(const Article& a, ArticleIndex index, std::string_view source, std::string_view content,
                 SpeechStance stance) {
  Attribution out;
  out.article = index;
  out.source =
      Source{{Field::kText, 0, Find(a, source)}, std::string(source), std::string(source), SourceKind::kOrganisation};
  out.content = {{Field::kText, 0, Find(a, content)}};
  out.stance = stance;
  return out;
}

const Claim* Lead(const Story& story) {
  for (const Claim& c : story.claims)
    if (c.id == story.lead_claim) return &c;
  return nullptr;
}

// Two papers on one event, a third on something else.
std::vector<Article> Pile() {
  return {
      Text("a",
           "Six army lorries left the Vell depot for Corvenna on Monday night, the Halyard agency said. The convoy "
           "carried shells to the harbour.\nThe ministry denied that lorries left the Vell depot."),
      Text("b",
           "Nine army lorries left the Vell depot for Corvenna under cover of darkness, two officials said. Guards "
           "opened the gates of the depot for the convoy of lorries."),
      Text("c",
           "The olive harvest in Marrane was the best in years. Growers pressed oil until midnight and sold it at "
           "fairs."),
  };
}

std::vector<Attribution> Voices(const std::vector<Article>& pile) {
  return {Says(pile[0], 0, "Halyard agency", "Six army lorries left the Vell depot for Corvenna on Monday night",
               SpeechStance::kAsserts),
          Says(pile[0], 0, "ministry", "that lorries left the Vell depot", SpeechStance::kDenies),
          Says(pile[1], 1, "two officials",
               "Nine army lorries left the Vell depot for Corvenna under cover of darkness", SpeechStance::kAsserts)};
}

TEST(Claims, PutEveryArticleInOneStory) {
  const auto pile = Pile();
  const auto voices = Voices(pile);
  const auto stories = FindClaims({pile, {}, voices, {}}, 1);
  ASSERT_EQ(stories.size(), 2U);
  EXPECT_EQ(stories[0].articles, (std::vector<ArticleIndex>{0, 1}));
  EXPECT_EQ(stories[1].articles, (std::vector<ArticleIndex>{2}));
}

TEST(Claims, JoinWhatTwoArticlesSayInOtherWords) {
  const auto pile = Pile();
  const auto voices = Voices(pile);
  const auto stories = FindClaims({pile, {}, voices, {}}, 1);
  const Claim* lead = Lead(stories[0]);
  ASSERT_NE(lead, nullptr);
  EXPECT_EQ(lead->stances.size(), 2U);
  EXPECT_GE(lead->mentions.size(), 2U);
}

TEST(Claims, KeepADenialBesideWhatItDenies) {
  const auto pile = Pile();
  const auto voices = Voices(pile);
  const auto stories = FindClaims({pile, {}, voices, {}}, 1);
  const Claim* lead = Lead(stories[0]);
  ASSERT_NE(lead, nullptr);
  const auto denies = std::ranges::find(lead->mentions, Stance::kDenies, &ClaimMention::stance);
  ASSERT_NE(denies, lead->mentions.end());
  EXPECT_EQ(denies->attribution, 1U);
}

// Seven papers tell of the lorries; one of them has the ministry call the report false, right behind it.
TEST(Claims, WhoCallsTheReportFalseRightBehindItDeniesIt) {
  std::vector<Article> pile;
  std::vector<Attribution> voices;
  for (ArticleIndex i = 0; i < 7; ++i) {
    pile.push_back(Text("p" + std::to_string(i),
                        "Six army lorries left the Vell depot for Corvenna on Monday night, the Halyard agency said.\n"
                        "The ministry dismissed the report."));
    voices.push_back(Says(pile[i], i, "Halyard agency", "Six army lorries left the Vell depot for Corvenna",
                          SpeechStance::kAsserts));
    if (i == 6) voices.push_back(Says(pile[i], i, "ministry", "the report", SpeechStance::kDenies));
  }
  const auto stories = FindClaims({pile, {}, voices, {}}, 1);
  const Claim* lead = Lead(stories[0]);
  ASSERT_NE(lead, nullptr);
  const auto denies = std::ranges::find(lead->mentions, std::optional<AttributionIndex>(7), &ClaimMention::attribution);
  ASSERT_NE(denies, lead->mentions.end());
  EXPECT_EQ(denies->stance, Stance::kDenies);
}

// No judge was fitted to a story of six: there the words behind the claim decide.
TEST(Claims, OfASmallStoryAreDeniedByWhatPointsAtThem) {
  std::vector<Article> pile;
  std::vector<Attribution> voices;
  for (ArticleIndex i = 0; i < 6; ++i) {
    pile.push_back(Text("p" + std::to_string(i),
                        "Six army lorries left the Vell depot for Corvenna on Monday night, the Halyard agency said.\n"
                        "Gulls nested on the old roof.\n" +
                            std::string(i == 5 ? "The ministry said that it was false." : "")));
    voices.push_back(Says(pile[i], i, "Halyard agency", "Six army lorries left the Vell depot for Corvenna",
                          SpeechStance::kAsserts));
    if (i == 5) voices.push_back(Says(pile[i], i, "ministry", "that it was false", SpeechStance::kDenies));
  }
  const auto stories = FindClaims({pile, {}, voices, {}}, 1);
  const Claim* lead = Lead(stories[0]);
  ASSERT_NE(lead, nullptr);
  EXPECT_EQ(std::ranges::count(lead->mentions, Stance::kDenies, &ClaimMention::stance), 1)
      << "and each denial is told once";
}

// "Gave their lives" is in no table of deeds.
TEST(Claims, AreMadeOfNumbersOfSomethingToo) {
  const std::string words = "Eleven guards gave their lives at the Vell post";
  auto pile = Pile();
  pile[2].text += " Marrane sent olive oil to Corvenna. Fairs sold oil by noon.\n" + words + ".";
  std::vector<Mention> mentions;
  const auto add = [&](std::string_view name, MentionKind kind) {
    Mention m;
    m.article = 2;
    m.span = Find(pile[2], name);
    m.text = name;
    m.kind = kind;
    if (kind == MentionKind::kQuantity) m.quantity = QuantityValue{11, 11, "", "guards"};
    mentions.push_back(m);
  };
  const auto told = [&] {
    for (const Story& story : FindClaims({pile, {}, {}, mentions}, 1))
      for (const Claim& c : story.claims)
        if (c.id != story.lead_claim && c.summary.find("gave their lives") != std::string::npos) return true;
    return false;
  };
  add("Eleven guards", MentionKind::kQuantity);
  EXPECT_FALSE(told());
  add("Vell post", MentionKind::kPlace);
  EXPECT_TRUE(told());
}

TEST(Claims, HaveIdsOfTheirOwn) {
  // Two claims whose statements begin at one place, one within the other, far behind what the story is about.
  const std::string inner = "A small dog waited";
  const std::string outer = inner +
                            " while Adela Brisk, Corwen Tull, Desmund Fayle, Ifor Quenby and Jorun Skeld signed "
                            "Marrisk quotas, copper tariffs, refugee visas and railway gauges";
  std::vector<Article> pile;
  std::vector<Attribution> voices;
  for (ArticleIndex i = 0; i < 2; ++i) {
    pile.push_back(Text(i == 0 ? "a" : "b",
                        "Olive growers in Marrane pressed oil until midnight. The olive harvest in Marrane was rich. "
                        "Growers sold olive oil at fairs. Marrane sent olive oil to Corvenna. " +
                            outer + ", a Halyard clerk wrote."));
    voices.push_back(Says(pile[i], i, "Halyard clerk", inner, SpeechStance::kAsserts));
    voices.push_back(Says(pile[i], i, "Halyard clerk", outer, SpeechStance::kAsserts));
  }
  std::set<std::string> ids;
  std::size_t at_dog = 0;
  for (const Story& story : FindClaims({pile, {}, voices, {}}, 1))
    for (const Claim& c : story.claims) {
      EXPECT_TRUE(ids.insert(c.id).second) << c.summary;
      at_dog += c.mentions.front().span.begin() == Find(pile[0], inner).begin() ? 1 : 0;
    }
  EXPECT_EQ(at_dog, 2U);
}

TEST(Claims, AreTheSameWhateverComesBeforeThem) {
  const auto pile = Pile();
  const auto voices = Voices(pile);
  const auto once = FindClaims({pile, {}, voices, {}}, 1);
  EXPECT_EQ(once, FindClaims({pile, {}, voices, {}}, 4));
}

TEST(Claims, OfNothingAreNothing) { EXPECT_TRUE(FindClaims({}, 1).empty()); }

TEST(Claims, ConflictWhenNumbersCannotBothBeRight) {
  auto pile = Pile();
  const auto voices = Voices(pile);
  std::vector<Mention> mentions;
  const auto count = [&](ArticleIndex article, std::string_view words, double value) {
    Mention m;
    m.article = article;
    m.span = Find(pile[article], words);
    m.text = words;
    m.kind = MentionKind::kQuantity;
    m.quantity = QuantityValue{value, value, "", "lorries"};
    mentions.push_back(m);
  };
  count(0, "Six army lorries", 6);
  count(1, "Nine army lorries", 9);
  const auto stories = FindClaims({pile, {}, voices, mentions}, 1);
  const Claim* lead = Lead(stories[0]);
  ASSERT_NE(lead, nullptr);
  ASSERT_EQ(lead->conflicts.size(), 1U);
  EXPECT_EQ(lead->conflicts[0].slot, "count");
  EXPECT_EQ(lead->conflicts[0].values.size(), 2U);
}

}  // namespace
}  // namespace stemma::claims
