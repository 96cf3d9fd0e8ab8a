#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "entities/testing.h"

namespace stemma::entities {
namespace {

std::string EntityOf(const std::vector<Mention>& mentions, const std::string& text, MentionKind kind) {
  const auto it = std::ranges::find_if(mentions, [&](const Mention& m) { return m.text == text && m.kind == kind; });
  return it == mentions.end() ? "-" : it->entity;
}

constexpr auto kOrganisation = MentionKind::kOrganisation;
constexpr auto kPlace = MentionKind::kPlace;

TEST(BodiesNames, BelongToMany) {
  for (const char* name : {"Shoppers' Alliance", "Farmers' Union", "Teachers' Association", "Drivers' League",
                           "Writers\xE2\x80\x99 Association", "Women's Institute", "Workers' Council", "Parents' Forum",
                           "Residents' Association", "Children's Hospital", "Growers' Union", "Lawyers' Society"}) {
    const auto m = Resolve({"The lamps were counted by the " + std::string(name) + " on that day."});
    EXPECT_EQ(EntityOf(m, name, kOrganisation), name);
  }
  const auto m = Resolve({"Harold Venn's Company of lamps was shut. The Jones' Council tax was paid."});
  EXPECT_EQ(EntityOf(m, "Harold Venn's Company", kOrganisation), "-");
}

TEST(PlacesNames, OfSaintsAreOneHoweverTheyAreWritten) {
  for (const char* name : {"Osven's Quay", "Brannel's Head", "Orven's Cross", "Agvena's Bay", "Petvok's Wharf",
                           "Wenvla's Cove", "Madvern's Harbour", "Tidvel's Green", "Osven's Point", "Colvan's Well"}) {
    const std::string brief = "St " + std::string(name), full = "Saint " + std::string(name);
    const auto m =
        Resolve({"The firm is based at " + brief + " in Velm.", "Queues formed outside its branch at " + full + "."});
    EXPECT_NE(EntityOf(m, brief, kPlace), "-") << brief;
    EXPECT_EQ(EntityOf(m, full, kPlace), EntityOf(m, brief, kPlace)) << brief;
  }
}

TEST(PlacesNames, InBracketsAreOtherSpellings) {
  for (const char* text : {"They were held near the settlement of Qosvulaq (Kosh-Vulak) on Monday.",
                           "They were held near the settlement of Qosvulaq (Russian: Kosh-Vulak) on Monday.",
                           "They were held near the settlement of Qosvulaq (in Russian Kosh-Vulak) on Monday.",
                           "They were held near the settlement of Qosvulaq, or Kosh-Vulak, on Monday.",
                           "They were held near the settlement of Qosvulaq (formerly Kosh-Vulak) on Monday.",
                           "They were held near the village of Qosvulaq, also spelt Kosh-Vulak, on Monday.",
                           "They were held near the village of Qosvulaq [Kosh-Vulak] on Monday.",
                           "They were held near the village of Qosvulaq/Kosh-Vulak on Monday.",
                           "They were held near the village of Qosvulaq, which Russians call Kosh-Vulak, on Monday.",
                           "They were held near the village of Qosvulaq (or Kosh-Vulak) on Monday."}) {
    const auto m = Resolve({text, "The road to the village of Kosh-Vulak was shut. The village of Tarvoz slept."});
    EXPECT_EQ(EntityOf(m, "Qosvulaq", kPlace), EntityOf(m, "Kosh-Vulak", kPlace)) << text;
    EXPECT_NE(EntityOf(m, "Qosvulaq", kPlace), "-") << text;
    EXPECT_NE(EntityOf(m, "Tarvoz", kPlace), EntityOf(m, "Kosh-Vulak", kPlace));
  }
  const auto m = Resolve({"The fair opened in Lincoln (Nebraska) and in the village of Tarvoz (Velmark District)."});
  EXPECT_NE(EntityOf(m, "Lincoln", kPlace), EntityOf(m, "Nebraska", kPlace));
}

TEST(PlacesNames, StandBeforeWhatIsBuiltThere) {
  for (const char* what :
       {"radar station", "power plant", "refinery", "coal mine", "air base", "prison", "nuclear plant", "quarry",
        "barracks", "oil terminal", "test range", "monastery", "lighthouse", "reservoir", "fire station"}) {
    const auto m = Resolve({"Officers found maps of the Otvar-Tove " + std::string(what) + " under the seat.",
                            "It was built to watch the sky over Otvar-Tove."});
    EXPECT_EQ(EntityOf(m, "Otvar-Tove", kPlace), "Otvar-Tove") << what;
  }
  const auto m = Resolve({"Officers found the Tuvpenny payment app under the seat."});
  EXPECT_EQ(EntityOf(m, "Tuvpenny", kPlace), "-");
}

TEST(BodiesNames, AreGivenBehindWhatTheyAre) {
  for (const char* text :
       {"A smuggling network called Zhevti Kuduk was broken up in spring.",
        "A gang known as Zhevti Kuduk was broken up in spring.",
        "The group, which calls itself Zhevti Kuduk, was broken up in spring.",
        "A ring named Zhevti Kuduk was broken up in spring.", "The militia Zhevti Kuduk was broken up in spring.",
        "A charity called Zhevti Kuduk was broken up in spring.",
        "A cartel dubbed Zhevti Kuduk was broken up in spring.",
        "The band of smugglers called Zhevti Kuduk was broken up in spring.",
        "The Zhevti Kuduk gang was broken up in spring.", "Members of the Zhevti Kuduk network were held in spring."}) {
    EXPECT_EQ(EntityOf(Resolve({text}), "Zhevti Kuduk", kOrganisation), "Zhevti Kuduk") << text;
  }
  const auto m =
      Resolve({"A smuggling network called Zhevti Kuduk, or Seven Velms, was broken up in spring. Officials "
               "say that Seven Velms had drivers."});
  EXPECT_EQ(EntityOf(m, "Seven Velms", kOrganisation), EntityOf(m, "Zhevti Kuduk", kOrganisation));
  EXPECT_NE(EntityOf(m, "Seven Velms", kOrganisation), "-");
}

TEST(BodiesNames, OfWhoDoesOneThingAreWhole) {
  for (const char* name : {"Orvel Anglers' Union", "Orvel Anglers\xE2\x80\x99 Union", "Velmar Lockkeepers' League",
                           "Tidvel Organists' Guild"}) {
    const auto m = Resolve({"The lamps were counted by the " + std::string(name) + " on that day."});
    EXPECT_EQ(EntityOf(m, name, kOrganisation), name);
  }
  EXPECT_EQ(EntityOf(Resolve({"It was Sanders' Club that shut."}), "Sanders' Club", kOrganisation), "-");
}

TEST(PlacesNames, OfRiversAreKnownWhereATextSaysSo) {
  for (const char* what : {"river", "lake", "mountain", "strait"}) {
    const auto m = Resolve({"Two men stood by the " + std::string(what) + " Sarvupe with rakes.",
                            "Welcome to our page on the " + std::string(what) + " Sarvup\xC4\x97.",
                            "The drain empties into the Sarvupe above the weir."});
    EXPECT_NE(EntityOf(m, "Sarvupe", kPlace), "-") << what;
    EXPECT_EQ(EntityOf(m, "Sarvup\xC4\x97", kPlace), EntityOf(m, "Sarvupe", kPlace)) << what;
  }
}

TEST(PlacesNames, InAnotherTongueAreOne) {
  const auto m = Resolve({"The men came to the village of Dsirnova on Friday.",
                          "They sold it from Dsirnau to the sea. (Dsirnau is the old German name of Dsirnova.)"});
  EXPECT_EQ(EntityOf(m, "Dsirnau", kPlace), EntityOf(m, "Dsirnova", kPlace));
  EXPECT_NE(EntityOf(m, "Dsirnau", kPlace), "-");
}

constexpr auto kPerson = MentionKind::kPerson;

TEST(PeoplesNames, AsSeveralLanguagesWriteThemAreOnePersons) {
  const auto m = Resolve({"Yevhen Morzhenko, the goalkeeper, left. His brother Danylo Morzhenko stayed.",
                          "According to them, Yevgeni Morjenko was held. Morjenko said so.",
                          "They report that Jewgeni Morschenko was held. Morschenko said so."});
  EXPECT_EQ(EntityOf(m, "Yevgeni Morjenko", kPerson), EntityOf(m, "Yevhen Morzhenko", kPerson));
  EXPECT_EQ(EntityOf(m, "Jewgeni Morschenko", kPerson), EntityOf(m, "Yevhen Morzhenko", kPerson));
  EXPECT_NE(EntityOf(m, "Danylo Morzhenko", kPerson), EntityOf(m, "Yevhen Morzhenko", kPerson));
}

TEST(PeoplesNames, OfOneLastNameOrOfAManAndAWomanAreTwo) {
  const auto m = Resolve({"Oleg Tarvenko, 45, said so.", "Olha Tarvenko, 45, said so.", "Olha Tarwjenko, 45, said so.",
                          "Maria Tarvenskaya, 45, said so.", "Mario Tarvenskaja, 45, said so."});
  EXPECT_NE(EntityOf(m, "Maria Tarvenskaya", kPerson), EntityOf(m, "Mario Tarvenskaja", kPerson));
  EXPECT_NE(EntityOf(m, "Oleg Tarvenko", kPerson), EntityOf(m, "Olha Tarvenko", kPerson));
}

TEST(PeoplesNames, OfALastNameAreTheBearersWhomTheArticleHasNamed) {
  const auto m =
      Resolve({"Anna Brandmoor left the green room. Brandmoor had a bag. Her brother, Peter Brandmoor, saw it."});
  EXPECT_EQ(EntityOf(m, "Brandmoor", kPerson), "Anna Brandmoor");
}

}  // namespace
}  // namespace stemma::entities
