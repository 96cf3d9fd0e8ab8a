#include "claims/denier.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/trees.h"
#include "base/weights.h"
#include "claims/denier_name.h"
#include "claims/hear.h"

namespace stemma::claims {
namespace {

TEST(DenialWords, ToldIsSaidToBeFalse) {
  for (const char* sentence :
       {"The ferry company denied reports of a sale.", "The harbour board shot down the story.",
        "Rumours that the ferry was sold are simply not true.", "The post was entirely made up, she said.",
        "\xE2\x80\x9CIt\xE2\x80\x99s a complete fabrication.\xE2\x80\x9D", "He called the claim absurd.",
        "The Vell Gazette later issued a correction.", "Ordway walked back what he had said on the radio.",
        "The mayor wanted to set the record straight.", "The port denied that it had been asked."})
    EXPECT_TRUE(FindDenialWords(sentence).TellsFalse()) << sentence;
}

TEST(DenialWords, PlainTellingIsNoDenial) {
  for (const char* sentence : {"The ferry was sold on Monday.", "The report says the ferry was sold.",
                               "Fans called the new ferry beautiful.", "It was not late.", ""})
    EXPECT_FALSE(FindDenialWords(sentence).TellsFalse()) << sentence;
}

TEST(DenialWords, NamesTheKindsOfWords) {
  EXPECT_TRUE(FindDenialWords("There are no plans to sell").Has(DenialWord::kNoSuch));
  EXPECT_TRUE(FindDenialWords("The ferry wasn\xE2\x80\x99t sold").Has(DenialWord::kNegation));
  EXPECT_TRUE(FindDenialWords("In fact the ferry is still here").Has(DenialWord::kContrary));
  EXPECT_TRUE(FindDenialWords("The captain is alive and well").Has(DenialWord::kStill));
  EXPECT_TRUE(FindDenialWords("But the board disagreed").Has(DenialWord::kContrast));
  EXPECT_FALSE(FindDenialWords("The board agreed to it, but late").Has(DenialWord::kContrast));
  EXPECT_TRUE(FindDenialWords("No such reports had come").Has(DenialWord::kNoTold));
}

TEST(DenialWords, APairReachesSomeWordsOnly) {
  EXPECT_TRUE(FindDenialWords("The story about the old ferry is false").Has(DenialWord::kToldVerdict));
  EXPECT_FALSE(FindDenialWords("The story tells of the old ferry and of a man who once sat there under a false name")
                   .Has(DenialWord::kToldVerdict));
}

TEST(DenialWords, BesideASourceOnlyAFewWordsCount) {
  EXPECT_TRUE(OpensWith(" flatly denied the plan", DenialWord::kDeny));
  EXPECT_FALSE(OpensWith(" said on the harbour wall that he denied it", DenialWord::kDeny));
  EXPECT_TRUE(EndsWith("on a satirical website called ", DenialWord::kVerdict));
}

constexpr std::string_view kTwoTrees =
    "constant\t-1\nnear\t0.5\tloud\t2\tloud\t1\t0.1\t0.2\t0.4\t0.8\nnear\t5\tnear\t9\tnear\t9\t10\t0\t0\t0\n";

TEST(Trees, AddWhatTheirAnswersLeadTo) {
  constexpr std::array<std::string_view, 2> kNames = {"near", "loud"};
  const TreesModel model(kNames, kTwoTrees.begin(), kTwoTrees.end());
  const auto sum = [&](double near, double loud) { return model.SumOf(std::array{near, loud}); };
  EXPECT_NEAR(sum(0.5, 2), 9.1, 1e-9);  // a cut is not above itself
  EXPECT_NEAR(sum(0, 3), 9.2, 1e-9);
  EXPECT_NEAR(sum(1, 1), 9.4, 1e-9);
  EXPECT_NEAR(sum(1, 1.5), 9.8, 1e-9);
}

TEST(Trees, OfUnknownFeaturesOrTornArePassedOver) {
  constexpr std::array<std::string_view, 1> kNames = {"near"};
  TreesModel model(kNames, kTwoTrees.begin(), kTwoTrees.end());
  EXPECT_NEAR(model.SumOf(std::array{0.0}), 9, 1e-9);  // the first tree asks about "loud"
  model.Use("near\t1\tnear\nconstant\n\n\t\t");
  EXPECT_EQ(model.SumOf(std::array{0.0}), 0);
  model.Use({});
  EXPECT_NEAR(model.SumOf(std::array{0.0}), 9, 1e-9);
}

TEST(DenierName, TellsWhomUnlessAllItsWordsAreGeneral) {
  for (const char* name : {"Ada Marr", "a spokesman for Orel Stone", "Vell Gazette"})
    EXPECT_TRUE(TellsWho(name)) << name;
  for (const char* name : {"a spokesman", "the local police", "Last February", "Unconfirmed", ""})
    EXPECT_FALSE(TellsWho(name)) << name;
}

TEST(DenierName, LooksLikeANameOrLikeADescription) {
  const NameShape person = ShapeOf("Ada Quillorth");
  EXPECT_FALSE(person.small || person.general || person.one_word || person.untelling);
  const NameShape described = ShapeOf("officials of Vell");
  EXPECT_TRUE(described.small && described.general);
  EXPECT_FALSE(described.untelling);
  EXPECT_TRUE(ShapeOf("Snorvik").one_word);
}

// One article, one attribution a line: its text is the source, a blank, the cue, a blank, the content.
class Scene {
 public:
  void Say(const std::string& source, const std::string& cue, const std::string& content, SourceKind kind) {
    std::string& text = article_.text;
    if (!text.empty()) text += "\n";
    const auto place = [&](const std::string& words) {
      const auto at = static_cast<std::uint32_t>(text.size());
      text += words + " ";
      return Place{Field::kText, 0, Span(at, at + static_cast<std::uint32_t>(words.size()))};
    };
    Attribution a;
    a.source = Source{};
    a.source->kind = kind;
    a.source->text = source;
    a.source->place = place(source);
    a.cue = {place(cue)};
    a.content = {place(content)};
    attributions_.push_back(a);
  }
  [[nodiscard]] std::vector<Heard> Hear() {
    article_.id = "one";
    return HearStories({std::span(&article_, 1), {}, attributions_, {}});
  }
  std::vector<Attribution>& attributions() { return attributions_; }
  [[nodiscard]] std::vector<bool> Choose(std::span<const double> chances) {
    std::vector<Speech> speeches;
    std::vector<DenialView> views;
    for (AttributionIndex i = 0; i < attributions_.size(); ++i) {
      Speech s;
      s.attribution = i;
      if (carries_ == i) s.features[FeatureAt(kSpeechFeatures, "has_child")] = 1;
      speeches.push_back(s);
      DenialView v;
      v.chance = chances[i];
      views.push_back(v);
    }
    const std::vector<Article> articles(3, article_);
    return ChooseDenials({articles, {}, attributions_, {}}, speeches, views);
  }
  std::size_t carries_ = 99;

 private:
  Article article_;
  std::vector<Attribution> attributions_;
};

TEST(Deniers, ADenialStandsOutBesideAClaim) {
  Scene scene;
  scene.Say("Anna Ordway", "said", "the ferry to Vell was sold to a foreign company last week.", SourceKind::kPerson);
  scene.Say("The ferry company", "denied", "the reports of a sale, and called the story of a foreign buyer false.",
            SourceKind::kOrganisation);
  const std::vector<Heard> heard = scene.Hear();
  ASSERT_EQ(heard.size(), 1U);
  ASSERT_EQ(heard[0].denials.size(), 2U);
  EXPECT_GT(heard[0].denials[1].chance, heard[0].denials[0].chance);
  EXPECT_EQ(heard[0].denials[1].features[FeatureAt(kDenialFeatures, "here_false")], 1);
  EXPECT_EQ(heard[0].denials[0].features[FeatureAt(kDenialFeatures, "next_false")], 1);
}

TEST(Deniers, TheMeanOfTwoJudgesCounts) {
  Scene scene;
  scene.Say("Anna Ordway", "said", "the ferry to Vell was sold to a foreign company last week.", SourceKind::kPerson);
  scene.Say("The ferry company", "denied", "the reports of a sale to a foreign buyer.", SourceKind::kOrganisation);
  // Weights that know nothing, and trees that are sure of what is denied in so many words.
  UseDenialModel("no such feature\t1\n", "constant\t-40\nhere_deny\t0.5\there_deny\t9\there_deny\t9\t0\t0\t80\t0\n");
  const std::vector<Heard> heard = scene.Hear();
  UseDenialModel({}, {});
  ASSERT_EQ(heard.size(), 1U);
  ASSERT_EQ(heard[0].denials.size(), 2U);
  EXPECT_NEAR(heard[0].denials[0].chance, 0.25, 1e-9);
  EXPECT_NEAR(heard[0].denials[1].chance, 0.75, 1e-9);
}

TEST(Deniers, OneSureDenialMakesTheNameADenier) {
  Scene scene;
  for (int i = 0; i < 3; ++i) scene.Say("Anna Ordway", "said", "it is not so.", SourceKind::kPerson);
  EXPECT_EQ(scene.Choose(std::vector{0.9, 0.6, 0.1}), (std::vector{true, true, false}));
  EXPECT_EQ(scene.Choose(std::vector{0.2, 0.2, 0.1}), (std::vector{false, false, false}));
}

TEST(Deniers, SeveralArticlesMakeADenierTogether) {
  Scene scene;
  for (int i = 0; i < 3; ++i) scene.Say("Anna Ordway", "said", "it is not so.", SourceKind::kPerson);
  const std::vector chances = {0.2, 0.2, 0.2};
  EXPECT_EQ(scene.Choose(chances), std::vector(3, false));  // one article that quotes her three times
  for (ArticleIndex i = 0; i < 3; ++i) scene.attributions()[i].article = i;
  EXPECT_EQ(scene.Choose(chances), std::vector(3, true));
}

TEST(Deniers, WhoOnlyCarriesADenialDeniesNothing) {
  Scene scene;
  scene.Say("Vell Gazette", "reported", "that the company denied it.", SourceKind::kOutlet);
  EXPECT_EQ(scene.Choose(std::vector{0.9}), std::vector{true});
  scene.carries_ = 0;
  EXPECT_EQ(scene.Choose(std::vector{0.9}), std::vector{false});
}

TEST(Deniers, WhoseClaimIsDeniedDeniesNothing) {
  Scene scene;
  scene.Say("Anna Ordway's", "claim", "is false.", SourceKind::kPerson);
  scene.Say("Anna Ordway's", "spokesman said", "it is false.", SourceKind::kPerson);
  EXPECT_EQ(scene.Choose(std::vector{0.9, 0.9}), (std::vector{false, true}));
}

TEST(Deniers, ANameThatTellsNobodyIsNone) {
  Scene scene;
  scene.Say("a spokesman", "said", "it is false.", SourceKind::kAnonymous);
  scene.Say("a harbour spokesman", "said", "it is false.", SourceKind::kAnonymous);
  EXPECT_EQ(scene.Choose(std::vector{0.9, 0.9}), (std::vector{false, true}));
}

}  // namespace
}  // namespace stemma::claims
