#include "attribution/attribution.h"

#include <gtest/gtest.h>

#include <string>

namespace stemma::attribution {
namespace {

std::string Words(const Article& article, const std::vector<Place>& places) {
  std::string out;
  for (const Place& p : places) out += (out.empty() ? "" : " | ") + std::string(p.span.Of(article.text));
  return out;
}

Article WithText(std::string text) {
  Article article;
  article.text = std::move(text);
  return article;
}

struct Case {
  std::string_view text, source, cue, content;
};

void ExpectFirst(const Case& c) {
  const Article article = WithText(std::string(c.text));
  const auto found = FindByRules(article, 0);
  ASSERT_FALSE(found.empty()) << c.text;
  const Attribution& a = found.front();
  EXPECT_EQ(a.source ? a.source->text : "", c.source) << c.text;
  EXPECT_EQ(Words(article, a.cue), c.cue) << c.text;
  EXPECT_EQ(Words(article, a.content), c.content) << c.text;
}

TEST(Attribution, ReadsDirectSpeechInAllOrders) {
  const Case kCases[] = {
      {"\"We lost the bridge,\" Marr said.", "Marr", "said", "\"We lost the bridge,\""},
      {"Marr said: \"We lost the bridge.\"", "Marr", "said", "\"We lost the bridge.\""},
      {"\"We lost the bridge,\" said Ada Marr.", "Ada Marr", "said", "\"We lost the bridge,\""},
      {"\"We lost it,\" Marr said. \"It fell at noon.\"", "Marr", "said", "\"We lost it,\" | \"It fell at noon.\""},
      {"\"We lost it,\" said Ada Marr, a spokeswoman for the port.", "Ada Marr, a spokeswoman for the port", "said",
       "\"We lost it,\""},
  };
  for (const Case& c : kCases) ExpectFirst(c);
}

TEST(Attribution, AQuotationBelongsToTheFirstVerbOfItsSubject) {
  const Article article = WithText("\"It was dark,\" she said, and asked to be left alone.");
  const auto found = FindByRules(article, 0);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(Words(article, found[0].content), "\"It was dark,\"");
  EXPECT_EQ(Words(article, found[1].content), "to be left alone");
}

TEST(Attribution, ANounBehindItsArticleIsNoCue) {
  EXPECT_TRUE(FindByRules(WithText("The boat sank in a treacherous attack by rebels."), 0).empty());
  EXPECT_TRUE(FindByRules(WithText("Two died in a ruinous protest by miners."), 0).empty());
}

TEST(Attribution, ReadsIndirectSpeech) {
  const Case kCases[] = {
      {"The ministry said two depots were hit.", "The ministry", "said", "two depots were hit"},
      {"The ministry did not explicitly say that depots were hit.", "The ministry", "did not explicitly say",
       "that depots were hit"},
      {"The strike, the army said, hit an empty shed.", "the army", "said", "The strike | hit an empty shed"},
      {"The dam is safe, according to the operator.", "the operator", "according to", "The dam is safe"},
      {"According to the operator, the dam is safe.", "the operator", "According to", "the dam is safe"},
      {"The clerk of the port, who goes by the name \"Heron,\" said that the shed was empty.", "The clerk of the port",
       "said", "that the shed was empty"},
      {"The regulator was told of a leak in July.", "", "was told", "of a leak in July"},
      {"dock_rat wrote that the shed was empty.", "dock_rat", "wrote", "that the shed was empty"},
      {"A steward told the Orel Echo our man had asked for it.", "the Orel Echo", "",
       "A steward | our man had asked for it"},
      {"Two killed in raid, monitor says", "monitor", "says", "Two killed in raid"},
  };
  for (const Case& c : kCases) ExpectFirst(c);
}

TEST(Attribution, AStopEndsASourceInATextWithoutCapitals) {
  const Case kCases[] = {
      {"nobody fed the parrot. radio orel says the gate was shut.", "radio orel", "says", "the gate was shut"},
      {"it was late, mon 07.50. the mayor said the gate was shut.", "the mayor", "said", "the gate was shut"},
      {"Capt. Ada Marr said the gate was shut.", "Capt. Ada Marr", "said", "the gate was shut"},
  };
  for (const Case& c : kCases) ExpectFirst(c);
}

TEST(Attribution, TwoVerbsOfOneRefusalAreOneCue) {
  const Case kCases[] = {
      {"The mill would neither confirm nor deny the talks.", "The mill", "would neither confirm nor deny", "the talks"},
      {"The mill neither denied nor confirmed that it had met him.", "The mill", "neither denied nor confirmed",
       "that it had met him"},
      {"The mill did not confirm or deny the talks.", "The mill", "did not confirm or deny", "the talks"},
  };
  for (const Case& c : kCases) {
    ExpectFirst(c);
    const auto found = FindByRules(WithText(std::string(c.text)), 0);
    ASSERT_EQ(found.size(), 1U) << c.text;
    EXPECT_EQ(found[0].stance, SpeechStance::kDeclines) << c.text;
    EXPECT_EQ(FindAttributions(WithText(std::string(c.text)), 0).size(), 1U) << c.text;
  }
}

TEST(Attribution, NeverSharesBytesBetweenRoles) {
  const Article article =
      WithText("Marr said the mayor, who said little, told Orel TV that \"it is late\", she added.");
  for (const Attribution& a : FindByRules(article, 0)) {
    for (const Place& c : a.content) {
      for (const Place& cue : a.cue) EXPECT_FALSE(c.span.Overlaps(cue.span));
      EXPECT_FALSE(a.source && c.span.Overlaps(a.source->place.span));
    }
  }
}

TEST(Attribution, LinksNestedSpeechToItsHolder) {
  const auto found = FindByRules(WithText("Kesh News said that local sources said soldiers had left."), 0);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].source->text, "Kesh News");
  ASSERT_TRUE(found[1].parent.has_value());
  EXPECT_EQ(*found[1].parent, 0U);
}

TEST(Attribution, SurvivesAnything) {
  for (const std::string_view text :
       {"", "said", "\"", "said said said", "according to", ",,,,said,\"\"", "\xE2\x80\x9D said"})
    EXPECT_NO_THROW((void)FindAttributions(WithText(std::string(text)), 0)) << text;
}

TEST(Publication, ARumourSpreadsOverNetworks) {
  const struct {
    std::string_view text;
    std::string_view source;
  } kCases[] = {
      {"A picture of the sunken bridge made the rounds on Twitter at the weekend.", "Twitter"},
      {"A drawing of a new ferry went viral on Facebook.", "Facebook"},
      {"Word that the ferry was sold swept through social media.", "social media"},
      {"Fire swept through the old harbour.", ""},
  };
  for (const auto& c : kCases) {
    Article article;
    article.text = c.text;
    const auto found = FindByRules(article, 0);
    const bool has = std::ranges::any_of(found, [&](const Attribution& a) {
      return a.source && !c.source.empty() && a.source->text.starts_with(c.source);
    });
    EXPECT_EQ(has, !c.source.empty()) << c.text;
  }
}

}  // namespace
}  // namespace stemma::attribution
