// Schema: the tables of a store, the versions they went through, and the check that a file has them.
// In:  a database.  Out: the same at the current version; what differs from it.
// Tested by store/schema_test.cc. Source: docs/formats/store.md.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/result.h"
#include "store/database.h"

namespace stemma::store {

// "STMA" in ASCII: by this number `file` and we know a store among SQLite files.
inline constexpr std::int64_t kApplicationId = 0x53544D41;

// One step from the version before to `version`. Steps are never changed once released: a new one is added.
struct Migration {
  std::int64_t version;
  std::string_view name;
  std::string_view sql;
};

// All steps, versions 1, 2, 3 without gaps; the last is the version that this program writes.
std::span<const Migration> Migrations();

// Brings the database to the last of `migrations`, in one transaction. A database without tables starts at the first.
// Errors: kCorrupt (another program's file), kNewerVersion, kBusy, kNoSpace; the file is then as it was.
Result<void> Migrate(const Database& database, std::span<const Migration> migrations);

// That the file is a store and at the version of the last of `migrations`; without writing. Errors: kCorrupt,
// kNewerVersion, kInvalidArgument (an older version: it must be opened for writing once).
Result<void> CheckVersion(const Database& database, std::span<const Migration> migrations);

// Tables and indexes that differ from those of `migrations`, a sentence each.
Result<std::vector<std::string>> SchemaFaults(const Database& database, std::span<const Migration> migrations);

}  // namespace stemma::store
