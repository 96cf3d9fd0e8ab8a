#include "claims/rivals.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "claims/statement.h"

namespace stemma::claims {
namespace {

// Articles of one sentence each, with the counts and times that a test names in it.
class Pile {
 public:
  void Add(const std::string& text) {
    Article a;
    a.id = "a" + std::to_string(articles_.size());
    a.text = text;
    articles_.push_back(std::move(a));
  }
  // In the article added last.
  void Count(std::string_view words, double value, const std::string& unit) {
    Mention m = At(words, MentionKind::kQuantity);
    m.quantity = QuantityValue{value, value, "", unit};
    mentions_.push_back(std::move(m));
  }
  void Time(std::string_view words, const std::string& value) {
    Mention m = At(words, MentionKind::kTime);
    m.time = TimeValue{};
    m.time->value = value;
    mentions_.push_back(std::move(m));
  }
  void Person(std::string_view words) { mentions_.push_back(At(words, MentionKind::kPerson)); }
  [[nodiscard]] std::vector<Conflict> Conflicts() const {
    const Evidence evidence{articles_, {}, {}, mentions_};
    const Reading reading(evidence);
    TermTable terms;
    std::vector<Statement> statements;
    for (ArticleIndex i = 0; i < articles_.size(); ++i)
      for (Statement& s : StatementsOf(reading, i, terms)) statements.push_back(std::move(s));
    std::vector<Conflict> out;
    AddRivals(FindRivals(statements, evidence), out);
    return out;
  }

 private:
  [[nodiscard]] Mention At(std::string_view words, MentionKind kind) const {
    Mention m;
    m.article = static_cast<ArticleIndex>(articles_.size() - 1);
    m.span = Span::FromLength(articles_.back().text.find(words), words.size());
    m.text = words;
    m.kind = kind;
    return m;
  }
  std::vector<Article> articles_;
  std::vector<Mention> mentions_;
};

TEST(Rivals, LikeSentencesThatCountDifferentlyPart) {
  Pile pile;
  pile.Add("The ferry carried about 70 goats across the Sallow strait.");
  pile.Count("about 70 goats", 70, "goats");
  pile.Add("The old ferry carried 110 goats across the Sallow strait.");
  pile.Count("110 goats", 110, "goats");
  const auto conflicts = pile.Conflicts();
  ASSERT_EQ(conflicts.size(), 1U);
  EXPECT_EQ(conflicts[0].slot, "count");
  ASSERT_EQ(conflicts[0].values.size(), 2U);
  EXPECT_EQ(conflicts[0].values[0].value, "110 goats");
  EXPECT_EQ(conflicts[0].values[1].value, "about 70 goats");
}

TEST(Rivals, LikeSentencesThatNameAnotherWeekdayPart) {
  Pile pile;
  pile.Add("The mill at Corvenna was sold to its miller on Monday.");
  pile.Time("Monday", "XXXX-WXX-1");
  pile.Add("The mill at Corvenna was sold to its miller on Friday.");
  pile.Time("Friday", "XXXX-WXX-5");
  const auto conflicts = pile.Conflicts();
  ASSERT_EQ(conflicts.size(), 1U);
  EXPECT_EQ(conflicts[0].slot, "date");
  EXPECT_EQ(conflicts[0].values[0].value, "Friday");
}

TEST(Rivals, APartOfThemDoesNot) {
  Pile pile;
  pile.Add("The ferry carried 110 goats across the Sallow strait.");
  pile.Count("110 goats", 110, "goats");
  pile.Add("Six of the goats on the ferry across the Sallow strait were white.");
  pile.Count("Six of the goats", 6, "goats");
  EXPECT_TRUE(pile.Conflicts().empty());
}

TEST(Rivals, SentencesOfOtherThingsDoNot) {
  Pile pile;
  pile.Add("The ferry carried 70 goats across the Sallow strait.");
  pile.Count("70 goats", 70, "goats");
  pile.Add("A farmer near Marrane sold 110 goats at the autumn fair.");
  pile.Count("110 goats", 110, "goats");
  EXPECT_TRUE(pile.Conflicts().empty());
}

TEST(Rivals, TimesOfAnotherFormDoNot) {
  Pile pile;
  pile.Add("The mill at Corvenna was sold to its miller on Monday.");
  pile.Time("Monday", "XXXX-WXX-1");
  pile.Add("The mill at Corvenna was sold to its miller in 2019.");
  pile.Time("2019", "2019");
  EXPECT_TRUE(pile.Conflicts().empty());
}

// Two articles that tell the same of one person each; the slots in conflict.
std::vector<Conflict> OfPeople(const std::string& one, const std::string& other, const std::string& more = "") {
  Pile pile;
  pile.Add("The old ferry across the Sallow strait was bought by " + one + ".");
  pile.Person(one);
  pile.Add("The old ferry across the Sallow strait was bought by " + other + "." + more);
  pile.Person(other);
  if (!more.empty()) pile.Person(one);
  return pile.Conflicts();
}

TEST(Rivals, LikeSentencesThatNameAnotherOfTheFamilyPart) {
  const auto conflicts = OfPeople("Mark Ordway", "Jess Ordway");
  ASSERT_EQ(conflicts.size(), 1U);
  EXPECT_EQ(conflicts[0].slot, "actor");
  EXPECT_EQ(conflicts[0].values[0].value, "Jess Ordway");
  EXPECT_EQ(OfPeople("Ada Lin Marr", "Ada Beth Marr").size(), 1U);
}

TEST(Rivals, OtherPeopleAndOtherSpellingsAreNoConflict) {
  EXPECT_TRUE(OfPeople("Mark Ordway", "Ada Marr").empty());
  EXPECT_TRUE(OfPeople("Mark Ordway", "Marko Ordway").empty());
  EXPECT_TRUE(OfPeople("Mark Ordway", "Mark Ordwey").empty());
  EXPECT_TRUE(OfPeople("Ordway", "Marr").empty());
}

TEST(Rivals, AnArticleThatNamesBothContradictsNobody) {
  EXPECT_TRUE(OfPeople("Mark Ordway", "Jess Ordway", " She is a cousin of Mark Ordway, who sold it.").empty());
}

// The dead are set against the dead and the huts against the huts.
TEST(Rivals, EachThingThatIsCountedHasAConflictOfItsOwn) {
  Pile pile;
  pile.Add("A mudslide killed six people and buried nine huts of the village of Vell.");
  pile.Count("six people", 6, "people killed");
  pile.Count("nine huts", 9, "huts");
  pile.Add("A mudslide killed eleven people and buried fourteen huts of the village of Vell.");
  pile.Count("eleven people", 11, "people killed");
  pile.Count("fourteen huts", 14, "huts");
  const auto conflicts = pile.Conflicts();
  ASSERT_EQ(conflicts.size(), 2U);
  for (const Conflict& c : conflicts) EXPECT_EQ(c.values.size(), 2U);
}

}  // namespace
}  // namespace stemma::claims
