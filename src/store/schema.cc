#include "store/schema.h"

#include <array>
#include <map>

namespace stemma::store {
namespace {

// Version 1. `body` is one zstd frame with its checksum; `body_size` the bytes before compression.
constexpr std::string_view kFirst = R"sql(
CREATE TABLE records (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  digest TEXT NOT NULL,
  path TEXT NOT NULL,
  uri TEXT NOT NULL,
  record INTEGER NOT NULL,
  captured_at TEXT NOT NULL,
  media_type TEXT NOT NULL,
  charset TEXT NOT NULL,
  kind INTEGER NOT NULL,
  body_size INTEGER NOT NULL,
  body BLOB NOT NULL,
  UNIQUE (id, digest)
) STRICT;
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
)sql";

// Version 2: the index, by which a text is compared with the store without cutting every record anew. All of it is
// computed from `records` and may be thrown away. `articles`: what a record was cut into; `article` is empty where that
// was nothing. Its number is never used again: entries of numbers in `dropped` are dead. `segments` and `entries`:
// sorted runs of entries, cut into blobs by the leading `bits` of the hash.
constexpr std::string_view kIndex = R"sql(
CREATE TABLE articles (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  record INTEGER NOT NULL UNIQUE REFERENCES records (key),
  host TEXT NOT NULL,
  size INTEGER NOT NULL,
  article BLOB NOT NULL
) STRICT;
CREATE INDEX articles_by_host ON articles (host) WHERE host <> '';
CREATE TABLE dropped (number INTEGER PRIMARY KEY) STRICT;
CREATE TABLE segments (segment INTEGER PRIMARY KEY, bits INTEGER NOT NULL, entries INTEGER NOT NULL) STRICT;
CREATE TABLE entries (
  segment INTEGER NOT NULL REFERENCES segments (segment),
  part INTEGER NOT NULL,
  block BLOB NOT NULL,
  PRIMARY KEY (segment, part)
) STRICT;
)sql";

// Version 3: the views (what the page shows, computed and thrown away like the index), the search over the texts, and
// the analyst's hand, which is never computed, changed or thrown away. `views`: a row holds the documents from its path
// up to the next row's. `search` keeps no text of its own: `searched` names the article of each of its rows.
constexpr std::string_view kViews = R"sql(
CREATE TABLE views (path TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, body BLOB NOT NULL) STRICT;
CREATE VIRTUAL TABLE search USING fts5(title, text, content='', tokenize='unicode61 remove_diacritics 2');
CREATE TABLE searched (number INTEGER PRIMARY KEY, article TEXT NOT NULL, story TEXT NOT NULL) STRICT;
CREATE TABLE hand (
  entry INTEGER PRIMARY KEY AUTOINCREMENT,
  time TEXT NOT NULL,
  author TEXT NOT NULL,
  kind TEXT NOT NULL,
  story TEXT NOT NULL,
  target TEXT NOT NULL,
  text TEXT NOT NULL,
  undoes INTEGER REFERENCES hand (entry)
) STRICT;
CREATE TRIGGER hand_stays BEFORE UPDATE ON hand BEGIN SELECT RAISE(ABORT, 'an entry of the hand is never changed'); END;
CREATE TRIGGER hand_is_kept BEFORE DELETE ON hand BEGIN SELECT RAISE(ABORT, 'an entry of the hand is never removed'); END;
)sql";

// Version 4: beginnings of one and two letters have an index of their own. Without, a search for "s*" puts the places of
// every such word together each time it is asked, three times over. The search is made anew with the views.
constexpr std::string_view kBeginnings = R"sql(
DROP TABLE search;
CREATE VIRTUAL TABLE search USING
  fts5(title, text, content='', tokenize='unicode61 remove_diacritics 2', prefix='1 2');
DELETE FROM searched;
DELETE FROM settings WHERE name = 'views of';
)sql";

constexpr std::array kMigrations = {Migration{1, "records, settings, migrations", kFirst},
                                    Migration{2, "index", kIndex}, Migration{3, "views, search, hand", kViews},
                                    Migration{4, "search by beginnings", kBeginnings}};

std::unexpected<Error> NoStore(const Database& database) {
  return Fail(ErrorKind::kCorrupt, database.path() + ": this file is not a Stemma store; check the path");
}

std::unexpected<Error> Newer(const Database& database, std::int64_t found, std::int64_t known) {
  return Fail(ErrorKind::kNewerVersion, database.path() + ": the store has version " + std::to_string(found) +
                                            ", this program knows up to " + std::to_string(known) + "; upgrade stemma");
}

struct Mark {
  std::int64_t application = 0;
  std::int64_t version = 0;
  bool empty = true;
};

Result<Mark> ReadMark(const Database& database) {
  const auto application = database.Number("PRAGMA application_id");
  if (!application) return std::unexpected(application.error());
  const auto version = database.Number("PRAGMA user_version");
  if (!version) return std::unexpected(version.error());
  const auto tables = database.Number("SELECT count(*) FROM sqlite_schema");
  if (!tables) return std::unexpected(tables.error());
  return Mark{*application, *version, *tables == 0};
}

// A fresh file has no number, no version and no tables; all else must bear our number.
bool IsFresh(const Mark& mark) { return mark.empty && mark.application == 0 && mark.version == 0; }

Result<void> Apply(const Database& database, const Migration& step) {
  if (auto done = database.Execute(std::string(step.sql)); !done) return done;
  auto insert = database.Prepare("INSERT INTO migrations (version, name) VALUES (?1, ?2)");
  if (!insert) return std::unexpected(insert.error());
  const auto row = insert->Bind(1, step.version).Bind(2, step.name).Step();
  if (!row) return std::unexpected(row.error());
  return database.Execute("PRAGMA user_version = " + std::to_string(step.version));
}

using Objects = std::map<std::string, std::string>;  // "table records" -> its SQL

Result<Objects> ReadObjects(const Database& database) {
  // What SQLite makes for `search` by itself has other forms in other versions of SQLite.
  auto rows = database.Prepare(
      "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'search\\_%' ESCAPE '\\'");
  if (!rows) return std::unexpected(rows.error());
  Objects objects;
  while (true) {
    const auto row = rows->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return objects;
    objects.emplace(rows->Text(0), rows->Text(1));
  }
}

}  // namespace

std::span<const Migration> Migrations() { return kMigrations; }

Result<void> Migrate(const Database& database, std::span<const Migration> migrations) {
  auto transaction = Transaction::Begin(database);
  if (!transaction) return std::unexpected(transaction.error());
  const auto mark = ReadMark(database);  // inside: two programs may create the same file at once
  if (!mark) return std::unexpected(mark.error());
  if (!IsFresh(*mark) && mark->application != kApplicationId) return NoStore(database);
  if (mark->version > migrations.back().version) return Newer(database, mark->version, migrations.back().version);
  if (mark->version == migrations.back().version) return {};
  const auto marked = database.Execute("PRAGMA application_id = " + std::to_string(kApplicationId));
  if (!marked) return marked;
  for (const Migration& step : migrations) {
    if (step.version <= mark->version) continue;
    if (const auto done = Apply(database, step); !done) return done;
  }
  return transaction->Commit();
}

Result<void> CheckVersion(const Database& database, std::span<const Migration> migrations) {
  const auto mark = ReadMark(database);
  if (!mark) return std::unexpected(mark.error());
  if (mark->application != kApplicationId || mark->version < 1) return NoStore(database);
  const std::int64_t known = migrations.back().version;
  if (mark->version > known) return Newer(database, mark->version, known);
  if (mark->version == known) return {};
  return Fail(ErrorKind::kInvalidArgument,
              database.path() + ": an older program wrote the store; run \"stemma add\" on it once to renew it");
}

Result<std::vector<std::string>> SchemaFaults(const Database& database, std::span<const Migration> migrations) {
  auto model = Database::OpenInMemory();
  if (!model) return std::unexpected(model.error());
  if (const auto built = Migrate(**model, migrations); !built) return std::unexpected(built.error());
  auto wanted = ReadObjects(**model);
  auto found = ReadObjects(database);
  if (!wanted) return std::unexpected(wanted.error());
  if (!found) return std::unexpected(found.error());
  std::vector<std::string> faults;
  for (const auto& [name, sql] : *wanted) {
    const auto at = found->find(name);
    if (at == found->end())
      faults.push_back("the " + name + " is missing");
    else if (at->second != sql)
      faults.push_back("the " + name + " is not as this version makes it");
  }
  for (const auto& [name, sql] : *found) {
    if (!wanted->contains(name)) faults.push_back("the " + name + " does not belong in a store");
  }
  return faults;
}

}  // namespace stemma::store
