// TemporaryFile: disk space for what does not fit in memory; gone when it is closed, however the program ends.
// In:  bytes.  Out: the same bytes, by place.
// Tested by reuse/seed_store_test.cc. Source: POSIX mkstemp, unlink.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <span>
#include <string>

#include "stemma/result.h"

namespace stemma::reuse {

// Thread-safe. The file is made at the first Write and has no name from then on.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::string directory) : directory_(std::move(directory)) {}
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile();

  // Where the bytes were written. Errors: kNoSpace (disk full, quota, no right to write), with the directory.
  Result<std::uint64_t> Write(std::span<const std::byte> bytes);
  // Errors: kNoSpace when the bytes cannot be read back.
  Result<void> Read(std::uint64_t at, std::span<std::byte> out) const;
  [[nodiscard]] std::uint64_t size() const { return size_; }

 private:
  Result<void> Open();
  [[nodiscard]] std::unexpected<Error> Failure(const char* what) const;

  std::string directory_;
  std::mutex opening_;
  int file_ = -1;
  std::atomic<std::uint64_t> size_{0};
};

}  // namespace stemma::reuse
