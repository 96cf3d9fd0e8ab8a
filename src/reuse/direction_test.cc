#include "reuse/direction.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "reuse/comparison.h"
#include "reuse/test_texts.h"

namespace stemma::reuse {
namespace {

Article Make(const std::string& id, std::string text) {
  Article out;
  out.id = id;
  out.text = std::move(text);
  return out;
}

std::string With(std::string text, const std::string& old, const std::string& other) {
  return text.replace(text.find(old), old.size(), other);
}

TEST(DirectionJudge, KnowsThatACopyIsNearerToItsSourceThanToAnotherCopy) {
  const std::string source = std::string(testing::kReport) + " " + testing::kOther;
  const std::vector<Article> articles = {
      Make("a", source), Make("b", With(With(source, "heavy fog", "thick mist"), "third year running", "third time")),
      Make("c", With(With(source, "lost steering", "no helm"), "beech wood", "old oak"))};
  Comparison comparison(articles, 1);
  comparison.FindAll({}, nullptr);
  std::vector<Prepared> prepared;
  for (const Article& article : articles) prepared.push_back(Prepare(article.text));
  const DirectionJudge judge({articles, prepared}, comparison.passages(), 1);
  ASSERT_EQ(judge.evidence().size(), 3U);
  const auto taker = [&](std::size_t pair) {
    return judge.evidence()[pair].b_from_a[static_cast<std::size_t>(Sided::kNearTaker)];
  };
  EXPECT_GT(taker(0), 0) << "b from a";
  EXPECT_GT(taker(1), 0) << "c from a";
  EXPECT_LT(taker(2), 0) << "c from b";
}

TEST(DirectionJudge, GivesAStandingParagraphNoGiver) {
  const std::string background =
      "The Marla has been out of service twice since she was bought from a Baltic operator four years ago, and an "
      "inquiry blamed poor upkeep for an earlier grounding near the Skerry light.";
  std::vector<Article> articles = {Make("a", std::string(testing::kReport) + "\n\n" + background),
                                   Make("b", std::string(testing::kOther) + " The ferry waits off Port Ellin.\n\n" +
                                                 background + " (Harbour Echo)")};
  articles[0].publisher = {"Harbour Echo", "echo.example"};
  articles[1].publisher = {"Tide", "tide.example"};
  Credit credit;
  credit.kind = "republished";
  credit.name = "Harbour Echo";
  articles[1].credits.push_back(credit);
  const auto found = [&](ReuseKind kind) {
    Comparison comparison(articles, 1);
    comparison.FindAll({}, nullptr);
    std::vector<SharedPassage> links(comparison.passages().begin(), comparison.passages().end());
    EXPECT_EQ(links.size(), 1U);
    links.front().kind = kind;
    std::vector<Prepared> prepared;
    for (const Article& article : articles) prepared.push_back(Prepare(article.text));
    return DirectionJudge({articles, prepared}, links, 1).Of(links.front()).direction;
  };
  EXPECT_EQ(found(ReuseKind::kVerbatim), Direction::kBFromA);
  EXPECT_EQ(found(ReuseKind::kBackground), Direction::kUnknown);
}

}  // namespace
}  // namespace stemma::reuse
