#include "provenance/families.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace stemma::provenance {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Network FourVoices() {
  Network out;
  for (const char* name : {"Orel Monitor", "Lark", "officials", "Jon Kesh"}) {
    Node node;
    node.voice = {name, name, SourceKind::kOrganisation};
    node.weight = {{0, 1.0}, {1, 1.0}};
    out.emplace(name, std::move(node));
  }
  return out;
}

TEST(Families, EachVoiceIsItsOwnAtFirst) {
  const Network network = FourVoices();
  const Families families(network);
  EXPECT_NE(families.Of("Lark"), families.Of("officials"));
  EXPECT_THAT(families.Reasons({"Lark", "officials"}), IsEmpty());
}

TEST(Families, SaysWhatJoinedTwoVoicesThroughAThird) {
  const Network network = FourVoices();
  Families families(network);
  families.Join("Lark", "officials", Joint::kStep, 2);
  families.Join("Jon Kesh", "officials", Joint::kSpokesperson, 1);
  EXPECT_EQ(families.Of("Lark"), families.Of("Jon Kesh"));
  EXPECT_NE(families.Of("Lark"), families.Of("Orel Monitor"));
  EXPECT_THAT(families.Reasons({"Jon Kesh", "Lark"}),
              ElementsAre("2 articles give officials as the source of Lark", "Jon Kesh speaks for officials"));
}

TEST(Families, AReasonThatJoinedNothingIsNotTold) {
  const Network network = FourVoices();
  Families families(network);
  families.Join("Lark", "officials", Joint::kStep, 1);
  families.Join("Lark", "officials", Joint::kBeside, 2);
  EXPECT_THAT(families.Reasons({"Lark", "officials"}), ElementsAre("1 article gives officials as the source of Lark"));
}

TEST(Families, CountsTheArticlesThatNameBoth) {
  const Network network = FourVoices();
  Families families(network);
  families.Join("Lark", "Jon Kesh", Joint::kBeside, 2);
  families.Join("Lark", "Orel Monitor", Joint::kOwner, 2);
  EXPECT_THAT(families.Reasons({"Lark", "Jon Kesh", "Orel Monitor"}),
              ElementsAre("2 of the 2 articles that name Lark name Jon Kesh too",
                          "Lark and Orel Monitor have one owner and tell it in the same words"));
}

TEST(Families, OneArticleIsNotCounted) {
  Network network = FourVoices();
  network.at("Lark").weight = {{0, 1.0}};
  Families families(network);
  families.Join("Lark", "Jon Kesh", Joint::kBeside, 1);
  EXPECT_THAT(families.Reasons({"Lark", "Jon Kesh"}), ElementsAre("the article that names Lark names Jon Kesh too"));
}

}  // namespace
}  // namespace stemma::provenance
