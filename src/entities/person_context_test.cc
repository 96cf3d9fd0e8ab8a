#include "entities/person_context.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "entities/testing.h"

namespace stemma::entities {
namespace {

std::size_t CountPeople(const std::vector<Mention>& mentions, const std::string& text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      mentions, [&](const Mention& m) { return m.text == text && m.kind == MentionKind::kPerson; }));
}

std::string EntityOf(const std::vector<Mention>& mentions, const std::string& text) {
  const auto it = std::ranges::find(mentions, text, &Mention::text);
  return it == mentions.end() ? "-" : it->entity;
}

// "Merrin" stands in no list of first names.
TEST(PersonContext, TellsPeopleWhomNoListKnows) {
  for (const char* text : {
           "Food campaigner Merrin Ostby called for lamps to be pulled from the shelves.",
           "A nurse, Merrin Ostby, pulled two children out of the water.",
           "Merrin Ostby, of the Clean Lamp Campaign, doubts that the matter is closed.",
           "Merrin Ostby, from Varn, had three boxes in the boot.",
           "Merrin Ostby, director of the lamp works, would not be drawn.",
           "Merrin Ostby, whose brother owns the ferry, was on the pier.",
           "Merrin Ostby (34) was on the pier when it fell.",
           "Merrin Ostby fears that the lamps will not be lit.",
           "The pier was held up by Merrin Ostby's father.",
           "Merrin Ostby was on the pier. Ms Ostby had three boxes.",
           "The boats were led by captain Merrin Ostby on that night.",
           "Neighbours Merrin Ostby and Harold Venn were on the pier.",
           "Merrin Ostby, 34, was on the pier.",
           "The ferry passed. \"It leaks,\" shouted Merrin Ostby from the bank.",
           "Merrin Ostby was born in a lamp works.",
       })
    EXPECT_EQ(CountPeople(Resolve({text}), "Merrin Ostby"), 1U) << text;
}

TEST(PersonContext, LeavesOtherNamesAlone) {
  for (const char* text : {
           "The ferry passed Merrin Ostby on its way to the ford.",
           "A model of the Merrin Ostby was on the pier.",
           "Shares of Merrin Ostby, of all things, were sold.",
           "They fished in Merrin Ostby's reeds.",
       }) {
    EXPECT_EQ(CountPeople(Resolve({text}), "Merrin Ostby"), 0U) << text;
  }
}

TEST(PersonContext, OfOnePlaceTellsAllOthers) {
  const auto m = Resolve({"Merrin Ostby said so. The ferry passed Merrin Ostby on its way.",
                          "It was Merrin Ostby who lit the lamp, and the lamp passed to Merrin Ostby in the end."});
  EXPECT_EQ(CountPeople(m, "Merrin Ostby"), 4U);
}

TEST(PeoplesNames, InitialsStandForGivenNames) {
  const auto m = Resolve(
      {"Hanne Ostbyar said so.", "The head of the lamp works is H. Ostbyar.", "The lamps were lit by G. Ostbyar."});
  EXPECT_EQ(EntityOf(m, "H. Ostbyar"), "Hanne Ostbyar");
  EXPECT_NE(EntityOf(m, "G. Ostbyar"), "Hanne Ostbyar");
}

TEST(PeoplesNames, InAnotherSpellingOfTheSurnameAreOne) {
  struct Pair {
    const char *full, *brief;
  };
  for (const Pair& pair :
       {Pair{"Hanne Okuyar", "Okujar"}, Pair{"Petr Sverdayev", "Sverdajew"}, Pair{"Oleg Chernavin", "Tschernawin"},
        Pair{"Karim Haddouri", "Hadduri"}, Pair{"Nina Zhorkova", "Shorkowa"}, Pair{"Yusuf Khoralan", "Choralan"},
        Pair{"Anna M\xC3\xBCllner", "Muellner"}, Pair{"Igor Vashkov", "Waschkow"}, Pair{"Ali Sharefi", "Scharefi"},
        Pair{"Samir Qabbaris", "Kabbaris"}}) {
    const std::string full = pair.full, brief = pair.brief;
    const auto m =
        Resolve({full + " said that the lamps would be lit.",
                 "Mr " + brief + " said nothing. The lamps are run by " + full.substr(0, 1) + ". " + brief + "."});
    EXPECT_EQ(EntityOf(m, brief), full) << brief;
    EXPECT_EQ(EntityOf(m, full.substr(0, 1) + ". " + brief), full) << brief;
  }
  const auto m = Resolve({"Hanne Okuyar said so.", "Mr Okunar said no. Mr Okar said no."});
  EXPECT_EQ(EntityOf(m, "Okunar"), "Okunar");
  EXPECT_EQ(EntityOf(m, "Okar"), "Okar");
}

TEST(BodiesNames, InPartInInitialsAreOne) {
  struct Pair {
    const char *full, *brief;
  };
  for (const Pair& pair :
       {Pair{"Velmoor District Council", "Velmoor DC"}, Pair{"Velmoor Borough Council", "Velmoor BC"},
        Pair{"Velmoor Police Department", "Velmoor PD"}, Pair{"Velmoor Football Club", "Velmoor FC"},
        Pair{"Velmoor Rugby Football Club", "Velmoor RFC"}, Pair{"Velmoor High School", "Velmoor HS"},
        Pair{"Leeds City Council", "Leeds CC"}, Pair{"Lincoln Football Club", "Lincoln FC"},
        Pair{"Velmoor Dairy Limited", "Velmoor Dairy Ltd"}, Pair{"Velmoor Lamp Company", "Velmoor Lamp Co"},
        Pair{"Department of Fords", "Dept of Fords"}, Pair{"University of Velmoor", "Univ of Velmoor"},
        Pair{"Velmoor Ferry Association", "Velmoor Ferry Assn"},
        Pair{"Velmoor Metropolitan Borough Council", "Velmoor MBC"}}) {
    const std::string full = pair.full, brief = pair.brief;
    const auto m = Resolve({"The " + full + " said that the lamps would be lit.", brief + " said so in the end."});
    EXPECT_EQ(EntityOf(m, brief), EntityOf(m, full)) << brief;
    EXPECT_NE(EntityOf(m, brief), "-") << brief;
  }
  const auto m = Resolve({"The Velmoor District Council met. The Velmoor Dance Club met.", "Velmoor DC said so."});
  EXPECT_NE(EntityOf(m, "Velmoor DC"), EntityOf(m, "Velmoor District Council"));
}

}  // namespace
}  // namespace stemma::entities
