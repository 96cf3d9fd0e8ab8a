// Hand: what the analyst did by hand, kept beside what was computed. Entries are added and never changed; to undo one
// is to add an entry that says so. In:  entries.  Out: all of them, oldest first. Tested by store/hand_test.cc. Source:
// docs/formats/store.md, docs/formats/api.md.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "stemma/result.h"
#include "store/database.h"

namespace stemma::store {

struct HandRow {
  std::int64_t entry = 0;  // given by the store
  std::string time;        // ISO 8601, UTC
  std::string author;
  std::string kind;    // (open) merge_sources, split_source, merge_claims, split_claim, edge_wrong, note
  std::string story;   // id; empty: of the whole pile
  std::string target;  // JSON
  std::string text;
  bool undone = false;
  friend bool operator==(const HandRow&, const HandRow&) = default;
};

// Entries up to which a store takes more: a person writes a few hundred.
inline constexpr std::int64_t kMaxHandRows = 100'000;

// The hand of an open store. Not thread-safe. REQUIRES: the database outlives it.
class Hand {
 public:
  explicit Hand(const Database& database) : database_(database) {}

  // None in a store of an older version.
  Result<std::vector<HandRow>> All() const;
  // Adds the entry; returns its number. Errors: kBusy, kNoSpace, kTooLarge.
  Result<std::int64_t> Add(const HandRow& row);
  // Marks an entry as undone by adding that. An entry that is undone stays so. Errors: kInvalidArgument when there is
  // no such entry; as Add.
  Result<void> Undo(std::int64_t entry, const std::string& time, const std::string& author);
  // Copies all entries into an empty hand, with their numbers.
  Result<void> CopyTo(Hand& other) const;

 private:
  Result<bool> Exists() const;

  const Database& database_;
};

}  // namespace stemma::store
