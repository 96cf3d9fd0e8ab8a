#include "store/schema.h"

#include <gtest/gtest.h>

#include <array>

namespace stemma::store {
namespace {

constexpr std::string_view kTwoTables =
    "CREATE TABLE migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT; CREATE TABLE stones (weight)";
constexpr std::array kOne = {Migration{1, "stones", kTwoTables}};
constexpr std::array kTwo = {Migration{1, "stones", kTwoTables},
                             Migration{2, "colours", "ALTER TABLE stones ADD COLUMN colour TEXT DEFAULT 'grey'"}};
constexpr std::array kBroken = {kTwo[0], kTwo[1], Migration{3, "slip", "CREATE TABLE pebbles (x); CREATE NONSENSE"}};

TEST(Schema, MigratesStepByStepAndKeepsRows) {
  const auto database = Database::OpenInMemory();
  ASSERT_TRUE(Migrate(**database, kOne));
  ASSERT_TRUE((*database)->Execute("INSERT INTO stones VALUES (5)"));
  EXPECT_EQ(CheckVersion(**database, kTwo).error().kind, ErrorKind::kInvalidArgument);
  ASSERT_TRUE(Migrate(**database, kTwo));
  EXPECT_TRUE(CheckVersion(**database, kTwo));
  EXPECT_EQ((*database)->Text("SELECT weight || colour FROM stones"), "5grey");
  EXPECT_EQ((*database)->Text("SELECT group_concat(name) FROM migrations"), "stones,colours");
}

TEST(Schema, OldFileMigratedEqualsNewFile) {
  const auto database = Database::OpenInMemory();
  ASSERT_TRUE(Migrate(**database, kOne));
  ASSERT_TRUE(Migrate(**database, kTwo));
  EXPECT_EQ(SchemaFaults(**database, kTwo), std::vector<std::string>{});
}

TEST(Schema, AFailedStepLeavesTheFileAsItWas) {
  const auto database = Database::OpenInMemory();
  ASSERT_TRUE(Migrate(**database, kTwo));
  EXPECT_FALSE(Migrate(**database, kBroken));
  EXPECT_EQ((*database)->Number("PRAGMA user_version"), 2);
  EXPECT_EQ(SchemaFaults(**database, kTwo), std::vector<std::string>{});
}

TEST(Schema, RefusesToGoBack) {
  const auto database = Database::OpenInMemory();
  ASSERT_TRUE(Migrate(**database, kTwo));
  EXPECT_EQ(Migrate(**database, kOne).error().kind, ErrorKind::kNewerVersion);
}

// What version 3 searched by is thrown away; the views say that they are to be made anew.
TEST(Schema, TheSearchIsMadeAnewWithItsBeginnings) {
  const auto database = Database::OpenInMemory();
  ASSERT_TRUE(Migrate(**database, Migrations().first(3)));
  ASSERT_TRUE((*database)->Execute("INSERT INTO search (rowid, title, text) VALUES (1, 'mill', 'The mill burned');"
                                   "INSERT INTO searched VALUES (1, 'a', 's');"
                                   "INSERT INTO settings VALUES ('views of', 'stamp')"));
  ASSERT_TRUE(Migrate(**database, Migrations()));
  EXPECT_EQ((*database)->Number("SELECT count(*) FROM search WHERE search MATCH 'm*'"), 0);
  EXPECT_EQ((*database)->Number("SELECT count(*) FROM searched"), 0);
  EXPECT_EQ((*database)->Number("SELECT count(*) FROM settings WHERE name = 'views of'"), 0);
  ASSERT_TRUE((*database)->Execute("INSERT INTO search (rowid, title, text) VALUES (1, 'mill', 'The mill burned')"));
  EXPECT_EQ((*database)->Number("SELECT count(*) FROM search WHERE search MATCH 'm*'"), 1);
  EXPECT_EQ(SchemaFaults(**database, Migrations()), std::vector<std::string>{});
}

TEST(Schema, VersionsCountUpWithoutGaps) {
  std::int64_t expected = 1;
  for (const Migration& step : Migrations()) EXPECT_EQ(step.version, expected++);
}

}  // namespace
}  // namespace stemma::store
