#include "attribution/hearers.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "attribution/attribution.h"

namespace stemma::attribution {
namespace {

std::vector<Attribution> Read(const std::string& text) {
  Article article;
  article.text = text;
  return FindByRules(article, 0);
}

// The parent's source of the attribution with this source; empty where it has none.
std::string ParentOf(const std::vector<Attribution>& all, std::string_view source) {
  for (const Attribution& a : all)
    if (a.source && a.source->text == source && a.parent) return all[*a.parent].source->text;
  return "";
}

bool Names(const std::vector<Attribution>& all, std::string_view source) {
  for (const Attribution& a : all)
    if (a.source && a.source->text == source) return true;
  return false;
}

TEST(HearersTest, WhoIsOnlyToldHoldsNothing) {
  const auto all = Read("A harbour official told Orel TV that the crane had fallen. Nobody was hurt.");
  EXPECT_TRUE(Names(all, "Orel TV"));
  EXPECT_EQ(ParentOf(all, "A harbour official"), "");
}

TEST(HearersTest, AMediumThatTheArticleNamesAgainStaysInTheChain) {
  const auto all = Read(
      "A harbour official told Orel TV that the crane had fallen. Asked by Orel, the firm did not answer. The mayor "
      "went home.");
  EXPECT_EQ(ParentOf(all, "A harbour official"), "Orel TV");
}

TEST(HearersTest, ANamelessMediumHoldsNothing) {
  const auto all = Read("A harbour official told the newspaper that the crane had fallen. The newspaper is small.");
  EXPECT_EQ(ParentOf(all, "A harbour official"), "");
}

TEST(HearersTest, ANameThatIsPartOfAnotherNameCountsToo) {
  const auto all = Read(
      "A harbour official told Orel TV that the crane had fallen. Bo Hart told the Kesh Courier that it was late. The "
      "Kesh Courier is read in Orel.");
  EXPECT_EQ(ParentOf(all, "A harbour official"), "Orel TV");
  EXPECT_EQ(ParentOf(all, "Bo Hart"), "the Kesh Courier");
}

TEST(HearersTest, WhatHeldTheHearerHoldsWhatItHeard) {
  const auto all = Read("The Kesh Courier reported that a harbour official told Orel TV that the crane had fallen.");
  EXPECT_EQ(ParentOf(all, "a harbour official"), "The Kesh Courier");
}

}  // namespace
}  // namespace stemma::attribution
