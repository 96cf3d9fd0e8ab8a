// ViewsUpdate: the views of a store made anew: rows are put aside as they come, and take the place of the old ones in
// one short transaction at the end, so that nobody waits while they are made and no one sees half of them.
// In:  packed rows in any order, texts to search one by one.  Out: the store with them, or as it was.
// Tested by store/views_test.cc. Source: docs/formats/store.md; SQLite's temporary tables.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>

#include "stemma/result.h"
#include "store/blocks.h"
#include "store/database.h"
#include "store/views.h"

namespace stemma::store {

// The text of a number in [0, count).
using TextFeed = std::function<SearchText(std::size_t)>;

// REQUIRES: the database outlives it, and no other update of the same connection lives.
class ViewsUpdate {
 public:
  // Errors: kNoSpace.
  static Result<ViewsUpdate> Begin(const Database& database);

  // Puts rows aside, on the disk where they are many. Errors: kNoSpace.
  Result<void> Put(std::span<const ViewRow> rows) const;

  // Puts what came in place of all views. `records`: the digest of what they were computed from. Errors:
  // kInvalidArgument when the store has other records by now; kBusy, kNoSpace. All is then as it was.
  Result<void> Finish(std::string_view records, std::string_view stamp, std::size_t texts, const TextFeed& text) const;

 private:
  explicit ViewsUpdate(const Database& database) : database_(&database) {}
  Result<void> PutTexts(std::size_t count, const TextFeed& text) const;

  const Database* database_;
};

}  // namespace stemma::store
