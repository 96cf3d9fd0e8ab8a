#include "store/index.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "store/body.h"
#include "store/packed_article.h"

namespace stemma::store {
namespace {

static_assert(std::endian::native == std::endian::little, "entries lie on disk as they lie in memory");

constexpr std::string_view kHow = "index how";
constexpr std::string_view kComplete = "index complete";
// Entries in a block, about: 6 kB, two pages of SQLite. Smaller: more rows; larger: more is read for one hash.
constexpr std::size_t kBlockEntries = 256;
constexpr int kMostBits = 24;
// A new segment takes in every older one that is at most so many times as large: an entry is written again about
// log2(entries) times over the life of a store, and a store of n entries has about as many segments.
constexpr std::size_t kMergeRatio = 2;

std::int64_t PartOf(std::uint64_t hash, int bits) {
  return bits == 0 ? 0 : static_cast<std::int64_t>(hash >> (64 - bits));
}

std::unexpected<Error> Damaged(const Database& database) {
  return Fail(ErrorKind::kCorrupt, database.path() + ": the index is damaged; run \"stemma check\"");
}

// Runs one statement to its end.
Result<void> Finish(Statement& statement) {
  const auto row = statement.Step();
  statement.Reset();
  if (!row) return std::unexpected(row.error());
  return {};
}

Result<std::vector<std::int64_t>> Numbers(Statement& statement) {
  std::vector<std::int64_t> out;
  while (true) {
    const auto row = statement.Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) break;
    out.push_back(statement.Number(0));
  }
  statement.Reset();
  return out;
}

}  // namespace

Result<std::vector<IndexEntry>> ReadEntries(std::string_view block) {
  if (block.size() % sizeof(IndexEntry) != 0) return Fail(ErrorKind::kCorrupt, "a block of the index is cut short");
  std::vector<IndexEntry> out(block.size() / sizeof(IndexEntry));
  if (!out.empty()) std::memcpy(out.data(), block.data(), block.size());
  if (!std::ranges::is_sorted(out)) return Fail(ErrorKind::kCorrupt, "a block of the index is out of order");
  return out;
}

Result<bool> Index::Exists() const {
  const auto version = database_.Number("PRAGMA user_version");
  if (!version) return std::unexpected(version.error());
  return *version >= 2;
}

Result<std::string> Index::Setting(std::string_view name) const {
  auto statement = database_.Prepare("SELECT value FROM settings WHERE name = ?1");
  if (!statement) return std::unexpected(statement.error());
  const auto row = statement->Bind(1, name).Step();
  if (!row) return std::unexpected(row.error());
  return *row ? std::string(statement->Text(0)) : std::string();
}

Result<void> Index::Set(std::string_view name, std::string_view value) const {
  auto statement = database_.Prepare("INSERT OR REPLACE INTO settings (name, value) VALUES (?1, ?2)");
  if (!statement) return std::unexpected(statement.error());
  return Finish(statement->Bind(1, name).Bind(2, value));
}

Result<bool> Index::IsComplete(std::string_view how) const {
  const auto exists = Exists();
  if (!exists || !*exists) return exists;
  const auto complete = Setting(kComplete);
  if (!complete) return std::unexpected(complete.error());
  const auto made = Setting(kHow);
  if (!made) return std::unexpected(made.error());
  return *complete == "yes" && *made == how;
}

Result<void> Index::MarkIncomplete() const { return Set(kComplete, "no"); }

Result<void> Index::Forget(std::string_view id, std::string_view digest) const {
  for (const std::string_view sql :
       {"INSERT OR IGNORE INTO dropped SELECT number FROM articles WHERE record = (SELECT key FROM records WHERE id = "
        "?1 AND digest = ?2)",
        "DELETE FROM articles WHERE record = (SELECT key FROM records WHERE id = ?1 AND digest = ?2)"}) {
    auto statement = database_.Prepare(sql);
    if (!statement) return std::unexpected(statement.error());
    if (auto done = Finish(statement->Bind(1, id).Bind(2, digest)); !done) return done;
  }
  return {};
}

Result<std::vector<std::int64_t>> Index::Missing(std::string_view how) const {
  const auto made = Setting(kHow);
  if (!made) return std::unexpected(made.error());
  auto statement = database_.Prepare(
      *made == how ? "SELECT key FROM records WHERE NOT EXISTS (SELECT 1 FROM articles WHERE record = key) ORDER BY key"
                   : "SELECT key FROM records ORDER BY key");
  if (!statement) return std::unexpected(statement.error());
  return Numbers(*statement);
}

Result<std::vector<std::int64_t>> Index::OfHosts(std::span<const std::string> hosts) const {
  std::vector<std::int64_t> out;
  auto statement = database_.Prepare("SELECT record FROM articles WHERE host = ?1 AND host <> '' ORDER BY record");
  if (!statement) return std::unexpected(statement.error());
  for (const std::string& host : hosts) {
    const auto of_host = Numbers(statement->Bind(1, host));
    if (!of_host) return of_host;
    out.insert(out.end(), of_host->begin(), of_host->end());
  }
  return out;
}

// The number of each article, or 0 where it was there already, just so.
Result<std::vector<std::int64_t>> Index::PutArticles(std::span<const CutRecord> cut) const {
  auto find = database_.Prepare("SELECT number, size, article, host FROM articles WHERE record = ?1");
  auto drop = database_.Prepare("INSERT INTO dropped VALUES (?1)");
  auto erase = database_.Prepare("DELETE FROM articles WHERE number = ?1");
  auto insert = database_.Prepare("INSERT INTO articles (record, host, size, article) VALUES (?1, ?2, ?3, ?4)");
  auto last = database_.Prepare("SELECT last_insert_rowid()");
  for (const auto* statement : {&find, &drop, &erase, &insert, &last})
    if (!*statement) return std::unexpected(statement->error());
  std::vector<std::int64_t> numbers(cut.size());
  for (std::size_t i = 0; i < cut.size(); ++i) {
    const CutRecord& c = cut[i];
    const auto there = find->Bind(1, c.record).Step();
    if (!there) return std::unexpected(there.error());
    if (*there) {
      const std::int64_t number = find->Number(0);
      const auto old = Unpack(find->Text(2), static_cast<std::uint64_t>(find->Number(1)));
      const bool same = old && *old == c.article && find->Text(3) == c.host;
      find->Reset();
      if (same) continue;
      if (auto done = Finish(drop->Bind(1, number)); !done) return std::unexpected(done.error());
      if (auto done = Finish(erase->Bind(1, number)); !done) return std::unexpected(done.error());
    }
    find->Reset();
    const std::string packed = Pack(c.article);
    insert->Bind(1, c.record).Bind(2, c.host).Bind(3, static_cast<std::int64_t>(c.article.size()));
    if (auto done = Finish(insert->BindBlob(4, packed)); !done) return std::unexpected(done.error());
    const auto row = last->Step();
    if (!row) return std::unexpected(row.error());
    numbers[i] = last->Number(0);
    last->Reset();
  }
  return numbers;
}

Result<void> Index::Update(std::string_view how, std::span<const CutRecord> cut, std::vector<IndexEntry> entries) {
  auto transaction = Transaction::Begin(database_);
  if (!transaction) return std::unexpected(transaction.error());
  const auto made = Setting(kHow);
  if (!made) return std::unexpected(made.error());
  if (*made != how) {
    const auto cleared =
        database_.Execute("DELETE FROM entries; DELETE FROM segments; DELETE FROM articles; DELETE FROM dropped");
    if (!cleared) return cleared;
    if (auto set = Set(kHow, how); !set) return set;
  }
  const auto numbers = PutArticles(cut);
  if (!numbers) return std::unexpected(numbers.error());
  std::erase_if(entries, [&](const IndexEntry& e) { return (*numbers)[e.number] == 0; });
  for (IndexEntry& e : entries) e.number = static_cast<std::uint32_t>((*numbers)[e.number]);
  if (auto added = AddEntries(std::move(entries)); !added) return added;
  const auto missing = database_.Number(
      "SELECT EXISTS (SELECT 1 FROM records WHERE NOT EXISTS (SELECT 1 FROM articles WHERE record = key))");
  if (!missing) return std::unexpected(missing.error());
  if (auto set = Set(kComplete, *missing == 0 ? "yes" : "no"); !set) return set;
  return transaction->Commit();
}

Result<void> Index::AddEntries(std::vector<IndexEntry> entries) const {
  if (entries.empty()) return {};
  auto segments = Segments();  // smallest first
  if (!segments) return std::unexpected(segments.error());
  const auto dropped = Dropped();
  if (!dropped) return std::unexpected(dropped.error());
  std::size_t merged = 0;
  for (const Segment& segment : *segments) {
    if (segment.entries > kMergeRatio * entries.size()) break;
    const auto old = ReadSegment(segment);
    if (!old) return std::unexpected(old.error());
    for (const IndexEntry& e : *old)
      if (!std::ranges::binary_search(*dropped, e.number)) entries.push_back(e);
    if (auto gone = DeleteSegment(segment); !gone) return gone;
    ++merged;
  }
  if (merged == segments->size()) {
    if (auto cleared = database_.Execute("DELETE FROM dropped"); !cleared) return cleared;
  }
  std::ranges::sort(entries);
  return WriteSegment(entries);
}

Result<void> Index::WriteSegment(std::span<const IndexEntry> entries) const {
  const int bits = std::min<int>(kMostBits, std::countr_zero(std::bit_ceil(entries.size() / kBlockEntries + 1)));
  auto insert = database_.Prepare("INSERT INTO segments (bits, entries) VALUES (?1, ?2)");
  if (!insert) return std::unexpected(insert.error());
  insert->Bind(1, bits).Bind(2, static_cast<std::int64_t>(entries.size()));
  if (auto done = Finish(*insert); !done) return done;
  const auto segment = database_.Number("SELECT last_insert_rowid()");
  if (!segment) return std::unexpected(segment.error());
  auto block = database_.Prepare("INSERT INTO entries (segment, part, block) VALUES (?1, ?2, ?3)");
  if (!block) return std::unexpected(block.error());
  for (std::size_t begin = 0; begin < entries.size();) {
    const std::int64_t part = PartOf(entries[begin].hash, bits);
    std::size_t end = begin;
    while (end < entries.size() && PartOf(entries[end].hash, bits) == part) ++end;
    const auto bytes = std::as_bytes(entries.subspan(begin, end - begin));
    block->Bind(1, *segment).Bind(2, part);
    block->BindBlob(3, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    if (auto done = Finish(*block); !done) return done;
    begin = end;
  }
  return {};
}

Result<std::vector<Index::Segment>> Index::Segments() const {
  auto rows = database_.Prepare("SELECT segment, bits, entries FROM segments ORDER BY entries, segment");
  if (!rows) return std::unexpected(rows.error());
  std::vector<Segment> out;
  while (true) {
    const auto row = rows->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return out;
    if (rows->Number(1) < 0 || rows->Number(1) > kMostBits || rows->Number(2) < 0) return Damaged(database_);
    out.push_back({rows->Number(0), static_cast<int>(rows->Number(1)), static_cast<std::size_t>(rows->Number(2))});
  }
}

Result<std::vector<std::uint32_t>> Index::Dropped() const {
  auto rows = database_.Prepare("SELECT number FROM dropped ORDER BY number");
  if (!rows) return std::unexpected(rows.error());
  const auto numbers = Numbers(*rows);
  if (!numbers) return std::unexpected(numbers.error());
  std::vector<std::uint32_t> out;
  for (const std::int64_t n : *numbers) out.push_back(static_cast<std::uint32_t>(n));
  return out;
}

Result<std::vector<IndexEntry>> Index::ReadSegment(const Segment& segment) const {
  auto rows = database_.Prepare("SELECT block FROM entries WHERE segment = ?1 ORDER BY part");
  if (!rows) return std::unexpected(rows.error());
  rows->Bind(1, segment.segment);
  std::vector<IndexEntry> out;
  while (true) {
    const auto row = rows->Step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return out;
    const auto entries = ReadEntries(rows->Text(0));
    if (!entries) return Damaged(database_);
    out.insert(out.end(), entries->begin(), entries->end());
  }
}

Result<void> Index::DeleteSegment(const Segment& segment) const {
  for (const std::string_view sql :
       {"DELETE FROM entries WHERE segment = ?1", "DELETE FROM segments WHERE segment = ?1"}) {
    auto statement = database_.Prepare(sql);
    if (!statement) return std::unexpected(statement.error());
    if (auto done = Finish(statement->Bind(1, segment.segment)); !done) return done;
  }
  return {};
}

Result<std::vector<IndexEntry>> Index::Find(std::span<const std::uint64_t> hashes) const {
  const auto segments = Segments();
  if (!segments) return std::unexpected(segments.error());
  const auto dropped = Dropped();
  if (!dropped) return std::unexpected(dropped.error());
  auto rows = database_.Prepare("SELECT block FROM entries WHERE segment = ?1 AND part = ?2");
  if (!rows) return std::unexpected(rows.error());
  std::vector<IndexEntry> out;
  for (const Segment& segment : *segments) {
    for (std::size_t begin = 0; begin < hashes.size();) {
      const std::int64_t part = PartOf(hashes[begin], segment.bits);
      std::size_t end = begin;
      while (end < hashes.size() && PartOf(hashes[end], segment.bits) == part) ++end;
      const auto row = rows->Bind(1, segment.segment).Bind(2, part).Step();
      if (!row) return std::unexpected(row.error());
      const auto block = *row ? ReadEntries(rows->Text(0)) : std::vector<IndexEntry>();
      rows->Reset();
      if (!block) return Damaged(database_);
      for (const std::uint64_t hash : hashes.subspan(begin, end - begin)) {
        const auto found = std::ranges::equal_range(*block, hash, {}, &IndexEntry::hash);
        for (const IndexEntry& e : found)
          if (!std::ranges::binary_search(*dropped, e.number)) out.push_back(e);
      }
      begin = end;
    }
  }
  return out;
}

Result<StoredArticle> Index::ArticleOf(std::uint32_t number) const {
  auto row = database_.Prepare(
      "SELECT id, digest, size, article FROM articles JOIN records ON records.key = articles.record WHERE number = ?1");
  if (!row) return std::unexpected(row.error());
  const auto found = row->Bind(1, std::int64_t{number}).Step();
  if (!found) return std::unexpected(found.error());
  if (!*found) return Damaged(database_);
  auto article = Unpack(row->Text(3), static_cast<std::uint64_t>(row->Number(2)));
  if (!article) return Damaged(database_);
  return StoredArticle{std::string(row->Text(0)), std::string(row->Text(1)), std::move(*article)};
}

Result<std::vector<std::string>> Index::Faults() const {
  std::vector<std::string> out;
  const auto exists = Exists();
  if (!exists) return std::unexpected(exists.error());
  if (!*exists) return out;
  auto numbers = database_.Prepare("SELECT number FROM articles ORDER BY number");
  if (!numbers) return std::unexpected(numbers.error());
  const auto all = Numbers(*numbers);
  if (!all) return std::unexpected(all.error());
  for (const std::int64_t number : *all) {
    const auto article = ArticleOf(static_cast<std::uint32_t>(number));
    if (!article) {
      out.push_back("index: article " + std::to_string(number) + ": " + article.error().message);
    } else if (!article->article.empty() && !UnpackArticle(article->article)) {
      out.push_back("index: article " + std::to_string(number) + " is damaged");
    }
  }
  const auto segments = Segments();
  if (!segments) {
    out.push_back(segments.error().message);
    return out;
  }
  const auto dropped = Dropped();
  if (!dropped) return std::unexpected(dropped.error());
  for (const Segment& segment : *segments) {
    const std::string name = "index: segment " + std::to_string(segment.segment);
    const auto entries = ReadSegment(segment);
    if (!entries) {
      out.push_back(name + " is damaged");
      continue;
    }
    if (entries->size() != segment.entries || !std::ranges::is_sorted(*entries)) out.push_back(name + " is not whole");
    const auto known = [&](const IndexEntry& e) {
      return std::ranges::binary_search(*all, std::int64_t{e.number}) || std::ranges::binary_search(*dropped, e.number);
    };
    if (!std::ranges::all_of(*entries, known)) out.push_back(name + " names articles that are not there");
  }
  return out;
}

}  // namespace stemma::store
