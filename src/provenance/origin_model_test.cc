#include "provenance/origin_model.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace stemma::provenance {
namespace {

Node Named(const std::string& name, SourceKind kind, std::map<ArticleIndex, double> weight) {
  Node n;
  n.voice = {NameKey(name), name, kind};
  for (const auto& [article, w] : weight) n.direct.insert(article);
  n.weight = std::move(weight);
  return n;
}

Network Of(const std::vector<Node>& nodes) {
  Network out;
  for (const Node& n : nodes) out.emplace(n.voice.key, n);
  return out;
}

Claim OfArticles(ArticleIndex count) {
  Claim c;
  for (ArticleIndex i = 0; i < count; ++i) c.mentions.push_back({i, Span(0, 1), Stance::kReports, {}, false, {}, 1});
  return c;
}

TEST(OriginModel, WhoMostArticlesRestOnIsLikeliest) {
  const Network network =
      Of({Named("Orel Monitor", SourceKind::kOrganisation, {{0, 0.9}, {1, 0.9}, {2, 0.8}, {3, 0.9}}),
          Named("Ada Marr", SourceKind::kPerson, {{2, 0.2}})});
  const auto rated = RateOrigins({}, network, OfArticles(4));
  ASSERT_EQ(rated.size(), 2U);
  EXPECT_EQ(rated[0].node->voice.name, "Orel Monitor");
  EXPECT_GT(rated[0].chance, 0.5);
  EXPECT_LT(rated[1].chance, 0.5);
}

TEST(OriginModel, ChancesAreInOrderAndInRange) {
  const Network network =
      Of({Named("Post", SourceKind::kOutlet, {{0, 0.5}}), Named("Lark", SourceKind::kOutlet, {{1, 0.9}}),
          Named("two officials", SourceKind::kAnonymous, {{0, 0.7}, {1, 0.7}})});
  double last = 1;
  for (const Candidate& c : RateOrigins({}, network, OfArticles(2))) {
    EXPECT_GE(c.chance, 0);
    EXPECT_LE(c.chance, last);
    last = c.chance;
  }
}

TEST(OriginModel, ACrowdIsNoCandidate) {
  const Network network = Of({Named("people", SourceKind::kAnonymous, {{0, 0.9}}),
                              Named("Orel Monitor", SourceKind::kOrganisation, {{0, 0.5}})});
  const auto rated = RateOrigins({}, network, OfArticles(1));
  ASSERT_EQ(rated.size(), 1U);
  EXPECT_EQ(rated[0].node->voice.name, "Orel Monitor");
}

double FeatureOf(const Candidate& c, std::string_view name) {
  for (std::size_t i = 0; i < kOriginFeatures.size(); ++i)
    if (kOriginFeatures[i] == name) return c.features[i];
  return -1;
}

TEST(OriginModel, WordsBesideANameTellWhatItIs) {
  Article article;
  article.text = "The veteran strategist Jon Kesh said so, and Ada Marr, a grandmother of two, said so.";
  std::vector<Attribution> attributions(2);
  std::vector<Node> nodes;
  for (AttributionIndex i = 0; i < 2; ++i) {
    const std::string name = i == 0 ? "Jon Kesh" : "Ada Marr";
    attributions[i].source = Source{
        {Field::kText, 0, Span::FromLength(article.text.find(name), name.size())}, name, name, SourceKind::kPerson};
    nodes.push_back(Named(name, SourceKind::kPerson, {{0, i == 0 ? 0.9 : 0.8}}));
    nodes.back().named = {i};
  }
  const Network network = Of(nodes);
  for (const Candidate& c : RateOrigins({{&article, 1}, {}, attributions, {}}, network, OfArticles(1))) {
    const bool strategist = c.node->voice.name == "Jon Kesh";
    EXPECT_EQ(FeatureOf(c, "by_analyst") > FeatureOf(c, "by_family"), strategist) << c.node->voice.name;
  }
}

TEST(OriginModel, ADenierUnderALongerNameIsTheVoice) {
  Node marr = Named("Marr", SourceKind::kPerson, {{0, 0.9}});
  marr.against = 3;
  marr.named = {0};
  const Network network = Of({marr});
  Claim claim = OfArticles(2);
  Denial denial;
  denial.name = "Ada Marr";
  denial.articles = {0};
  claim.denied_by.push_back(denial);
  std::vector<Attribution> attributions(1);
  attributions[0].source = Source{{}, "Marr", "Marr", SourceKind::kPerson};
  const std::vector<Article> articles(1);
  const auto rated = RateOrigins({articles, {}, attributions, {}}, network, claim);
  EXPECT_DOUBLE_EQ(FeatureOf(rated[0], "only_denies"), 1);
  EXPECT_DOUBLE_EQ(FeatureOf(rated[0], "denies_share"), 0.5);
  EXPECT_DOUBLE_EQ(FeatureOf(rated[0], "against_share"), 0.75);
}

}  // namespace
}  // namespace stemma::provenance
