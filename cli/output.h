// Output: standard output and files, written so that a full disk or a closed pipe is noticed and never leaves half a
// file under the name that was asked for.
// In:  text.  Out: bytes on standard output or on disk; errors that name the place.
// Tested by tests/cli/disk_test.py.
#pragma once

#include <string>
#include <string_view>

#include "stemma/result.h"

namespace stemma::cli {

// Appends to standard output. Errors: kNoSpace when it takes no more.
Result<void> Print(std::string_view text);
// Hands on what is still in memory; to be called before the program ends well.
Result<void> FlushOutput();

// Writes a whole file under another name, then renames it. Errors: kNoSpace; the old file is then as it was.
Result<void> WriteFile(const std::string& path, std::string_view text);
// The whole file. Errors: kUnreadable.
Result<std::string> ReadFile(const std::string& path);

// A directory that no other run of this program writes to while the lock is held.
class DirectoryLock {
 public:
  // Makes the directory if it is not there. Errors: kNoSpace when it cannot be made, kBusy.
  static Result<DirectoryLock> Take(const std::string& path);
  DirectoryLock(DirectoryLock&& other) noexcept : descriptor_(other.descriptor_) { other.descriptor_ = -1; }
  DirectoryLock& operator=(DirectoryLock&&) = delete;
  ~DirectoryLock();

 private:
  explicit DirectoryLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
};

}  // namespace stemma::cli
