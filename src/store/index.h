// Index: what a store's records were cut into, and the seeds of their texts, so that one text is compared with all of
// them in milliseconds.
// In:  packed articles and entries.  Out: the entries that have given hashes; the articles of given numbers.
// Tested by store/index_test.cc, fuzzed by fuzz/store_index_fuzz.cc. Source: ours, docs/formats/store.md; segments
// that are merged as they grow: O'Neil and others, "The log-structured merge-tree", Acta Informatica 33 (1996).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/record.h"
#include "stemma/result.h"
#include "store/database.h"

namespace stemma::store {

// One seed of one article. 24 bytes, on disk as in memory (little-endian). The store reads the hash only.
struct IndexEntry {
  std::uint64_t hash = 0;
  std::uint32_t number = 0;                // of the article
  std::array<std::uint8_t, 12> context{};  // the reuse room's
  friend auto operator<=>(const IndexEntry&, const IndexEntry&) = default;
};
static_assert(sizeof(IndexEntry) == 24);

// What became of one record. `article` is empty where it holds none.
struct CutRecord {
  std::int64_t record = 0;  // records.key
  std::string host;         // whose pages are cut together; empty where the record is cut by itself
  std::string article;      // packed_article.h
};

struct StoredRecord {
  std::int64_t key = 0;
  RawRecord record;
};

struct StoredArticle {
  std::string id;  // of the record, as given
  std::string digest;
  std::string article;
};

// The index of an open store. Not thread-safe. REQUIRES: the database outlives it.
class Index {
 public:
  explicit Index(const Database& database) : database_(database) {}

  // How the index was made ("how": program version and options), and that every record is in it. False for a store
  // of a version before the index.
  Result<bool> IsComplete(std::string_view how) const;

  // Keys of the records that are not in the index; all of them when it was made in another way.
  Result<std::vector<std::int64_t>> Missing(std::string_view how) const;
  // Keys of the records in the index whose host is one of `hosts`.
  Result<std::vector<std::int64_t>> OfHosts(std::span<const std::string> hosts) const;

  // In one transaction: forgets everything if it was made in another way, puts `cut` in place of what was there for
  // the same records (what is equal stays as it is), and adds their entries, whose `number` is a position in `cut`.
  // Errors: kBusy, kNoSpace; the index is then as it was.
  Result<void> Update(std::string_view how, std::span<const CutRecord> cut, std::vector<IndexEntry> entries);

  // Entries with one of the hashes, of articles that are there. REQUIRES: sorted, no hash twice.
  Result<std::vector<IndexEntry>> Find(std::span<const std::uint64_t> hashes) const;
  Result<StoredArticle> ArticleOf(std::uint32_t number) const;

  // To be called in the transaction that adds or changes records: the index is not complete any more.
  Result<void> MarkIncomplete() const;
  // The same, and what the record was cut into is out of date.
  Result<void> Forget(std::string_view id, std::string_view digest) const;

  // A sentence for each fault.
  Result<std::vector<std::string>> Faults() const;

 private:
  struct Segment {
    std::int64_t segment = 0;
    int bits = 0;
    std::size_t entries = 0;
  };
  Result<bool> Exists() const;
  Result<std::vector<Segment>> Segments() const;
  Result<std::vector<std::uint32_t>> Dropped() const;
  Result<void> ReadBlock(const Segment& segment, std::int64_t part, std::vector<IndexEntry>& out) const;
  Result<std::vector<IndexEntry>> ReadSegment(const Segment& segment) const;
  Result<void> DeleteSegment(const Segment& segment) const;
  Result<void> WriteSegment(std::span<const IndexEntry> entries) const;
  Result<void> AddEntries(std::vector<IndexEntry> entries) const;
  Result<std::vector<std::int64_t>> PutArticles(std::span<const CutRecord> cut) const;
  Result<std::string> Setting(std::string_view name) const;
  Result<void> Set(std::string_view name, std::string_view value) const;

  const Database& database_;
};

// The entries in a block of a segment. Errors: kCorrupt when its size is no number of entries, or they are not sorted.
Result<std::vector<IndexEntry>> ReadEntries(std::string_view block);

}  // namespace stemma::store
