#include "store/views_update.h"

#include <string>

namespace stemma::store {

Result<ViewsUpdate> ViewsUpdate::Begin(const Database& database) {
  const auto made = database.Execute(
      "DROP TABLE IF EXISTS temp.coming; "
      "CREATE TEMP TABLE coming (path TEXT PRIMARY KEY, size INTEGER NOT NULL, body BLOB NOT NULL) STRICT");
  if (!made) return std::unexpected(made.error());
  return ViewsUpdate(database);
}

Result<void> ViewsUpdate::Put(std::span<const ViewRow> rows) const {
  auto insert = database_->Prepare("INSERT INTO temp.coming (path, size, body) VALUES (?1, ?2, ?3)");
  if (!insert) return std::unexpected(insert.error());
  for (const ViewRow& row : rows) {
    auto put = insert->Bind(1, row.path).Bind(2, static_cast<std::int64_t>(row.size)).BindBlob(3, row.body).Step();
    insert->Reset();
    if (!put) return std::unexpected(put.error());
  }
  return {};
}

Result<void> ViewsUpdate::PutTexts(std::size_t count, const TextFeed& text) const {
  auto name = database_->Prepare("INSERT INTO searched (number, article, story) VALUES (?1, ?2, ?3)");
  if (!name) return std::unexpected(name.error());
  auto insert = database_->Prepare("INSERT INTO search (rowid, title, text) VALUES (?1, ?2, ?3)");
  if (!insert) return std::unexpected(insert.error());
  for (std::size_t i = 0; i < count; ++i) {
    const SearchText one = text(i);
    const auto number = static_cast<std::int64_t>(i) + 1;
    auto named = name->Bind(1, number).Bind(2, one.article).Bind(3, one.story).Step();
    name->Reset();
    if (!named) return std::unexpected(named.error());
    auto put = insert->Bind(1, number).Bind(2, one.title).Bind(3, one.text).Step();
    insert->Reset();
    if (!put) return std::unexpected(put.error());
  }
  return {};
}

Result<void> ViewsUpdate::Finish(std::string_view records, std::string_view stamp, std::size_t texts,
                                 const TextFeed& text) const {
  auto transaction = Transaction::Begin(*database_);
  if (!transaction) return std::unexpected(transaction.error());
  const auto now = Views(*database_).RecordsDigest();
  if (!now) return std::unexpected(now.error());
  if (*now != records)
    return Fail(ErrorKind::kInvalidArgument,
                database_->path() + ": the store grew while it was analysed; run it again");
  if (auto gone = database_->Execute("DELETE FROM views; DELETE FROM searched; "
                                     "INSERT INTO search (search) VALUES ('delete-all'); "
                                     "INSERT INTO views (path, size, body) SELECT path, size, body FROM temp.coming "
                                     "ORDER BY path; DELETE FROM temp.coming");
      !gone)
    return gone;
  if (auto put = PutTexts(texts, text); !put) return put;
  if (auto set = Views(*database_).SetStamp(stamp); !set) return set;
  return transaction->Commit();
}

}  // namespace stemma::store
