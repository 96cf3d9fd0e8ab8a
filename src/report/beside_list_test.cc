#include "report/beside_list.h"

#include <gtest/gtest.h>

#include <string>

namespace stemma::report {
namespace {

ReferenceCheck Matched() {
  ReferenceCheck check;
  check.verdict = Verdict::kMatched;
  check.list = "lists/ruma.csv";
  check.chance = 0.021;
  check.entry = ReferenceEntry{};
  check.entry->id = "R-12";
  check.slots = {{"place", Agreement::kAgrees, "Orel", "Orel <town>"},
                 {"date", Agreement::kAgrees, "Monday", "2026-03-02"},
                 {"actor", Agreement::kNotStated, "", "Ruma - Sarn"},
                 {"count", Agreement::kDiffers, "12 dead", "19"}};
  return check;
}

std::string Written(const Claim& claim) {
  Html out;
  WriteBesideLists(claim, out);
  return out.Take();
}

TEST(BesideList, ShowsTheVerdictTheSlotsAndTheChance) {
  Claim claim;
  claim.reference = {Matched()};
  const std::string page = Written(claim);
  for (const char* words : {"<strong>ruma.csv</strong>: an entry matches.", "Entry R-12.", "on 3 of 100 days",
                            "Orel &lt;town&gt;", "12 dead", "differs", "not stated"})
    EXPECT_NE(page.find(words), std::string::npos) << words;
  EXPECT_TRUE(HasTellingEntry(claim));
}

TEST(BesideList, SaysThatACoveredListHasNoEntry) {
  Claim claim;
  claim.reference = {Matched()};
  claim.reference[0].verdict = Verdict::kNoMatch;
  claim.reference[0].entry.reset();
  const std::string page = Written(claim);
  EXPECT_NE(page.find("no such entry"), std::string::npos);
  EXPECT_EQ(page.find("<table"), std::string::npos);
  EXPECT_FALSE(HasTellingEntry(claim));
}

TEST(BesideList, IsSilentWhereNothingCouldBeCompared) {
  Claim claim;
  EXPECT_EQ(Written(claim), "");
  claim.reference = {Matched()};
  claim.reference[0].verdict = Verdict::kNotCovered;
  EXPECT_EQ(Written(claim), "");
}

}  // namespace
}  // namespace stemma::report
