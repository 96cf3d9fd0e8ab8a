#include "attribution/link.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "attribution/attribution.h"
#include "attribution/nest.h"
#include "attribution/rules.h"

namespace stemma::attribution {
namespace {

const std::string kChain = "Orel TV reported that the mayor told the board that a clerk said the gate was shut.";

TEST(Link, FindsTheParentsOfAPlainChain) {
  const View view(kChain);
  std::vector<Relation> relations = ReadByRules(view);
  ASSERT_EQ(relations.size(), 3U);
  Link(Sheet(view, relations), *ShippedModel(), relations);
  EXPECT_FALSE(relations[0].parent);
  EXPECT_EQ(relations[1].parent, 0U);
  EXPECT_EQ(relations[2].parent, 1U);
}

TEST(Link, NeverMakesACircle) {
  LinearModel model = *ShippedModel();
  model.numbers[kLinkAbove] = -1;  // every candidate will do
  const std::string text = kChain + " \"A clerk said so,\" Ada Marr said, quoting the mayor, who told Orel TV.";
  const View view(text);
  std::vector<Relation> relations = ReadByRules(view);
  Link(Sheet(view, relations), model, relations);
  for (std::size_t i = 0; i < relations.size(); ++i) {
    std::size_t steps = 0;
    for (auto at = relations[i].parent; at; at = relations[*at].parent) ASSERT_LT(++steps, relations.size());
  }
}

TEST(Link, WithoutChanceNobodyWithACueHasAParentWithOne) {
  LinearModel model = *ShippedModel();
  model.numbers[kLinkAbove] = 2;
  const View view(kChain);
  std::vector<Relation> relations = ReadByRules(view);
  Link(Sheet(view, relations), model, relations);
  EXPECT_TRUE(std::ranges::none_of(relations, [](const Relation& r) { return r.parent.has_value(); }));
}

TEST(Link, AnAccountThatHoldsAnotherIsItsParentWhateverTheModelSays) {
  const std::string text = "According to the mayor, the clerk says that the gate was shut.";
  const View view(text);
  for (const float above : {ShippedModel()->numbers[kLinkAbove], 2.0F}) {
    LinearModel model = *ShippedModel();
    model.numbers[kLinkAbove] = above;
    std::vector<Relation> relations = ReadByRules(view);
    ASSERT_EQ(relations.size(), 2U);
    Link(Sheet(view, relations), model, relations);
    const auto account = std::ranges::find_if(
        relations, [&](const Relation& r) { return view.Key(r.cue.front().begin) == "according"; });
    ASSERT_NE(account, relations.end());
    const auto at = static_cast<std::size_t>(account - relations.begin());
    EXPECT_FALSE(account->parent);
    EXPECT_EQ(relations[1 - at].parent, at);
  }
}

TEST(Link, KeepsTheChannelThatHasNoCue) {
  const std::string text = "The mayor told Orel TV that the gate was shut.";
  const View view(text);
  std::vector<Relation> relations = ReadByRules(view);
  Link(Sheet(view, relations), *ShippedModel(), relations);
  EXPECT_TRUE(
      std::ranges::any_of(relations, [&](const Relation& r) { return r.parent && relations[*r.parent].cue.empty(); }));
}

}  // namespace
}  // namespace stemma::attribution
