#include "store/store.h"

#include <sys/stat.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/digest.h"
#include "store/body.h"
#include "store/database.h"
#include "store/schema.h"

namespace stemma::store {

struct Store::Handle {
  std::unique_ptr<Database> database;
  bool writable = false;

  ~Handle() {
    // So that the file alone is the whole store. Fails when another process reads; that one does it then.
    if (!database || !writable) return;
    static_cast<void>(database->Execute("PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)"));
  }
};

namespace {

constexpr std::string_view kInsert =
    "INSERT OR IGNORE INTO records (id, digest, path, uri, record, captured_at, media_type, charset, kind, body_size, "
    "body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
// The same bytes from two places: the earliest capture stays, whichever was added first.
constexpr std::string_view kKeepEarliest =
    "UPDATE records SET path = ?3, uri = ?4, record = ?5, captured_at = ?6, media_type = ?7, charset = ?8, kind = ?9 "
    "WHERE id = ?1 AND digest = ?2 AND (?6, ?3, ?5) < (captured_at, path, record)";
constexpr std::string_view kSelect =
    "SELECT id, digest, path, uri, record, captured_at, media_type, charset, kind, body_size, body FROM records "
    "ORDER BY id, captured_at, digest";

constexpr std::string_view kSelectOne =
    "SELECT id, digest, path, uri, record, captured_at, media_type, charset, kind, body_size, body FROM records "
    "WHERE key = ?1";

std::unexpected<Error> DamagedRecord(const Database& database, const std::string& id, const Error& error) {
  return Fail(ErrorKind::kCorrupt, database.path() + ": record \"" + id + "\": " + error.message +
                                       "; run \"stemma check\" and restore a copy");
}

bool Exists(const std::string& path) {
  struct stat status{};
  return ::stat(path.c_str(), &status) == 0;
}

void BindRecord(Statement& statement, const RawRecord& r) {
  statement.Bind(1, r.id).Bind(2, r.digest).Bind(3, r.path).Bind(4, r.uri);
  statement.Bind(5, static_cast<std::int64_t>(r.record)).Bind(6, r.captured_at).Bind(7, r.media_type);
  statement.Bind(8, r.charset).Bind(9, static_cast<std::int64_t>(r.kind));
}

// All but the body.
RawRecord ReadRecord(const Statement& row) {
  RawRecord r;
  r.id = row.Text(0);
  r.digest = row.Text(1);
  r.path = row.Text(2);
  r.uri = row.Text(3);
  r.record = static_cast<std::uint64_t>(row.Number(4));
  r.captured_at = row.Text(5);
  r.media_type = row.Text(6);
  r.charset = row.Text(7);
  r.kind = static_cast<RecordKind>(row.Number(8));
  return r;
}

Result<std::string> ReadBody(const Statement& row) {
  return Unpack(row.Text(10), static_cast<std::uint64_t>(row.Number(9)));
}

// Sets the write-ahead log unless it is set. The change needs the file alone, and does not always wait by itself.
Result<void> UseWriteAheadLog(const Database& database) {
  const auto mode = database.Text("PRAGMA journal_mode");
  if (!mode) return std::unexpected(mode.error());
  if (*mode == "wal") return {};
  return database.Execute("PRAGMA journal_mode = WAL");
}

// Brings an open file to the current version. Another program's file is not changed, not even its journal mode.
Result<void> Prepare(const Database& database, Store::Mode mode) {
  const auto version = CheckVersion(database, Migrations());
  const bool older = !version && version.error().kind == ErrorKind::kInvalidArgument;
  // Every step so far only added tables that are not needed to read the records.
  if (mode == Store::Mode::kReadOnly) return older ? Result<void>{} : version;
  if (!version && !older && mode == Store::Mode::kReadWrite) return version;
  if (!version) {
    if (const auto done = Migrate(database, Migrations()); !done) return done;
  }
  if (const auto done = UseWriteAheadLog(database); !done && done.error().kind != ErrorKind::kBusy) return done;
  return database.Execute("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
}

Result<std::uint64_t> AddAll(const Database& database, std::span<const RawRecord> records) {
  auto insert = database.Prepare(kInsert);
  if (!insert) return std::unexpected(insert.error());
  auto keep = database.Prepare(kKeepEarliest);
  if (!keep) return std::unexpected(keep.error());
  std::uint64_t added = 0;
  bool touched = false;
  for (const RawRecord& record : records) {
    const std::string packed = Pack(record.body);
    BindRecord(*insert, record);
    insert->Bind(10, static_cast<std::int64_t>(record.body.size())).BindBlob(11, packed);
    const auto inserted = insert->Step();
    const bool is_new = database.Changes() > 0;
    insert->Reset();
    if (!inserted) return std::unexpected(inserted.error());
    added += is_new ? 1 : 0;
    if (is_new) continue;
    BindRecord(*keep, record);
    const auto kept = keep->Step();
    const bool changed = database.Changes() > 0;
    keep->Reset();
    if (!kept) return std::unexpected(kept.error());
    if (!changed) continue;
    if (auto gone = Index(database).Forget(record.id, record.digest); !gone) return std::unexpected(gone.error());
    if (auto stale = Views(database).Forget(); !stale) return std::unexpected(stale.error());
    touched = true;
  }
  if (!touched && added == 0) return added;
  if (auto marked = Index(database).MarkIncomplete(); !marked) return std::unexpected(marked.error());
  return added;
}

constexpr std::int64_t kKinds = 4;  // of RecordKind

std::string RecordFault(const Statement& row) {
  const std::string name = "record \"" + std::string(row.Text(0)) + "\": ";
  const auto body = ReadBody(row);
  if (!body) return name + body.error().message;
  if ("sha256:" + Sha256Hex(*body) != row.Text(1)) return name + "its digest does not match its bytes";
  if (row.Number(8) < 0 || row.Number(8) >= kKinds) return name + "its kind is not known";
  return {};
}

// Adds the rows of a PRAGMA that lists faults; its own failure is a fault too.
void AddPragma(const Database& database, std::string_view pragma, std::vector<std::string>& faults) {
  auto rows = database.Prepare(pragma);
  if (!rows) {
    faults.push_back(rows.error().message);
    return;
  }
  while (true) {
    const auto row = rows->Step();
    if (!row) faults.push_back(row.error().message);
    if (!row || !*row) return;
    if (rows->Text(0) != "ok") faults.emplace_back(rows->Text(0));
  }
}

void AddFaults(const Result<std::vector<std::string>>& found, std::vector<std::string>& faults) {
  if (!found)
    faults.push_back(found.error().message);
  else
    faults.insert(faults.end(), found->begin(), found->end());
}

void AddRecords(const Database& database, std::vector<std::string>& faults) {
  auto rows = database.Prepare(kSelect);
  if (!rows) {
    faults.push_back(rows.error().message);
    return;
  }
  while (true) {
    const auto row = rows->Step();
    if (!row) faults.push_back(row.error().message);
    if (!row || !*row) return;
    if (std::string fault = RecordFault(*rows); !fault.empty()) faults.push_back(std::move(fault));
  }
}

}  // namespace

Store::Store(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::Open(const std::string& path, Mode mode, int busy_timeout_ms) {
  if (mode != Mode::kCreate && !Exists(path)) {
    return Fail(ErrorKind::kUnreadable, path + ": there is no such store; check the path");
  }
  auto access = Database::Access::kRead;
  if (mode == Mode::kReadWrite) access = Database::Access::kWrite;
  if (mode == Mode::kCreate) access = Database::Access::kCreate;
  auto database = Database::Open(path, access, busy_timeout_ms);
  if (!database) return std::unexpected(database.error());
  if (const auto ready = Prepare(**database, mode); !ready) return std::unexpected(ready.error());
  auto handle = std::make_unique<Handle>();
  handle->database = std::move(*database);
  handle->writable = mode != Mode::kReadOnly;
  return Store(std::move(handle));
}

Result<Store> Store::OpenInMemory() {
  auto database = Database::OpenInMemory();
  if (!database) return std::unexpected(database.error());
  if (auto made = Migrate(**database, Migrations()); !made) return std::unexpected(made.error());
  auto handle = std::make_unique<Handle>();
  handle->database = std::move(*database);
  return Store(std::move(handle));
}

Result<std::uint64_t> Store::Add(std::span<const RawRecord> records) {
  auto transaction = Transaction::Begin(*handle_->database);
  if (!transaction) return std::unexpected(transaction.error());
  const auto added = AddAll(*handle_->database, records);
  if (!added) return added;
  if (const auto done = transaction->Commit(); !done) return std::unexpected(done.error());
  return added;
}

Result<std::vector<RawRecord>> Store::Records() const {
  auto rows = handle_->database->Prepare(kSelect);
  if (!rows) return std::unexpected(rows.error());
  std::vector<RawRecord> records;
  while (true) {
    const auto row = rows->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return records;
    records.push_back(ReadRecord(*rows));
    auto body = ReadBody(*rows);
    if (!body) return DamagedRecord(*handle_->database, records.back().id, body.error());
    records.back().body = std::move(*body);
  }
}

Result<std::vector<StoredRecord>> Store::RecordsOf(std::vector<std::int64_t> keys) const {
  std::ranges::sort(keys);
  auto rows = handle_->database->Prepare(kSelectOne);
  if (!rows) return std::unexpected(rows.error());
  std::vector<StoredRecord> out;
  for (const std::int64_t key : keys) {
    const auto row = rows->Bind(1, key).Step();
    if (!row) return std::unexpected(row.error());
    if (*row) {
      out.push_back({key, ReadRecord(*rows)});
      auto body = ReadBody(*rows);
      if (!body) return DamagedRecord(*handle_->database, out.back().record.id, body.error());
      out.back().record.body = std::move(*body);
    }
    rows->Reset();
  }
  return out;
}

Result<std::vector<StoredRecord>> Store::Names() const {
  auto rows = handle_->database->Prepare("SELECT key, id, digest FROM records ORDER BY key");
  if (!rows) return std::unexpected(rows.error());
  std::vector<StoredRecord> out;
  while (true) {
    const auto row = rows->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return out;
    StoredRecord& name = out.emplace_back();
    name.key = rows->Number(0);
    name.record.id = rows->Text(1);
    name.record.digest = rows->Text(2);
  }
}

Result<std::vector<RawRecord>> Store::NamesLike(const std::string& id) const {
  auto rows = handle_->database->Prepare(
      "SELECT id, digest, path, uri, record, captured_at, media_type, charset, kind FROM records WHERE id = ?1 OR (id "
      ">= "
      "?1 || '#' AND id < ?1 || '$') ORDER BY id, captured_at, digest");
  if (!rows) return std::unexpected(rows.error());
  rows->Bind(1, id);
  std::vector<RawRecord> out;
  while (true) {
    const auto row = rows->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return out;
    out.push_back(ReadRecord(*rows));
  }
}

Index Store::index() const { return Index(*handle_->database); }
Views Store::views() const { return Views(*handle_->database); }
Result<ViewsUpdate> Store::UpdateViews() const { return ViewsUpdate::Begin(*handle_->database); }
Hand Store::hand() const { return Hand(*handle_->database); }

Result<std::int64_t> Store::DataVersion() const { return handle_->database->Number("PRAGMA data_version"); }
Result<void> Store::BeginRead() const { return handle_->database->Execute("BEGIN"); }
void Store::EndRead() const { static_cast<void>(handle_->database->Execute("COMMIT")); }

Result<std::uint64_t> Store::Count() const {
  const auto count = handle_->database->Number("SELECT count(*) FROM records");
  if (!count) return std::unexpected(count.error());
  return static_cast<std::uint64_t>(*count);
}

Result<std::string> Store::Setting(const std::string& name) const {
  auto statement = handle_->database->Prepare("SELECT value FROM settings WHERE name = ?1");
  if (!statement) return std::unexpected(statement.error());
  const auto row = statement->Bind(1, name).Step();
  if (!row) return std::unexpected(row.error());
  return *row ? std::string(statement->Text(0)) : std::string();
}

Result<void> Store::SetSetting(const std::string& name, const std::string& value) {
  auto statement = handle_->database->Prepare("INSERT OR REPLACE INTO settings (name, value) VALUES (?1, ?2)");
  if (!statement) return std::unexpected(statement.error());
  const auto row = statement->Bind(1, name).Bind(2, value).Step();
  if (!row) return std::unexpected(row.error());
  return {};
}

Result<std::vector<std::string>> Store::Check() const {
  const Database& database = *handle_->database;
  std::vector<std::string> faults;
  AddPragma(database, "PRAGMA integrity_check", faults);
  AddPragma(database, "PRAGMA foreign_key_check", faults);
  const auto version = database.Number("PRAGMA user_version");
  const auto steps = version ? std::clamp<std::size_t>(static_cast<std::size_t>(*version), 1, Migrations().size()) : 1;
  AddFaults(SchemaFaults(database, Migrations().first(steps)), faults);
  AddRecords(database, faults);
  AddFaults(Index(database).Faults(), faults);
  AddFaults(Views(database).Faults(), faults);
  return faults;
}

}  // namespace stemma::store
