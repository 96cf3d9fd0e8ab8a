// Decompress: gzip members, zstd and LZ4 frames, one after the other, as one stream of bytes; and the codings of HTTP.
// In:  a compressed source.  Out: a source of the bytes inside, which stops at damage and at bombs and can go on behind
//      them.
// Tested by ingest/warc_test.cc and ingest/ingest_test.cc, fuzzed by fuzz/ingest_{warc,coding,zip}_fuzz.cc.
// Source: ingest/codec.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/bytes.h"
#include "ingest/window.h"
#include "stemma/options.h"

namespace stemma::ingest {

enum class Compression : std::uint8_t { kNone, kGzip, kZstd, kLz4 };

// By the magic number at the front.
Compression CompressionOf(std::string_view front);

// REQUIRES: compression is not kNone.
std::unique_ptr<ByteSource> Decompress(Compression compression, std::unique_ptr<ByteSource> source,
                                       const Limits& limits);

// The bytes inside bare deflate data, as zip files hold it.
std::unique_ptr<ByteSource> Inflated(std::unique_ptr<ByteSource> source, const Limits& limits);

// Takes layers of compression off. Nothing when there are more than two.
std::optional<Window> Unwrap(std::unique_ptr<ByteSource> source, const Limits& limits);

// The bytes inside one HTTP body: "gzip" or "x-gzip", "deflate" (with or without its zlib header), "br", "zstd".
// Errors: kBadInput (damaged, or cut short), kTooLarge (a bomb, or over limits.max_record_bytes),
// kInvalidArgument (a coding that is not one of these).
Result<std::string> DecodeContent(std::string_view coding, std::string_view body, const Limits& limits);

}  // namespace stemma::ingest
