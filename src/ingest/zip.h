// Zip: what a zip file holds, by its central directory, and the bytes of each entry.
// In:  a file that can be read anywhere.  Out: entries; a source of the bytes of one.
// Tested by ingest/zip_test.cc, fuzzed by fuzz/ingest_zip_fuzz.cc. Source: PKWARE APPNOTE.TXT 6.3.10, sections 4.3
// to 4.5.
#pragma once

#include <cstdint>
#include <expected>
#include <memory>
#include <string>
#include <vector>

#include "ingest/bytes.h"
#include "ingest/random_bytes.h"
#include "stemma/options.h"
#include "stemma/result.h"

namespace stemma::ingest {

// A file inside. All is as the central directory says; nothing of it is trusted.
struct ZipEntry {
  std::string name;
  std::uint16_t flags = 0;
  std::uint16_t method = 0;  // 0 stored, 8 deflate
  std::uint32_t crc = 0;
  std::uint64_t packed_size = 0;  // bytes in the file
  std::uint64_t size = 0;         // bytes inside
  std::uint64_t header = 0;       // where its local header stands
};

// What is wrong with a zip file, and where.
struct ZipFault {
  Error error;
  std::uint64_t byte = 0;
};
template <typename T>
using ZipResult = std::expected<T, ZipFault>;

// The entries in the directory's order; zip64 or not. Errors: kBadInput (no directory, or a damaged one), kTooLarge
// (more than 64 MiB of directory; entries that share their bytes, as those of bombs do), kUnreadable.
ZipResult<std::vector<ZipEntry>> ReadZip(const RandomBytes& file);

// The bytes of an entry, checked against its checksum at their end. Errors: kBadInput (no local header where the
// directory says, encrypted, another method); while reading also what decompressing gives.
// REQUIRES: `file` outlives the source.
ZipResult<std::unique_ptr<ByteSource>> OpenEntry(const RandomBytes& file, const ZipEntry& entry, const Limits& limits);

}  // namespace stemma::ingest
