#include "store/index.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "store/packed_article.h"
#include "store/schema.h"

namespace stemma::store {
namespace {

class IndexTest : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(Migrate(*database_, Migrations()));
    ASSERT_TRUE(database_->Execute("PRAGMA foreign_keys = ON"));
  }
  void AddRecords(int from, int to) {
    for (int i = from; i < to; ++i) {
      const std::string n = std::to_string(i);
      ASSERT_TRUE(database_->Execute("INSERT INTO records VALUES (" + n + ", 'r" + n + "', 'd" + n +
                                     "', '', '', 0, '', '', '', 3, 0, x'')"));
    }
    ASSERT_TRUE(Index(*database_).MarkIncomplete());
  }
  static std::string Packed(int i) {
    Article article;
    article.id = "r" + std::to_string(i);
    article.text = "text " + std::to_string(i);
    return PackArticle(article);
  }
  // Each record has the entries 1, 2 and its own.
  Result<void> Put(int from, int to, int shift = 0) {
    std::vector<CutRecord> cut;
    std::vector<IndexEntry> entries;
    for (int i = from; i < to; ++i) {
      const auto at = static_cast<std::uint32_t>(cut.size());
      cut.push_back({i, "h" + std::to_string(i % 3), Packed(i + shift)});
      for (const std::uint64_t hash : {std::uint64_t{1}, std::uint64_t{2}, HashOf(i)})
        entries.push_back({hash, at, {}});
    }
    return Index(*database_).Update("how", cut, entries);
  }
  static std::uint64_t HashOf(int i) { return static_cast<std::uint64_t>(i) * 0x9E3779B97F4A7C15U; }
  std::vector<std::string> IdsOf(std::uint64_t hash) {
    std::vector<std::string> out;
    const auto found = Index(*database_).Find(std::vector{hash});
    for (const IndexEntry& e : *found) out.push_back(Index(*database_).ArticleOf(e.number)->id);
    std::ranges::sort(out);
    return out;
  }
  std::int64_t Count(const char* sql) { return database_->Number(sql).value(); }

  std::unique_ptr<Database> database_ = std::move(*Database::OpenInMemory());
};

TEST_F(IndexTest, FindsWhatWasPutInAnyPieces) {
  AddRecords(1, 2001);
  for (int i = 1; i < 2001; i += 100) ASSERT_TRUE(Put(i, i + 100));
  EXPECT_LE(Count("SELECT count(*) FROM segments"), 8) << "segments are merged as they grow";
  EXPECT_EQ(IdsOf(HashOf(7)), std::vector<std::string>{"r7"});
  EXPECT_EQ(IdsOf(1).size(), 2000U);
  EXPECT_TRUE(IdsOf(12345).empty());
  EXPECT_TRUE(*Index(*database_).IsComplete("how"));
  EXPECT_FALSE(*Index(*database_).IsComplete("other"));
  EXPECT_EQ(Index(*database_).Faults(), std::vector<std::string>{});
}

TEST_F(IndexTest, IsIncompleteUntilEveryRecordIsIn) {
  AddRecords(1, 4);
  EXPECT_EQ(Index(*database_).Missing("how"), (std::vector<std::int64_t>{1, 2, 3}));
  ASSERT_TRUE(Put(1, 3));
  EXPECT_FALSE(*Index(*database_).IsComplete("how"));
  EXPECT_EQ(Index(*database_).Missing("how"), (std::vector<std::int64_t>{3}));
  EXPECT_EQ(Index(*database_).Missing("other"), (std::vector<std::int64_t>{1, 2, 3}));
  EXPECT_EQ(Index(*database_).OfHosts(std::vector<std::string>{"h1", "h2"}), (std::vector<std::int64_t>{1, 2}));
}

TEST_F(IndexTest, AChangedArticleTakesThePlaceOfTheOld) {
  AddRecords(1, 21);
  ASSERT_TRUE(Put(1, 21));
  ASSERT_TRUE(Put(3, 4));  // the same again
  EXPECT_EQ(Count("SELECT count(*) FROM dropped"), 0);
  ASSERT_TRUE(Put(3, 4, 50));
  EXPECT_EQ(IdsOf(HashOf(3)).size(), 1U);
  EXPECT_EQ(IdsOf(1).size(), 20U) << "dead entries are not given";
  EXPECT_EQ(Index(*database_).Faults(), std::vector<std::string>{});
}

TEST_F(IndexTest, AnotherWayOfMakingItBeginsAnew) {
  AddRecords(1, 4);
  ASSERT_TRUE(Put(1, 4));
  ASSERT_TRUE(Index(*database_).Update("other", {}, {}));
  EXPECT_TRUE(IdsOf(1).empty());
  EXPECT_EQ(Index(*database_).Missing("other")->size(), 3U);
}

TEST_F(IndexTest, ForgetsARecordThatChanged) {
  AddRecords(1, 4);
  ASSERT_TRUE(Put(1, 4));
  ASSERT_TRUE(Index(*database_).Forget("r2", "d2"));
  EXPECT_EQ(IdsOf(1), (std::vector<std::string>{"r1", "r3"}));
  EXPECT_EQ(Index(*database_).Missing("how"), (std::vector<std::int64_t>{2}));
}

TEST_F(IndexTest, NamesItsFaults) {
  AddRecords(1, 4);
  ASSERT_TRUE(Put(1, 4));
  for (const char* harm :
       {"UPDATE entries SET block = substr(block, 1, 30)", "UPDATE articles SET article = x'00' WHERE number = 1"}) {
    ASSERT_TRUE(database_->Execute(harm));
    EXPECT_FALSE(Index(*database_).Faults()->empty()) << harm;
  }
  EXPECT_EQ(Index(*database_).Find(std::vector<std::uint64_t>{1}).error().kind, ErrorKind::kCorrupt);
}

TEST(PackedArticle, ComesBackWhole) {
  Article a;
  a.id = "x";
  a.source = {"p", "u", 300, "sha256:1"};
  a.title = "T";
  a.authors = {"A", ""};
  a.publisher = {"N", "d.example"};
  a.published = "2024-03-01";
  a.dates = {{"2024", "url"}};
  a.credits = {{"wire", "Agency", "line", "h", {1, 1ULL << 40}}};
  a.labels = {{"opinion", "t"}};
  a.notes = {{"update", "t", {2, 3}}};
  a.text = "some text";
  a.links = {{"h", "t", "cites", Span(0, 4)}};
  a.blocks = {{Span(0, 9), "paragraph", {0, 9}}};
  a.captions = {{"c", "k", {}}};
  a.comments = {{"a", "t", "x", {}}};
  a.furniture = {{"legal", "t", {}}};
  const std::string packed = PackArticle(a);
  EXPECT_EQ(UnpackArticle(packed), a);
  for (std::size_t size = 0; size < packed.size(); ++size) EXPECT_FALSE(UnpackArticle(packed.substr(0, size)));
  EXPECT_FALSE(UnpackArticle(packed + "x"));
}

}  // namespace
}  // namespace stemma::store
