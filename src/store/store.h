// Store: one SQLite file that keeps the records as read, safe against crashes and second writers.
// In:  raw records.  Out: the same records; a schema version; integrity checks.
// Tested by store/store_test.cc and tests/cli/crash_test.py. Source: docs/formats/store.md.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "stemma/record.h"
#include "stemma/result.h"
#include "store/hand.h"
#include "store/index.h"
#include "store/views.h"
#include "store/views_update.h"

namespace stemma::store {

// One open store. Not thread-safe; owns its database handle. Write-ahead log, one writer at a time.
class Store {
 public:
  enum class Mode : std::uint8_t { kReadOnly, kReadWrite, kCreate };  // kCreate: make it if absent

  // Milliseconds that a second writer waits for the first. An `add` of 10,000 pages takes about ten seconds.
  static constexpr int kBusyTimeoutMs = 30'000;
  // Errors: kUnreadable (absent), kCorrupt (not a store), kNewerVersion, kBusy, kNoSpace.
  static Result<Store> Open(const std::string& path, Mode mode, int busy_timeout_ms = kBusyTimeoutMs);
  // An empty store in memory: for views of a store that cannot be written to.
  static Result<Store> OpenInMemory();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  // Adds records in one transaction; those already there (same id, same digest) change nothing.
  // Returns how many were new. Errors: kBusy, kNoSpace; the store is then as it was.
  Result<std::uint64_t> Add(std::span<const RawRecord> records);

  // All records, sorted by id, capture time, digest.
  Result<std::vector<RawRecord>> Records() const;
  Result<std::uint64_t> Count() const;
  // Those with the keys, in order of key.
  Result<std::vector<StoredRecord>> RecordsOf(std::vector<std::int64_t> keys) const;
  // Keys, ids and digests of all, the rest left out.
  Result<std::vector<StoredRecord>> Names() const;
  // All whose id is `id`, or `id` and a "#" and more, without their bodies: what decides over the final id.
  Result<std::vector<RawRecord>> NamesLike(const std::string& id) const;
  // What lets a text be compared with the records quickly. Valid as long as the store.
  [[nodiscard]] Index index() const;

  // The documents computed from the records. Valid as long as the store.
  [[nodiscard]] Views views() const;
  // Begins to make them anew. Valid as long as the store. Errors: kNoSpace.
  [[nodiscard]] Result<ViewsUpdate> UpdateViews() const;
  // What the analyst did by hand. Valid as long as the store.
  [[nodiscard]] Hand hand() const;
  // Changes with every transaction that another connection commits.
  Result<std::int64_t> DataVersion() const;
  // What is read until End stands still, whatever others write.
  Result<void> BeginRead() const;
  void EndRead() const;

  // Options that the records were cut with ("verbatim"), empty when never set.
  Result<std::string> Setting(const std::string& name) const;
  Result<void> SetSetting(const std::string& name, const std::string& value);

  // What is wrong with the store, a sentence each; empty when it is sound: SQLite's own check, the schema, and every
  // record's digest against its bytes.
  Result<std::vector<std::string>> Check() const;

 private:
  struct Handle;
  explicit Store(std::unique_ptr<Handle> handle);
  std::unique_ptr<Handle> handle_;
};

}  // namespace stemma::store
