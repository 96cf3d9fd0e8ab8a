// Views: the documents of a store, computed from its records and kept so that they are sent as they are; and the search
// over the texts.
// In:  packed rows, texts to search.  Out: a document by its path; articles that have given words.
// Tested by store/views_test.cc. Source: docs/formats/store.md; SQLite's FTS5.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/result.h"
#include "store/blocks.h"
#include "store/database.h"

namespace stemma::store {

struct RecordName {
  std::string id;  // as given
  std::string digest;
  friend auto operator<=>(const RecordName&, const RecordName&) = default;
};

// What Views::RecordsDigest gives for a store of these records, in any order.
std::string DigestOf(std::vector<RecordName> names);

struct SearchText {
  std::string article;
  std::string story;
  std::string title;
  std::string text;
};

struct SearchHit {
  std::string article;
  std::string story;
};

struct SearchAnswer {
  std::uint64_t total = 0;
  std::vector<SearchHit> hits;  // best first
};

// A piece of a text, and whether it is what was searched for.
struct SnippetPiece {
  std::string text;
  bool hit = false;
};
using Snippet = std::vector<SnippetPiece>;

// The views of an open store. Not thread-safe. REQUIRES: the database outlives it.
class Views {
 public:
  explicit Views(const Database& database) : database_(database) {}

  // A digest over id and digest of every record: what the views were computed from.
  Result<std::string> RecordsDigest() const;
  // What the views hold: as given to SetStamp; empty where there are none (or in a store of an older version).
  Result<std::string> Stamp() const;

  // What is put there by ViewsUpdate (store/views_update.h). To be called in its transaction.
  Result<void> SetStamp(std::string_view stamp) const;
  // To be called in the transaction that changes a record in place: the views are out of date.
  Result<void> Forget() const;

  // Nothing where there is no such document. Errors: kCorrupt.
  Result<std::optional<std::string>> Read(std::string_view path) const;

  // `expression`: from ReadQuery (store/query.h).
  Result<SearchAnswer> Search(std::string_view expression, std::uint64_t offset, std::uint64_t limit) const;
  // The telling piece of each text, with the words found marked; of the title where the text has none of them.
  Result<std::vector<Snippet>> Snippets(std::string_view expression, std::span<const SearchText> texts) const;

  // A sentence for each fault: every row is read.
  Result<std::vector<std::string>> Faults() const;
  // Bytes that the views take, packed.
  Result<std::int64_t> Size() const;

 private:
  Result<bool> Exists() const;

  const Database& database_;
};

}  // namespace stemma::store
