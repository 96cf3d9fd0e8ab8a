// RandomBytes: an input that can be read anywhere, as zip files must be: their directory stands at their end.
// In:  a regular file, or bytes in memory.  Out: any range of it; its size.
// Tested by ingest/zip_test.cc. Source: ours.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "ingest/bytes.h"
#include "stemma/result.h"

namespace stemma::ingest {

// Not thread-safe.
class RandomBytes {
 public:
  RandomBytes() = default;
  RandomBytes(const RandomBytes&) = delete;
  RandomBytes& operator=(const RandomBytes&) = delete;
  virtual ~RandomBytes() = default;

  [[nodiscard]] virtual std::uint64_t size() const = 0;
  // Bytes [offset, offset + count), fewer where the input ends before. Errors: kUnreadable.
  [[nodiscard]] virtual Result<std::string> ReadAt(std::uint64_t offset, std::size_t count) const = 0;
};

// Errors: kUnreadable when the path cannot be opened or is no regular file.
Result<std::unique_ptr<RandomBytes>> OpenRandom(const std::string& path);

// Owns the bytes.
std::unique_ptr<RandomBytes> RandomFromMemory(std::string bytes);

// Bytes [begin, begin + count) as a stream. Errors while reading: kUnreadable; kBadInput where the input ends before.
// REQUIRES: `input` outlives the source.
std::unique_ptr<ByteSource> RangeOf(const RandomBytes& input, std::uint64_t begin, std::uint64_t count);

}  // namespace stemma::ingest
