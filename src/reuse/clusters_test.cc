#include "reuse/clusters.h"

#include <gtest/gtest.h>

#include <string>

#include "reuse/reuse.h"
#include "reuse/test_texts.h"

namespace stemma::reuse {
namespace {

using testing::kOther;
using testing::kReport;

Article Make(std::string id, std::string text, std::string published) {
  Article out;
  out.id = std::move(id);
  out.text = std::move(text);
  out.published = std::move(published);
  return out;
}

std::string Changed() {
  std::string out = kReport;
  out.replace(out.find("48"), 2, "52");
  return out;
}

TEST(Clusters, PutOneTextTogetherFirstSeenFirst) {
  const std::vector<Article> articles = {Make("a", Changed(), "2021-03-04"), Make("b", kReport, "2021-03-02"),
                                         Make("c", kReport, ""), Make("d", kOther, "2021-03-01")};
  const auto texts = ClusterPassages(articles, FindReuse(articles, {.threads = 1}));
  ASSERT_EQ(texts.size(), 1U);
  ASSERT_EQ(texts[0].carriers.size(), 3U);
  EXPECT_EQ(texts[0].carriers[0].article, 1U) << "the earliest date";
  EXPECT_EQ(texts[0].carriers[1].article, 0U);
  EXPECT_EQ(texts[0].carriers[2].article, 2U) << "undated ones last";
  EXPECT_EQ(texts[0].versions, 2U);
  EXPECT_EQ(texts[0].carriers[0].version, texts[0].carriers[2].version);
}

TEST(Clusters, SayWhatACarrierChanged) {
  const std::vector<Article> articles = {Make("a", Changed(), "2021-03-04"), Make("b", kReport, "2021-03-02")};
  const auto texts = ClusterPassages(articles, FindReuse(articles, {.threads = 1}));
  ASSERT_EQ(texts.size(), 1U);
  ASSERT_EQ(texts[0].carriers[1].changes.size(), 1U);
  const Change& change = texts[0].carriers[1].changes[0];
  EXPECT_EQ(change.kind, "number");
  EXPECT_EQ(change.a.Of(articles[1].text), "48") << "as the first carrier has it";
  EXPECT_EQ(change.b.Of(articles[0].text), "52");
}

TEST(Clusters, KeepTextsApartThatMerelyTouch) {
  const std::string long_text = std::string(kReport) + " " + kOther;
  const std::vector<Article> articles = {Make("a", long_text, ""), Make("b", kReport, ""), Make("c", kOther, "")};
  EXPECT_EQ(ClusterPassages(articles, FindReuse(articles, {.threads = 1})).size(), 2U);
}

TEST(Clusters, OfNothingAreNone) { EXPECT_TRUE(ClusterPassages({}, {}).empty()); }

}  // namespace
}  // namespace stemma::reuse
