// Sides, tolls, verdicts and chance, on an invented war in Ruma.
#include "reference/compare.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "reference/testing.h"

namespace stemma::reference {
namespace {

const Names& TheNames() {
  static const Names names = SmallNames();
  return names;
}

Entry Event(const std::string& day, double best, const std::string& where = "Vell town") {
  Entry e;
  e.shown = {.row = 2,
             .id = {},
             .date_start = day,
             .date_end = day,
             .side_a = "Government of Ruma",
             .side_b = "HV",
             .country = "Ruma",
             .adm_1 = "North",
             .adm_2 = "Orr district",
             .where = where,
             .latitude = {},
             .longitude = {},
             .best = best,
             .low = best,
             .high = best};
  e.days = {*ReadDay(day), *ReadDay(day)};
  return e;
}

// A list of a year with one event of another town at each end.
std::vector<Entry> Year(std::vector<Entry> events) {
  events.push_back(Event("2017-01-01", 1, "Kell town"));
  events.push_back(Event("2017-12-31", 1, "Kell town"));
  return events;
}

Facts Killed(double low, std::optional<double> high, const std::string& day, Sides sides = {}) {
  Facts f;
  f.fatal = true;
  Town town;
  town.shown = "Vell";
  town.place.name = "Vell";
  town.place.geonames = 7;
  town.place.within = {"North", "Ruma"};
  town.regions = {"North"};
  f.towns = {town};
  f.days = Days{*ReadDay(day), *ReadDay(day)};
  f.days_shown = day;
  f.deaths = QuantityValue{low, high, "", "people killed"};
  f.sides = std::move(sides);
  return f;
}

ReferenceCheck Checked(const std::vector<Entry>& entries, const Facts& facts) {
  List list(entries, "list.csv", TheNames());
  return list.Check({&facts, 1});
}

TEST(Compare, Verdicts) {
  const std::vector<Entry> list = Year({Event("2017-06-10", 12)});
  const Sides government = {"state:RU"};
  const Sides both = {"state:RU", "group:heirs of vell"};
  const Sides others = {"state:TA", "rebels"};
  const struct {
    const char* what = "";
    Facts facts = {};
    Verdict verdict = Verdict::kMatched;
  } cases[] = {
      {"the toll on the day", Killed(12, 12, "2017-06-10"), Verdict::kMatched},
      {"three days off where such entries are rare", Killed(12, 12, "2017-06-13"), Verdict::kMatched},
      {"a hedge that holds the number", Killed(10, std::nullopt, "2017-06-10"), Verdict::kMatched},
      {"the actor and no toll",
       [&] {
         Facts f = Killed(0, 0, "2017-06-10", government);
         f.deaths.reset();
         return f;
       }(),
       Verdict::kMatched},
      {"the actor and another toll", Killed(40, 40, "2017-06-10", government), Verdict::kDiffers},
      {"a large toll a week off", Killed(12, 12, "2017-06-17", both), Verdict::kDiffers},
      {"another toll and no actor", Killed(40, 40, "2017-06-10"), Verdict::kPartly},
      {"the toll and actors of another war", Killed(12, 12, "2017-06-10", others), Verdict::kMatched},
      {"weeks off", Killed(12, 12, "2017-07-20"), Verdict::kNoMatch},
      {"before the list begins", Killed(12, 12, "2015-06-10"), Verdict::kNotCovered},
  };
  for (const auto& c : cases) EXPECT_EQ(Checked(list, c.facts).verdict, c.verdict) << c.what;
}

TEST(Compare, WhatCannotBeComparedSaysWhy) {
  const std::vector<Entry> list = Year({Event("2017-06-10", 12)});
  Facts none = Killed(12, 12, "2017-06-10");
  none.fatal = false;
  EXPECT_TRUE(Checked(list, none).reason.starts_with("kind"));
  Facts sum = Killed(12, 12, "2017-06-10");
  sum.total = true;
  EXPECT_TRUE(Checked(list, sum).reason.starts_with("kind"));
  Facts dayless = Killed(12, 12, "2017-06-10");
  dayless.days.reset();
  EXPECT_TRUE(Checked(list, dayless).reason.starts_with("period"));
  Facts nowhere = Killed(12, 12, "2017-06-10");
  nowhere.towns.clear();
  EXPECT_TRUE(Checked(list, nowhere).reason.starts_with("region"));
  EXPECT_FALSE(Checked(list, nowhere).chance.has_value());
}

TEST(Compare, OneToFourDeadAloneMatchNothing) {
  EXPECT_EQ(Checked(Year({Event("2017-06-10", 2)}), Killed(2, 2, "2017-06-10")).verdict, Verdict::kPartly);
}

TEST(Compare, AnEntryOfManyMonthsIsNoEvent) {
  Entry sum = Event("2017-03-01", 12);
  sum.days.to = *ReadDay("2017-11-30");
  EXPECT_EQ(Checked(Year({sum}), Killed(12, 12, "2017-06-10")).verdict, Verdict::kPartly);
}

TEST(Compare, ChanceIsTheShareOfDaysThatWouldDo) {
  // One day and three to either side, of the days within half a year.
  const ReferenceCheck check = Checked(Year({Event("2017-07-02", 12)}), Killed(12, 12, "2017-07-02"));
  ASSERT_TRUE(check.chance.has_value());
  EXPECT_NEAR(*check.chance, 7.0 / 365, 0.0001);
  // The same for a day that has no entry: it is the town's, not the day's.
  const ReferenceCheck other = Checked(Year({Event("2017-07-02", 12)}), Killed(12, 12, "2017-06-01"));
  EXPECT_EQ(other.verdict, Verdict::kNoMatch);
  EXPECT_GT(*other.chance_of_match, 0.015);
}

TEST(Compare, AMatchThatAnyDayBringsIsNone) {
  std::vector<Entry> busy;
  for (int month = 1; month <= 12; ++month)
    for (const char* day : {"05", "12", "19", "26"})
      busy.push_back(Event("2017-" + std::string(month < 10 ? "0" : "") + std::to_string(month) + "-" + day, 12));
  const ReferenceCheck check = Checked(busy, Killed(12, 12, "2017-06-12"));
  EXPECT_EQ(check.verdict, Verdict::kPartly);
  EXPECT_NE(check.reason.find("of 100 days"), std::string::npos) << check.reason;
  EXPECT_EQ(check.chance_of_match, 0.0);
}

TEST(Compare, Tolls) {
  ReferenceEntry e;
  e.best = 20;
  e.low = 18;
  e.high = 25;
  const auto compare = [&](double low, std::optional<double> high) { return CompareDeaths({low, high, "", ""}, e); };
  EXPECT_EQ(compare(20, 20), Agreement::kAgrees);
  EXPECT_EQ(compare(30, 30), Agreement::kAgrees) << "within a quarter";
  EXPECT_EQ(compare(40, 40), Agreement::kDiffers);
  EXPECT_EQ(compare(12, std::nullopt), Agreement::kAgrees) << "at least 12";
  EXPECT_EQ(compare(3, std::nullopt), Agreement::kUnclear) << "at least 3 says little of 20";
  EXPECT_EQ(compare(0, 30), Agreement::kUnclear) << "up to 30";
  EXPECT_EQ(compare(2, 2), Agreement::kDiffers);
  EXPECT_EQ(CompareDeaths({5, 5, "", ""}, {}), Agreement::kNotStated);
}

TEST(Sides, CellsAndStatementsMeet) {
  const Names& names = TheNames();
  EXPECT_EQ(SidesOfCell("Government of Ruma", names), (Sides{"state:RU"}));
  EXPECT_EQ(SidesOfCell("HV, Ruman insurgents", names), (Sides{"group:heirs of vell", "rebels"}));
  EXPECT_TRUE(SidesOfCell("Civilians", names).empty());
  const struct {
    const char* text;
    Sides sides;
  } cases[] = {
      {"Tarnish jets struck the mill", {"state:TA"}},
      {"Tarnish backed rebels held the mill", {"rebels"}},
      {"the regime shelled the opposition", {"state:RU", "rebels"}},
      {"government troops entered", {"state:RU"}},
      {"the government said nothing", {}},
      {"Tarnish aid arrived", {}},
  };
  for (const auto& c : cases) {
    const std::string_view text = c.text;
    EXPECT_EQ(SidesOfStatement(text, Span(0, text.size()), {}, "RU", names), c.sides) << c.text;
  }
}

TEST(Sides, AnOrganisationIsItselfOrItsState) {
  const std::string text = "HV fought the Tarnish Army";
  std::vector<Mention> found(2);
  for (Mention& m : found) m.kind = MentionKind::kOrganisation;
  found[0].span = Span(0, 2);
  found[0].text = "HV";
  found[1].span = Span(14, 26);
  found[1].text = "Tarnish Army";
  EXPECT_EQ(SidesOfStatement(text, Span(0, text.size()), found, "RU", TheNames()),
            (Sides{"group:heirs of vell", "state:TA"}));
}

TEST(Sides, OneHelperMoreIsNoContradiction) {
  EXPECT_EQ(CompareSides({"state:TA"}, {"state:RU", "rebels"}), Agreement::kUnclear);
  EXPECT_EQ(CompareSides({"state:TA", "group:x"}, {"state:RU", "rebels"}), Agreement::kDiffers);
  EXPECT_EQ(CompareSides({"state:"}, {"state:RU"}), Agreement::kAgrees);
  EXPECT_EQ(CompareSides({}, {"state:RU"}), Agreement::kNotStated);
}

}  // namespace
}  // namespace stemma::reference
