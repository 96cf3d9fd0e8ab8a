#include "store/views.h"

#include <algorithm>
#include <utility>

#include "base/digest.h"
#include "store/body.h"

namespace stemma::store {
namespace {

constexpr std::string_view kStampSetting = "views of";
// Marks around what was found: controls that no text has (the extract room lets none through, and the server makes
// pieces of them, so that one that slipped in could only mark wrongly).
constexpr char kOpen = '\x01';
constexpr char kClose = '\x02';
// Articles with the words up to which they are ranked: that reads the length of each of them.
constexpr std::uint64_t kMostRanked = 30'000;
// Words of a snippet.
constexpr std::string_view kSnippetSql =
    "SELECT snippet(found, -1, char(1), char(2), '\u2026', 32) FROM temp.found WHERE found MATCH ?1 AND rowid = ?2";

Result<void> Done(Result<bool> row) {
  if (!row) return std::unexpected(row.error());
  return {};
}

Snippet Pieces(std::string_view marked) {
  Snippet out;
  bool hit = false;
  std::string piece;
  const auto flush = [&] {
    if (!piece.empty()) out.push_back({std::exchange(piece, {}), hit});
  };
  for (const char c : marked) {
    if (c != kOpen && c != kClose) {
      piece += c;
      continue;
    }
    flush();
    hit = c == kOpen;
  }
  flush();
  return out;
}

// Lengths part the fields, so that no two sets give one text.
void AppendName(std::string_view id, std::string_view digest, std::string& all) {
  all.append(std::to_string(id.size())).append(" ").append(id).append(digest).append("\n");
}

}  // namespace

std::string DigestOf(std::vector<RecordName> names) {
  std::ranges::sort(names);
  std::string all;
  for (const RecordName& name : names) AppendName(name.id, name.digest, all);
  return Sha256Hex(all);
}

Result<bool> Views::Exists() const { return database_.HasTable("views"); }

Result<std::string> Views::RecordsDigest() const {
  // In the order of the index that the table has of them, which is that of DigestOf: `serve` waits for this.
  auto rows = database_.Prepare("SELECT id, digest FROM records ORDER BY id, digest");
  if (!rows) return std::unexpected(rows.error());
  std::string all;
  while (true) {
    const auto row = rows->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return Sha256Hex(all);
    AppendName(rows->Text(0), rows->Text(1), all);
  }
}

Result<std::string> Views::Stamp() const {
  auto row = database_.Prepare("SELECT value FROM settings WHERE name = ?1");
  if (!row) return std::unexpected(row.error());
  const auto there = row->Bind(1, kStampSetting).Step();
  if (!there) return std::unexpected(there.error());
  return *there ? std::string(row->Text(0)) : std::string();
}

Result<void> Views::SetStamp(std::string_view stamp) const {
  auto setting = database_.Prepare("INSERT OR REPLACE INTO settings (name, value) VALUES (?1, ?2)");
  if (!setting) return std::unexpected(setting.error());
  return Done(setting->Bind(1, kStampSetting).Bind(2, stamp).Step());
}

Result<void> Views::Forget() const {
  auto gone = database_.Prepare("DELETE FROM settings WHERE name = ?1");
  if (!gone) return std::unexpected(gone.error());
  return Done(gone->Bind(1, kStampSetting).Step());
}

Result<std::optional<std::string>> Views::Read(std::string_view path) const {
  auto row = database_.Prepare("SELECT size, body FROM views WHERE path <= ?1 ORDER BY path DESC LIMIT 1");
  if (!row) return std::unexpected(row.error());
  const auto there = row->Bind(1, path).Step();
  if (!there) return std::unexpected(there.error());
  if (!*there) return std::nullopt;
  const auto block = Unpack(row->Text(1), static_cast<std::uint64_t>(row->Number(0)));
  if (!block)
    return Fail(ErrorKind::kCorrupt, database_.path() + ": a row of views: " + block.error().message +
                                         "; run \"stemma report\" on the store to make the views anew");
  return FindDocument(*block, path);
}

Result<SearchAnswer> Views::Search(std::string_view expression, std::uint64_t offset, std::uint64_t limit) const {
  SearchAnswer out;
  auto count = database_.Prepare("SELECT count(*) FROM search WHERE search MATCH ?1");
  if (!count) return std::unexpected(count.error());
  if (auto row = count->Bind(1, expression).Step(); !row) return std::unexpected(row.error());
  out.total = static_cast<std::uint64_t>(count->Number(0));
  // A word of the title weighs as much as five of the text; ties go to the earlier id. What stands in nearly every
  // article ranks none of them.
  const std::string order = out.total > kMostRanked ? "search.rowid" : "bm25(search, 5.0, 1.0), search.rowid";
  auto rows = database_.Prepare(
      "SELECT article, story FROM search JOIN searched ON searched.number = search.rowid WHERE search MATCH ?1 "
      "ORDER BY " +
      order + " LIMIT ?2 OFFSET ?3");
  if (!rows) return std::unexpected(rows.error());
  rows->Bind(1, expression).Bind(2, static_cast<std::int64_t>(limit)).Bind(3, static_cast<std::int64_t>(offset));
  while (true) {
    const auto row = rows->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return out;
    out.hits.push_back({std::string(rows->Text(0)), std::string(rows->Text(1))});
  }
}

Result<std::vector<Snippet>> Views::Snippets(std::string_view expression, std::span<const SearchText> texts) const {
  // In a database of its own: the same tokens and the same query as in the store, over the few texts that are shown.
  const auto scratch = Database::OpenInMemory();
  if (!scratch) return std::unexpected(scratch.error());
  if (auto made = (*scratch)->Execute(
          "CREATE VIRTUAL TABLE temp.found USING fts5(title, text, tokenize='unicode61 remove_diacritics 2')");
      !made)
    return std::unexpected(made.error());
  auto insert = (*scratch)->Prepare("INSERT INTO temp.found (rowid, title, text) VALUES (?1, ?2, ?3)");
  if (!insert) return std::unexpected(insert.error());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    auto put = insert->Bind(1, static_cast<std::int64_t>(i) + 1).Bind(2, texts[i].title).Bind(3, texts[i].text).Step();
    insert->Reset();
    if (!put) return std::unexpected(put.error());
  }
  auto read = (*scratch)->Prepare(kSnippetSql);
  if (!read) return std::unexpected(read.error());
  std::vector<Snippet> out;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto row = read->Bind(1, expression).Bind(2, static_cast<std::int64_t>(i) + 1).Step();
    if (!row) return std::unexpected(row.error());
    out.push_back(*row ? Pieces(read->Text(0)) : Snippet());
    read->Reset();
  }
  return out;
}

Result<std::vector<std::string>> Views::Faults() const {
  std::vector<std::string> faults;
  const auto there = Exists();
  if (!there) return std::unexpected(there.error());
  if (!*there) return faults;
  auto rows = database_.Prepare("SELECT path, size, body FROM views ORDER BY path");
  if (!rows) return std::unexpected(rows.error());
  while (true) {
    const auto row = rows->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return faults;
    const std::string path(rows->Text(0));
    const auto block = Unpack(rows->Text(2), static_cast<std::uint64_t>(rows->Number(1)));
    const bool whole = block && FindDocument(*block, path).value_or(std::nullopt).has_value();
    if (!whole) faults.push_back("the view \"" + path + "\" is damaged; run \"stemma report\" to make the views anew");
  }
}

Result<std::int64_t> Views::Size() const {
  return database_.Number("SELECT coalesce(sum(length(body)), 0) FROM views");
}

}  // namespace stemma::store
