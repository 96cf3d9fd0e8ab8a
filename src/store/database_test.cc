#include "store/database.h"

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>

namespace stemma::store {
namespace {

TEST(Database, GivesEachCodeItsKind) {
  const struct {
    int code;
    ErrorKind kind;
  } kCases[] = {
      {SQLITE_BUSY, ErrorKind::kBusy},           {SQLITE_BUSY_SNAPSHOT, ErrorKind::kBusy},
      {SQLITE_FULL, ErrorKind::kNoSpace},        {SQLITE_IOERR_WRITE, ErrorKind::kNoSpace},
      {SQLITE_READONLY, ErrorKind::kNoSpace},    {SQLITE_CORRUPT_INDEX, ErrorKind::kCorrupt},
      {SQLITE_NOTADB, ErrorKind::kCorrupt},      {SQLITE_CANTOPEN, ErrorKind::kUnreadable},
      {SQLITE_CONSTRAINT, ErrorKind::kInternal},
  };
  for (const auto& [code, kind] : kCases) EXPECT_EQ(KindOf(code), kind) << code;
}

TEST(Database, AFullDiskRollsBackAndSaysSo) {
  const auto database = Database::OpenInMemory();
  ASSERT_TRUE((*database)->Execute("CREATE TABLE t (x BLOB); PRAGMA max_page_count = 10"));
  {
    auto transaction = Transaction::Begin(**database);
    ASSERT_TRUE(transaction);
    ASSERT_TRUE((*database)->Execute("INSERT INTO t VALUES (1)"));
    const auto done = (*database)->Execute("INSERT INTO t VALUES (zeroblob(100000))");
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, ErrorKind::kNoSpace) << done.error().message;
  }
  EXPECT_EQ((*database)->Number("SELECT count(*) FROM t"), 0);
}

TEST(Database, ASecondWriterIsToldThatTheFileIsBusy) {
  const auto path = std::filesystem::temp_directory_path() / ("stemma_busy_" + std::to_string(::getpid()));
  {
    const auto first = Database::Open(path.string(), Database::Access::kCreate, 0);
    const auto second = Database::Open(path.string(), Database::Access::kWrite, 0);
    auto held = Transaction::Begin(**first);
    ASSERT_TRUE(held);
    const auto refused = Transaction::Begin(**second);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::kBusy);
    ASSERT_TRUE(held->Commit());
    EXPECT_TRUE(Transaction::Begin(**second));
  }
  std::filesystem::remove(path);
}

TEST(Database, ReadingNeverWrites) {
  const auto path = std::filesystem::temp_directory_path() / ("stemma_read_" + std::to_string(::getpid()));
  {
    ASSERT_TRUE((*Database::Open(path.string(), Database::Access::kCreate, 0))->Execute("CREATE TABLE t (x)"));
  }
  const auto database = Database::Open(path.string(), Database::Access::kRead, 0);
  EXPECT_EQ((*database)->Execute("INSERT INTO t VALUES (1)").error().kind, ErrorKind::kNoSpace);
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace stemma::store
