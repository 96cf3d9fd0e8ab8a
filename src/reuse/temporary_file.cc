#include "reuse/temporary_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace stemma::reuse {

TemporaryFile::~TemporaryFile() {
  if (file_ >= 0) ::close(file_);
}

std::unexpected<Error> TemporaryFile::Failure(const char* what) const {
  return Fail(ErrorKind::kNoSpace, directory_ + ": " + what + " a temporary file: " + std::strerror(errno) +
                                       "; free space there, set TMPDIR to another disk, or give more --memory");
}

Result<void> TemporaryFile::Open() {
  const std::scoped_lock lock(opening_);
  if (file_ >= 0) return {};
  std::string name = directory_ + "/stemma-XXXXXX";
  file_ = ::mkostemp(name.data(), O_CLOEXEC);
  if (file_ < 0) return Failure("cannot make");
  ::unlink(name.c_str());
  return {};
}

Result<std::uint64_t> TemporaryFile::Write(std::span<const std::byte> bytes) {
  if (auto open = Open(); !open) return std::unexpected(open.error());
  const std::uint64_t at = size_.fetch_add(bytes.size());
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t put = ::pwrite(file_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(at + done));
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return Failure("cannot write");
    done += static_cast<std::size_t>(put);
  }
  return at;
}

Result<void> TemporaryFile::Read(std::uint64_t at, std::span<std::byte> out) const {
  for (std::size_t done = 0; done < out.size();) {
    const ssize_t got = ::pread(file_, out.data() + done, out.size() - done, static_cast<off_t>(at + done));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return Failure("cannot read");
    done += static_cast<std::size_t>(got);
  }
  return {};
}

}  // namespace stemma::reuse
