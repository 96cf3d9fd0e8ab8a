// Owners, re-hosts and viral texts: what the same words mean by who carries them.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "reuse/direction.h"
#include "reuse/furniture.h"
#include "reuse/reuse.h"
#include "reuse/test_texts.h"

namespace stemma::reuse {
namespace {

using testing::kReport;

constexpr const char* kLine =
    "Harrow Papers serve the towns along the coast from Ellin to the lighthouse with one newsroom of forty people, a "
    "printing hall by the river and a van for every valley of the district.";

// Words that no other article has.
std::string Own(int article, int count) {
  std::string out;
  for (int i = 0; i < count; ++i)
    out += "word" + std::to_string(article) + "x" + std::to_string(i) + (i % 12 == 11 ? ". " : " ");
  return out;
}

Article Page(std::string id, std::string domain, std::string text, std::string published = {}) {
  Article out;
  out.id = std::move(id);
  out.publisher.domain = std::move(domain);
  out.text = std::move(text);
  out.published = std::move(published);
  return out;
}

ReuseKind KindOf(const std::vector<Article>& articles, const std::vector<House>& houses) {
  const auto found = FindReuse(articles, {.threads = 1, .houses = houses});
  EXPECT_EQ(found.size(), 1U);
  return found.empty() ? ReuseKind::kQuotation : found.front().kind;
}

TEST(House, TheSameLineOnTwoHostsOfOneOwnerIsFurniture) {
  const std::vector<Article> articles = {Page("a", "post.example", Own(1, 150) + "\n\n" + kLine),
                                         Page("b", "lark.example", Own(2, 150) + "\n\n" + kLine)};
  EXPECT_EQ(KindOf(articles, {{"Harrow", false}, {"Harrow", false}}), ReuseKind::kBoilerplate);
  EXPECT_NE(KindOf(articles, {{"Harrow", false}, {"Other", false}}), ReuseKind::kBoilerplate);
  EXPECT_NE(KindOf(articles, {{}, {}}), ReuseKind::kBoilerplate) << "unknown owners are not one owner";
}

TEST(House, ARehostHasNoBackgroundOfItsOwn) {
  const std::string standing =
      "The Marla has been out of service twice since she was bought from a Baltic operator four years ago, and an "
      "inquiry blamed poor upkeep for an earlier grounding near the Skerry light.";
  const std::string later =
      "Crossings from Port Ellin start again with the Marla on Monday, and the harbour master Joan Teck wants a tug to "
      "follow the ferry through the fog until the crew trusts the new cable and rudder. Passengers may keep tickets. ";
  const std::vector<Article> articles = {Page("a", "portal.example", std::string(kReport) + "\n\n" + standing),
                                         Page("b", "portal.example", later + "\n\n" + standing)};
  EXPECT_EQ(KindOf(articles, {}), ReuseKind::kBackground);
  const House portal{"Portal", true};
  EXPECT_EQ(KindOf(articles, {portal, portal}), ReuseKind::kVerbatim);
}

// What is said of a page (a) that names a portal's page (b) as its source.
Reuse Against(const std::string& a, const std::string& b, bool rehost) {
  std::vector<Article> articles = {Page("a", "post.example", kReport, a), Page("b", "portal.example", kReport, b)};
  articles[0].canonical = "https://portal.example/marla";
  articles[1].source.uri = "https://portal.example/marla";
  const std::vector<House> houses = {{}, {"Portal", rehost}};
  return FindReuse(articles, {.threads = 1, .houses = houses}).at(0);
}

TEST(House, ARehostThatIsNotEarlierIsNoParent) {
  EXPECT_EQ(Against("2021-03-04", "2021-03-04", false).direction, Direction::kAFromB);
  EXPECT_NE(Against("2021-03-04", "2021-03-04", true).direction, Direction::kAFromB);
  EXPECT_NE(Against("2021-03-03", "2021-03-04", true).direction, Direction::kAFromB);
  EXPECT_NE(Against("2021-03-04T10:00:00Z", "2021-03-04T10:00:00Z", true).direction, Direction::kAFromB);
  EXPECT_EQ(Against("2021-03-05", "2021-03-04", true).direction, Direction::kAFromB) << "an earlier one may be";
  EXPECT_EQ(Against("2021-03-04T11:00:00Z", "2021-03-04T10:00:00Z", true).direction, Direction::kAFromB);
  EXPECT_EQ(Against("", "2021-03-04", true).direction, Direction::kAFromB) << "without a date nothing is ruled out";
}

TEST(House, WhatARehostRulesOutIsTold) {
  Evidence evidence;
  evidence.b_carries = true;
  evidence.b_from_a[static_cast<std::size_t>(Sided::kCreditLine)] = 2;
  const Verdict verdict = Weigh(evidence);
  EXPECT_EQ(verdict.direction, Direction::kBFromA);
  EXPECT_EQ(std::ranges::count(verdict.evidence, "rehost"), 1);
}

TEST(Viral, AShredIsNoFurniture) {
  const std::string shred =
      "Divers found a bent rudder and a broken cable under the hull, and the company cancelled all crossings.";
  const std::string whole =
      "The ferry Marla ran aground off Port Ellin on Tuesday with 48 passengers on board. Harbour master Joan Teck "
      "said "
      "the crew had lost steering in heavy fog shortly before dawn. " +
      shred + " Two tugs pulled the vessel free at noon and nobody on board was hurt, though many had been seasick.";
  std::vector<Article> articles;
  for (int i = 10; i < 22; ++i)
    articles.push_back(Page(std::to_string(i), "h" + std::to_string(i) + ".example", Own(i, 300) + "\n\n" + whole));
  for (int i = 30; i < 32; ++i)
    articles.push_back(Page(std::to_string(i), "h" + std::to_string(i) + ".example", Own(i, 300) + "\n\n" + shred));
  for (const Reuse& r : FindReuse(articles, {.threads = 1}))
    EXPECT_NE(r.kind, ReuseKind::kBoilerplate) << articles[r.article_a].id << " " << articles[r.article_b].id;
}

TEST(Viral, ALineThatTheSameHostsRepeatIsFurniture) {
  std::vector<Article> articles;
  for (int i = 10; i < 24; ++i)
    articles.push_back(Page(std::to_string(i), "h" + std::to_string(i) + ".example", Own(i, 200) + "\n\n" + kLine));
  for (const Reuse& r : FindReuse(articles, {.threads = 1})) EXPECT_EQ(r.kind, ReuseKind::kBoilerplate);
}

TEST(Furniture, ParagraphsWithoutPhrasesAreCounted) {
  const std::string text = "Two tugs pulled the vessel free.\n\nSign up for our newsletter today.";
  const auto words = ReadWords(text);
  EXPECT_EQ(WordsWithoutPhrases(text, words, {0, static_cast<WordIndex>(words.size())}), 6U);
}

}  // namespace
}  // namespace stemma::reuse
