#include "reuse/passages.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "reuse/align.h"
#include "reuse/test_texts.h"

namespace stemma::reuse {
namespace {

struct Pair {
  std::string a;
  std::string b;
};

std::vector<Passage> Find(const Pair& texts, bool edited = false) {
  Prepared a = Prepare(texts.a);
  Prepared b = Prepare(texts.b);
  a.bags = ReadSentenceBags(texts.a, a.words);
  b.bags = ReadSentenceBags(texts.b, b.words);
  return FindPassages(a, b, {.edited = edited});
}

Alignment AlignFirst(const Pair& texts) {
  const auto passages = Find(texts);
  if (passages.empty()) return {};
  return Align(ReadWords(texts.a), ReadWords(texts.b), passages.front());
}

TEST(Anchors, AreMaximalRuns) {
  std::mt19937 random(3);
  for (int round = 0; round < 100; ++round) {
    const Prepared a = Prepare(testing::RandomText(random, 80, 4));
    const Prepared b = Prepare(testing::RandomText(random, 80, 4));
    for (const Anchor& run : ExactRuns(a, b)) {
      ASSERT_EQ(run.a.size(), run.b.size());
      for (WordIndex i = 0; i < run.a.size(); ++i)
        ASSERT_EQ(a.words[run.a.begin + i].hash, b.words[run.b.begin + i].hash);
      EXPECT_EQ(ExtendRun(a.words, b.words, run.a.begin, run.b.begin), run);
    }
  }
}

// The texts are full of repetitions: words are three.
TEST(Anchors, HoldEveryRunOfEightWordsOnceAtLeast) {
  std::mt19937 random(4);
  for (int round = 0; round < 60; ++round) {
    const Prepared a = Prepare(testing::RandomText(random, 400, 3));
    const Prepared b = Prepare(testing::RandomText(random, 100, 3));
    const auto runs = ExactRuns(a, b);
    const auto same = [&](WordIndex x, WordIndex y) {
      for (WordIndex n = 0; n < kGuaranteedWords; ++n)
        if (a.words[x + n].hash != b.words[y + n].hash) return false;
      return true;
    };
    for (WordIndex i = 0; i + kGuaranteedWords <= a.words.size(); ++i)
      for (WordIndex j = 0; j + kGuaranteedWords <= b.words.size(); ++j) {
        if (!same(i, j)) continue;
        // Some run holds these eight words, here or where either text has them again.
        const auto holds = [&](const Anchor& run) {
          for (WordIndex n = run.a.begin; n + kGuaranteedWords <= run.a.end; ++n)
            if (same(n, j)) return true;
          return false;
        };
        ASSERT_TRUE(std::ranges::any_of(runs, holds)) << "round " << round << " at " << i << ", " << j;
      }
  }
}

TEST(Anchors, StayFewForARefrain) {
  std::string refrain;
  for (int i = 0; i < 2000; ++i) refrain += "row row row your boat down the stream ";
  const Prepared a = Prepare(refrain);
  EXPECT_LT(ExactRuns(a, a).size(), 5000U);
}

TEST(Passages, AreOneForACopyWithSmallChanges) {
  const Pair texts{testing::kReport,
                   "In other news: The ferry Marla ran aground off Port Ellin on Tuesday with 52 passengers on board. "
                   "Harbour master Joan Teck said the crew had lost steering in heavy fog before dawn. Two tugs pulled "
                   "the vessel free at noon and nobody was hurt."};
  const auto passages = Find(texts);
  ASSERT_EQ(passages.size(), 1U);
  EXPECT_EQ(passages[0].a.begin, 0U);
  EXPECT_EQ(passages[0].b.begin, 3U);
}

TEST(Passages, NeedEightWordsInARow) {
  EXPECT_EQ(Find({"Crews said the old stone bridge fell at dawn today", "He saw the old stone bridge fell at dawn on"})
                .size(),
            0U);
  EXPECT_EQ(
      Find({"Crews said the old stone bridge fell at dawn on", "He said the old stone bridge fell at dawn on"}).size(),
      1U);
}

TEST(Passages, CountCharactersAsHalfWords) {
  EXPECT_EQ(Find({"甲港口管理局周二表示渡轮因浓雾搁浅乙", "丙港口管理局周二表示渡轮因浓雾搁浅丁"}).size(), 1U);
  EXPECT_EQ(Find({"甲港口管理局周二表示乙", "丙港口管理局周二表示丁"}).size(), 0U);
}

TEST(Passages, AreNoneBetweenStrangers) { EXPECT_TRUE(Find({testing::kReport, testing::kOther}, true).empty()); }

TEST(Passages, OfRewrittenTextAreFoundByTheSecondTier) {
  const Pair texts{
      testing::kReport,
      "Off Port Ellin the ferry Marla with 48 passengers aground ran Tuesday. The steering was lost by the "
      "crew, harbour master Teck says, in fog, heavy, before dawn. The vessel was freed by two tugs pulling at "
      "noon; hurt was nobody. A broken cable and bent rudder were found by divers; crossings cancelled."};
  EXPECT_TRUE(Find(texts).empty());
  EXPECT_EQ(Find(texts, true).size(), 1U);
}

TEST(Passages, DoNotEchoASentenceThatStandsTwice) {
  const std::string line = "Harbour master Joan Teck said the crew had lost steering in heavy fog. ";
  EXPECT_EQ(Find({std::string(testing::kReport), testing::kReport + std::string(" Filler here. ") + line}).size(), 1U);
}

// Four sentences that lie far apart in the one text and side by side in the other.
TEST(Passages, OfASummaryAreOneOnTheLongSide) {
  const std::vector<std::string> points = {
      "The harbour council of Velmouth voted to close the northern quay before winter storms arrive.",
      "Engineers found deep cracks in eleven granite pillars beneath the fish market hall.",
      "Repairs will cost nine million crowns and last until the herring season opens again.",
      "Skippers must land their catch at Ostrand, four hours away by boat, during the works."};
  std::string filler;
  for (int i = 0; i < 82; ++i) filler += i % 3 == 0 ? "and " : i % 3 == 1 ? "of " : "the ";
  std::string whole;
  std::string brief;
  for (const std::string& point : points) {
    whole += point + " So " + filler + "it was. ";
    brief += point.substr(0, point.rfind(' ')) + " indeed. ";
  }
  const auto passages = Find({whole, brief}, true);
  ASSERT_EQ(passages.size(), 1U);
  EXPECT_GT(passages[0].a.size(), 5 * passages[0].b.size());
}

TEST(Passages, TakeInAChangedNumberAtTheEdge) {
  const std::string rest = " passengers were brought ashore by two tugs before noon on Tuesday";
  const std::string a = "48" + rest;
  const std::string b = "52" + rest;
  const auto passages = Find({a, b});
  ASSERT_EQ(passages.size(), 1U);
  EXPECT_EQ(passages[0].a.begin, 0U);
  const Alignment alignment = AlignFirst({a, b});
  ASSERT_EQ(alignment.changes.size(), 1U);
  EXPECT_EQ(alignment.changes[0].kind, "number");
}

TEST(Clusters, KeepToTheGapOnBothSides) {
  const std::vector<Anchor> anchors = {{{0, 8}, {0, 8}}, {{10, 18}, {200, 208}}, {{20, 28}, {12, 20}}};
  const auto groups = ClusterAnchors(anchors, 20);
  ASSERT_EQ(groups.size(), 2U);
  EXPECT_EQ(groups[0].size(), 2U);
}

TEST(Align, NamesWhatWasChanged) {
  const std::string head = "the ferry ran aground off the northern shore with ";
  const std::string tail = " on board and the crew had lost steering in heavy fog";
  const struct {
    const char* a;
    const char* b;
    const char* kind;
  } kCases[] = {{"48 passengers", "52 passengers", "number"},
                {"captain Orla", "captain Bren", "name"},
                {"forty very tired passengers", "forty passengers", "cut"},
                {"forty passengers", "forty very tired passengers", "insert"},
                {"forty passengers", "forty people", "other"}};
  for (const auto& [a, b, kind] : kCases) {
    const Alignment alignment = AlignFirst({head + a + tail, head + b + tail});
    ASSERT_EQ(alignment.changes.size(), 1U) << a;
    EXPECT_EQ(alignment.changes[0].kind, kind);
    EXPECT_LT(alignment.identity, 1.0);
    EXPECT_GT(alignment.identity, 0.8);
  }
}

TEST(Align, SeesMovedBlocks) {
  const std::string first = "two tugs pulled the vessel free at noon and nobody was hurt";
  const std::string second = "divers later found a bent rudder and one broken steering cable below";
  const Alignment alignment = AlignFirst({first + ". " + second + ".", second + ". " + first + "."});
  ASSERT_FALSE(alignment.changes.empty());
  EXPECT_EQ(alignment.changes[0].kind, "reorder");
  EXPECT_DOUBLE_EQ(alignment.identity, 1.0);
}

// A cut at the passage's end once pointed at the word behind the passage.
TEST(Align, KeepsChangesInsideThePassage) {
  const std::string a = "the crew had lost steering in heavy fog before dawn that same day";
  const std::string b = "the crew had lost steering in heavy fog before noon today";
  const Passage whole{.a = {0, 10}, .b = {0, 8}, .anchors = {{{0, 8}, {0, 8}}}};
  for (const Change& change : Align(ReadWords(a), ReadWords(b), whole).changes) {
    EXPECT_TRUE(Span(0, 51).Contains(change.a));
    EXPECT_TRUE(Span(0, 39).Contains(change.b));
  }
}

TEST(Align, IsPerfectForEqualText) {
  const Alignment alignment = AlignFirst({testing::kReport, testing::kReport});
  EXPECT_DOUBLE_EQ(alignment.identity, 1.0);
  EXPECT_TRUE(alignment.changes.empty());
}

}  // namespace
}  // namespace stemma::reuse
