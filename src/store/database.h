// Database: SQLite behind values: a connection, a statement, and its error codes as ours.
// In:  SQL and values.  Out: rows, or an Error that names the file.
// Tested by store/database_test.cc. Source: sqlite.org, "C-language Interface Specification".
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "stemma/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace stemma::store {

// What an SQLite result code means to the caller (extended codes too).
ErrorKind KindOf(int code);

// One prepared statement. Not thread-safe. REQUIRES: its Database outlives it.
class Statement {
 public:
  Statement(sqlite3_stmt* statement, const std::string* path) : statement_(statement), path_(path) {}

  // Parameters count from 1. The bytes must live until Reset or the end of the statement.
  Statement& Bind(int index, std::string_view text);
  Statement& Bind(int index, std::int64_t number);
  Statement& BindBlob(int index, std::string_view bytes);

  // True when there is a row to read, false at the end.
  Result<bool> Step();
  // Ready to run once more with new values.
  void Reset();

  // Columns count from 0. Views live until the next Step.
  [[nodiscard]] std::string_view Text(int column) const;
  [[nodiscard]] std::int64_t Number(int column) const;

 private:
  struct Finalizer {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Finalizer> statement_;
  const std::string* path_;
};

// One connection. Not thread-safe; owns its handle.
class Database {
 public:
  enum class Access : std::uint8_t { kRead, kWrite, kCreate };

  // Opens lazily: a file that is no database shows at the first statement. Errors: kUnreadable, kNoSpace.
  static Result<std::unique_ptr<Database>> Open(const std::string& path, Access access, int busy_timeout_ms);
  // A private database in memory.
  static Result<std::unique_ptr<Database>> OpenInMemory();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database();

  Result<Statement> Prepare(std::string_view sql) const;
  // Runs statements that give no rows, one after the other.
  Result<void> Execute(const std::string& sql) const;
  // The first column of the first row; 0 or empty when there is none.
  Result<std::int64_t> Number(std::string_view sql) const;
  // Whether there is a table of this name: a store of an older version lacks the later ones.
  [[nodiscard]] Result<bool> HasTable(std::string_view name) const;
  Result<std::string> Text(std::string_view sql) const;
  // Rows that the last statement changed.
  [[nodiscard]] std::int64_t Changes() const;
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  Database(sqlite3* handle, std::string path) : handle_(handle), path_(std::move(path)) {}
  static Result<std::unique_ptr<Database>> OpenUri(const std::string& name, const std::string& path, int flags,
                                                   int busy_timeout_ms);
  sqlite3* handle_;
  std::string path_;
};

// Rolls back unless Commit was reached.
class Transaction {
 public:
  // Waits for other writers as long as the busy timeout. Errors: kBusy.
  static Result<Transaction> Begin(const Database& database);
  Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();
  Result<void> Commit();

 private:
  explicit Transaction(const Database* database) : database_(database) {}
  const Database* database_;
};

}  // namespace stemma::store
