// RawRecord: one page, archive record, JSON line or text file, untouched, as ingest read it.
// In:  files.  Out: records; the store keeps them so that any later report may cut them anew.
// Tested by src/ingest/*_test.cc. Source: ours; archive fields after WARC 1.1 (ISO 28500:2017).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace stemma {

// What the bytes are. Values reach the disk: do not change those of existing entries.
enum class RecordKind : std::uint8_t {
  kHtml = 0,      // a page; `body` is its bytes in its own charset
  kText = 1,      // a crawler's dump of a page: prose with its furniture, to be cleaned
  kVerbatim = 2,  // text that is the article already (--verbatim)
  kJson = 3,      // one JSON Lines article object; `body` is the line
};

// One input as read. `body` never changes after ingest; every raw range of an Article points into it.
struct RawRecord {
  std::string id;            // identity before capture suffixes (see the contract); given, file name, or target URI
  std::string path;          // the input file as given, with .gz
  std::string uri;           // target URI of an archive record, else empty
  std::uint64_t record = 0;  // 0-based record or line number within its file
  // Where it starts in its file, decompressed; for messages only, so the store does not keep it.
  std::optional<std::uint64_t> byte;
  std::string captured_at;  // archive date as it stands (WARC-Date), else empty
  std::string media_type;   // from the archive's HTTP header, else empty
  std::string charset;      // charset from the HTTP header, else empty
  std::string digest;       // "sha256:<hex>" of `body`
  RecordKind kind = RecordKind::kHtml;
  std::string body;

  friend bool operator==(const RawRecord&, const RawRecord&) = default;
};

}  // namespace stemma
