#include "store/views.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/digest.h"
#include "store/query.h"
#include "store/store.h"
#include "store/views_update.h"

namespace stemma::store {
namespace {

RawRecord Record(const std::string& id) {
  RawRecord out;
  out.id = id;
  out.body = "body of " + id;
  out.digest = "sha256:" + Sha256Hex(out.body);
  return out;
}

const std::vector<SearchText> kTexts = {
    {"a1", "s1", "Fire at the mill", "The tannery burned. Caf\u00E9 owners watched."},
    {"a2", "s1", "A quiet day", "Nothing burned but the mill's lamp, and the council met."},
    {"a3", "s2", "Council", "The council counted the votes twice."}};

class ViewsTest : public testing::Test {
 protected:
  void SetUp() override {
    auto opened = Store::Open(path_, Store::Mode::kCreate);
    ASSERT_TRUE(opened) << opened.error().message;
    store_.emplace(std::move(*opened));
    ASSERT_TRUE(store_->Add(std::vector{Record("r1"), Record("r2")}));
  }
  void TearDown() override {
    store_.reset();
    for (const char* end : {"", "-wal", "-shm"}) std::remove((path_ + end).c_str());
  }
  [[nodiscard]] std::string Digest() const { return *store_->views().RecordsDigest(); }
  [[nodiscard]] Result<void> Put(const std::string& records, const std::vector<ViewRow>& rows,
                                 const std::vector<SearchText>& texts) const {
    const auto update = store_->UpdateViews();
    if (!update) return std::unexpected(update.error());
    // In two parts, as they come.
    const std::span<const ViewRow> all(rows);
    for (const auto part : {all.first(rows.size() / 2), all.subspan(rows.size() / 2)})
      if (auto put = update->Put(part); !put) return put;
    return update->Finish(records, "stamp", texts.size(), [&](std::size_t i) { return texts[i]; });
  }
  void Fill() {
    std::vector<StoredDocument> documents;
    for (int i = 100; i < 400; ++i)
      documents.push_back(
          {"api/stories/s/claims/c" + std::to_string(i), std::string(1000, static_cast<char>('a' + i % 26)), true});
    documents.push_back({"api/stories/t", "{}", false});
    ASSERT_TRUE(Put(Digest(), PackDocuments(documents), kTexts));
  }
  [[nodiscard]] std::vector<std::string> Found(const std::string& query) const {
    const auto answer = store_->views().Search(*ReadQuery(query), 0, 10);
    std::vector<std::string> out;
    if (answer)
      for (const SearchHit& hit : answer->hits) out.push_back(hit.article);
    return out;
  }

  std::string path_ = testing::TempDir() + "views_test.stemma";
  std::optional<Store> store_;
};

TEST_F(ViewsTest, GivesEachDocumentBack) {
  Fill();
  for (int i = 100; i < 400; ++i) {
    const auto body = store_->views().Read("api/stories/s/claims/c" + std::to_string(i));
    ASSERT_TRUE(body && *body);
    EXPECT_EQ((**body)[0], static_cast<char>('a' + i % 26));
  }
  EXPECT_EQ(**store_->views().Read("api/stories/t"), "{}");
  for (const char* absent : {"", "api", "api/stories/s/claims/c1005", "api/stories/s/claims/d", "zzz"})
    EXPECT_FALSE(store_->views().Read(absent)->has_value()) << absent;
  EXPECT_EQ(*store_->views().Stamp(), "stamp");
  EXPECT_TRUE(store_->Check()->empty());
}

TEST_F(ViewsTest, PacksNeighboursTogetherUpToABlock) {
  std::vector<StoredDocument> documents;
  for (char c = 'a'; c <= 'j'; ++c) documents.push_back({std::string("p/") + c, std::string(80'000, c), true});
  documents.push_back({"q/a", "1", true});
  documents.push_back({"q/b", "2", false});
  const std::vector<ViewRow> rows = PackDocuments(documents);
  ASSERT_EQ(rows.size(), 6U);  // three documents of 80,000 bytes a row, then one; q/a alone; q/b alone
  EXPECT_EQ(rows[1].path, "p/d");
  std::size_t all = 0;
  for (const ViewRow& row : rows) all += UnpackRow(row)->size();
  EXPECT_EQ(all, documents.size());
}

TEST_F(ViewsTest, RefusesViewsOfOtherRecords) {
  const std::string before = Digest();
  ASSERT_TRUE(store_->Add(std::vector{Record("r3")}));
  const auto put = Put(before, {}, {});
  ASSERT_FALSE(put);
  EXPECT_EQ(put.error().kind, ErrorKind::kInvalidArgument);
  EXPECT_EQ(*store_->views().Stamp(), "");
}

TEST_F(ViewsTest, DigestIsThatOfTheNamesInAnyOrder) {
  std::vector<RecordName> names = {{"r2", Record("r2").digest}, {"r1", Record("r1").digest}};
  EXPECT_EQ(DigestOf(names), Digest());
  EXPECT_NE(DigestOf({names[0]}), Digest());
}

TEST_F(ViewsTest, AnEarlierCaptureMakesThemStale) {
  RawRecord later = Record("r9");
  later.captured_at = "2024-02-01T00:00:00Z";
  ASSERT_TRUE(store_->Add(std::vector{later}));
  Fill();
  later.captured_at = "2024-01-01T00:00:00Z";
  ASSERT_TRUE(store_->Add(std::vector{later}));
  EXPECT_EQ(*store_->views().Stamp(), "");
}

TEST_F(ViewsTest, FindsAllWordsPhrasesAndBeginnings) {
  Fill();
  EXPECT_EQ(Found("council").size(), 2U);
  EXPECT_EQ(Found("council").front(), "a3");  // in the title
  EXPECT_EQ(Found("burned mill").size(), 2U);
  EXPECT_EQ(Found("\"tannery burned\""), std::vector<std::string>{"a1"});
  EXPECT_TRUE(Found("\"burned tannery\"").empty());
  EXPECT_EQ(Found("tann*"), std::vector<std::string>{"a1"});
  EXPECT_EQ(Found("cafe"), std::vector<std::string>{"a1"});  // accents and case do not matter
  EXPECT_EQ(Found("CAF\u00C9"), std::vector<std::string>{"a1"});
}

TEST_F(ViewsTest, MarksWhatWasFound) {
  Fill();
  const auto snippets = store_->views().Snippets(*ReadQuery("council votes"), {{kTexts[2]}});
  ASSERT_TRUE(snippets);
  std::string marked;
  std::string all;
  for (const SnippetPiece& piece : snippets->front()) {
    all += piece.text;
    if (piece.hit) marked += piece.text + "|";
  }
  EXPECT_EQ(marked, "council|votes|");
  EXPECT_EQ(all, kTexts[2].text);
}

TEST_F(ViewsTest, SaysWhichRowIsDamaged) {
  Fill();
  EXPECT_TRUE(store_->views().Faults()->empty());
  EXPECT_FALSE(
      FindDocument("\x05"
                   "ab",
                   "ab"));
  EXPECT_FALSE(FindDocument("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", "a"));
}

TEST(ReadQuery, LeavesNothingButWords) {
  EXPECT_EQ(*ReadQuery("mill  fire"), "\"mill\" AND \"fire\"");
  EXPECT_EQ(*ReadQuery("fire*"), "\"fire\" *");
  EXPECT_EQ(*ReadQuery("\u201Cthe mill\u201D x"), "\"the mill\" AND \"x\"");
  EXPECT_EQ(*ReadQuery("title:a OR NEAR(b) ^c"), "\"title:a\" AND \"OR\" AND \"NEAR(b)\" AND \"^c\"");
  EXPECT_EQ(*ReadQuery("a\"b c\"*"), "\"a\" AND \"b c\" *");
}

TEST(ReadQuery, SaysHowToMendABrokenOne) {
  for (const std::string& query : {std::string(), std::string("  "), std::string("*"), std::string("\"open"),
                                   std::string("..."), std::string(2000, 'a')}) {
    const auto read = ReadQuery(query);
    ASSERT_FALSE(read) << query;
    EXPECT_EQ(read.error().kind, ErrorKind::kInvalidArgument);
    EXPECT_NE(read.error().message.find(';'), std::string::npos);
  }
}

}  // namespace
}  // namespace stemma::store
