#include "claims/near_copies.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace stemma::claims {
namespace {

std::vector<Article> Texts(std::initializer_list<std::size_t> sizes) {
  std::vector<Article> out;
  for (const std::size_t size : sizes) out.emplace_back().text = std::string(size, 'x');
  return out;
}

Reuse Shares(ArticleIndex a, ArticleIndex b, std::uint32_t bytes, ReuseKind kind = ReuseKind::kVerbatim) {
  Reuse out;
  out.article_a = a;
  out.article_b = b;
  out.a = out.b = Span(0, bytes);
  out.kind = kind;
  return out;
}

using First = std::vector<ArticleIndex>;

TEST(NearCopies, ShareMostOfTheLongerText) {
  const auto articles = Texts({1000, 1000, 1000});
  const std::vector<Reuse> reuse = {Shares(0, 2, 590), Shares(1, 2, 610)};
  EXPECT_EQ(FirstOfCopies(articles, reuse), (First{0, 1, 1}));
}

TEST(NearCopies, APageOfSeveralStoriesIsNone) {
  const auto articles = Texts({500, 500, 1000});
  const std::vector<Reuse> reuse = {Shares(0, 2, 500), Shares(1, 2, 500)};
  EXPECT_EQ(FirstOfCopies(articles, reuse), (First{0, 1, 2}));
}

TEST(NearCopies, PassagesOfOnePairCountTogether) {
  const auto articles = Texts({1000, 1000});
  const std::vector<Reuse> reuse = {Shares(0, 1, 350), Shares(0, 1, 350, ReuseKind::kEdited)};
  EXPECT_EQ(FirstOfCopies(articles, reuse), (First{0, 0}));
}

TEST(NearCopies, OfCopiesAreCopiesInAnyOrder) {
  const auto articles = Texts({1000, 1000, 1000, 1000});
  const std::vector<Reuse> reuse = {Shares(0, 3, 900), Shares(1, 2, 900), Shares(2, 3, 900)};
  EXPECT_EQ(FirstOfCopies(articles, reuse), (First{0, 0, 0, 0}));
}

TEST(NearCopies, FurnitureSpeechAndBackgroundMakeNone) {
  const auto articles = Texts({1000, 1000});
  for (const ReuseKind kind : {ReuseKind::kBoilerplate, ReuseKind::kQuotation, ReuseKind::kBackground})
    EXPECT_EQ(FirstOfCopies(articles, std::vector<Reuse>{Shares(0, 1, 1000, kind)}), (First{0, 1}));
}

TEST(NearCopies, OfNothing) { EXPECT_TRUE(FirstOfCopies({}, {}).empty()); }

}  // namespace
}  // namespace stemma::claims
