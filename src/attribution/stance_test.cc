#include "attribution/stance.h"

#include <gtest/gtest.h>

#include "attribution/attribution.h"

namespace stemma::attribution {
namespace {

std::vector<Attribution> Find(std::string_view text) {
  Article article;
  article.text = text;
  return FindAttributions(article, 0);
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
      {"Kesh News could not independently verify the video.", SpeechStance::kDoubts},
      {"The ministry declined to comment on the matter.", SpeechStance::kDeclines},
      {"The ministry did not respond to a request for comment.", SpeechStance::kDeclines},
      {"Marr did not say who ordered it.", SpeechStance::kNotSaid},
      {"The ministry did not deny that the crane fell.", SpeechStance::kNotSaid},
      {"The army confirmed that two men had died.", SpeechStance::kConfirms},
      {"The group claimed responsibility for the fire.", SpeechStance::kConfirms},
      {"Marr asked whether the road was open.", SpeechStance::kAsks},
      {"Marr said the road was open.", SpeechStance::kAsserts},
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
