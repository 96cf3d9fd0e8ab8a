#include "store/hand.h"

#include <algorithm>
#include <map>

namespace stemma::store {
namespace {

constexpr std::string_view kUndo = "undo";

HandRow ReadRow(const Statement& row) {
  HandRow out;
  out.entry = row.Number(0);
  out.time = row.Text(1);
  out.author = row.Text(2);
  out.kind = row.Text(3);
  out.story = row.Text(4);
  out.target = row.Text(5);
  out.text = row.Text(6);
  return out;
}

}  // namespace

Result<bool> Hand::Exists() const { return database_.HasTable("hand"); }

Result<std::vector<HandRow>> Hand::All() const {
  std::vector<HandRow> out;
  const auto there = Exists();
  if (!there) return std::unexpected(there.error());
  if (!*there) return out;
  auto rows = database_.Prepare(
      "SELECT entry, time, author, kind, story, target, text, coalesce(undoes, 0) FROM hand ORDER BY entry");
  if (!rows) return std::unexpected(rows.error());
  while (true) {
    const auto row = rows->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return out;
    const std::int64_t undoes = rows->Number(7);
    if (undoes == 0) {
      out.push_back(ReadRow(*rows));
      continue;
    }
    const auto at = std::ranges::find(out, undoes, &HandRow::entry);
    if (at != out.end()) at->undone = true;
  }
}

Result<std::int64_t> Hand::Add(const HandRow& row) {
  auto transaction = Transaction::Begin(database_);
  if (!transaction) return std::unexpected(transaction.error());
  const auto count = database_.Number("SELECT count(*) FROM hand");
  if (!count) return std::unexpected(count.error());
  if (*count >= kMaxHandRows)
    return Fail(ErrorKind::kTooLarge, database_.path() + ": the hand has " + std::to_string(kMaxHandRows) +
                                          " entries, which is the most it takes");
  auto insert =
      database_.Prepare("INSERT INTO hand (time, author, kind, story, target, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
  if (!insert) return std::unexpected(insert.error());
  insert->Bind(1, row.time).Bind(2, row.author).Bind(3, row.kind).Bind(4, row.story);
  if (auto put = insert->Bind(5, row.target).Bind(6, row.text).Step(); !put) return std::unexpected(put.error());
  const auto number = database_.Number("SELECT max(entry) FROM hand");
  if (!number) return std::unexpected(number.error());
  insert->Reset();
  if (auto done = transaction->Commit(); !done) return std::unexpected(done.error());
  return *number;
}

Result<void> Hand::Undo(std::int64_t entry, const std::string& time, const std::string& author) {
  auto transaction = Transaction::Begin(database_);
  if (!transaction) return std::unexpected(transaction.error());
  const auto all = All();
  if (!all) return std::unexpected(all.error());
  const auto at = std::ranges::find(*all, entry, &HandRow::entry);
  if (at == all->end())
    return Fail(ErrorKind::kInvalidArgument, "the hand has no entry " + std::to_string(entry) + "; read the list anew");
  if (at->undone) return {};
  auto insert = database_.Prepare(
      "INSERT INTO hand (time, author, kind, story, target, text, undoes) VALUES (?1, ?2, ?3, ?4, '{}', '', ?5)");
  if (!insert) return std::unexpected(insert.error());
  insert->Bind(1, time).Bind(2, author).Bind(3, kUndo).Bind(4, at->story).Bind(5, entry);
  if (auto put = insert->Step(); !put) return std::unexpected(put.error());
  insert->Reset();
  return transaction->Commit();
}

Result<void> Hand::CopyTo(Hand& other) const {
  const auto there = Exists();
  if (!there || !*there) return there ? Result<void>{} : std::unexpected(there.error());
  auto rows = database_.Prepare(
      "SELECT entry, time, author, kind, story, target, text, coalesce(undoes, 0) FROM hand ORDER BY entry");
  if (!rows) return std::unexpected(rows.error());
  auto transaction = Transaction::Begin(other.database_);
  if (!transaction) return std::unexpected(transaction.error());
  auto insert = other.database_.Prepare(
      "INSERT INTO hand (entry, time, author, kind, story, target, text, undoes) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, nullif(?8, 0))");
  if (!insert) return std::unexpected(insert.error());
  while (true) {
    const auto row = rows->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) break;
    const HandRow from = ReadRow(*rows);
    insert->Bind(1, from.entry).Bind(2, from.time).Bind(3, from.author).Bind(4, from.kind).Bind(5, from.story);
    auto put = insert->Bind(6, from.target).Bind(7, from.text).Bind(8, rows->Number(7)).Step();
    insert->Reset();
    if (!put) return std::unexpected(put.error());
  }
  return transaction->Commit();
}

}  // namespace stemma::store
