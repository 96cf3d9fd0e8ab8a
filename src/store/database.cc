#include "store/database.h"

#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <utility>

namespace stemma::store {
namespace {

struct Meaning {
  int code;
  ErrorKind kind;
  std::string_view advice;
};

constexpr std::array kMeanings = {
    Meaning{SQLITE_BUSY, ErrorKind::kBusy, "another process holds the store; try again later"},
    Meaning{SQLITE_LOCKED, ErrorKind::kBusy, "another process holds the store; try again later"},
    Meaning{SQLITE_FULL, ErrorKind::kNoSpace, "free space on the disk and try again; the store is as it was"},
    Meaning{SQLITE_IOERR, ErrorKind::kNoSpace, "check the disk and try again; the store is as it was"},
    Meaning{SQLITE_READONLY, ErrorKind::kNoSpace, "make the file and its directory writable"},
    Meaning{SQLITE_PERM, ErrorKind::kUnreadable, "check the rights of the file"},
    Meaning{SQLITE_AUTH, ErrorKind::kUnreadable, "check the rights of the file"},
    Meaning{SQLITE_CANTOPEN, ErrorKind::kUnreadable, "check the path and its rights"},
    Meaning{SQLITE_CORRUPT, ErrorKind::kCorrupt, "restore the store from a copy, or build it anew"},
    Meaning{SQLITE_NOTADB, ErrorKind::kCorrupt, "this is no store; check the path"},
    Meaning{SQLITE_TOOBIG, ErrorKind::kTooLarge, "split the input"},
    Meaning{SQLITE_INTERRUPT, ErrorKind::kInterrupted, "run it again"},
};

const Meaning& MeaningOf(int code) {
  static constexpr Meaning kOther{SQLITE_ERROR, ErrorKind::kInternal, "report it as a fault of the program"};
  for (const Meaning& m : kMeanings) {
    if (m.code == (code & 0xFF)) return m;  // extended codes keep the primary one in the low byte
  }
  return kOther;
}

std::unexpected<Error> Failure(int code, sqlite3* handle, const std::string& path) {
  const Meaning& meaning = MeaningOf(code);
  const char* why = handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
  return Fail(meaning.kind, path + ": " + why + "; " + std::string(meaning.advice));
}

// The path as a URI, for the one option that only URIs have.
std::string ImmutableUri(const std::string& path) {
  static constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char c : path) {
    if (c == '%' || c == '?' || c == '#') {
      uri += '%';
      uri += kDigits[static_cast<unsigned char>(c) >> 4];
      uri += kDigits[static_cast<unsigned char>(c) & 0xF];
    } else {
      uri += c;
    }
  }
  return uri + "?immutable=1";
}

bool FileExists(const std::string& path) { return ::access(path.c_str(), F_OK) == 0; }

int FlagsOf(Database::Access access) {
  switch (access) {
    case Database::Access::kRead:
      // A connection that can only read leaves the log's files behind; one that could write takes them away at its
      // end. SQLite opens for reading by itself where the file may not be written.
      return SQLITE_OPEN_READWRITE;
    case Database::Access::kWrite:
      return SQLITE_OPEN_READWRITE;
    case Database::Access::kCreate:
      return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  }
  return SQLITE_OPEN_READONLY;
}

}  // namespace

ErrorKind KindOf(int code) { return MeaningOf(code).kind; }

void Statement::Finalizer::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

// A view without data would bind NULL: empty text is text.
Statement& Statement::Bind(int index, std::string_view text) {
  const char* data = text.empty() ? "" : text.data();
  sqlite3_bind_text64(statement_.get(), index, data, text.size(), SQLITE_STATIC, SQLITE_UTF8);
  return *this;
}

Statement& Statement::Bind(int index, std::int64_t number) {
  sqlite3_bind_int64(statement_.get(), index, number);
  return *this;
}

Statement& Statement::BindBlob(int index, std::string_view bytes) {
  const char* data = bytes.empty() ? "" : bytes.data();
  sqlite3_bind_blob64(statement_.get(), index, data, bytes.size(), SQLITE_STATIC);
  return *this;
}

Result<bool> Statement::Step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return Failure(code, sqlite3_db_handle(statement_.get()), *path_);
}

void Statement::Reset() { sqlite3_reset(statement_.get()); }

std::string_view Statement::Text(int column) const {
  const auto* data = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return data == nullptr ? std::string_view() : std::string_view(data, static_cast<std::size_t>(size));
}

std::int64_t Statement::Number(int column) const { return sqlite3_column_int64(statement_.get(), column); }

Result<std::unique_ptr<Database>> Database::OpenUri(const std::string& name, const std::string& path, int flags,
                                                    int busy_timeout_ms) {
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(name.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  std::unique_ptr<Database> database(new Database(handle, path));  // closes the handle, also after a failure
  if (code != SQLITE_OK) return Failure(code, handle, path);
  sqlite3_busy_timeout(handle, busy_timeout_ms);
  // A store may come from a stranger: its schema runs no functions with side effects, and nothing writes into the
  // insides of the search's tables.
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  return database;
}

Result<std::unique_ptr<Database>> Database::Open(const std::string& path, Access access, int busy_timeout_ms) {
  // A path that starts with "file:" or ":memory:" is a file's name all the same.
  const std::string name = path.starts_with('/') ? path : "./" + path;
  auto database = OpenUri(name, path, FlagsOf(access), busy_timeout_ms);
  if (!database || access != Access::kRead) return database;
  const auto fenced = (*database)->Execute("PRAGMA query_only = ON; SELECT count(*) FROM sqlite_schema");
  const bool closed =
      !fenced && (fenced.error().kind == ErrorKind::kUnreadable || fenced.error().kind == ErrorKind::kNoSpace);
  if (!closed || FileExists(name + "-wal")) return database;
  // A write-ahead log needs a writable directory even to read. Nobody writes on a read-only medium: none is needed.
  return OpenUri(ImmutableUri(name), path, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, busy_timeout_ms);
}

Result<std::unique_ptr<Database>> Database::OpenInMemory() {
  return OpenUri(":memory:", "memory", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, 0);
}

Database::~Database() { sqlite3_close_v2(handle_); }

Result<Statement> Database::Prepare(std::string_view sql) const {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v2(handle_, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
  if (code != SQLITE_OK) return Failure(code, handle_, path_);
  return Statement(statement, &path_);
}

Result<void> Database::Execute(const std::string& sql) const {
  const int code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return Failure(code, handle_, path_);
  return {};
}

Result<std::int64_t> Database::Number(std::string_view sql) const {
  auto statement = Prepare(sql);
  if (!statement) return std::unexpected(statement.error());
  const auto row = statement->Step();
  if (!row) return std::unexpected(row.error());
  return *row ? statement->Number(0) : 0;
}

Result<bool> Database::HasTable(std::string_view name) const {
  auto statement = Prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?1");
  if (!statement) return std::unexpected(statement.error());
  const auto row = statement->Bind(1, name).Step();
  if (!row) return std::unexpected(row.error());
  return *row && statement->Number(0) > 0;
}

Result<std::string> Database::Text(std::string_view sql) const {
  auto statement = Prepare(sql);
  if (!statement) return std::unexpected(statement.error());
  const auto row = statement->Step();
  if (!row) return std::unexpected(row.error());
  return *row ? std::string(statement->Text(0)) : std::string();
}

std::int64_t Database::Changes() const { return sqlite3_changes64(handle_); }

Result<Transaction> Transaction::Begin(const Database& database) {
  // IMMEDIATE: the lock is taken here, where waiting helps, and not at the first write, where it cannot.
  if (const auto begun = database.Execute("BEGIN IMMEDIATE"); !begun) return std::unexpected(begun.error());
  return Transaction(&database);
}

Transaction::~Transaction() {
  // SQLite may have rolled back by itself (full disk); a second rollback then fails and changes nothing.
  if (database_ != nullptr) static_cast<void>(database_->Execute("ROLLBACK"));
}

Result<void> Transaction::Commit() {
  const auto done = database_->Execute("COMMIT");
  if (done) database_ = nullptr;
  return done;
}

}  // namespace stemma::store
