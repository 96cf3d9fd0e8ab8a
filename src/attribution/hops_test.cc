#include "attribution/hops.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "attribution/attribution.h"
#include "attribution/hop_patterns.h"
#include "attribution/rules.h"

namespace stemma::attribution {
namespace {

std::uint32_t At(const View& view, std::string_view key) {
  std::uint32_t i = 0;
  while (i < view.size() && view.Key(i) != key) ++i;
  return i;
}

std::uint32_t PatternsOf(const std::string& text, std::string_view key) {
  const View view(text);
  const std::vector<Relation> rules = ReadByRules(view);
  const Sheet sheet(view, rules);
  const HopSight sight(sheet, rules, {});
  return HopWord(sight, At(view, key)).patterns;
}

TEST(HopPatterns, KnowTheShapesOfHops) {
  EXPECT_TRUE(PatternsOf("Marn TV, via the Echo, beams two dead.", "beams") & kBehindRelayAside);
  EXPECT_TRUE(PatternsOf("Marn TV ran it on the late news.", "ran") & kPublishesNews);
  EXPECT_TRUE(PatternsOf("The board contests the mayor's version of the night.", "version") & kOwnedNoun);
  EXPECT_TRUE(PatternsOf("They cite the Echo, which had leaned on a clerk.", "leaned") & kBehindRelative);
  EXPECT_TRUE(PatternsOf("A cook has it that the gate was shut.", "has") & kHasIt);
  EXPECT_EQ(PatternsOf("The gate was green.", "green") & (kHasIt | kRelayWord | kSaidNoun), 0U);
}

TEST(Hops, AddNothingBelowTheChanceAsked) {
  LinearModel model = *ShippedModel();
  model.numbers[kHopAbove] = model.numbers[kHopChainAbove] = 2;
  const std::string text = "The mayor said the gate was shut. A cook has it that her son heard a guard say so.";
  const View view(text);
  const std::vector<Relation> rules = ReadByRules(view);
  std::vector<Relation> relations = rules;
  AddHops(Sheet(view, rules), model, {}, relations);
  EXPECT_EQ(relations.size(), rules.size());
}

TEST(Hops, AddedOnesShareNoWordBetweenCueAndSource) {
  LinearModel model = *ShippedModel();
  model.numbers[kHopAbove] = model.numbers[kHopChainAbove] = 0;
  const std::string text =
      "The mayor said that a guard rang a cook and that a clerk has it from the Echo, which heard a driver swear so.";
  const View view(text);
  const std::vector<Relation> rules = ReadByRules(view);
  std::vector<Relation> relations = rules;
  AddHops(Sheet(view, rules), model, {}, relations);
  EXPECT_GT(relations.size(), rules.size());
  for (const Relation& r : relations) {
    for (const Range c : r.cue) EXPECT_TRUE(r.source.end <= c.begin || c.end <= r.source.begin || r.source.empty());
    EXPECT_TRUE(r.confidence >= 0 && r.confidence <= 1);
  }
}

struct Carried {
  std::string text, outer, inner;
};

TEST(Carriers, AreFoundByAnyVerbAroundARelayPhrase) {
  const Carried kCases[] = {
      {"Radio Marn, quoting a clerk, beamed out two dead by noon.", "Radio Marn", "a clerk"},
      {"Kesh TV aired the tale of a barn, on the word of a clerk.", "Kesh TV", "a clerk"},
      {"The Orel Echo, via the Kesh Courier, has two dead in the yard.", "The Orel Echo", "the Kesh Courier"},
  };
  for (const Carried& c : kCases) {
    Article article;
    article.text = c.text;
    const auto found = FindByRules(article, 0);
    const auto inner =
        std::ranges::find_if(found, [&](const Attribution& a) { return a.source && a.source->text == c.inner; });
    ASSERT_NE(inner, found.end()) << c.text;
    ASSERT_TRUE(inner->parent) << c.text;
    EXPECT_EQ(found[*inner->parent].source->text, c.outer) << c.text;
  }
}

TEST(Carriers, LeaveOrdinaryAsidesAlone) {
  for (const std::string text : {"Ada Marr, following a fall, walked home.", "The road runs, after the bridge, uphill.",
                                 "The mayor, citing a cold, withdrew.", ", via , has", "a, via b"}) {
    Article article;
    article.text = text;
    for (const Attribution& a : FindByRules(article, 0)) EXPECT_FALSE(a.parent) << text;
  }
}

}  // namespace
}  // namespace stemma::attribution
