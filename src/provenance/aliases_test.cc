#include "provenance/aliases.h"

#include <gtest/gtest.h>

#include <string>

namespace stemma::provenance {
namespace {

Voice Named(const std::string& name, SourceKind kind = SourceKind::kPerson) { return {NameKey(name), name, kind}; }

TEST(Aliases, AShorterNameIsTheLongerOneItIsAPartOf) {
  Aliases a;
  a.Add(Named("Maro"));
  a.Add(Named("Ines Maro"));
  a.Add(Named("Tell"));
  a.Settle();
  EXPECT_EQ(a.Settled(Named("Maro")).name, "Ines Maro");
  EXPECT_EQ(a.Settled(Named("Tell")).name, "Tell");
}

TEST(Aliases, ANameThatFitsTwoLongerOnesStaysAloneUnlessOneIsUsedMore) {
  Aliases a;
  for (const char* name : {"Maro", "Ines Maro", "Otto Maro"}) a.Add(Named(name));
  Aliases b = a;
  b.Add(Named("Otto Maro"));
  a.Settle();
  b.Settle();
  EXPECT_EQ(a.Settled(Named("Maro")).name, "Maro");
  EXPECT_EQ(b.Settled(Named("Maro")).name, "Otto Maro");
}

TEST(Aliases, TheSpellingThatIsUsedMostStandsForTheOthers) {
  Aliases a;
  a.Add(Named("Orel Tidings", SourceKind::kOutlet));
  a.Add(Named("Orel Tidings", SourceKind::kOutlet));
  a.Add(Named("OrelTidings", SourceKind::kOutlet));
  a.Add(Named("Orel Tidnigs", SourceKind::kOutlet));
  a.Settle();
  EXPECT_EQ(a.Settled(Named("OrelTidings")).name, "Orel Tidings");
  EXPECT_EQ(a.Settled(Named("Orel Tidnigs")).name, "Orel Tidings");
}

TEST(Aliases, ABodyByItsNounIsTheOneNameThatHasIt) {
  Aliases one;
  one.Add(Named("ministry", SourceKind::kOfficial));
  one.Add(Named("Ministry of Fords", SourceKind::kOfficial));
  Aliases two = one;
  two.Add(Named("Orel Ministry", SourceKind::kOfficial));
  one.Settle();
  two.Settle();
  EXPECT_EQ(one.Settled(Named("ministry", SourceKind::kOfficial)).name, "Ministry of Fords");
  EXPECT_EQ(two.Settled(Named("ministry", SourceKind::kOfficial)).name, "ministry");
}

TEST(Aliases, UnnamedPeopleOfOneRoleAreOneUntilTheirNamesPartThem) {
  Aliases a;
  for (const char* name : {"sources", "sources at the mill", "a port source"})
    a.Add(Named(name, SourceKind::kAnonymous));
  a.Settle();
  EXPECT_EQ(a.Settled(Named("sources", SourceKind::kAnonymous)).name, "a port source");
  EXPECT_EQ(a.Settled(Named("sources at the mill", SourceKind::kAnonymous)).name, "sources at the mill");
}

// Each name is compared with those that share its rarest word or a spelling, not with all: this takes a second, or an
// hour.
TEST(Aliases, ManyNamesAreSettledQuickly) {
  Aliases a;
  for (int i = 0; i < 20000; ++i) a.Add(Named("Witness" + std::to_string(i) + " Maro"));
  a.Settle();
  EXPECT_EQ(a.Settled(Named("Witness7 Maro")).name, "Witness7 Maro");
}

}  // namespace
}  // namespace stemma::provenance
