#include "reuse/collation.h"

#include <gtest/gtest.h>

#include "reuse/comparison.h"
#include "reuse/sites.h"
#include "reuse/test_texts.h"

namespace stemma::reuse {
namespace {

using Table = std::vector<std::uint8_t>;

TEST(Sites, AreThePlacesWhereVersionsDiffer) {
  // One word changed, one left out, one put in; states are numbered by first appearance.
  EXPECT_EQ(SitesOf({{10, 20, 30}, {10, 40, 30}}), (Table{0, 1}));
  EXPECT_EQ(SitesOf({{10, 20, 30}, {10, 30}}), (Table{0, 1}));
  EXPECT_EQ(SitesOf({{10, 20}, {10, 50, 20}, {10, 50, 20}, {10, 60, 20}}), (Table{0, 1, 1, 2}));
  EXPECT_EQ(SitesOf({{10, 20}}), Table{});
  // Two changes of the same version side by side are one; apart they are two.
  EXPECT_EQ(SitesOf({{10, 20, 30, 40}, {10, 50, 60, 40}}), (Table{0, 1}));
  EXPECT_EQ(SitesOf({{10, 20, 30, 40}, {50, 20, 30, 60}}), (Table{0, 1, 0, 1}));
  // Side by side, but not in the same versions.
  EXPECT_EQ(SitesOf({{10, 20, 30}, {10, 50, 30}, {10, 20, 60}}), (Table{0, 1, 0, 0, 0, 1}));
}

TEST(Sites, TakeALongSentenceAsAWhole) {
  const std::vector<std::uint32_t> one(1000, 8);
  const std::vector<std::uint32_t> other(900, 8);
  EXPECT_EQ(SitesOf({one, other}), (Table{0, 1}));
}

class CollationOf {
 public:
  explicit CollationOf(const std::vector<std::string>& texts) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      Article article;
      article.id = std::to_string(i);
      article.text = texts[i];
      articles_.push_back(std::move(article));
      prepared_.push_back(Prepare(articles_.back().text));
    }
    Comparison comparison(articles_, 1);
    EXPECT_TRUE(comparison.FindAll({.threads = 1}, nullptr));
    links_ = comparison.passages();
  }
  [[nodiscard]] Collation Read(unsigned threads = 1) const { return {{articles_, prepared_}, links_, threads}; }

 private:
  std::vector<Article> articles_;
  std::vector<Prepared> prepared_;
  std::vector<SharedPassage> links_;
};

TEST(Collation, PutsEverySentenceWithItsCopies) {
  std::string other = testing::kReport;
  other.replace(other.find("48"), 2, "52");
  const Collation collation = CollationOf({testing::kReport, std::string("Late edition. ") + other}).Read();
  ASSERT_FALSE(collation.units().empty());
  EXPECT_EQ(collation.Of(0).size(), collation.units().size());
  EXPECT_EQ(collation.Of(1).size(), collation.units().size());
  std::size_t changed = 0;
  for (std::size_t i = 0; i < collation.Of(0).size(); ++i) {
    const UnitCopy& a = collation.Of(0)[i];
    const UnitCopy& b = collation.Of(1)[i];
    EXPECT_EQ(a.unit, b.unit);
    changed += collation.units()[a.unit].Changes(a.version, b.version);
  }
  EXPECT_EQ(changed, 1U);
}

TEST(Collation, LeavesOutWhatNobodyElseHas) {
  const Collation collation =
      CollationOf({std::string(testing::kReport) + " " + testing::kOther, testing::kReport}).Read();
  EXPECT_EQ(collation.Of(0).size(), collation.Of(1).size());
}

TEST(Collation, IsTheSameForAnyThreads) {
  const CollationOf pile({testing::kReport, testing::kReport, std::string(testing::kReport) + testing::kOther});
  const Collation one = pile.Read(1);
  const Collation three = pile.Read(3);
  ASSERT_EQ(one.units().size(), three.units().size());
  for (std::size_t u = 0; u < one.units().size(); ++u) EXPECT_EQ(one.units()[u].states, three.units()[u].states);
}

}  // namespace
}  // namespace stemma::reuse
