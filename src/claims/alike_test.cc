#include "claims/alike.h"

#include <gtest/gtest.h>

#include <vector>

namespace stemma::claims {
namespace {

Statement Said(ArticleIndex article, SparseVector terms) {
  Statement out;
  out.article = article;
  out.norm = Norm(terms);
  out.terms = std::move(terms);
  return out;
}

std::vector<std::vector<std::uint32_t>> Alike(const std::vector<Statement>& statements, double least) {
  std::vector<const Statement*> list;
  for (const Statement& s : statements) list.push_back(&s);
  return AlikeStatements(list, least);
}

TEST(AlikeStatements, NamesThoseOfOtherArticlesWithLikeWords) {
  const std::vector<Statement> all = {Said(0, {{1, 1}, {2, 1}}), Said(0, {{1, 1}, {2, 1}}), Said(1, {{1, 1}, {3, 1}}),
                                      Said(2, {{4, 1}}), Said(3, {})};
  const auto alike = Alike(all, 0.4);
  EXPECT_EQ(alike[0], std::vector<std::uint32_t>{2});
  EXPECT_EQ(alike[2], (std::vector<std::uint32_t>{0, 1}));
  EXPECT_TRUE(alike[3].empty());
  EXPECT_TRUE(alike[4].empty());
  EXPECT_TRUE(Alike(all, 0.6)[0].empty());
}

TEST(AlikeStatements, OfManyOnlySomeAreCompared) {
  constexpr std::uint32_t kMany = 3000;
  std::vector<Statement> all;
  for (std::uint32_t i = 0; i < kMany; ++i) all.push_back(Said(i, {{1, 1}}));
  std::size_t pairs = 0;
  for (const auto& list : Alike(all, 0.5)) {
    EXPECT_FALSE(list.empty());
    pairs += list.size();
  }
  EXPECT_LT(pairs, kMany * 100UL);
}

}  // namespace
}  // namespace stemma::claims
