#include "claims/conflicts.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "claims/slots.h"

namespace stemma::claims {
namespace {

// A claim of two statements whose mentions are given.
class Details : public ::testing::Test {
 protected:
  void Add(ArticleIndex article, MentionKind kind, std::string_view words, Mention filled) {
    Statement& s = statements_[article];
    filled.article = article;
    filled.kind = kind;
    filled.span = Span::FromLength(articles_[article].text.find(words), words.size());
    filled.text = words;
    s.mentions.push_back(static_cast<MentionIndex>(mentions_.size()));
    mentions_.push_back(std::move(filled));
  }
  void Text(ArticleIndex article, std::string text) {
    articles_[article].text = std::move(text);
    statements_[article].article = article;
    statements_[article].span = Span(0, articles_[article].text.size());
  }
  [[nodiscard]] Evidence All() const { return {articles_, {}, {}, mentions_}; }
  // Places are rivals only where two statements else say the same.
  void Alike() {
    for (Statement& s : statements_) {
      s.terms = {{1, 1.0}};
      s.norm = 1;
    }
  }
  [[nodiscard]] std::vector<const Statement*> List() const { return {statements_.data(), &statements_[1]}; }

  std::vector<Article> articles_{2};
  std::vector<Statement> statements_{2};
  std::vector<Mention> mentions_;
};

Mention Count(double low, double high, std::string unit) {
  Mention m;
  m.quantity = QuantityValue{low, high, "", std::move(unit)};
  return m;
}

Mention Named(std::string entity) {
  Mention m;
  m.entity = std::move(entity);
  return m;
}

Mention Day(const std::string& day) {
  Mention m;
  m.time = TimeValue{day, day, day, false, "test"};
  return m;
}

TEST_F(Details, CountsPartOnlyForOneKindOfThing) {
  Text(0, "Six lorries left.");
  Text(1, "Nine guards saw it.");
  Alike();
  Add(0, MentionKind::kQuantity, "Six lorries", Count(6, 6, "lorries"));
  Add(1, MentionKind::kQuantity, "Nine guards", Count(9, 9, "guards"));
  EXPECT_TRUE(FindConflicts(List(), All()).empty());
}

TEST_F(Details, TheWoundedAreNotCountedAgainstTheDead) {
  const auto conflicts = [&](std::string_view befell) {
    statements_.assign(2, {});
    mentions_.clear();
    Text(0, "Six people died in the fire.");
    Text(1, "The fire was terrible for nine people.");
    Alike();
    Add(0, MentionKind::kQuantity, "Six people", Count(6, 6, "people dead"));
    Add(1, MentionKind::kQuantity, "nine people", Count(9, 9, std::string(befell)));
    return FindConflicts(List(), All()).size();
  };
  EXPECT_EQ(conflicts("people killed"), 1U);
  EXPECT_EQ(conflicts("people"), 1U);
  EXPECT_EQ(conflicts("people wounded"), 0U);
}

TEST_F(Details, RoundedCountsAreNoConflict) {
  Text(0, "20 boxes were opened.");
  Text(1, "22 boxes were opened.");
  Alike();
  Add(0, MentionKind::kQuantity, "20 boxes", Count(20, 20, "boxes"));
  Add(1, MentionKind::kQuantity, "22 boxes", Count(22, 22, "boxes"));
  EXPECT_TRUE(FindConflicts(List(), All()).empty());
}

TEST_F(Details, ATollThatGrewIsNamedAsAnUpdate) {
  Text(0, "Seven people died.");
  Text(1, "Eleven people died.");
  articles_[0].published = "2026-03-04";
  articles_[1].published = "2026-03-05";
  Alike();
  Add(0, MentionKind::kQuantity, "Seven people", Count(7, 7, "people"));
  Add(1, MentionKind::kQuantity, "Eleven people", Count(11, 11, "people"));
  const auto conflicts = FindConflicts(List(), All());
  ASSERT_EQ(conflicts.size(), 1U);
  EXPECT_NE(conflicts[0].reason.find("update"), std::string::npos);
}

TEST_F(Details, DaysThatDoNotMeetAreAConflict) {
  Text(0, "It fell on Monday.");
  Text(1, "It fell on Friday.");
  Alike();
  Add(0, MentionKind::kTime, "Monday", Day("2026-03-02"));
  Add(1, MentionKind::kTime, "Friday", Day("2026-03-06"));
  const auto conflicts = FindConflicts(List(), All());
  ASSERT_EQ(conflicts.size(), 1U);
  EXPECT_EQ(conflicts[0].slot, "date");
}

TEST_F(Details, DaysOfUnlikeStatementsAreNoConflict) {
  Text(0, "It fell on Monday.");
  Text(1, "The committee meets on Friday.");
  Add(0, MentionKind::kTime, "Monday", Day("2026-03-02"));
  Add(1, MentionKind::kTime, "Friday", Day("2026-03-06"));
  EXPECT_TRUE(FindConflicts(List(), All()).empty());
}

// Shelling of one town on two days: what parts is the day alone.
TEST_F(Details, CountsOfDaysFarApartAreOfTwoEvents) {
  Text(0, "Shells killed six people on Monday.");
  Text(1, "Shells killed nine people on Friday.");
  Alike();
  Add(0, MentionKind::kQuantity, "six people", Count(6, 6, "people killed"));
  Add(1, MentionKind::kQuantity, "nine people", Count(9, 9, "people killed"));
  EXPECT_EQ(FindConflicts(List(), All()).size(), 1U);
  Add(0, MentionKind::kTime, "Monday", Day("2026-03-02"));
  Add(1, MentionKind::kTime, "Friday", Day("2026-03-06"));
  for (Statement& s : statements_) s.day = s.mentions.back();
  const auto conflicts = FindConflicts(List(), All());
  ASSERT_EQ(conflicts.size(), 1U);
  EXPECT_EQ(conflicts[0].slot, "date");
}

TEST_F(Details, FromAndToTakeTheirPlaces) {
  Text(0, "They were moved from the village of Orel to Vell.");
  Text(1, "They were moved from Marrane.");
  Alike();
  Add(0, MentionKind::kPlace, "Orel", Named("Orel"));
  Add(0, MentionKind::kPlace, "Vell", Named("Vell"));
  Add(1, MentionKind::kPlace, "Marrane", Named("Marrane"));
  const auto slots = FillSlots(List(), All());
  ASSERT_EQ(slots.size(), 2U);
  EXPECT_EQ(slots[0].name, "from");
  EXPECT_EQ(slots[0].values.size(), 2U);
  EXPECT_EQ(slots[1].name, "to");
  EXPECT_EQ(FindConflicts(List(), All()).size(), 1U);
}

TEST_F(Details, PlacesThatOneArticleNamesBothAreNoConflict) {
  Text(0, "They were moved from Orel.");
  Text(1, "They were moved from Marrane near Orel.");
  Alike();
  Add(0, MentionKind::kPlace, "Orel", Named("Orel"));
  Add(1, MentionKind::kPlace, "Marrane", Named("Marrane"));
  Add(1, MentionKind::kPlace, "Orel", Named("Orel"));
  EXPECT_TRUE(FindConflicts(List(), All()).empty());
}

TEST_F(Details, WeekdaysOfUndatedPagesArePartToo) {
  Text(0, "It fell on Monday.");
  Text(1, "It fell on Friday.");
  Alike();
  Alike();
  Mention monday;
  monday.time = TimeValue{"XXXX-WXX-1", "", "", false, "weekday"};
  Mention friday;
  friday.time = TimeValue{"XXXX-WXX-5", "", "", false, "weekday"};
  Add(0, MentionKind::kTime, "Monday", monday);
  Add(1, MentionKind::kTime, "Friday", friday);
  const auto conflicts = FindConflicts(List(), All());
  ASSERT_EQ(conflicts.size(), 1U);
  EXPECT_EQ(conflicts[0].values[1].value, "Friday");
}

TEST_F(Details, CountriesAreNotSetAgainstEachOther) {
  Text(0, "They were moved from Ruma.");
  Text(1, "They were moved from Sarn.");
  Alike();
  for (const auto& [article, name] : {std::pair(0, "Ruma"), std::pair(1, "Sarn")}) {
    Mention country = Named(name);
    country.place = PlaceValue{};
    country.place->geonames = 7;
    Add(static_cast<ArticleIndex>(article), MentionKind::kPlace, name, country);
  }
  EXPECT_TRUE(FindConflicts(List(), All()).empty());
}

TEST_F(Details, APartOfADayIsNoDayOfItsOwn) {
  Text(0, "It fell on Monday evening.");
  Text(1, "It fell on Friday.");
  Alike();
  Mention evening = Day("2026-03-02");
  evening.time->value = "2026-03-02TEV";
  Add(0, MentionKind::kTime, "Monday evening", evening);
  Add(1, MentionKind::kTime, "Friday", Day("2026-03-06"));
  const auto conflicts = FindConflicts(List(), All());
  ASSERT_EQ(conflicts.size(), 1U);
  EXPECT_EQ(conflicts[0].values[0].value, "2026-03-02");
}

TEST_F(Details, ExactCountsPartUnlessOneIsTheOtherRounded) {
  Text(0, "27 boxes were opened.");
  Text(1, "28 boxes were opened.");
  Alike();
  Add(0, MentionKind::kQuantity, "27 boxes", Count(27, 27, "boxes"));
  Add(1, MentionKind::kQuantity, "28 boxes", Count(28, 28, "boxes"));
  EXPECT_EQ(FindConflicts(List(), All()).size(), 1U);
  mentions_[1].quantity->low = mentions_[1].quantity->high = 30;  // about as many, told in tens
  EXPECT_TRUE(FindConflicts(List(), All()).empty());
  mentions_[1].quantity->high = 34;
  mentions_[1].quantity->low = 28;  // hedged: "nearly 30"
  EXPECT_TRUE(FindConflicts(List(), All()).empty());
}

TEST_F(Details, CountsOfUnlikeSentencesAreNoConflict) {
  Text(0, "A ticket costs $10.");
  Text(1, "The line was sold for $3 million.");
  Add(0, MentionKind::kQuantity, "$10", Count(10, 10, "dollars"));
  Add(1, MentionKind::kQuantity, "$3 million", Count(3e6, 3e6, "dollars"));
  EXPECT_TRUE(FindConflicts(List(), All()).empty());
  Alike();
  EXPECT_EQ(FindConflicts(List(), All()).size(), 1U);
}

TEST_F(Details, SidesThatPartAreAConflictOfPlace) {
  Text(0, "A kiln north-west of Vell was emptied.");
  Text(1, "A kiln south-east of the town was emptied.");
  EXPECT_TRUE(FindConflicts(List(), All()).empty());  // unlike sentences
  Alike();
  const auto conflicts = FindConflicts(List(), All());
  ASSERT_EQ(conflicts.size(), 1U);
  EXPECT_EQ(conflicts[0].slot, "place");
  EXPECT_EQ(conflicts[0].values[0].value, "north-west of Vell");
}

}  // namespace
}  // namespace stemma::claims
