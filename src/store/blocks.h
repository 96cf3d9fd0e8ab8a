// Blocks: documents packed into rows: small ones that stand side by side share a row, so that they share their words.
// In:  documents sorted by path.  Out: rows, and a document out of a row.
// Tested by store/views_test.cc; fuzzed by fuzz/serve_request_fuzz.cc. Source: ours, docs/formats/store.md.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/result.h"

namespace stemma::store {

// Bytes of the documents that share a row. A reader of one unpacks all: 256 KiB take a third of a millisecond. On 2,348
// articles claims pack to 6.3 MB so (64 KiB: 7.4; 1 MiB: 5.6), articles to 7.3 MB (each alone: 8.8).
inline constexpr std::size_t kBlockBytes = std::size_t{256} << 10;

struct StoredDocument {
  std::string path;
  std::string body;
  bool joins = false;  // may share a row with its neighbours: nothing else sorts between it and them
};

struct ViewRow {
  std::string path;        // of its first document
  std::uint64_t size = 0;  // bytes before compression
  std::string body;        // one zstd frame
};

// REQUIRES: sorted by path, no path twice.
std::vector<ViewRow> PackDocuments(std::span<const StoredDocument> documents);

// All documents of a row. Errors: kCorrupt.
Result<std::vector<StoredDocument>> UnpackRow(const ViewRow& row);

// The document of that path in the unpacked body of a row; nothing where it is not there. Errors: kCorrupt.
Result<std::optional<std::string>> FindDocument(std::string_view block, std::string_view path);

}  // namespace stemma::store
