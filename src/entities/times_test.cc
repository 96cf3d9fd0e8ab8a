#include "entities/times.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "entities/time_rules.h"

namespace stemma::entities {
namespace {

std::vector<Mention> Find(const std::string& text, const std::string& published = "2023-06-14") {  // a Wednesday
  Article article;
  article.text = text;
  article.published = published;
  return FindTimes(article, 0, Reading(std::string_view(article.text)));
}

struct Case {
  std::string text;
  std::string value;  // of the last mention; empty: none found
};

void Check(std::span<const Case> cases, const std::string& published = "2023-06-14") {
  for (const Case& c : cases) {
    const auto found = Find(c.text, published);
    EXPECT_EQ(found.empty() ? "" : found.back().time->value, c.value) << c.text;
    for (const Mention& m : found) EXPECT_EQ(m.text, m.span.Of(c.text)) << c.text;
  }
}

TEST(Times, LookAheadWhereTheWordsDo) {
  const Case cases[] = {
      {"On Friday, when she set aside her work, it rained.", "2023-06-09"},
      {"She will succeed Ada Marr on Friday.", "2023-06-16"},
      {"The bank is to resume trading on Friday.", "2023-06-16"},
      {"They wait for Election Day 2022.", "2022-11-08"},
  };
  Check(cases);
}

TEST(Times, ReadDatesThatNameThemselves) {
  const Case cases[] = {
      {"It sank on 2021-03-09.", "2021-03-09"},
      {"It sank on March 9, 2021.", "2021-03-09"},
      {"It sank on Tuesday, 9 March 2021.", "2021-03-09"},
      {"It sank on the 9th of March 2021.", "2021-03-09"},
      {"It sank on 3/9/2021.", "2021-03-09"},
      {"It sank on 25/3/2021.", "2021-03-25"},
      {"It sank on Sept. 9, 2021.", "2021-09-09"},
      {"It sank in late March 2021.", "2021-03"},
      {"It sank in March 2021, off Orr.", "2021-03"},
      {"It sank early in March 2021.", "2021-03"},
      {"It sank in 1987.", "1987"},
      {"It sank in the 1980s.", "198"},
      {"It sank in the '80s.", "198"},
      {"It sank in the 19th century.", "18"},
      {"It sank in the third quarter of 2021.", "2021-Q3"},
      {"It sank in the summer of 2021.", "2021-SU"},
      {"It ran from 2015 to 2018.", "2015/2018"},
      {"It lasted March 9-12, 2021.", "2021-03-09/2021-03-12"},
  };
  Check(cases);
}

TEST(Times, LeaveCountsAndNamesAlone) {
  const Case cases[] = {
      {"About 2000 crates sank.", ""},
      {"Theresa May spoke.", ""},
      {"You may go.", ""},
      {"They march on.", ""},
      {"The sun rose.", ""},
      {"She is 45 years old.", ""},
      {"A 6-year-old boy and a six-year-old girl spoke.", ""},
      {"A man in his 80s sank.", ""},
      {"They fall and spring up.", ""},
  };
  Check(cases);
}

TEST(Times, TakeTheMostRecentWeekdayTheDayOfWritingIncluded) {
  const Case cases[] = {
      {"It sank on Wednesday.", "2023-06-14"},       {"It sank on Thursday.", "2023-06-08"},
      {"It sank on Monday night.", "2023-06-12TNI"}, {"It sank last Wednesday.", "2023-06-07"},
      {"It will sail on Thursday.", "2023-06-15"},   {"It is due to sail on Monday.", "2023-06-19"},
      {"It sails next Friday.", "2023-06-16"},       {"It will be sunk off the quay on Thursday.", "2023-06-15"},
  };
  Check(cases);
}

TEST(Times, ShiftFromTheDayOfWriting) {
  const Case cases[] = {
      {"It sank yesterday.", "2023-06-13"},
      {"It sank last night.", "2023-06-13TNI"},
      {"It sank the day before yesterday.", "2023-06-12"},
      {"It sank this morning.", "2023-06-14TMO"},
      {"It sank last week.", "2023-W23"},
      {"It sank last month.", "2023-05"},
      {"It sank last October.", "2022-10"},
      {"It sank last Oct. 23.", "2022-10-23"},
      {"It sank on Thanksgiving Day.", "2022-11-24"},
      {"They will appeal Tuesday's ruling.", "2023-06-13"},
      {"It sails next year.", "2024"},
      {"It may sail as early as Tuesday.", "2023-06-20"},
      {"They set aside their plans on Tuesday.", "2023-06-13"},
      {"Until Monday, it had not sailed.", "2023-06-12"},
      {"It sank the day before last Tuesday.", "2023-06-12"},
      {"It sank three days ago.", "2023-06-11"},
      {"It sank two weeks ago.", "2023-W22"},
      {"It sank forty years ago.", "1983"},
      {"It sank on March 9.", "2023-03-09"},
      {"It sailed on March 9 and 12 without a pilot.", "2023-03-12"},
      {"It sailed on March 9 and 12 men drowned.", "2023-03-09"},
      {"It sank in December.", "2022-12"},
      {"It sank over the past two months.", "P2M"},
      {"It sank recently.", "PAST_REF"},
  };
  Check(cases);
}

TEST(Times, ChainToTheLastDayNamed) {
  const Case cases[] = {
      {"It sailed on May 2. It sank two days later.", "2023-05-04"},
      {"It sailed on May 2. It sank the same day.", "2023-05-02"},
      {"It sailed on May 2. It sank the next day.", "2023-05-03"},
      {"It sailed on May 2 and sank the following night.", "2023-05-03TNI"},
      {"It sailed on May 2. The day before, it rained.", "2023-05-01"},
  };
  Check(cases);
}

TEST(Times, LastAsLongAsTheySay) {
  const Case cases[] = {
      {"It took two weeks.", "P2W"},      {"It took 90 minutes.", "PT90M"}, {"A two-year plan.", "P2Y"},
      {"It took several days.", "PXD"},   {"It took a decade.", "P10Y"},    {"It took a couple of years.", "P2Y"},
      {"It took half an hour.", "PT30M"}, {"They meet daily.", "P1D"},      {"They meet every week.", "P1W"},
  };
  Check(cases);
}

TEST(Times, WithoutADayOfWritingStayOpen) {
  const Case cases[] = {
      {"It sank on Wednesday.", "XXXX-WXX-3"},
      {"It sank on May 2.", "XXXX-05-02"},
      {"It sailed on May 1, 2019, and sank on May 2.", "2019-05-02"},
      {"It sank on May 2. That was before March 1, 2018, and long after April 3, 2011. It rained two days later.",
       "2011-04-05"},
  };
  Check(cases, "");
  // A full date lends its year to its paragraph, and elsewhere only to days close to it: the story may be years after.
  const Case apart[] = {{"It was built on May 1, 2001.\n\nIt sank on August 2.", "XXXX-08-02"},
                        {"It was built on May 1, 2001.\n\nIt sailed on May 2.", "2001-05-02"},
                        {"It was built on May 1, 2001, and sold on May 9, 2004.\n\nIt sank on May 2.", "XXXX-05-02"},
                        {"It sank in August.\n\nIt was built on May 1, 2001. It sailed in August.", "2001-08"}};
  Check(apart, "");
  EXPECT_EQ(Find("It sank in August.\n\nIt was built on May 1, 2001.", "").front().time->value, "XXXX-08");
  for (const Mention& m : Find("It sank on Wednesday.", "")) EXPECT_EQ(m.time->from, "");
}

TEST(Times, LeanOnTheDatelineBeforeThePublication) {
  const auto found = Find("VARNHOLM, June 12 (Harbour Wire) - The ferry sank on Monday.", "2023-06-14");
  EXPECT_EQ(found.back().time->value, "2023-06-12");
}

TEST(Times, CoverTheDaysOfTheirValue) {
  const auto week = Find("It sank last week.");
  EXPECT_EQ(week[0].time->from, "2023-06-05");
  EXPECT_EQ(week[0].time->to, "2023-06-11");
  EXPECT_EQ(week[0].time->rule, "directed_unit");
  EXPECT_TRUE(Find("It sank recently.")[0].time->vague);
}

TEST(Times, SurviveNumbersNoCalendarHolds) {
  for (const std::string text :
       {"99999999999999 years ago, in the 31st century, February 30, 0000-00-00, 31/31/2020, 999999 weeks later.",
        "It sailed on May 2, 9999. It sank 99999 years later."}) {
    for (const Mention& m : Find(text)) {
      EXPECT_EQ(m.text, m.span.Of(text));
      EXPECT_FALSE(m.time->rule.empty()) << m.text;
    }
  }
}

TEST(TimeRules, HaveOnlyKnownClassesInTheirPatterns) {
  for (const auto rules : {DateRules(), RelativeRules(), OtherTimeRules()}) {
    for (const TimeRule& rule : rules) {
      EXPECT_FALSE(rule.name.empty());
      EXPECT_FALSE(rule.pattern.empty());
      EXPECT_EQ(rule.pattern.find("  "), std::string_view::npos) << rule.pattern;
    }
  }
}

}  // namespace
}  // namespace stemma::entities
