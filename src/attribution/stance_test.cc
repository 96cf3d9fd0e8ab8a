#include "attribution/stance.h"

#include <gtest/gtest.h>

#include "attribution/attribution.h"

namespace stemma::attribution {
namespace {

std::vector<Attribution> Find(std::string_view text) {
  Article article;
  article.text = text;
  return FindByRules(article, 0);
}

TEST(Stance, SaysWhatTheSourceDoesWithTheContent) {
  const struct {
    std::string_view text;
    SpeechStance stance;
  } kCases[] = {
      {"The army denied firing on the convoy.", SpeechStance::kDenies},
      {"A spokesman called the reports false.", SpeechStance::kDenies},
      {"The mayor dismissed reports that he would resign.", SpeechStance::kDenies},
      {"The port said the allegations were untrue.", SpeechStance::kDenies},
      {"Marr ruled out the claim that the road was mined.", SpeechStance::kDenies},
      {"Marr called the reports of a fire at the port a fabrication.", SpeechStance::kDenies},
      {"\"We did not write that letter,\" Marr said.", SpeechStance::kDenies},
      {"\"I have never said anything of the kind,\" Marr said.", SpeechStance::kDenies},
      {"\"We did not write a letter to her,\" Marr said.", SpeechStance::kAsserts},
      {"\"We did not expect that,\" Marr said.", SpeechStance::kAsserts},
      {"Kesh News could not independently verify the video.", SpeechStance::kDoubts},
      {"The ministry declined to comment on the matter.", SpeechStance::kDeclines},
      {"The ministry did not respond to a request for comment.", SpeechStance::kDeclines},
      {"Marr did not say who ordered it.", SpeechStance::kNotSaid},
      {"The ministry did not deny that the crane fell.", SpeechStance::kNotSaid},
      {"The army confirmed that two men had died.", SpeechStance::kConfirms},
      {"The group claimed responsibility for the fire.", SpeechStance::kConfirms},
      {"Marr asked whether the road was open.", SpeechStance::kAsks},
      {"Marr said the road was open.", SpeechStance::kAsserts},
      {"Marr will tell the council that the road is open.", SpeechStance::kNotSaid},
      {"The port would not say who had ordered the crane.", SpeechStance::kDeclines},
      {"The army could not establish who had fired.", SpeechStance::kDoubts},
      {"The port told people not to touch the water.", SpeechStance::kAsks},
      {"The union called for a new crane.", SpeechStance::kAsks},
      {"The union called on the port to mend the crane.", SpeechStance::kAsks},
      {"\"Where is the crane?\" shouted Marr.", SpeechStance::kAsks},
      {"\"Pure invention from start to finish,\" Marr said.", SpeechStance::kDenies},
      {"The firm disputes the age of the crane.", SpeechStance::kDenies},
      {"The firm withdrew its claim that the crane was new.", SpeechStance::kDenies},
      {"Marr conceded that the crane was old.", SpeechStance::kConfirms},
      {"Neither the port nor the union would comment on that.", SpeechStance::kDeclines},
      {"If confirmed, the fall would be the third this year.", SpeechStance::kDoubts},
  };
  for (const auto& c : kCases) {
    const auto found = Find(c.text);
    ASSERT_FALSE(found.empty()) << c.text;
    EXPECT_EQ(found[0].stance, c.stance) << c.text;
  }
}

// Words that report elsewhere and do not here.
TEST(Stance, PassesOverFalseCues) {
  for (const std::string_view text :
       {"The guards denied the group access to the site.", "She was denied entry at the gate.",
        "The guests of the United States left early."}) {
    for (const Attribution& a : Find(text)) EXPECT_NE(a.stance, SpeechStance::kDenies) << text;
  }
}

}  // namespace
}  // namespace stemma::attribution
