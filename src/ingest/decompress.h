// Decompress: gzip members and zstd frames, one after the other, as one stream of bytes.
// In:  a compressed source.  Out: a source of the bytes inside, which stops at damage and at bombs and can go on behind
//      them.
// Tested by ingest/decompress_test.cc, fuzzed by fuzz/ingest_warc_fuzz.cc. Source: RFC 1952 (gzip), RFC 8878 (zstd),
// "Zstandard compression of WARC files" (IIPC draft 1.0: the leading skippable dictionary frame 0x184D2A5D).
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "ingest/bytes.h"
#include "stemma/options.h"

namespace stemma::ingest {

enum class Compression : std::uint8_t { kNone, kGzip, kZstd };

// By the magic number at the front.
Compression CompressionOf(std::string_view front);

// REQUIRES: compression is not kNone.
std::unique_ptr<ByteSource> Decompress(Compression compression, std::unique_ptr<ByteSource> source,
                                       const Limits& limits);

// The bytes inside one HTTP body: "gzip" or "x-gzip", "deflate" (with or without its zlib header), "zstd".
// Errors: kBadInput (damaged, or cut short), kTooLarge (a bomb, or over limits.max_record_bytes),
// kInvalidArgument (a coding that is not one of these).
Result<std::string> DecodeContent(std::string_view coding, std::string_view body, const Limits& limits);

}  // namespace stemma::ingest
