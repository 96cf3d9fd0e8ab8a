#include "store/store.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "base/digest.h"
#include "store/database.h"
#include "store/schema.h"

namespace stemma::store {
namespace {

RawRecord Record(std::string id, std::string body, std::string captured_at = "") {
  RawRecord r;
  r.id = std::move(id);
  r.path = "pages/" + r.id;
  r.captured_at = std::move(captured_at);
  r.body = std::move(body);
  r.digest = "sha256:" + Sha256Hex(r.body);
  return r;
}

// A folder of its own for each test, gone afterwards.
class StoreTest : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::temp_directory_path() /
              ("stemma_store_" + std::string(test->name()) + "_" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder_);
    path_ = (folder_ / "story.stemma").string();
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  // Runs SQL on the file, past the store.
  void Meddle(const std::string& sql) {
    const auto database = Database::Open(path_, Database::Access::kWrite, 0);
    ASSERT_TRUE(database);
    const auto done = (*database)->Execute(sql);
    ASSERT_TRUE(done) << done.error().message;
  }
  Result<Store> Create() { return Store::Open(path_, Store::Mode::kCreate); }

  std::filesystem::path folder_;
  std::string path_;
};

TEST_F(StoreTest, GivesBackWhatItTook) {
  using namespace std::string_literals;
  RawRecord full = Record("b", "<p>b\0b</p>"s, "2031-02-03T04:05:06Z");
  full.uri = "https://example.org/b?x=1";
  full.media_type = "text/html";
  full.charset = "koi8-r";
  full.record = 7;
  full.kind = RecordKind::kJson;
  const std::vector<RawRecord> records = {Record("a", ""), full, Record("c\0d"s, std::string(100'000, 'x'))};
  {
    auto store = Create();
    ASSERT_TRUE(store) << store.error().message;
    EXPECT_EQ(store->Add(records), 3U);
  }
  auto store = Store::Open(path_, Store::Mode::kReadOnly);
  ASSERT_TRUE(store) << store.error().message;
  EXPECT_EQ(store->Records(), records);
  EXPECT_EQ(store->Count(), 3U);
  EXPECT_EQ(store->Check(), std::vector<std::string>{});
}

TEST_F(StoreTest, SortsByIdThenCaptureThenDigest) {
  auto store = Create();
  ASSERT_TRUE(store);
  const RawRecord late = Record("a", "late", "2031-01-02");
  const RawRecord early = Record("a", "early", "2031-01-01");
  ASSERT_TRUE(store->Add(std::vector{Record("b", "b"), late, early}));
  const auto records = store->Records();
  ASSERT_TRUE(records);
  ASSERT_EQ(records->size(), 3U);
  EXPECT_EQ(records->at(0), early);
  EXPECT_EQ(records->at(1), late);
}

TEST_F(StoreTest, AddingAgainChangesNothing) {
  auto store = Create();
  ASSERT_TRUE(store);
  const std::vector records = {Record("a", "one"), Record("b", "two")};
  EXPECT_EQ(store->Add(records), 2U);
  EXPECT_EQ(store->Add(records), 0U);
  EXPECT_EQ(store->Records(), records);
}

TEST_F(StoreTest, KeepsTheEarliestCaptureWhicheverCameFirst) {
  const RawRecord early = Record("a", "same", "2031-01-01");
  const RawRecord late = Record("a", "same", "2031-01-02");
  for (const auto& order : {std::vector{early, late}, std::vector{late, early}}) {
    std::filesystem::remove(path_);
    auto store = Create();
    ASSERT_TRUE(store);
    for (const RawRecord& r : order) ASSERT_TRUE(store->Add(std::span(&r, 1)));
    EXPECT_EQ(store->Records(), std::vector{early});
  }
}

TEST_F(StoreTest, KeepsSettings) {
  auto store = Create();
  ASSERT_TRUE(store);
  EXPECT_EQ(store->Setting("verbatim"), "");
  ASSERT_TRUE(store->SetSetting("verbatim", "1"));
  ASSERT_TRUE(store->SetSetting("verbatim", "0"));
  EXPECT_EQ(store->Setting("verbatim"), "0");
}

TEST_F(StoreTest, IsOneFileAfterClosing) {
  {
    auto store = Create();
    ASSERT_TRUE(store);
    ASSERT_TRUE(store->Add(std::vector{Record("a", "one")}));
  }
  {
    ASSERT_TRUE(Store::Open(path_, Store::Mode::kReadOnly)->Records());
  }
  const auto entries = std::distance(std::filesystem::directory_iterator(folder_), {});
  EXPECT_EQ(entries, 1);
  std::filesystem::copy_file(path_, folder_ / "copy");
  auto copy = Store::Open((folder_ / "copy").string(), Store::Mode::kReadOnly);
  ASSERT_TRUE(copy);
  EXPECT_EQ(copy->Count(), 1U);
}

TEST_F(StoreTest, RefusesWhatIsNoStore) {
  EXPECT_EQ(Store::Open(path_, Store::Mode::kReadOnly).error().kind, ErrorKind::kUnreadable);
  EXPECT_EQ(Store::Open(path_, Store::Mode::kReadWrite).error().kind, ErrorKind::kUnreadable);
  std::ofstream(path_) << "Notes on the flood at Marrow Bridge, kept as plain text, longer than a header of SQLite.";
  for (const auto mode : {Store::Mode::kReadOnly, Store::Mode::kReadWrite, Store::Mode::kCreate}) {
    const auto opened = Store::Open(path_, mode);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::kCorrupt) << opened.error().message;
  }
}

TEST_F(StoreTest, LeavesTheDatabaseOfAnotherProgramAlone) {
  {
    const auto other = Database::Open(path_, Database::Access::kCreate, 0);
    ASSERT_TRUE((*other)->Execute("CREATE TABLE songs (title TEXT)"));
  }
  EXPECT_EQ(Create().error().kind, ErrorKind::kCorrupt);
  const auto other = Database::Open(path_, Database::Access::kRead, 0);
  EXPECT_EQ((*other)->Number("SELECT count(*) FROM sqlite_schema"), 1);
  EXPECT_EQ((*other)->Text("PRAGMA journal_mode"), "delete");
}

TEST_F(StoreTest, RefusesANewerVersion) {
  ASSERT_TRUE(Create());
  Meddle("PRAGMA user_version = 99");
  for (const auto mode : {Store::Mode::kReadOnly, Store::Mode::kReadWrite, Store::Mode::kCreate}) {
    const auto opened = Store::Open(path_, mode);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::kNewerVersion);
    EXPECT_NE(opened.error().message.find("version 99"), std::string::npos);
  }
}

TEST_F(StoreTest, CheckFindsEachKindOfDamage) {
  const struct {
    std::string sql;
    std::string fault;
  } kCases[] = {
      {"UPDATE records SET digest = 'sha256:00'", "its digest does not match its bytes"},
      {"UPDATE records SET body = zeroblob(20)", "its bytes are damaged"},
      {"UPDATE records SET body_size = body_size + 1", "its bytes are damaged"},
      {"UPDATE records SET body_size = -1", "its bytes are damaged"},
      {"UPDATE records SET kind = 77", "its kind is not known"},
      {"DROP TABLE settings", "the table settings is missing"},
      {"CREATE TABLE extra (x)", "the table extra does not belong in a store"},
  };
  for (const auto& [sql, fault] : kCases) {
    std::filesystem::remove(path_);
    {
      ASSERT_TRUE(Create()->Add(std::vector{Record("a", "The ferry left Orrin at noon.")}));
    }
    Meddle(sql);
    auto store = Store::Open(path_, Store::Mode::kReadOnly);
    ASSERT_TRUE(store) << sql;
    const auto faults = store->Check();
    ASSERT_TRUE(faults);
    ASSERT_EQ(faults->size(), 1U) << sql;
    EXPECT_NE(faults->front().find(fault), std::string::npos) << faults->front();
  }
}

TEST_F(StoreTest, CheckFindsOverwrittenPages) {
  {
    auto store = Create();
    std::vector<RawRecord> records;
    for (int i = 0; i < 200; ++i) records.push_back(Record("r" + std::to_string(i), "body " + std::to_string(i * i)));
    ASSERT_TRUE(store->Add(records));
  }
  {
    std::fstream file(path_, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(static_cast<std::streamoff>(std::filesystem::file_size(path_) / 2));
    file << std::string(6000, '\x5a');
  }
  auto store = Store::Open(path_, Store::Mode::kReadOnly);
  ASSERT_TRUE(store);
  EXPECT_FALSE(store->Check()->empty());
}

TEST_F(StoreTest, TwoWritersBothSucceed) {
  ASSERT_TRUE(Create());
  const auto write = [&](const std::string& prefix) {
    for (int i = 0; i < 10; ++i) {
      auto store = Create();
      ASSERT_TRUE(store) << store.error().message;
      const auto added = store->Add(std::vector{Record(prefix + std::to_string(i), "text")});
      ASSERT_TRUE(added) << added.error().message;
    }
  };
  {
    const std::jthread first(write, "a");
    const std::jthread second(write, "b");
  }
  EXPECT_EQ(Create()->Count(), 20U);
}

TEST_F(StoreTest, TwoProcessesMayCreateTheSameFile) {
  for (int round = 0; round < 5; ++round) {
    std::filesystem::remove(path_);
    const auto create = [&] {
      const auto store = Create();
      EXPECT_TRUE(store) << store.error().message;
    };
    const std::jthread first(create);
    const std::jthread second(create);
  }
}

}  // namespace
}  // namespace stemma::store
