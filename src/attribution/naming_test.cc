#include "attribution/naming.h"

#include <gtest/gtest.h>

#include <string_view>

namespace stemma::attribution {
namespace {

constexpr SourceKind kPerson = SourceKind::kPerson;
constexpr SourceKind kBody = SourceKind::kOrganisation;
constexpr SourceKind kHidden = SourceKind::kAnonymous;

TEST(Naming, RolesThatSingleOutAreNamed) {
  for (const std::string_view words : {"deputy mayor", "Mayor", "the superintendent of the Seal Hospital"})
    EXPECT_NE(SettledKind(words, words, kHidden), kHidden) << words;
  EXPECT_EQ(SettledKind("the garrison", "garrison", kHidden), kBody);
  EXPECT_EQ(SettledKind("captain", "Joren Marr", kHidden), SettledKind("Captain", "Joren Marr", kHidden));
  EXPECT_NE(SettledKind("leader", "Ada Marr", kHidden), kHidden);
}

TEST(Naming, PeopleOfSomebodyAndAnybodyAreNot) {
  for (const std::string_view words : {"the man", "The person", "his lawyer", "My brother", "our manager", "its author",
                                       "The man, 34", "the suspect\xE2\x80\x99s mum"})
    EXPECT_EQ(SettledKind(words, words, kPerson), kHidden) << words;
  EXPECT_EQ(SettledKind("his lawyer", "Ada Marr", kPerson), kPerson);
}

TEST(Naming, AnOfficeOfWhichABodyHasOneIsNamed) {
  for (const std::string_view words : {"its director", "Their finance chief", "her press secretary", "His deputy"}) {
    EXPECT_EQ(SettledKind(words, words, kPerson), kPerson) << words;
    EXPECT_EQ(SettledKind(words, words, kHidden), kPerson) << words;
  }
  EXPECT_EQ(SettledKind("its directors", "its directors", SourceKind::kGroup), SourceKind::kGroup);
}

TEST(Naming, SomeMediumHasNoName) {
  for (const std::string_view words : {"a tabloid", "two Western dailies", "newspapers", "a Lisbon daily"})
    EXPECT_TRUE(IsSomeMedium(words)) << words;
  for (const std::string_view words : {"the paper", "the Lisbon Daily", "its papers", "an Orel Gazette", "a mayor", ""})
    EXPECT_FALSE(IsSomeMedium(words)) << words;
}

TEST(Naming, WhoIsIntroducedAsSomebodyIsNotSingledOut) {
  EXPECT_TRUE(IsIntroduced("We met a tired night porter. It was late. ", "The porter"));
  EXPECT_TRUE(IsIntroduced("An officer came. ", "the officer"));
  EXPECT_FALSE(IsIntroduced("We met the porter and a cook. ", "The porter"));
  EXPECT_FALSE(IsIntroduced("We met a porters' union. ", "The porter"));
  EXPECT_FALSE(IsIntroduced("We met a porter. ", "a porter"));
  EXPECT_FALSE(IsIntroduced("a", "The a"));
  EXPECT_FALSE(IsIntroduced("", ""));
}

TEST(Naming, NobodyIsNobody) { EXPECT_EQ(SettledKind("Nobody", "Ada Marr", kPerson), SourceKind::kGroup); }

TEST(Naming, WhoHidesTheNameStaysHidden) {
  for (const std::string_view words : {"a clerk", "the source", "two stewards", "one of them", "people here",
                                       "the officials", "a ministry official", "a doctor at Orel's hospital"})
    EXPECT_EQ(SettledKind(words, words, kHidden), kHidden) << words;
  EXPECT_EQ(SettledKind("Growers around Pellow", "Growers around Pellow", SourceKind::kGroup), SourceKind::kGroup);
  EXPECT_EQ(SettledKind("he", "clerk", kHidden), kHidden);
  EXPECT_EQ(SettledKind("", "", kPerson), kPerson);
  EXPECT_EQ(SettledKind("\xE2\x80\x9C\xE2\x80\x9D", "", kPerson), kPerson);
}

}  // namespace
}  // namespace stemma::attribution
