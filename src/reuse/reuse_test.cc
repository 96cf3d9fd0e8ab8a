#include "reuse/reuse.h"

#include <gtest/gtest.h>

#include <string>

#include "reuse/dates.h"
#include "reuse/furniture.h"
#include "reuse/outlets.h"
#include "reuse/test_texts.h"

namespace stemma::reuse {
namespace {

using testing::kOther;
using testing::kReport;

Article Make(std::string id, std::string text) {
  Article out;
  out.id = std::move(id);
  out.text = std::move(text);
  return out;
}

Article From(std::string id, std::string house, std::string domain, std::string text) {
  Article out = Make(std::move(id), std::move(text));
  out.publisher = {std::move(house), std::move(domain)};
  return out;
}

Reuse Only(const std::vector<Article>& articles) {
  const auto found = FindReuse(articles, {.threads = 1});
  EXPECT_EQ(found.size(), 1U);
  return found.empty() ? Reuse{} : found.front();
}

// ---- what is found

TEST(Reuse, SpansHoldTheSharedBytes) {
  const std::vector<Article> articles = {Make("a", kReport), Make("b", std::string("Late edition. ") + kReport)};
  const Reuse r = Only(articles);
  EXPECT_EQ(r.kind, ReuseKind::kVerbatim);
  EXPECT_DOUBLE_EQ(r.identity, 1.0);
  const std::string_view shared(kReport);
  EXPECT_EQ(r.a.Of(articles[0].text), shared.substr(0, shared.size() - 1)) << "the last word's end, without the stop";
  EXPECT_EQ(r.b.Of(articles[1].text), r.a.Of(articles[0].text));
}

TEST(Reuse, IsTheSameForAnyThreadsAndMemory) {
  std::mt19937 random(5);
  std::vector<Article> articles;
  for (int i = 0; i < 30; ++i) articles.push_back(Make(std::to_string(100 + i), testing::RandomText(random, 120, 4)));
  const auto one = FindReuse(articles, {.threads = 1});
  EXPECT_FALSE(one.empty());
  EXPECT_EQ(one, FindReuse(articles, {.threads = 4}));
  EXPECT_EQ(one, FindReuse(articles, {.threads = 2, .memory = 1}));
}

TEST(Reuse, FindsInEqualTextsWhatItFindsInOneOfThem) {
  const std::string text = std::string(kReport) + "\n\n" + kOther;
  const std::vector<Article> articles = {Make("a", text), Make("b", kReport), Make("c", text), Make("d", text)};
  const auto found = FindReuse(articles, {.threads = 2});
  ASSERT_EQ(found.size(), 6U);
  for (const Reuse& r : found) {
    const bool short_side = r.article_a == 1 || r.article_b == 1;
    EXPECT_EQ(r.a.Of(articles[r.article_a].text).size(),
              short_side ? std::string_view(kReport).size() - 1 : text.size() - 1);
    EXPECT_DOUBLE_EQ(r.identity, 1.0);
  }
}

TEST(Reuse, KeepsToGivenPairs) {
  const std::vector<Article> articles = {Make("a", kReport), Make("b", kReport), Make("c", kReport)};
  ReuseOptions options{.threads = 1};
  options.pairs = std::vector<std::pair<ArticleIndex, ArticleIndex>>{{2U, 0U}, {0U, 2U}, {1U, 1U}, {7U, 0U}};
  const auto found = FindReuse(articles, options);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].article_a, 0U);
  EXPECT_EQ(found[0].article_b, 2U);
}

TEST(Reuse, SurvivesEmptyAndOddTexts) {
  EXPECT_TRUE(FindReuse({}, {}).empty());
  const std::vector<Article> articles = {Make("a", ""), Make("b", "\xFF\xFE"), Make("c", "one"), Make("d", "\"\"\"")};
  EXPECT_TRUE(FindReuse(articles, {.threads = 2}).empty());
}

TEST(Against, RanksTheFullestSourceFirst) {
  const std::vector<Article> query = {Make("q", kReport)};
  const std::string half = std::string(kReport).substr(0, 170);
  const std::vector<Article> stored = {Make("s1", half + " " + kOther), Make("s2", kReport), Make("s3", kOther)};
  const auto found = FindAgainst(query, stored, {.threads = 1}).value();
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].reuse.article_b, 1U);
  EXPECT_DOUBLE_EQ(found[0].share_of_a, 1.0);
  EXPECT_DOUBLE_EQ(found[0].share_of_b, 1.0);
  EXPECT_LT(found[1].share_of_a, 0.7);
}

// ---- kinds

TEST(Kind, IsBoilerplateForFurniture) {
  const std::string footer = " Do you have something to add to this story? Share it in the comments below or sign up.";
  EXPECT_EQ(Only({Make("a", kReport + footer), Make("b", kOther + footer)}).kind, ReuseKind::kBoilerplate);
}

TEST(Kind, IsBoilerplateForOneHostsStandingText) {
  const std::string about =
      " The Ellin Courier has served the islands of the eastern sound with independent reporting since 1921 and is "
      "owned "
      "by its readers, who elect the board each spring at a meeting in the old customs house by the harbour.";
  EXPECT_EQ(Only({From("a", "Courier", "courier.example", kReport + about),
                  From("b", "Courier", "courier.example", kOther + about)})
                .kind,
            ReuseKind::kBoilerplate);
}

TEST(Kind, IsBoilerplateForChanceBetweenStrangers) {
  const std::string phrase = " It was not clear at the time how the two had come to know.";
  EXPECT_EQ(Only({Make("a", kReport + phrase), Make("b", kOther + phrase)}).kind, ReuseKind::kBoilerplate);
}

TEST(Kind, IsQuotationForSharedSpeech) {
  const std::string speech = "\"We heard a long scrape and then the engines simply stopped, and nobody told us why\"";
  EXPECT_EQ(Only({Make("a", "A passenger from Hallow spoke at length on the quay. " + speech + ", she said."),
                  Make("b", speech + ", one traveller told a radio reporter on the pier that day.")})
                .kind,
            ReuseKind::kQuotation);
}

TEST(Kind, IsEditedWhenANumberChanged) {
  std::string other = kReport;
  other.replace(other.find("48"), 2, "52");
  EXPECT_EQ(Only({Make("a", kReport), Make("b", other)}).kind, ReuseKind::kEdited);
}

TEST(Kind, IsBackgroundForARunningStorysParagraph) {
  const std::string background =
      "The Marla has been out of service twice since she was bought from a Baltic operator four years ago, and an "
      "inquiry "
      "blamed poor upkeep for an earlier grounding near the Skerry light.";
  const std::string monday =
      "Ferry crossings from Port Ellin will resume on Monday after new steering cables were fitted to the vessel in "
      "the "
      "dry dock, the company said, and passengers with tickets may travel at no further charge on any crossing. ";
  Article a = From("a", "Courier", "courier.example", std::string(kReport) + "\n\n" + background);
  Article b = From("b", "Courier", "courier.example", monday + monday.substr(0, 60) + "\n\n" + background);
  a.published = "2021-03-02";
  b.published = "2021-03-09";
  EXPECT_EQ(Only({a, b}).kind, ReuseKind::kBackground);
}

// Four houses, one topic, a short standing sentence in the middle; `days` as they are given.
std::vector<Article> Standing(const std::vector<std::string>& days) {
  const std::vector<std::string> events = {
      "Shelling of the ferry quay in Ellin killed two dockers before dawn, the strait police told reporters there.",
      "A convoy with flour reached the strait garrison at Ellin after a truce of nine hours between ferry crews.",
      "Fishermen found mines near the Ellin lighthouse, and every ferry across the strait was stopped until noon.",
      "Talks on the strait broke down when the Ellin ferry union left the room over the prisoners of last winter."};
  const std::string standing = " More than 4,000 people have died in the strait war since the seizure of two ferries. ";
  std::vector<Article> out;
  for (std::size_t i = 0; i < events.size(); ++i) {
    const std::string name = std::string(1, static_cast<char>('a' + i));
    const std::string tail =
        events[i].substr(0, events[i].size() / 2) + " " + name + name + " was named later in Ellin.";
    out.push_back(From(name, "House " + name, name + ".example", events[i] + standing + tail));
    out.back().published = days[i];
  }
  return out;
}

TEST(Kind, IsBackgroundForAShortSentenceThatRecursOverWeeks) {
  const auto over_weeks = FindReuse(Standing({"2024-01-03", "2024-02-11", "2024-04-02", "2024-06-20"}), {.threads = 1});
  ASSERT_EQ(over_weeks.size(), 6U);
  for (const Reuse& r : over_weeks) EXPECT_EQ(r.kind, ReuseKind::kBackground);
}

TEST(Kind, IsNoBackgroundForASentenceThatIsCopiedInDays) {
  const auto in_days = FindReuse(Standing({"2024-01-03", "2024-01-04", "2024-01-05", "2024-01-06"}), {.threads = 1});
  ASSERT_EQ(in_days.size(), 6U);
  for (const Reuse& r : in_days) EXPECT_EQ(r.kind, ReuseKind::kVerbatim);
  // One clock that is wrong misleads about its own article only.
  const auto wrong = FindReuse(Standing({"2024-01-03", "2024-01-04", "2024-01-05", "2019-01-06"}), {.threads = 1});
  for (const Reuse& r : wrong)
    if (r.article_b != 3) {
      EXPECT_EQ(r.kind, ReuseKind::kVerbatim);
    }
}

TEST(Kind, IsBackgroundForAHouseThatRepeatsItselfWithoutDates) {
  const std::string background =
      "The Marla has been out of service twice since she was bought from a Baltic operator four years ago, and an "
      "inquiry blamed poor upkeep for an earlier grounding near the Skerry light.";
  const std::string later =
      "Crossings from Port Ellin start again with the Marla on Monday, and the harbour master Joan Teck wants a tug to "
      "follow the ferry through the fog until the crew trusts the new cable and rudder. Passengers may keep tickets. ";
  EXPECT_EQ(Only({From("a", "Courier", "courier.example", std::string(kReport) + "\n\n" + background),
                  From("b", "Courier", "courier.example", later + "\n\n" + background)})
                .kind,
            ReuseKind::kBackground);
}

TEST(Kind, IsBoilerplateForAPieceOfALongerSentence) {
  const std::string phrase = "was brought back to the quay under its own";
  const std::string a = " On Friday evening the ferry Marla, which carries cars and milk, " + phrase +
                        " steam while divers of Port Ellin watched the rudder and the cable from a launch nearby.";
  const std::string b =
      std::string("The harbour master Joan Teck of Port Ellin told the crew that the vessel ") + phrase +
      " risk, and that the fog, the rudder and the passengers had been in the hands of the tugs since noon.";
  EXPECT_EQ(Only({Make("a", kReport + a), Make("b", b)}).kind, ReuseKind::kBoilerplate);
}

TEST(Furniture, IsCountedByPhrase) {
  const auto words = ReadWords("Click here to subscribe. All rights reserved.");
  EXPECT_EQ(CountFurniturePhrases(words, {0, 7}), 3U);
  const auto report = ReadWords(kReport);
  EXPECT_EQ(CountFurniturePhrases(report, {0, static_cast<WordIndex>(report.size())}), 0U);
}

// ---- direction

TEST(Direction, FollowsACreditLine) {
  Article a = From("a", "Ellin Courier", "courier.example", kReport);
  Article b = From("b", "Sound Daily", "daily.example", kReport);
  b.credits.push_back({.kind = "republished_from", .name = "The Ellin Courier", .text = "", .href = "", .raw = {}});
  const Reuse r = Only({a, b});
  EXPECT_EQ(r.direction, Direction::kBFromA);
  EXPECT_EQ(r.evidence, std::vector<std::string>{"credit_line"});
  EXPECT_GT(r.confidence, 0.75);
}

TEST(Direction, KnowsAHouseByItsShortName) {
  Article a = From("a", "Ellin News Agency", "ena.example", kReport);
  Article b = From("b", "Sound Daily", "daily.example", kReport);
  b.credits.push_back({.kind = "wire", .name = "Ellin", .text = "", .href = "", .raw = {}});
  EXPECT_EQ(Only({a, b}).direction, Direction::kBFromA);
}

TEST(Direction, FollowsTheEarlierDayAndStaysModest) {
  Article a = From("a", "Ellin Courier", "courier.example", kReport);
  Article b = From("b", "Sound Daily", "daily.example", kReport);
  a.published = "2021-03-04";
  b.published = "2021-03-02T10:00:00Z";
  const Reuse r = Only({a, b});
  EXPECT_EQ(r.direction, Direction::kAFromB);
  EXPECT_LT(r.confidence, 0.9);
}

TEST(Direction, FollowsCanonicalAndLinks) {
  Article a = From("a", "Ellin Courier", "courier.example", kReport);
  Article b = From("b", "Sound Daily", "daily.example", kReport);
  b.source.uri = "https://www.daily.example/news/ferry";
  a.canonical = "http://daily.example/news/ferry/";
  a.links.push_back({.href = "https://daily.example/news/ferry", .text = "", .role = "cites", .span = {}});
  const Reuse r = Only({a, b});
  EXPECT_EQ(r.direction, Direction::kAFromB);
  EXPECT_EQ(r.evidence, (std::vector<std::string>{"canonical", "link"}));
}

TEST(Direction, FollowsAnInsertedAttribution) {
  Article a = From("a", "Ellin Courier", "courier.example", kReport);
  Article b = From("b", "Sound Daily", "daily.example", std::string("The Ellin Courier reports: ") + kReport);
  const Reuse r = Only({a, b});
  EXPECT_EQ(r.direction, Direction::kBFromA);
  EXPECT_EQ(r.evidence.front(), "inserted_attribution");
}

// The longer text may be the shorter one told on: simulated news gives a cut by itself no weight.
TEST(Direction, IsUnknownForACutTextByItself) {
  const std::string whole = std::string(kReport) + " " + kOther + " " + kOther;
  EXPECT_EQ(Only({Make("a", whole), Make("b", kReport)}).direction, Direction::kUnknown);
}

// b and c each left away what the other kept and the fourth has: neither is the other's parent.
TEST(Direction, SeesAThirdWhereEachLacksWhatTheOtherHas) {
  const std::string head(kReport);
  const std::string tail(kOther);
  const std::vector<Article> articles = {Make("a", head + "\n\n" + tail),
                                         Make("b", head + "\n\n" + tail.substr(0, 90) + "."),
                                         Make("c", head.substr(head.find(". ") + 2) + "\n\n" + tail)};
  for (const Reuse& r : FindReuse(articles, {.threads = 1})) {
    if (r.article_a != 1 || r.article_b != 2) continue;
    EXPECT_EQ(r.direction, Direction::kCommonSource);
  }
}

TEST(Direction, SeesOneWireBehindTwoPages) {
  const std::string wire = std::string("PORT ELLIN (Reuters) - ") + kReport;
  Article a = From("a", "Ellin Courier", "courier.example", wire);
  Article b = From("b", "Sound Daily", "daily.example", wire);
  a.published = "2021-03-04";
  b.published = "2021-03-02";
  const Reuse r = Only({a, b});
  EXPECT_EQ(r.direction, Direction::kCommonSource);
  EXPECT_EQ(r.evidence.front(), "dateline");
}

TEST(Direction, IsUnknownWithoutEvidence) {
  const Reuse r = Only({Make("a", kReport), Make("b", kReport)});
  EXPECT_EQ(r.direction, Direction::kUnknown);
  EXPECT_EQ(r.confidence, 0);
  EXPECT_TRUE(r.evidence.empty());
}

TEST(Outlets, AreReadFromDatelines) {
  const struct {
    const char* text;
    bool found;
  } kCases[] = {{"LONDON (Reuters) - Ships left.", true},
                {"(CNN) -- Ships left.", true},
                {"PORT ELLIN (AP) \xE2\x80\x94 Ships left.", true},
                {"Ships (three of them) left.", false},
                {"Ships left. (Reuters) - no", false},
                {"", false}};
  for (const auto& [text, found] : kCases) EXPECT_EQ(!DatelineOf(text).words.empty(), found) << text;
}

TEST(Outlets, OfOneWordMustLookLikeNames) {
  const auto stands = [](std::string_view name, std::string_view text) {
    const auto words = ReadWords(text);
    return Stands(ReadOutletName(name), text, words, {0, static_cast<WordIndex>(words.size())});
  };
  EXPECT_TRUE(stands("The Ellin Courier", "as the ellin courier wrote"));
  EXPECT_TRUE(stands("AP", "told the AP on Monday"));
  EXPECT_FALSE(stands("AP", "an ap for phones"));
  EXPECT_FALSE(stands("Sun", "in the sun all day"));
}

TEST(Dates, AreComparedByDayAndMinute) {
  EXPECT_EQ(ReadPublished("1970-01-02")->day, 1);
  EXPECT_FALSE(ReadPublished("1970-01-02")->minute);
  EXPECT_EQ(ReadPublished("1970-01-01T02:30:00+02:00")->minute, 30);
  EXPECT_EQ(ReadPublished("1970-01-01T00:30:00-0100")->minute, 90);
  EXPECT_EQ(ReadPublished("1970-01-01T00:30Z")->minute, 30);
  for (const char* bad : {"", "1970", "1970-01", "1970-13-01", "1970-02-30", "soon", "1970/01/01"})
    EXPECT_FALSE(ReadPublished(bad)) << bad;
}

}  // namespace
}  // namespace stemma::reuse
