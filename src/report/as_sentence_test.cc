#include "report/as_sentence.h"

#include <gtest/gtest.h>

namespace stemma::report {
namespace {

TEST(AsSentence, EndsWithAFullStopAndStandsOnOneLine) {
  EXPECT_EQ(AsSentence("The dam\n held"), "The dam held.");
  EXPECT_EQ(AsSentence("The dam held."), "The dam held.");
  EXPECT_EQ(AsSentence("Did the dam hold?"), "Did the dam hold?");
  EXPECT_EQ(AsSentence("The dam held,"), "The dam held.");
  EXPECT_EQ(AsSentence("The dam held\u2026"), "The dam held\u2026");
}

TEST(AsSentence, LosesItsDateline) {
  EXPECT_EQ(AsSentence("HARWICK, May 3 (Orel) - The dam held"), "The dam held.");
  EXPECT_EQ(AsSentence("HARWICK (Orel) \u2014 \u201CThe dam held,\u201D she said"),
            "\u201CThe dam held,\u201D she said.");
  EXPECT_EQ(AsSentence("NORTH HARWICK \u2013 The dam held"), "The dam held.");
  EXPECT_EQ(AsSentence("(Orel) - The dam held"), "The dam held.");
}

TEST(AsSentence, KeepsWhatOnlyLooksLikeADateline) {
  EXPECT_EQ(AsSentence("OMS - the monitor - counted nine"), "OMS - the monitor - counted nine.");
  EXPECT_EQ(AsSentence("Two men - One from Harwick - held the dam"), "Two men - One from Harwick - held the dam.");
  EXPECT_EQ(AsSentence("Orel (a town) held - No one left"), "Orel (a town) held - No one left.");
}

TEST(AsSentence, ShowsThatItStartsInsideASentence) {
  EXPECT_EQ(AsSentence("to leave the doors open"), "\u2026 to leave the doors open.");
  EXPECT_EQ(AsSentence(", that the dam held"), "\u2026 that the dam held.");
}

TEST(AsSentence, ClosesAQuotationThatWasCut) {
  EXPECT_EQ(AsSentence("\u201CThe dam held,\u201D"), "\u201CThe dam held\u201D.");
  EXPECT_EQ(AsSentence("\"The dam held"), "\"The dam held\".");
  EXPECT_EQ(AsSentence("The dam held\u201D"), "\u201CThe dam held\u201D.");
}

TEST(AsSentence, ManagesNoWordsAtAll) {
  EXPECT_EQ(AsSentence(""), "");
  EXPECT_EQ(AsSentence(" ,"), "");
  EXPECT_EQ(AsSentence("\u201D"), "");
}

}  // namespace
}  // namespace stemma::report
