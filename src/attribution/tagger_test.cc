#include "attribution/tagger.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "attribution/attribution.h"
#include "attribution/cue_words.h"
#include "attribution/rules.h"

namespace stemma::attribution {
namespace {

Article WithText(std::string text) {
  Article article;
  article.text = std::move(text);
  return article;
}

bool Share(const std::vector<Place>& a, const std::vector<Place>& b) {
  return std::ranges::any_of(a, [&](const Place& x) {
    return std::ranges::any_of(b, [&](const Place& y) { return x.span.Overlaps(y.span); });
  });
}

// No two roles of an attribution share a byte, parents point inside.
void ExpectSound(const Article& article) {
  const auto found = FindAttributions(article, 0);
  for (const Attribution& a : found) {
    EXPECT_TRUE(a.confidence >= 0 && a.confidence <= 1);
    EXPECT_LT(a.parent.value_or(0), found.size());
    const std::vector<Place> source = a.source ? std::vector<Place>{a.source->place} : std::vector<Place>{};
    EXPECT_FALSE(Share(a.content, a.cue) || Share(source, a.cue) || Share(source, a.content));
    for (const Place& c : a.content) EXPECT_LE(c.span.end(), article.text.size());
  }
}

TEST(Tagger, ShipsASoundModel) {
  ASSERT_TRUE(ShippedModel()) << ShippedModel().error().message;
  EXPECT_TRUE(Fits(*ShippedModel()));
  EXPECT_FALSE(TaggerFault());
}

TEST(Tagger, RefusesAModelForOtherFeatures) {
  LinearModel model = *ShippedModel();
  model.tables.pop_back();
  EXPECT_FALSE(Fits(model));
  model = *ShippedModel();
  model.numbers.push_back(1);
  EXPECT_FALSE(Fits(model));
}

TEST(Tagger, FindsACueThatNoTableHas) {
  const Article article =
      WithText("Bridge to close\n\nThe union snorted that the plan was a stunt. \"It is rust,\" Ada Marr stated.");
  std::size_t rules = 0;
  for (const Attribution& a : FindByRules(article, 0)) rules += !a.cue.empty();
  std::size_t all = 0;
  for (const Attribution& a : FindAttributions(article, 0)) all += !a.cue.empty();
  EXPECT_GT(all, rules);
}

TEST(Sheet, TheSameWordsUnderOtherRelationsAreAFreshSheet) {
  const View view("The mayor said that the gate was shut. A cook said that it was green.");
  const std::vector<Relation> rules = ReadByRules(view);
  ASSERT_EQ(rules.size(), 2U);
  const std::vector<Relation> last = {rules[1]};
  const Sheet words(view, rules);
  const Sheet reused(words, last);
  const Sheet fresh(view, last);
  ASSERT_EQ(reused.cells.size(), fresh.cells.size());
  for (std::uint32_t i = 0; i < view.size(); ++i) {
    EXPECT_EQ(reused.cells[i].key, fresh.cells[i].key);
    EXPECT_EQ(reused.cells[i].rule, fresh.cells[i].rule);
    EXPECT_EQ(reused.cells[i].marks, fresh.cells[i].marks);
  }
}

TEST(Tagger, AModelWithoutWeightsKeepsTheRules) {
  LinearModel model = *ShippedModel();
  for (WeightTable& table : model.tables) std::ranges::fill(table.weights, 0.0F);
  model.numbers[kProposeAbove] = model.numbers[kAddAbove] = 1;
  model.numbers[kKeepAbove] = 0;
  const std::string text = "The ministry said two depots were hit. Marr denied it.";
  const View view(text);
  const std::vector<Relation> rules = ReadByRules(view);
  std::vector<Relation> tagged = rules;
  Retag(Sheet(view, rules), model, tagged);
  ASSERT_EQ(tagged.size(), rules.size());
  for (std::size_t i = 0; i < rules.size(); ++i) {
    EXPECT_EQ(tagged[i].source, rules[i].source);
    EXPECT_EQ(tagged[i].content, rules[i].content);
    EXPECT_EQ(tagged[i].stance, rules[i].stance);
  }
}

// All chances are one half: what stands alone goes, what holds another one or lies in it stays.
TEST(Tagger, AsksLessOfWhatIsAHop) {
  LinearModel model = *ShippedModel();
  for (WeightTable& table : model.tables) std::ranges::fill(table.weights, 0.0F);
  model.numbers[kProposeAbove] = model.numbers[kAddAbove] = 1;
  model.numbers[kSlope] = 1;
  model.numbers[kShift] = 0;
  model.numbers[kKeepAbove] = 0.9F;
  const std::string text = "Marr hinted at rain. The ministry said that a clerk insisted the depot was hit.";
  const View view(text);
  const std::vector<Relation> rules = ReadByRules(view);
  std::vector<Relation> tagged = rules;
  Retag(Sheet(view, rules), model, tagged);
  ASSERT_EQ(rules.size(), 3U);
  ASSERT_EQ(tagged.size(), 2U);
  EXPECT_EQ(view.Key(tagged[0].cue.front().begin), "said");
}

TEST(Sheet, KnowsTheClassesOfWords) {
  const View view("A porter whispered; Ada Marr, a clerk, xqzzt 12.");
  const std::vector<Relation> none;
  const Sheet sheet(view, none);
  EXPECT_NE(sheet.cells[1].fine, 0);
  EXPECT_NE(sheet.cells[2].coarse, 0);
  EXPECT_EQ(sheet.VoiceClass({}), 0U);
  EXPECT_EQ(sheet.VoiceClass({4, 6}), 1U);                          // Ada Marr
  EXPECT_GT(sheet.VoiceClass({0, 2}), 1U);                          // a porter
  EXPECT_NE(sheet.VoiceClass({0, 2}), sheet.VoiceClass({10, 11}));  // no class for the odd word
}

TEST(Tagger, GivesChancesAndTheSameOnesAgain) {
  const Article article = WithText("\"We lost the bridge,\" Ada Marr said. The army denied that it had fired.");
  const auto once = FindAttributions(article, 0);
  EXPECT_EQ(once, FindAttributions(article, 0));
  ASSERT_FALSE(once.empty());
  EXPECT_GT(once.front().confidence, 0.8);
}

TEST(Tagger, BearsAnyText) {
  const std::string sentence = "the mayor said that the gate, which nobody had seen, was shut and \"gone for good\" ";
  std::string capitals = sentence, endless, quotes;
  for (char& c : capitals) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
  for (int i = 0; i < 400; ++i) endless += sentence;
  for (int i = 0; i < 10; ++i) quotes += i % 2 == 0 ? "\xE2\x80\x9C said " : "' claimed \xC2\xBB ";
  for (const std::string& text :
       {std::string(), std::string("said"), std::string(":"), std::string("\n\n:\n\nsaid:"), capitals + ". " + capitals,
        sentence, endless, quotes, std::string("1 2 3\n- said\n- \"told\"\n| a | said | b |")})
    ExpectSound(WithText(text));
}

TEST(Candidates, HoldTheShapesThatASourceMayHave) {
  const std::string text = "Dov Merrin, an analyst whose notes move the sector, reckons two thirds must go.";
  const View view(text);
  const std::vector<Relation> none;
  const Sheet sheet(view, none);
  std::uint32_t head = 0;
  while (view.Key(head) != "reckons") ++head;
  const Scene scene(sheet, {head, head + 1}, nullptr);
  const auto candidates = SourceCandidates(scene, scene.supposed);
  EXPECT_TRUE(std::ranges::any_of(candidates, [](const Candidate& c) { return c.pieces.empty(); }));
  EXPECT_TRUE(std::ranges::any_of(candidates,
                                  [](const Candidate& c) { return !c.pieces.empty() && c.pieces.front().begin == 0; }));
  for (const Candidate& c : candidates)
    for (const Range r : c.pieces) EXPECT_FALSE(r.Contains(head));
}

TEST(CueWords, MeetByTheirStems) {
  EXPECT_EQ(CrudeStem("denied"), CrudeStem("denies"));
  EXPECT_EQ(CueWordKinds("praised"), CueWordKinds("praising"));
  EXPECT_NE(CueWordKinds("reported"), 0U);
  EXPECT_EQ(CueWordKinds("harbour"), 0U);
}

TEST(RelayPhrases, NameFromWhomItWasHad) {
  const std::pair<std::string, std::string> kCases[] = {
      {"The Kesh Courier reported, on the authority of a clerk, that the price was known.", "a clerk"},
      {"Orel TV, relaying the Kesh Courier, said that the price was known.", "the Kesh Courier"},
      {"The Kesh Courier reported, on no better authority than a clerk, that the price was known.", "a clerk"},
      {"The Kesh Courier reported, going on the word of a clerk, that the price was known.", "a clerk"},
  };
  for (const auto& [text, source] : kCases) {
    const auto found = FindByRules(WithText(text), 0);
    EXPECT_TRUE(std::ranges::any_of(found, [&](const Attribution& a) {
      return a.parent && a.source && a.source->text == source;
    })) << text;
  }
}

}  // namespace
}  // namespace stemma::attribution
