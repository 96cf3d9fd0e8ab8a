#include "claims/denials.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace stemma::claims {
namespace {

// An article that tells of a payment, then of gulls, then denies `denied`; every statement is a claim of its own, the
// first one the lead.
std::vector<AttachedDenial> Attached(const std::string& denied) {
  std::vector<Article> articles(1);
  articles[0].id = "a";
  articles[0].text =
      "The port council paid 40 crowns for empty barrels to Orel Stone on Monday night.\n"
      "Harbour gulls have nested under the old lighthouse roof since spring.\n"
      "Ferries sailed at nine through heavy fog.\n"
      "The council denied " +
      denied + ".";
  const std::string& text = articles[0].text;
  std::vector<Mention> mentions;
  for (std::size_t at = text.find("Orel Stone"); at != std::string::npos; at = text.find("Orel Stone", at + 1)) {
    Mention m;
    m.span = Span::FromLength(at, 10);
    m.text = m.entity = "Orel Stone";
    m.kind = MentionKind::kOrganisation;
    mentions.push_back(m);
  }
  std::vector<Attribution> attributions(1);
  attributions[0].stance = SpeechStance::kDenies;
  attributions[0].content = {{Field::kText, 0, Span::FromLength(text.find(denied), denied.size())}};
  const Evidence evidence{articles, {}, attributions, mentions};
  const Reading reading(evidence, 1);
  TermTable terms;
  const std::vector<Statement> statements = StatementsOf(reading, 0, terms);
  std::vector<std::uint32_t> group_of(statements.size());
  for (std::uint32_t i = 0; i < group_of.size(); ++i) group_of[i] = i;
  const std::vector<ArticleIndex> all = {0};
  return AttachDenials(reading, all, statements, group_of, 0, Prototype(1, statements), terms);
}

TEST(Denials, OfTheSameDeedToTheSameBodyAreOfThatClaim) {
  const auto found = Attached("that it had ever made any payment to Orel Stone");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].group, 0U);
  EXPECT_TRUE(found[0].plain);
}

TEST(Denials, OfAnotherDeedAreNotPlainly) {
  for (const AttachedDenial& d : Attached("that it had ever trusted the friends of Orel Stone")) EXPECT_FALSE(d.plain);
}

TEST(Denials, PointAtWhatWasToldOnlyByWordsThatDoSo) {
  const auto told = [](const std::string& denied) {
    const auto found = Attached(denied);
    return std::ranges::any_of(found, [](const AttachedDenial& d) { return d.group == 0 && d.told; });
  };
  EXPECT_TRUE(told("this report"));
  EXPECT_TRUE(told("that they had been paid"));
  // "That" opens what is said here.
  EXPECT_FALSE(told("the idea that there are any honest people left"));
}

}  // namespace
}  // namespace stemma::claims
