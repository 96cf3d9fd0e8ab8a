// Bytes: where ingest's readers get their input from, a piece at a time.
// In:  an open file, or bytes in memory.  Out: the bytes in order; an end; or an error that says why there is no more.
// Tested by ingest/bytes_test.cc. Source: ours.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "stemma/result.h"

namespace stemma::ingest {

// A stream of bytes. Not thread-safe. After an error every Read gives the same error until Recover() says true.
class ByteSource {
 public:
  ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;
  virtual ~ByteSource() = default;

  // The next bytes, at most out.size(); 0 at the end. REQUIRES: out is not empty.
  // Errors: kUnreadable (the system says so), kBadInput (damaged compression), kTooLarge (a compression bomb).
  virtual Result<std::size_t> Read(std::span<char> out) = 0;

  // Goes on behind a damaged part, where the next member or frame starts. False when there is none.
  virtual bool Recover() { return false; }

  // A whole record has been read: what comes is measured anew against the compression ratio. A long file of good
  // records that resemble each other is no bomb.
  virtual void Checkpoint() {}

  // True when nothing is half read: an error here is about what follows a complete document.
  [[nodiscard]] virtual bool Complete() const { return true; }
};

// Opens a file; "-" is standard input.
// Errors: kUnreadable, with the system's reason.
Result<std::unique_ptr<ByteSource>> OpenFile(const std::string& path);

// All of it. Errors: the source's; kTooLarge when there is more than `limit`.
Result<std::string> ReadAll(ByteSource& source, std::size_t limit);

// The bytes of `bytes`, which must outlive the source.
std::unique_ptr<ByteSource> FromMemory(std::string_view bytes);

}  // namespace stemma::ingest
