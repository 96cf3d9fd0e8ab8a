#include "entities/quantities.h"

#include <gtest/gtest.h>

#include <string>

namespace stemma::entities {
namespace {

std::vector<Mention> Find(const std::string& text) { return FindQuantities(Reading(std::string_view(text)), 0, {}); }

constexpr double kOpen = -1;

struct Case {
  std::string text;
  double low;
  double high;  // kOpen: none
  std::string unit;
};

TEST(Quantities, BecomeIntervalsByTheirHedge) {
  const Case cases[] = {
      {"20 crates sank.", 20, 20, "crates"},
      {"At least 20 crates sank.", 20, kOpen, "crates"},
      {"More than 20 crates sank.", 21, kOpen, "crates"},
      {"Over 20 crates sank.", 21, kOpen, "crates"},
      {"Nearly 20 crates sank.", 18, 19, "crates"},
      {"Up to 20 crates sank.", 0, 20, "crates"},
      {"As many as 20 crates sank.", 0, 20, "crates"},
      {"Some 20 crates sank.", 16, 24, "crates"},
      {"About 5 crates sank.", 4, 6, "crates"},
      {"20 to 25 crates sank.", 20, 25, "crates"},
      {"20-25 crates sank.", 20, 25, "crates"},
      {"Between 20 and 25 crates sank.", 20, 25, "crates"},
      {"A dozen crates sank.", 12, 12, "crates"},
      {"Dozens of crates sank.", 24, 99, "crates"},
      {"Hundreds of crates sank.", 200, 999, "crates"},
      {"Tens of thousands of crates sank.", 20000, 99999, "crates"},
      {"A couple of crates sank.", 2, 2, "crates"},
      {"Several crates sank.", 3, 9, "crates"},
      {"Fewer than 20 crates sank.", 0, 19, "crates"},
  };
  for (const Case& c : cases) {
    const auto found = Find(c.text);
    ASSERT_EQ(found.size(), 1U) << c.text;
    EXPECT_EQ(found[0].quantity->low, c.low) << c.text;
    EXPECT_EQ(found[0].quantity->high.value_or(kOpen), c.high) << c.text;
    EXPECT_EQ(found[0].quantity->unit, c.unit) << c.text;
    EXPECT_EQ(found[0].text, found[0].span.Of(c.text)) << c.text;
  }
}

TEST(Quantities, KnowWhatTheyCount) {
  const Case cases[] = {
      {"12 people were killed.", 12, 12, "people killed"},
      {"12 dead were found.", 12, 12, "people dead"},
      {"Three heavily loaded cargo barges sank.", 3, 3, "barges"},
      {"It cost $2.5 million.", 2.5e6, 2.5e6, "usd"},
      {"It cost 300 euros.", 300, 300, "eur"},
      {"Prices rose 7 percent.", 7, 7, "percent"},
      {"Prices rose 7%.", 7, 7, "percent"},
      {"One helicopter landed.", 1, 1, "helicopter"},
      {"One villager was hurt.", 1, 1, "villager"},
      // The verb may stand before: the type is the same.
      {"Shells killed at least 12 people.", 12, kOpen, "people killed"},
      {"A blast, wounding 3 sailors, shook it.", 3, 3, "sailors wounded"},
      {"Police arrested 20 smugglers.", 20, 20, "smugglers arrested"},
  };
  for (const Case& c : cases) {
    const auto found = Find(c.text);
    ASSERT_EQ(found.size(), 1U) << c.text;
    EXPECT_EQ(found[0].quantity->unit, c.unit) << c.text;
    EXPECT_EQ(found[0].quantity->low, c.low) << c.text;
  }
}

TEST(Quantities, TellSumsFromTheTollOfOneEvent) {
  const std::pair<const char*, bool> cases[] = {
      {"It brought the death toll to 41 people.", true},
      {"The blast killed four men, bringing the total number of dead this week to 41 people.", true},
      {"Some 300 people have been killed since 2011.", true},
      {"Since the war began, 300 people have died.", true},
      {"Over the past two years 300 people died.", true},
      {"The toll of Monday's blast rose to 11 people.", false},
      {"12 people were killed, the worst blast since Monday.", false},
      {"12 people were killed last night.", false},
      {"They brought water to 11 people.", false},
  };
  for (const auto& [text, total] : cases) {
    const auto found = Find(text);
    ASSERT_FALSE(found.empty()) << text;
    EXPECT_EQ(found.back().quantity->total, total) << text;
  }
}

TEST(Quantities, AreNoAgesOrdinalsScoresOrNames) {
  for (const std::string text : {"A 20-year-old sailor sank.", "She is 45 years old.", "The 26th crate sank.",
                                 "They won 3:1.", "Flight 800 sank.", "Olga Brandt, 45, sank.", "One of them sank."}) {
    EXPECT_TRUE(Find(text).empty()) << text;
  }
}

}  // namespace
}  // namespace stemma::entities
