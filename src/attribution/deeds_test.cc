#include "attribution/deeds.h"

#include <gtest/gtest.h>

#include <string_view>

namespace stemma::attribution {
namespace {

// Whether a relation whose cue is `cue` and whose content is all behind it stays.
bool Stays(std::string_view text, std::string_view cue) {
  const View view(text);
  std::vector<Relation> relations(1);
  for (std::uint32_t i = 0; i < view.size(); ++i)
    if (view.Key(i) == cue) {
      relations[0].cue = {{i, i + 1}};
      relations[0].content = {{i + 1, view.size()}};
    }
  LetGoOfDeeds(view, relations);
  return !relations.empty();
}

TEST(Deeds, AreNoSpeech) {
  EXPECT_FALSE(Stays("The port agreed to pay the dredgers.", "agreed"));
  EXPECT_FALSE(Stays("The maker is recalling about 300 lamps.", "recalling"));
  EXPECT_FALSE(Stays("The maker is voluntarily recalling lamps.", "recalling"));
}

TEST(Deeds, LeaveSpeechOfTheSameVerbs) {
  EXPECT_TRUE(Stays("The clerk agreed that the port was shut.", "agreed"));
  EXPECT_TRUE(Stays("The clerk recalled the night of the fire.", "recalled"));
  EXPECT_TRUE(Stays("The clerk agreed to \"look into it\".", "agreed"));
}

}  // namespace
}  // namespace stemma::attribution
